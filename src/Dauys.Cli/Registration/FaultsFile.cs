using System.Text;
using Dauys.Elections.Registration.CheckList;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration;

/// <summary>The file that goes back to an applicant: each faulty row with column and reason. It names rows and nobody: what stood in a row is not repeated.</summary>
internal static class FaultsFile
{
    private const string Header = "row,line,column,fault,counts,reason,article,same_as_row,other_application";

    /// <summary>Writes the file; a whole one takes the place of an earlier one.</summary>
    /// <returns>How many lines it has below the header.</returns>
    public static long Write(string path, CheckedList list)
    {
        RefuseOthers(path);
        var beside = path + ".part";
        var written = 0L;
        try
        {
            using (var file = new StreamWriter(beside, append: false, new UTF8Encoding(false)))
            {
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
            }

            File.Move(beside, path, overwrite: true);
            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RefusedException(new Refusal("R482", $"the faults file cannot be written: {fault.Message}", new Place(path), "Name a file in a folder that may be written to."));
        }
    }

    /// <summary>Only an earlier faults file is replaced: the list itself may have been named by mistake.</summary>
    private static void RefuseOthers(string path)
    {
        if (!Path.Exists(path))
        {
            return;
        }

        using var file = Directory.Exists(path) ? null : new StreamReader(path);
        if (file?.ReadLine() != Header)
        {
            throw new RefusedException(new Refusal("R482", "something else than a faults file lies there, and is not replaced", new Place(path), "Name another file."));
        }
    }
}
