using System.Security.Cryptography;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Bundles.Reading;

/// <summary>Files of a bundle that somebody gave us: nothing about them is believed. A read never leaves the bundle, never blocks on what is no file, and never takes more than its limit.</summary>
public abstract class BundleFiles
{
    /// <summary>The largest file that is read whole.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Where the bundle lies, for messages.</summary>
    public abstract string Place { get; }

    /// <summary>Every path in the bundle once; null where its keeper gives no list, as a web server.</summary>
    public abstract IEnumerable<string>? Paths { get; }

    /// <summary>What lies in the bundle and is no file that could be read: links, names that no bundle has.</summary>
    public abstract IReadOnlyList<string> Oddities { get; }

    /// <summary>The bytes of a file; null if there is none.</summary>
    /// <param name="path">Its path; one that is not safe gives null.</param>
    /// <param name="most">More bytes than this are refused.</param>
    /// <exception cref="InvalidDataException">The file is larger.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract byte[]? Read(string path, long most = MostBytes);

    /// <summary>SHA-256 of a file's bytes, as they are at this moment; null if there is none.</summary>
    /// <param name="path">Its path; one that is not safe gives null.</param>
    /// <exception cref="InvalidDataException">The file is larger than <see cref="MostBytes"/>.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public virtual MerkleHash? HashOf(string path) => Read(path) is { } bytes ? new MerkleHash(SHA256.HashData(bytes)) : null;
}
