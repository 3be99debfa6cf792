using Dauys.Elections.Counting;
using Dauys.Law.Protocols;

namespace Dauys.Elections.Results.Totals;

/// <summary>The lines of a protocol that count the electoral roll.</summary>
internal sealed class RollColumns(ProtocolForm form)
{
    private readonly int[] _columns = [.. Enumerable.Range(0, form.Fields.Count).Where(i => form.Fields[i].Role == FieldRole.Electorate)];

    /// <summary>
    /// A station without an electoral roll adds nobody to the electorate: its empty line is no figure that the sum lacks.
    /// Its ballots count in every total, and so in the turnout of the whole.
    /// </summary>
    public void Complete(Span<long> figures, bool hasRoll)
    {
        if (hasRoll)
        {
            return;
        }

        foreach (var column in _columns)
        {
            if (figures[column] == FigureTable.Absent)
            {
                figures[column] = 0;
            }
        }
    }
}
