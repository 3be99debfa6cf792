using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;

namespace Dauys.Fold.Bench.Forms;

/// <summary>Canonical JSON, as the register has it; read key by key, or by comparing all bytes that protocols of a count share.</summary>
internal sealed class JsonForm : IProtocolForm
{
    private static readonly string[] Fields = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"field_{i:00}"))];
    private static readonly string[] Options = [.. Enumerable.Range(10, 14).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly bool _inFull;
    private readonly ActWriter _writer = new(GeneratedElection.Binding.Origin, GeneratedElection.Binding.Matter, GeneratedElection.Binding.LawHash);
    private readonly byte[][] _shared;

    public JsonForm(bool inFull)
    {
        _inFull = inFull;
        var marked = Enumerable.Repeat(7_777_777L, 26).ToArray();
        var template = Encoding.UTF8.GetString(Write("x", marked));
        _shared = [.. template[..template.LastIndexOf('x')].Split("7777777").Select(Encoding.UTF8.GetBytes)];
    }

    public string Name => _inFull ? "canonical JSON, key by key" : "canonical JSON, shared bytes compared";

    public ReadOnlySpan<byte> Write(string subject, ReadOnlySpan<long> figures)
    {
        _writer.Begin("counting.protocol-accepted.v1", default);
        var json = _writer.Json;
        json.WriteObjectStart();
        json.WriteKey("contest"u8);
        json.WriteString("list"u8);
        json.WriteKey("district"u8);
        json.WriteNull();
        json.WriteKey("fields"u8);
        Write(json, Fields, figures[..12]);
        json.WriteKey("part"u8);
        json.WriteNull();
        json.WriteKey("votes"u8);
        Write(json, Options, figures[12..]);
        json.WriteObjectEnd();
        return _writer.End(subject);
    }

    public long Read(ReadOnlySpan<byte> act) => _inFull ? InFull(act) : Compared(act);

    private static void Write(CanonicalWriter json, string[] keys, ReadOnlySpan<long> figures)
    {
        json.WriteObjectStart();
        for (var i = 0; i < keys.Length; i++)
        {
            json.WriteKey(keys[i]);
            json.WriteInteger(figures[i]);
        }

        json.WriteObjectEnd();
    }

    private static long InFull(ReadOnlySpan<byte> act)
    {
        var reader = new CanonicalReader(act);
        ActEnvelope envelope = default;
        envelope.Begin(act, ref reader);
        var sum = 0L;
        reader.ReadObjectStart();
        while (reader.TryReadKey(out var key))
        {
            if (!key.SequenceEqual("fields"u8) && !key.SequenceEqual("votes"u8))
            {
                reader.Skip();
                continue;
            }

            reader.ReadObjectStart();
            while (reader.TryReadKey(out _))
            {
                sum += reader.ReadInt64();
            }
        }

        envelope.End(ref reader);
        return sum;
    }

    private long Compared(ReadOnlySpan<byte> act)
    {
        var sum = 0L;
        for (var i = 0; i < _shared.Length; i++)
        {
            if (!act.StartsWith(_shared[i]))
            {
                throw new InvalidOperationException("Not of the form that was written.");
            }

            act = act[_shared[i].Length..];
            if (i < 26 && Utf8Parser.TryParse(act, out long figure, out var length))
            {
                sum += figure;
                act = act[length..];
            }
        }

        // The subject is compared with the stations that are established, as the fold does.
        return act.EndsWith("\"}"u8) ? sum : throw new InvalidOperationException("Not of the form that was written.");
    }
}
