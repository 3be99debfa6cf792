using Dauys.Elections.Registration.CheckList;

namespace Dauys.Formats.Persons;

/// <summary>The faults of a list as CSV, for the applicant: it names rows and nobody, what stood in a row is not repeated.</summary>
public static class FaultRows
{
    /// <summary>The header.</summary>
    public const string Header = "row,line,column,fault,counts,reason,article,same_as_row,other_application";

    /// <summary>Writes all of them.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="list">The checked list.</param>
    /// <returns>Lines below the header.</returns>
    public static long Write(TextWriter file, CheckedList list)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(list);
        var written = 0L;
        file.Write(Header + "\r\n");
        foreach (var row in list.FaultyRows())
        {
            foreach (var kind in RowFaultKind.All.Where(k => (row.Faults & k.Fault) != 0))
            {
                var counts = (row.Faults & ~RowFaultKind.Remarks) == RowFaults.None ? "yes" : "no";
                file.Write(FormattableString.Invariant($"{row.Row},{row.Line},{kind.Column},{kind.Word},{counts},\"{kind.Reason}\",\"{list.ArticleOf(kind.Fault)}\",{row.SameAs},{row.Elsewhere}\r\n"));
                written++;
            }
        }

        return written;
    }
}
