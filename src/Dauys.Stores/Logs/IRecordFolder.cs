using Dauys.Ledger.Tiles;

namespace Dauys.Stores.Logs;

/// <summary>A place of files that a record is published into.</summary>
public interface IRecordFolder : IRecordFiles
{
    /// <summary>Writes a file whole, or leaves what was there; durable when it returns. If it fails, either may be the case.</summary>
    /// <param name="path">The address below the record's root.</param>
    /// <param name="bytes">All of it.</param>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file, if it is there.</summary>
    void Remove(string path);
}
