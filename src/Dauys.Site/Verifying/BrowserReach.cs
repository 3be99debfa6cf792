using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Signing;
using Dauys.Site.Wording;

namespace Dauys.Site.Verifying;

/// <summary>What a verifier in a browser leaves to the tool, and why.</summary>
public enum LeftToTool
{
    /// <summary>Exports are not written there.</summary>
    Exports,

    /// <summary>Pages are not drawn again there.</summary>
    Pages,

    /// <summary>A program cannot vouch for itself.</summary>
    Program,

    /// <summary>The files that were loaded are not fetched.</summary>
    Sources,

    /// <summary>A running server publishes no list of files.</summary>
    List,

    /// <summary>A running server has no files of acts.</summary>
    Acts,
}

/// <summary>
/// A verifier in a browser: one thread, signatures in managed code, no exporters, no pages. The page says before what it leaves out, from the same table.
/// </summary>
/// <param name="reader">Who reads the reasons.</param>
public abstract class BrowserReach(Reader reader) : VerifierReach
{
    /// <summary>In a larger register the acts' own files are not fetched one by one.</summary>
    public const long MostFetchedFiles = 2000;

    /// <inheritdoc/>
    public override IEd25519 Ed25519 => ManagedEd25519.Instance;

    /// <inheritdoc/>
    public override long MostOwnFiles => MostFetchedFiles;

    /// <inheritdoc/>
    public override bool Takes(string path) =>
        path is BundlePath.Head or BundlePath.Checkpoint or BundlePath.LawText or BundlePath.LawCanonical or BundlePath.RegisterKey or BundlePath.Result;

    /// <inheritdoc/>
    public override string? Lacks(string id) => Lacks(id, IsLive) is { } left ? reader.Words["verify.left-to-tool", ("step", left)] : null;

    /// <summary>What keeps a browser from a step; null where it carries it out.</summary>
    /// <param name="id">The step's number and letter.</param>
    /// <param name="isLive">Whether the record is what a running server shows.</param>
    public static LeftToTool? Lacks(string id, bool isLive) => id switch
    {
        "8a" or "8b" or "8c" or "8d" => LeftToTool.Exports,
        "9a" => LeftToTool.Pages,
        "9b" => LeftToTool.Program,
        "10a" => LeftToTool.Sources,
        "1b" or "1c" when isLive => LeftToTool.List,
        "2c" when isLive => LeftToTool.Acts,
        _ => null,
    };
}
