using System.Collections.Immutable;

namespace Dauys.Site.Records;

/// <summary>The elections that a site shows, in the order in which they were put there. Reading needs no lock: a shelf is replaced, not changed.</summary>
public sealed class RecordShelf
{
    private ImmutableList<ElectionRecord> _records = [];

    /// <summary>What is on the shelf now.</summary>
    public IReadOnlyList<ElectionRecord> Records => _records;

    /// <summary>An election, or null.</summary>
    public ElectionRecord? Find(string id) => _records.FirstOrDefault(r => r.Id == id);

    /// <summary>Puts an election on the shelf; one of the same id is replaced in its place.</summary>
    public void Put(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ImmutableInterlocked.Update(ref _records, Replaced, record);
    }

    private static ImmutableList<ElectionRecord> Replaced(ImmutableList<ElectionRecord> records, ElectionRecord record)
    {
        var index = records.FindIndex(r => r.Id == record.Id);
        return index < 0 ? records.Add(record) : records.SetItem(index, record);
    }
}
