using Dauys.Site.Frame;
using Dauys.Site.Wording;

namespace Dauys.Site.Papers;

/// <summary>A paper as one HTML file: its style is inside, and it asks nobody for anything.</summary>
public static class PaperHtml
{
    /// <summary>The whole file.</summary>
    /// <param name="sheet">What is printed.</param>
    /// <param name="readers">The languages, one or more: one whole paper after the other.</param>
    public static string Of(PaperSheet sheet, IReadOnlyList<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(readers);
        using var drawing = new Drawing();
        return drawing.Of<PaperPage>(readers[0], (nameof(PaperPage.Sheet), sheet), (nameof(PaperPage.Readers), readers));
    }
}
