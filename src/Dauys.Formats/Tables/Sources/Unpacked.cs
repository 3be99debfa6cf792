using System.IO.Hashing;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables.Sources;

/// <summary>
/// What comes out of an archive, held to its limits and, for a zip, to the length and the CRC-32 that the archive states
/// (System.IO.Compression checks neither when it reads).
/// </summary>
internal sealed class Unpacked(Stream inner, string name, TableLimits limits, Func<long> packedBytes) : Stream
{
    private readonly Crc32 _crc = new();
    private long _count;
    private bool _ended;

    /// <summary>The length that the archive states, or null for gzip, which checks itself.</summary>
    public long? StatedLength { get; init; }

    /// <summary>The CRC-32 that the archive states.</summary>
    public uint StatedCrc { get; init; }

    /// <summary>Bytes unpacked so far; another thread may ask.</summary>
    public long Count => Volatile.Read(ref _count);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _ended)
        {
            return 0;
        }

        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new RefusedException(SourceRefusals.Damaged(name, "its bytes cannot be unpacked"));
        }

        var count = _count + read;
        Volatile.Write(ref _count, count);
        if (count > limits.MaxBytes || (count > limits.ExpansionFloor && count / limits.MaxExpansion > packedBytes()))
        {
            throw new RefusedException(SourceRefusals.ExpandsTooFar(name, limits));
        }

        if (StatedLength is not null)
        {
            _crc.Append(buffer[..read]);
        }

        _ended = read == 0;
        if (_ended)
        {
            CheckWhole();
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckWhole()
    {
        if (StatedLength is { } stated && (stated != _count || _crc.GetCurrentHashAsUInt32() != StatedCrc))
        {
            throw new RefusedException(SourceRefusals.Damaged(name, "length or checksum (CRC-32) is not the one that the archive states"));
        }
    }
}
