using Dauys.Elections.Counting;
using Dauys.Elections.ElectionFiles;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Which cell of a row goes into which figure of a count, bound once for each ballot paper.</summary>
internal sealed class BallotPlan
{
    private BallotPlan(ProtocolLayout layout, int[] cells, int[] figures, int[] foreign)
    {
        (Layout, Cells, Figures, Foreign) = (layout, cells, figures, foreign);
    }

    public ProtocolLayout Layout { get; }

    /// <summary>Places of cells, from 0.</summary>
    public int[] Cells { get; }

    /// <summary>For each of <see cref="Cells"/> the figure's place in the row of the count; cells of one figure are added.</summary>
    public int[] Figures { get; }

    /// <summary>Cells of candidates who do not stand on this ballot paper: nothing but blanks and zeros may stand there.</summary>
    public int[] Foreign { get; }

    /// <summary>Binds a map to a header and a ballot paper.</summary>
    /// <exception cref="RefusedException">An option of the ballot has no column.</exception>
    public static BallotPlan Of(ResultsMap map, IReadOnlyList<string> columns, string file, ProtocolLayout layout)
    {
        var count = layout.Count;
        var bound = new List<(int Cell, int Figure)>();
        foreach (var (field, from) in map.Fields)
        {
            var figure = IndexOf(count.Fields, field);
            bound.AddRange(from.Select(column => (MapFit.PlaceOf(column, columns), figure)));
        }

        for (var i = 0; i < count.Options.Count; i++)
        {
            var column = map.Options.FirstOrDefault(o => o.Option == count.Options[i]).Column
                ?? throw new RefusedException(MapRefusals.NoColumn(map, file, count.Options[i], count.District));
            bound.Add((MapFit.PlaceOf(column, columns), count.Fields.Count + i));
        }

        var foreign = map.Options.Where(o => IndexOf(count.Options, o.Option) < 0).Select(o => MapFit.PlaceOf(o.Column, columns));
        bound.Sort();
        return new BallotPlan(layout, [.. bound.Select(b => b.Cell)], [.. bound.Select(b => b.Figure)], [.. foreign]);
    }

    private static int IndexOf(IReadOnlyList<string> all, string wanted)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}
