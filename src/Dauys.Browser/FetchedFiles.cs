using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Tiles;

namespace Dauys.Browser;

/// <summary>The record's files, fetched by the worker from where its page came from.</summary>
[SupportedOSPlatform("browser")]
internal sealed partial class FetchedFiles : BundleFiles, IRecordFiles
{
    public static FetchedFiles Instance { get; } = new();

    /// <inheritdoc/>
    public override string Place => "";

    /// <inheritdoc/>
    public override IEnumerable<string>? Paths => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Oddities => [];

    /// <inheritdoc/>
    public override byte[]? Read(string path, long most = MostBytes)
    {
        try
        {
            return BundlePath.IsSafe(path) ? Fetch(path, most) : null;
        }
        catch (JSException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop)
    {
        // Not in one expression: an array that is null would be an empty file.
        ReadOnlyMemory<byte>? none = null;
        return ValueTask.FromResult(Read(path) is { } bytes ? bytes.AsMemory() : none);
    }

    [JSImport("read", "record")]
    private static partial byte[]? Fetch(string path, double most);
}
