using Dauys.Elections.Counting;
using Dauys.Elections.ElectionFiles;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Which cell of a row goes into which figure of a count, bound once for each ballot paper.</summary>
internal sealed class BallotPlan
{
    private BallotPlan(ProtocolLayout layout) => (Layout, Row) = (layout, new long[layout.Count.Figures.Width]);

    public ProtocolLayout Layout { get; }

    /// <summary>Cells, from 0, of which each is the first (nearly always the only one) of its figure; ascending.</summary>
    public int[] Cells { get; private init; } = [];

    /// <summary>For each of <see cref="Cells"/> the figure's place in a row of the count.</summary>
    public int[] Places { get; private init; } = [];

    /// <summary>Further cells, which are added to a figure.</summary>
    public int[] AddedCells { get; private init; } = [];

    /// <summary>For each of <see cref="AddedCells"/> the figure's place.</summary>
    public int[] AddedPlaces { get; private init; } = [];

    /// <summary>Cells of candidates who do not stand on this ballot paper: nothing but blanks and zeros may stand there.</summary>
    public int[] Foreign { get; private init; } = [];

    /// <summary>A row of the count. Figures without a cell are absent in it from the start, the others are overwritten row by row.</summary>
    public long[] Row { get; }

    /// <summary>Binds a map to a header and a ballot paper.</summary>
    /// <exception cref="RefusedException">An option of the ballot has no column.</exception>
    public static BallotPlan Of(ResultsMap map, IReadOnlyList<string> columns, string file, ProtocolLayout layout)
    {
        var count = layout.Count;
        var (first, added) = (new Binding(), new Binding());
        foreach (var (field, from) in map.Fields)
        {
            for (var i = 0; i < from.Count; i++)
            {
                (i == 0 ? first : added).Add(MapFit.PlaceOf(from[i], columns), IndexOf(count.Fields, field));
            }
        }

        for (var i = 0; i < count.Options.Count; i++)
        {
            var column = ColumnOf(map, count.Options[i])
                ?? throw new RefusedException(MapRefusals.NoColumn(map, file, count.Options[i], count.District));
            first.Add(MapFit.PlaceOf(column, columns), count.Fields.Count + i);
        }

        var foreign = new Binding();
        foreach (var (option, column) in map.Options)
        {
            if (IndexOf(count.Options, option) < 0)
            {
                foreign.Add(MapFit.PlaceOf(column, columns), -1);
            }
        }

        var ((cells, places), (addedCells, addedPlaces)) = (first.Sorted(), added.Sorted());
        var plan = new BallotPlan(layout) { Cells = cells, Places = places, AddedCells = addedCells, AddedPlaces = addedPlaces, Foreign = foreign.Sorted().Cells };
        Array.Fill(plan.Row, FigureTable.Absent);
        return plan;
    }

    private static string? ColumnOf(ResultsMap map, string wanted)
    {
        foreach (var (option, column) in map.Options)
        {
            if (option == wanted)
            {
                return column;
            }
        }

        return null;
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

    /// <summary>Cells and the places of their figures, in the order of the file.</summary>
    private sealed class Binding
    {
        private readonly List<int> _cells = [];
        private readonly List<int> _places = [];

        public void Add(int cell, int place)
        {
            // A header has some dozens of columns: putting each where it belongs is the shortest way to order them.
            var at = _cells.Count;
            while (at > 0 && _cells[at - 1] > cell)
            {
                at--;
            }

            _cells.Insert(at, cell);
            _places.Insert(at, place);
        }

        public (int[] Cells, int[] Places) Sorted() => ([.. _cells], [.. _places]);
    }
}
