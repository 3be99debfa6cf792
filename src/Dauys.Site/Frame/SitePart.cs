using Dauys.Site.Addresses;
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
}
