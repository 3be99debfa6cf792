using Dauys.Site.Books;

namespace Dauys.Server;

/// <summary>How the server is started.</summary>
/// <param name="Address">The address it listens on; the loopback address unless somebody wants otherwise.</param>
/// <param name="Port">The port; 0 for any free one.</param>
/// <param name="Base">Where readers find the site, <c>https://example.org</c>, for addresses that must be whole (feeds, small pictures); null for the server's own address.</param>
/// <param name="BrowserFolder">The folder of the pages' program for the browser, as it was published; null or an empty folder where there is none.</param>
public sealed record ServerOptions(string Address = "127.0.0.1", int Port = 5080, string? Base = null, string? BrowserFolder = null)
{
    /// <summary>Law books of any matter that are shown for reading.</summary>
    public IReadOnlyList<BookText> Books { get; init; } = [];

    /// <summary>Where the program begins that the page of verification loads, if it is not the one of <see cref="BrowserFolder"/>: a publication carries its own.</summary>
    public string? VerifierProgram { get; init; }

    /// <summary>The store for which an officer's desk prepares acts; without it there is none.</summary>
    public string? Store { get; init; }

    /// <summary>The private folder of the work pages; null where there are none. They are served on the loopback address alone.</summary>
    public string? Work { get; init; }
}
