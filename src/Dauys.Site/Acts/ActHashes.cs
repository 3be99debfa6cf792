using System.Buffers.Binary;
using System.Globalization;
using Dauys.Ledger.Merkle;
using Dauys.Site.Records;

namespace Dauys.Site.Acts;

/// <summary>The acts of a register by the first characters of their leaf hashes: 12 bytes an act, sorted once.</summary>
public sealed class ActHashes
{
    /// <summary>So many characters are needed to look an act up: of a million acts, about one in seventeen shares six characters with another.</summary>
    public const int Least = 6;

    /// <summary>Characters of a whole hash.</summary>
    public const int Whole = 2 * MerkleHash.Size;

    /// <summary>Characters that are kept here; the rest is compared with the act itself.</summary>
    private const int Kept = 16;

    private readonly IActArchive _acts;
    private readonly ulong[] _begins;
    private readonly int[] _positions;

    /// <summary>Hashes every act.</summary>
    public ActHashes(IActArchive acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        _acts = acts;
        (_begins, _positions) = (new ulong[checked((int)acts.Size)], new int[acts.Size]);
        acts.Each((position, act) =>
        {
            var hash = Rfc6962.Leaf(act);
            _begins[position] = BinaryPrimitives.ReadUInt64BigEndian(hash);
            _positions[position] = (int)position;
        });
        Array.Sort(_begins, _positions);
    }

    /// <summary>
    /// What somebody typed as the beginning of a hash, as a hash is written; null where it is none. Spaces and dashes between groups do not count, nor does the case of letters.
    /// </summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = string.Concat(text.Where(c => c is not (' ' or '-' or '\u00a0'))).ToLowerInvariant();
        return plain.Length is >= Least and <= Whole && plain.All(char.IsAsciiHexDigitLower) ? plain : null;
    }

    /// <summary>The first characters of a hash in groups of four, as papers print them large.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(4).Select(g => new string(g)));

    /// <summary>Acts whose hashes begin so, in the order of the register.</summary>
    /// <param name="begin">At least <see cref="Least"/> lower-case hex digits.</param>
    /// <exception cref="ArgumentException">It is shorter, longer than a hash, or no lower-case hex.</exception>
    public IReadOnlyList<(long Position, string Hash)> Beginning(string begin)
    {
        ArgumentNullException.ThrowIfNull(begin);
        if (Read(begin) != begin)
        {
            throw new ArgumentException($"\"{begin}\" is no beginning of a hash", nameof(begin));
        }

        var digits = begin[..Math.Min(begin.Length, Kept)];
        var low = ulong.Parse(digits.PadRight(Kept, '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var high = ulong.Parse(digits.PadRight(Kept, 'f'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var found = new List<(long, string)>();
        for (var i = First(low); i < _begins.Length && _begins[i] <= high; i++)
        {
            var hash = Rfc6962.Leaf(_acts.Read(_positions[i])).ToString();
            if (hash.StartsWith(begin, StringComparison.Ordinal))
            {
                found.Add((_positions[i], hash));
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The first place that is not below; there may be equal ones, so it is searched for by halves.</summary>
    private int First(ulong low)
    {
        var (from, to) = (0, _begins.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _begins[middle] < low ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
