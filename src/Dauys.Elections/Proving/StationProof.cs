using System.Text;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Proofs;
using Dauys.Ledger.Tiles;

namespace Dauys.Elections.Proving;

/// <summary>An act of a protocol that was found.</summary>
/// <param name="Index">Its position.</param>
/// <param name="Subject">Its subject: <c>protocol/CONTEST[/DISTRICT]:PATH[#PART]</c>.</param>
public sealed record FoundProtocol(long Index, string Subject);

/// <summary>Finds a station's protocol among the entries of a record and proves that it stands there; over tiles alone, wherever they lie.</summary>
public static class StationProof
{
    private const string Prefix = "protocol/";

    private static ReadOnlySpan<byte> ProtocolSubjects => "\"subject\":\"protocol/"u8;

    /// <summary>The newest act of each protocol of a station, in the order of their subjects.</summary>
    /// <param name="tree">The record's tree.</param>
    /// <param name="station">The station's path as it is written everywhere (<c>North/1</c>), or a whole subject.</param>
    /// <param name="progress">Called now and then with the entries that were looked at; or null.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<IReadOnlyList<FoundProtocol>> Find(TiledTree tree, string station, Action<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentException.ThrowIfNullOrEmpty(station);
        return await Newest(tree, Spelled(station), subject => IsOf(subject, station), progress, stop).ConfigureAwait(false);
    }

    /// <summary>The newest act of each protocol of those stations that are asked for, in the order of their subjects.</summary>
    /// <param name="tree">The record's tree.</param>
    /// <param name="ask">What is looked for.</param>
    /// <param name="most">No more are given.</param>
    /// <param name="stop">Ends the search.</param>
    /// <returns>Those found, and how many there are.</returns>
    public static async Task<(IReadOnlyList<FoundProtocol> Found, int Count)> Search(TiledTree tree, StationAsk ask, int most, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(ask);
        var newest = await Newest(tree, ProtocolSubjects.ToArray(), _ => true, null, stop).ConfigureAwait(false);
        var found = ask.Among(newest, f => PathOf(f.Subject), most, out var count);
        return (found, count);
    }

    /// <summary>The station's path in the subject of its protocol, with its part where it has one.</summary>
    public static string PathOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : subject[(colon + 1)..];
    }

    /// <summary>Where an entry stands in the record's tree, whether or not its root was signed.</summary>
    /// <param name="files">The record.</param>
    /// <param name="size">Entries under the root.</param>
    /// <param name="index">The entry's position.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<ActPlace> Place(IRecordFiles files, long size, long index, CancellationToken stop = default)
    {
        var tree = new TiledTree(files, size);
        var entry = await tree.Entry(index, stop).ConfigureAwait(false);
        return new ActPlace(index, size, Rfc6962.Leaf(entry.Span), await tree.Inclusion(index, stop).ConfigureAwait(false), await tree.Root(stop).ConfigureAwait(false), null);
    }

    /// <summary>The proof that an entry stands in the record.</summary>
    /// <param name="files">The record.</param>
    /// <param name="note">Its signed head.</param>
    /// <param name="checkpoint">What the head says.</param>
    /// <param name="index">The entry's position.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="TileSourceException">The tiles do not lead from this entry to the head's root: the record is broken.</exception>
    public static async Task<TlogProof> Make(IRecordFiles files, SignedNote note, Checkpoint checkpoint, long index, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var tree = new TiledTree(files, checkpoint.Size);
        var entry = await tree.Entry(index, stop).ConfigureAwait(false);
        var proof = new TlogProof(entry, index, await tree.Inclusion(index, stop).ConfigureAwait(false), note, checkpoint);
        return proof.Includes(entry.Span) ? proof : throw new TileSourceException(TilePath.Checkpoint, $"the tiles do not lead from entry {index} to the root that the checkpoint states");
    }

    /// <summary>The subject of a protocol's act; null for other acts, and quickly for those that do not hold the station's name.</summary>
    private static string? SubjectOf(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> hint)
    {
        var act = ActEntry.ActOf(entry);
        return act.IndexOf(hint) >= 0 && ActEnvelope.TryDecode(act, out var envelope, out _) && CanonicalText.Decode(envelope.Subject) is var subject && subject.StartsWith(Prefix, StringComparison.Ordinal)
            ? subject
            : null;
    }

    /// <summary>Whether a subject is that of a protocol of a station, or of one of its parts.</summary>
    internal static bool IsOf(string subject, string station)
    {
        if (subject == station)
        {
            return true;
        }

        return StationAsk.Is(PathOf(subject), station);
    }

    /// <summary>The newest act of each protocol that is kept, in the order of their subjects.</summary>
    private static async Task<IReadOnlyList<FoundProtocol>> Newest(TiledTree tree, byte[] hint, Func<string, bool> keep, Action<long>? progress, CancellationToken stop)
    {
        var found = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (long index = 0; index < tree.Size; index++)
        {
            var entry = await tree.Entry(index, stop).ConfigureAwait(false);
            if (SubjectOf(entry.Span, hint) is { } subject && keep(subject))
            {
                found[subject] = index;
            }

            if (index % TilePath.FullWidth == 0)
            {
                progress?.Invoke(index);
            }
        }

        return [.. found.Select(f => new FoundProtocol(f.Value, f.Key))];
    }

    private static byte[] Spelled(string station)
    {
        var json = new CanonicalWriter();
        json.WriteString(station);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Written)[1..^1]);
    }
}
