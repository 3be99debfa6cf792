using System.Diagnostics.CodeAnalysis;

namespace Dauys.Ledger.Tiles;

/// <summary>A tile or bundle that a tree of this size must have is missing, or has not the bytes that its address says.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a path it would say nothing.")]
public sealed class TileSourceException(string path, string what) : Exception($"{path}: {what}")
{
    /// <summary>The address.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong.</summary>
    public string What { get; } = what;
}
