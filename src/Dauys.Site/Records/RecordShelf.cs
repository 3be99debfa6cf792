using System.Collections.Immutable;

namespace Dauys.Site.Records;

/// <summary>The elections that a site shows, in the order in which they were put there. Reading needs no lock: a shelf is replaced, not changed.</summary>
public sealed class RecordShelf
{
    private ImmutableList<ElectionRecord> _records = [];
    private ImmutableList<string> _waiting = [];
    private string? _doing;
    private long _version;

    /// <summary>Grows whenever what is on the shelf, or waits for it, changes: what was drawn from another version may be out of date.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Ids of elections that will be put here, in their order.</summary>
    public IReadOnlyList<string> Waiting => _waiting;

    /// <summary>What is being done for the first that waits, in numbers: <c>12,000 of 25,909</c>; null where nothing is said.</summary>
    public string? Doing => _doing;

    /// <summary>Announces elections that will be put here.</summary>
    public void Expect(IEnumerable<string> ids)
    {
        _waiting = [.. ids];
        Interlocked.Increment(ref _version);
    }

    /// <summary>Says how far the first that waits has come.</summary>
    public void Tell(string? doing)
    {
        _doing = doing;
        Interlocked.Increment(ref _version);
    }

    /// <summary>What is on the shelf now.</summary>
    public IReadOnlyList<ElectionRecord> Records => _records;

    /// <summary>An election, or null.</summary>
    public ElectionRecord? Find(string id) => _records.FirstOrDefault(r => r.Id == id);

    /// <summary>Puts an election on the shelf; one of the same id is replaced in its place.</summary>
    public void Put(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ImmutableInterlocked.Update(ref _records, Replaced, record);
        ImmutableInterlocked.Update(ref _waiting, static (waiting, id) => waiting.Remove(id), record.Id);
        Tell(null);
    }

    private static ImmutableList<ElectionRecord> Replaced(ImmutableList<ElectionRecord> records, ElectionRecord record)
    {
        var index = records.FindIndex(r => r.Id == record.Id);
        return index < 0 ? records.Add(record) : records.SetItem(index, record);
    }
}
