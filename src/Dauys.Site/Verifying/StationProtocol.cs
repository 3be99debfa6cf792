using Dauys.Elections.Counting;
using Dauys.Elections.Proving;
using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Site.Verifying;

/// <summary>A protocol that stands now, as one who looks for a station finds it.</summary>
/// <param name="Paper">Its ballot paper.</param>
/// <param name="Count">The protocols it is one of.</param>
/// <param name="Row">Its row among them.</param>
/// <param name="Path">The station's path, as <c>dauys prove --station</c> takes it, with its part where it has one.</param>
/// <param name="Position">The act's position.</param>
public sealed record StationProtocol(BallotPaper Paper, ContestCount Count, int Row, string Path, long Position)
{
    /// <summary>No more are listed.</summary>
    public const int MostFound = 50;

    /// <summary>The protocol whose act stands at a position; null where that act is none, or was corrected since.</summary>
    public static StationProtocol? At(ElectionRecord record, long position)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var paper in record.Papers)
        {
            var count = record.Tree(paper)!.Count;
            for (var row = 0; row < count.Figures.Count; row++)
            {
                if (count.Position(row) == position)
                {
                    return Of(record, paper, count, row);
                }
            }
        }

        return null;
    }

    /// <summary>The protocols of the stations that are asked for.</summary>
    /// <param name="record">The election.</param>
    /// <param name="ask">What is looked for.</param>
    /// <param name="found">How many there are.</param>
    public static IReadOnlyList<StationProtocol> Find(ElectionRecord record, StationAsk ask, out int found)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ask);
        return ask.Among(All(record), p => p.Path, MostFound, out found);
    }

    private static IEnumerable<StationProtocol> All(ElectionRecord record)
    {
        foreach (var paper in record.Papers)
        {
            var count = record.Tree(paper)!.Count;
            for (var row = 0; row < count.Figures.Count; row++)
            {
                if (count.Position(row) >= 0)
                {
                    yield return Of(record, paper, count, row);
                }
            }
        }
    }

    private static StationProtocol Of(ElectionRecord record, BallotPaper paper, ContestCount count, int row)
    {
        var path = record.State.Territory.Units.Path(count.Unit(row));
        return new StationProtocol(paper, count, row, count.Part(row) is { } part ? $"{path}#{part}" : path, count.Position(row));
    }
}
