using Dauys.Pictures;
using Dauys.Site.Pictures;
using Dauys.Site.Telling;

namespace Dauys.Server.Answers;

/// <summary>Small pictures of pages, drawn one at a time, so that a crowd that asks for pictures leaves the pages a core. <see cref="KeptPages"/> keeps them as it keeps pages.</summary>
internal static class Cards
{
    private static readonly Lock Turn = new();

    /// <summary>The picture of a page, as PNG.</summary>
    public static byte[] Drawn(AskedPage page)
    {
        lock (Turn)
        {
            return PngWriter.Write(PageCard.Of(page), PageCard.Width);
        }
    }
}
