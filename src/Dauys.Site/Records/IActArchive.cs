namespace Dauys.Site.Records;

/// <summary>The acts of a register, to be read one by one: a store, or a list in memory.</summary>
public interface IActArchive
{
    /// <summary>How many acts the register holds.</summary>
    long Size { get; }

    /// <summary>The canonical bytes of an act.</summary>
    /// <param name="position">From 0; below <see cref="Size"/>.</param>
    byte[] Read(long position);

    /// <summary>Goes through all acts in their order: their positions and canonical bytes, which hold only until the next.</summary>
    void Each(Action<long, ReadOnlySpan<byte>> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        for (var position = 0L; position < Size; position++)
        {
            seen(position, Read(position));
        }
    }
}
