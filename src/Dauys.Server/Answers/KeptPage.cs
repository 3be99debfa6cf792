using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Dauys.Server.Answers;

/// <summary>An answer as it was drawn once: its headers, its bytes, and the same bytes compressed as soon as somebody asks for them.</summary>
internal sealed class KeptPage
{
    // What browsers write is always the same few texts.
    private const int MostRemembered = 100;
    private static readonly ConcurrentDictionary<string, Coding> Remembered = new(StringComparer.Ordinal);

    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    public KeptPage(byte[] plain, string type, string tag, string cacheControl, string policy)
    {
        (_plain, Type, Tag, CacheControl, Policy) = (plain, type, tag, cacheControl, policy);
        _brotli = new Lazy<byte[]>(() => Compressed(plain, output => new BrotliStream(output, new BrotliCompressionOptions { Quality = 6 })));
        _gzip = new Lazy<byte[]>(() => Compressed(plain, output => new GZipStream(output, CompressionLevel.Optimal)));
    }

    public string Type { get; }

    public string Tag { get; }

    public string CacheControl { get; }

    /// <summary>What the page may load and run; one page may do more than the others.</summary>
    public string Policy { get; }

    /// <summary>Room that it takes at the least; compressed forms add a part of it.</summary>
    public int Length => _plain.Length;

    /// <summary>Whether the asker has this page.</summary>
    public bool IsHeldBy(StringValues tags)
    {
        foreach (var held in tags)
        {
            if (held is not null && (held == Tag || held.Split(',', StringSplitOptions.TrimEntries).Contains(Tag) || held == "*"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bytes in a form that the asker takes: the smallest.</summary>
    /// <param name="accepted">The asker's <c>Accept-Encoding</c>.</param>
    public (byte[] Bytes, string? Encoding) In(StringValues accepted)
    {
        if (accepted.Count == 0 || _plain.Length < 256)
        {
            return (_plain, null);
        }

        var asked = accepted.ToString();
        if (!Remembered.TryGetValue(asked, out var coding))
        {
            coding = Best(asked);
            if (Remembered.Count < MostRemembered)
            {
                Remembered.TryAdd(asked, coding);
            }
        }

        return coding switch
        {
            Coding.Brotli => (_brotli.Value, "br"),
            Coding.Gzip => (_gzip.Value, "gzip"),
            _ => (_plain, null),
        };
    }

    private static Coding Best(string accepted)
    {
        var (brotli, gzip) = (false, false);
        foreach (var part in accepted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var quality = part.Split(';', StringSplitOptions.TrimEntries);
            if (quality.Length > 1 && quality[1] is "q=0" or "q=0.0" or "q=0.00" or "q=0.000")
            {
                continue;
            }

            brotli |= quality[0].Equals("br", StringComparison.OrdinalIgnoreCase);
            gzip |= quality[0].Equals("gzip", StringComparison.OrdinalIgnoreCase);
        }

        return brotli ? Coding.Brotli : gzip ? Coding.Gzip : Coding.Plain;
    }

    private enum Coding
    {
        Plain,
        Gzip,
        Brotli,
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compress)
    {
        using var output = new MemoryStream(plain.Length / 3);
        using (var stream = compress(output))
        {
            stream.Write(plain);
        }

        return output.ToArray();
    }
}
