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
            var tree = record.Tree(paper)!;
            for (var row = 0; row < tree.Count.Figures.Count; row++)
            {
                if (tree.Count.Position(row) == position)
                {
                    return Of(paper, tree.Count, row, record.State.Territory.Units.Path(tree.Count.Unit(row)));
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
        var near = ask.Among(All(record), p => p.Path, MostFound, out found);
        return [.. near.Select(p => Of(p.Paper, p.Tree.Count, p.Row, p.Tree.Paths[p.Row]))];
    }

    private static IEnumerable<(BallotPaper Paper, ProtocolTree Tree, int Row, string Path)> All(ElectionRecord record)
    {
        foreach (var paper in record.Papers)
        {
            var tree = record.Tree(paper)!;
            for (var row = 0; row < tree.Count.Figures.Count; row++)
            {
                if (tree.Count.Position(row) >= 0)
                {
                    yield return (paper, tree, row, WithPart(tree.Count, row, tree.Paths[row]));
                }
            }
        }
    }

    private static StationProtocol Of(BallotPaper paper, ContestCount count, int row, string path) =>
        new(paper, count, row, WithPart(count, row, path), count.Position(row));

    private static string WithPart(ContestCount count, int row, string path) => count.Part(row) is { } part ? $"{path}#{part}" : path;
}
