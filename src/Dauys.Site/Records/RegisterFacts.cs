namespace Dauys.Site.Records;

/// <summary>What identifies a register at one moment.</summary>
/// <param name="Origin">The register's origin.</param>
/// <param name="Size">Acts in it.</param>
/// <param name="Root">Lower-case hex root of the Merkle tree over its acts (RFC 6962).</param>
public sealed record RegisterFacts(string Origin, long Size, string Root)
{
    /// <summary>
    /// Whether the pages are files of a publication. Then only the pages about the whole state size and root, so that a page changes when what it shows does,
    /// not with every act.
    /// </summary>
    public bool IsPublication { get; init; }
}
