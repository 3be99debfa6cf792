using System.Text;
using Dauys.Ledger.Canonical;

namespace Dauys.Elections.Counting;

/// <summary>
/// The spelling of a protocol's figures in an act. Canonical JSON has one order of keys, so that the keys of all protocols of a count
/// are the same bytes: they are compared, not looked up, and a million protocols are read in a second.
/// </summary>
public sealed class ProtocolLayout
{
    private readonly (byte[] Literal, int Column)[] _fields;
    private readonly (byte[] Literal, int Column)[] _votes;

    /// <summary>The layout of a count's protocols.</summary>
    public ProtocolLayout(ContestCount count)
    {
        Count = count;
        _fields = Keys(count.Fields, 0);
        _votes = Keys(count.Options, count.Fields.Count);
    }

    /// <summary>The count whose figures these are.</summary>
    public ContestCount Count { get; }

    /// <summary>Writes the content of a protocol act.</summary>
    /// <param name="json">Where the content is due.</param>
    /// <param name="corrects">Hash of the act that is corrected, or null for a first protocol.</param>
    /// <param name="part">The part of the station, or null.</param>
    /// <param name="figures">A row of the count.</param>
    public void Write(CanonicalWriter json, string? corrects, string? part, ReadOnlySpan<long> figures)
    {
        json.WriteObjectStart();
        json.WriteKey("contest"u8);
        json.WriteString(Count.Contest);
        if (corrects is not null)
        {
            json.WriteKey("corrects"u8);
            json.WriteString(corrects);
        }

        json.WriteKey("district"u8);
        json.WriteStringOrNull(Count.District);
        json.WriteKey("fields"u8);
        Write(json, _fields, figures);
        json.WriteKey("part"u8);
        json.WriteStringOrNull(part);
        json.WriteKey("votes"u8);
        Write(json, _votes, figures);
        json.WriteObjectEnd();
    }

    /// <summary>Reads <c>fields</c>, <c>part</c> and <c>votes</c>, to the content's end.</summary>
    /// <param name="reader">Stands before the value of <c>fields</c>.</param>
    /// <param name="figures">Filled with a row of the count.</param>
    /// <param name="part">The part of the station, or null.</param>
    /// <returns>The key that was expected and not found, or null where all was read.</returns>
    public string? Read(scoped ref CanonicalReader reader, Span<long> figures, out string? part)
    {
        part = null;
        if (Read(ref reader, _fields, figures) is { } field)
        {
            return field;
        }

        if (!reader.TryLiteral(",\"part\":"u8))
        {
            return "part";
        }

        part = reader.TryReadNull() ? null : reader.ReadText();
        if (!reader.TryLiteral(",\"votes\":"u8))
        {
            return "votes";
        }

        return Read(ref reader, _votes, figures) ?? (reader.TryLiteral("}"u8) ? null : "}");
    }

    /// <summary>
    /// Reads <c>fields</c>, <c>part</c> and <c>votes</c> of a protocol without parts whose figures have at most 15 digits, which is nearly every one.
    /// </summary>
    /// <param name="bytes">Begin with the value of <c>fields</c>.</param>
    /// <param name="figures">Filled with a row of the count.</param>
    /// <param name="length">Bytes to the content's end.</param>
    /// <returns>False for anything else, canonical or not.</returns>
    internal bool TryReadPlain(ReadOnlySpan<byte> bytes, Span<long> figures, out int length)
    {
        length = 0;
        return TryReadPlain(bytes, ref length, _fields, figures)
            && TrySkip(bytes, ref length, ",\"part\":null,\"votes\":"u8)
            && TryReadPlain(bytes, ref length, _votes, figures)
            && TrySkip(bytes, ref length, "}"u8);
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> bytes, ref int at, (byte[] Literal, int Column)[] keys, Span<long> figures)
    {
        foreach (var (literal, column) in keys)
        {
            if (!TrySkip(bytes, ref at, literal))
            {
                return false;
            }

            var start = at;
            long figure = 0;
            uint digit;
            while ((uint)at < (uint)bytes.Length && at - start < 15 && (digit = unchecked((uint)(bytes[at] - '0'))) <= 9)
            {
                figure = unchecked((figure * 10) + digit);
                at++;
            }

            // What follows the last of 15 digits is not looked at here: only a comma or bracket fits the next key.
            if (at == start)
            {
                if (!TrySkip(bytes, ref at, "null"u8))
                {
                    return false;
                }

                figure = FigureTable.Absent;
            }
            else if (bytes[start] == '0' && at - start > 1)
            {
                return false;
            }

            figures[column] = figure;
        }

        return TrySkip(bytes, ref at, keys.Length == 0 ? "{}"u8 : "}"u8);
    }

    private static bool TrySkip(ReadOnlySpan<byte> bytes, ref int at, ReadOnlySpan<byte> literal)
    {
        if (!bytes[at..].StartsWith(literal))
        {
            return false;
        }

        at += literal.Length;
        return true;
    }

    private static string? Read(scoped ref CanonicalReader reader, (byte[] Literal, int Column)[] keys, Span<long> figures)
    {
        foreach (var (literal, column) in keys)
        {
            if (!reader.TryLiteral(literal))
            {
                return Encoding.UTF8.GetString(literal);
            }

            if (reader.TryReadNull())
            {
                figures[column] = FigureTable.Absent;
                continue;
            }

            var figure = reader.ReadInt64();
            if (figure is < 0 or > FigureTable.Largest)
            {
                return $"a figure from 0 to 2^53 - 1 behind {Encoding.UTF8.GetString(literal)}";
            }

            figures[column] = figure;
        }

        return reader.TryLiteral(keys.Length == 0 ? "{}"u8 : "}"u8) ? null : "}";
    }

    private static void Write(CanonicalWriter json, (byte[] Literal, int Column)[] keys, ReadOnlySpan<long> figures)
    {
        json.WriteObjectStart();
        foreach (var (literal, column) in keys)
        {
            // A literal is '{"key":' or ',"key":'.
            json.WriteKey(literal.AsSpan(2, literal.Length - 4));
            json.WriteIntegerOrNull(figures[column] == FigureTable.Absent ? null : figures[column]);
        }

        json.WriteObjectEnd();
    }

    private static (byte[] Literal, int Column)[] Keys(IReadOnlyList<string> ids, int first)
    {
        string[] all = [.. ids];
        string[] ordered = [.. ids];
        Array.Sort(ordered, CanonicalText.KeyOrder);
        var keys = new (byte[] Literal, int Column)[all.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{ordered[i]}\":"), first + Array.IndexOf(all, ordered[i]));
        }

        return keys;
    }
}
