namespace Dauys.Formats.Tables.Sources;

/// <summary>
/// The file's own bytes: gives back the head that was looked at, and counts. Another thread may ask for the count.
/// </summary>
internal sealed class CountedStream(Stream inner, ReadOnlyMemory<byte> head) : Stream
{
    private ReadOnlyMemory<byte> _head = head;
    private long _count;

    /// <summary>Bytes handed out so far.</summary>
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
        var read = Math.Min(_head.Length, buffer.Length);
        if (read > 0)
        {
            _head.Span[..read].CopyTo(buffer);
            _head = _head[read..];
        }
        else
        {
            read = inner.Read(buffer);
        }

        Volatile.Write(ref _count, _count + read);
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
}
