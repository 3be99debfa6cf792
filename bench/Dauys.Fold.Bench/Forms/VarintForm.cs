using System.Text;

namespace Dauys.Fold.Bench.Forms;

/// <summary>The same act as a record of its own: no keys, figures as integers of seven bits a byte, texts behind their length, the hash as bytes.</summary>
internal sealed class VarintForm : IProtocolForm
{
    private readonly byte[] _written = new byte[65_535];
    private int _length;

    public string Name => "varint record";

    public ReadOnlySpan<byte> Write(string subject, ReadOnlySpan<long> figures)
    {
        _length = 0;
        Text("counting.protocol-accepted.v1");
        Number(0); // no moment
        Text("list");
        Number(0); // no district
        Number(12);
        Numbers(figures[..12]);
        Number(0); // no part
        Number(14);
        Numbers(figures[12..]);
        GeneratedElection.Binding.LawHash.CopyTo(_written.AsSpan(_length));
        _length += 32;
        Text(GeneratedElection.Binding.Matter);
        Text(GeneratedElection.Binding.Origin);
        Number(0); // replaces nothing
        Text(subject);
        return _written.AsSpan(0, _length);
    }

    public long Read(ReadOnlySpan<byte> act)
    {
        var at = 0;
        Skip(act, ref at);
        Number(act, ref at);
        Skip(act, ref at);
        Number(act, ref at);
        var sum = Sum(act, ref at);
        Number(act, ref at);
        sum += Sum(act, ref at);
        at += 32;
        Skip(act, ref at);
        Skip(act, ref at);
        Number(act, ref at);
        var subject = (int)Number(act, ref at); // compared with the stations that are established, as the fold does
        return at + subject == act.Length ? sum : throw new InvalidOperationException("Not of the form that was written.");
    }

    private static long Sum(ReadOnlySpan<byte> act, ref int at)
    {
        var sum = 0L;
        for (var left = Number(act, ref at); left > 0; left--)
        {
            sum += Number(act, ref at);
        }

        return sum;
    }

    private static void Skip(ReadOnlySpan<byte> act, ref int at)
    {
        var length = (int)Number(act, ref at);
        if (!Ledger.Unicode.Nfc.IsNormalized(act.Slice(at, length)))
        {
            throw new InvalidOperationException("A text is not in form NFC.");
        }

        at += length;
    }

    private static long Number(ReadOnlySpan<byte> act, ref int at)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = act[at++];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return next != 0 || shift == 0 ? value : throw new InvalidOperationException("A number has a second spelling.");
            }
        }
    }

    private void Numbers(ReadOnlySpan<long> figures)
    {
        foreach (var figure in figures)
        {
            Number(figure);
        }
    }

    private void Number(long value)
    {
        while (value >= 0x80)
        {
            _written[_length++] = (byte)(value & 0x7F | 0x80);
            value >>= 7;
        }

        _written[_length++] = (byte)value;
    }

    private void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, _written.AsSpan(_length));
    }
}
