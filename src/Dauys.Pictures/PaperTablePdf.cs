using Dauys.Site.Papers;

namespace Dauys.Pictures;

/// <summary>A table of a paper: columns take the room that their texts need, the first what is left; its head stands again on every page.</summary>
internal static class PaperTablePdf
{
    private const float Size = 9;
    private const float Line = 12;
    private const float Gap = 10;
    private const float Least = 150;

    public static void Put(PdfPages paper, PaperTable table)
    {
        var widths = Widths(table);
        Head(paper, table, widths);
        paper.Repeated = p => Head(p, table, widths);
        foreach (var row in table.Rows)
        {
            Row(paper, row, table, widths, isHead: false);
        }

        paper.Repeated = null;
        paper.Skip(6);
    }

    private static void Head(PdfPages paper, PaperTable table, float[] widths) => Row(paper, table.Columns, table, widths, isHead: true);

    private static void Row(PdfPages paper, IReadOnlyList<string> cells, PaperTable table, float[] widths, bool isHead)
    {
        var wrapped = cells.Select((c, i) => PdfPages.Wrapped(c, Size, false, widths[i] - Gap).ToList()).ToList();
        var height = (wrapped.Max(w => w.Count) * Line) + 6;
        paper.Row(height, page =>
        {
            var x = PdfPages.Margin;
            for (var i = 0; i < wrapped.Count; i++)
            {
                var atEnd = table.Figures.Contains(i);
                for (var j = 0; j < wrapped[i].Count; j++)
                {
                    page.Put(wrapped[i][j], atEnd ? x + widths[i] - Gap : x, page.Y + Size + 2 + (j * Line), Size, false, atEnd, isHead ? "#444444" : "#000000");
                }

                x += widths[i];
            }

            page.Rule(page.Y + height - 2, isHead ? 0.75f : 0.5f, isSoft: !isHead);
        });
    }

    /// <summary>Each column as wide as its widest text, but no wider than leaves the first its least; then they share what there is.</summary>
    private static float[] Widths(PaperTable table)
    {
        var wanted = table.Columns.Select((c, i) => table.Rows.Select(r => r[i]).Append(c).Max(t => TextRuns.Width(t, Size, false)) + Gap).ToArray();
        var others = wanted.Skip(1).Sum();
        var room = PdfPages.Inner - Math.Min(Least, wanted[0]);
        var scale = others > room ? room / others : 1;
        return [PdfPages.Inner - (others * scale), .. wanted.Skip(1).Select(w => w * scale)];
    }
}
