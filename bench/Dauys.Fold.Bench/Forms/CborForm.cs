using System.Formats.Cbor;
using System.Globalization;

namespace Dauys.Fold.Bench.Forms;

/// <summary>The same act in canonical CBOR (RFC 7049, 3.9): text keys, the hash as bytes.</summary>
internal sealed class CborForm : IProtocolForm
{
    private static readonly string[] Fields = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"field_{i:00}"))];
    private static readonly string[] Options = [.. Enumerable.Range(10, 14).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly CborWriter _cbor = new(CborConformanceMode.Canonical);
    private readonly CborReader _reader = new(ReadOnlyMemory<byte>.Empty, CborConformanceMode.Canonical);
    private readonly byte[] _act = new byte[65_535];
    private readonly byte[] _written = new byte[65_535];

    public string Name => "canonical CBOR";

    public ReadOnlySpan<byte> Write(string subject, ReadOnlySpan<long> figures)
    {
        _cbor.Reset();
        _cbor.WriteStartMap(8);
        Text("act", "counting.protocol-accepted.v1");
        _cbor.WriteTextString("at");
        _cbor.WriteNull();
        _cbor.WriteTextString("law");
        _cbor.WriteByteString(GeneratedElection.Binding.LawHash.ToArray());
        Text("matter", GeneratedElection.Binding.Matter);
        Text("origin", GeneratedElection.Binding.Origin);
        _cbor.WriteTextString("content");
        _cbor.WriteStartMap(5);
        _cbor.WriteTextString("part");
        _cbor.WriteNull();
        _cbor.WriteTextString("votes");
        Write(Options, figures[12..]);
        _cbor.WriteTextString("fields");
        Write(Fields, figures[..12]);
        Text("contest", "list");
        _cbor.WriteTextString("district");
        _cbor.WriteNull();
        _cbor.WriteEndMap();
        Text("subject", subject);
        _cbor.WriteTextString("replaces");
        _cbor.WriteInt64(0);
        _cbor.WriteEndMap();
        return _written.AsSpan(0, _cbor.Encode(_written));
    }

    public long Read(ReadOnlySpan<byte> act)
    {
        act.CopyTo(_act);
        _reader.Reset(_act.AsMemory(0, act.Length));
        return Map();
    }

    private void Text(string key, string text)
    {
        _cbor.WriteTextString(key);
        _cbor.WriteTextString(text);
    }

    private void Write(string[] keys, ReadOnlySpan<long> figures)
    {
        _cbor.WriteStartMap(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            _cbor.WriteTextString(keys[i]);
            _cbor.WriteInt64(figures[i]);
        }

        _cbor.WriteEndMap();
    }

    private long Map()
    {
        var sum = 0L;
        _reader.ReadStartMap();
        while (_reader.PeekState() != CborReaderState.EndMap)
        {
            _reader.ReadDefiniteLengthTextStringBytes();
            switch (_reader.PeekState())
            {
                case CborReaderState.StartMap:
                    sum += Map();
                    break;
                case CborReaderState.UnsignedInteger:
                    sum += _reader.ReadInt64();
                    break;
                default:
                    _reader.SkipValue();
                    break;
            }
        }

        _reader.ReadEndMap();
        return sum;
    }
}
