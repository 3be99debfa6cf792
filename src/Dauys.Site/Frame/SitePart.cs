using Dauys.Law.Books;
using Dauys.Site.Addresses;
using Dauys.Site.Parts;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Components;

namespace Dauys.Site.Frame;

/// <summary>What every component inherits: its reader, and with it the words, formats and addresses of the reader's language.</summary>
public abstract class SitePart : ComponentBase
{
    /// <summary>Who reads; English where no page says otherwise.</summary>
    [CascadingParameter]
    public Reader Reader { get; set; } = Reader.English;

    /// <summary>The texts.</summary>
    protected Words Words => Reader.Words;

    /// <summary>Figures, days, lists.</summary>
    protected Say Say => Reader.Say;

    /// <summary>Addresses in the reader's language.</summary>
    protected At At => Reader.At;

    /// <summary>A name from data as a piece of a page, marked where it is not in the reader's language; as a value of <see cref="RichWords.Rich"/>.</summary>
    protected static RenderFragment Named(LocalText name) => builder =>
    {
        builder.OpenComponent<LocalName>(0);
        builder.AddComponentParameter(1, nameof(LocalName.Text), name);
        builder.CloseComponent();
    };

    /// <summary>A text of a room below, which speaks English, as a name in that language.</summary>
    protected static LocalText English(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = text });
}
