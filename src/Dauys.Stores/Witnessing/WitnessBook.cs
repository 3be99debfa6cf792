using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Law.Refusals;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tiles;
using Dauys.Ledger.Witnessing;
using Dauys.Stores.Logs;

namespace Dauys.Stores.Witnessing;

/// <summary>What a witness answered.</summary>
/// <param name="Answer">By the statuses of the protocol.</param>
/// <param name="Why">One clause.</param>
/// <param name="Size">The size that it cosigned last, for <see cref="WitnessAnswer.OtherSize"/>.</param>
/// <param name="Line">The cosignature's line, for <see cref="WitnessAnswer.Cosign"/>.</param>
/// <param name="Origin">The origin of the checkpoint that was submitted; empty where it could not be read.</param>
public sealed record WitnessReply(WitnessAnswer Answer, string Why, long Size, string Line, string Origin);

/// <summary>
/// What a witness has seen, kept durably: the newest checkpoint of each log with its cosignature. A checkpoint is kept before its cosignature leaves, and the two
/// steps cannot be divided by another request (https://c2sp.org/tlog-witness, add-checkpoint). Each request reads what is kept, so that a write that failed, or
/// that was told to have failed and did not, leaves no doubt about what was cosigned.
/// </summary>
/// <param name="folder">Where it is kept; no other process uses it.</param>
/// <param name="logs">Keys of the logs that are watched; their names are the origins.</param>
/// <param name="signer">The witness's key, of type 04.</param>
/// <param name="ed25519">Verifies.</param>
public sealed class WitnessBook(IRecordFolder folder, IReadOnlyCollection<NoteKey> logs, INoteSigner signer, IEd25519 ed25519) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The logs that are watched.</summary>
    public IReadOnlyCollection<NoteKey> Logs => logs;

    /// <summary>Where the newest checkpoint of an origin is kept and served.</summary>
    public static string PathOf(string origin) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))}/{TilePath.Checkpoint}";

    /// <summary>Decides on a checkpoint, and cosigns it if it is consistent with all that was seen.</summary>
    /// <param name="body">The request's body.</param>
    /// <param name="time">Seconds since 1970.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="IOException">It could not be kept, or not be known whether; nothing is cosigned.</exception>
    public async Task<WitnessReply> Submit(ReadOnlyMemory<byte> body, long time, CancellationToken stop = default)
    {
        if (!AddCheckpointRequest.TryParse(body.Span, out var request, out var fault))
        {
            return new WitnessReply(WitnessAnswer.Malformed, fault.ToString(), 0, "", "");
        }

        await _turn.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            var origin = request.Checkpoint.Origin;
            var last = await Last(origin, stop).ConfigureAwait(false);
            var answer = WitnessRule.Decide(request, logs, last, ed25519, out var why);
            if (answer == WitnessAnswer.Inconsistent)
            {
                Accuse(origin, request, body.Span, time);
            }

            if (answer != WitnessAnswer.Cosign)
            {
                return new WitnessReply(answer, why, last?.Size ?? 0, "", origin);
            }

            var cosignature = Cosignature.Make(signer, request.Note.Text.Span, time);
            var known = request.Note with { Signatures = [.. request.Note.Signatures.Where(s => logs.Any(s.IsOf)), cosignature] };
            folder.Write(PathOf(origin), known.ToBytes());
            return new WitnessReply(answer, "", request.Checkpoint.Size, cosignature.Line + "\n", origin);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The newest checkpoint of a log as it is kept, with signature and cosignature; null if none was cosigned.</summary>
    /// <param name="path">As <see cref="PathOf"/> gives it.</param>
    /// <param name="stop">Ends the wait.</param>
    public async ValueTask<ReadOnlyMemory<byte>?> Kept(string path, CancellationToken stop = default) =>
        logs.Any(l => PathOf(l.Name) == path) ? await folder.Read(path, stop).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Reads what is kept of every log, before anything is promised.</summary>
    /// <exception cref="RefusedException">S519: what is kept cannot be read, or is not what this witness cosigned.</exception>
    public async Task Check(CancellationToken stop = default)
    {
        foreach (var log in logs)
        {
            await Last(log.Name, stop).ConfigureAwait(false);
        }
    }

    private async ValueTask<Checkpoint?> Last(string origin, CancellationToken stop)
    {
        var path = PathOf(origin);
        if (await folder.Read(path, stop).ConfigureAwait(false) is not { } bytes)
        {
            return null;
        }

        // What lies there decides what is cosigned, so it must carry this witness's own cosignature.
        return Checkpoint.TryParseSigned(bytes.Span, out var note, out var checkpoint, out var fault)
            && checkpoint.Origin == origin
            && NoteCheck.Run(note, [signer.Key], ed25519).Holds
            ? checkpoint
            : throw StoreRefusals.Key("S519", path, $"what the witness kept of {origin} is not what it cosigned{(note is null ? $": {fault}" : "")}", "Restore the folder from a copy. A witness that forgets would help to hide a fork.");
    }

    /// <summary>Keeps the evidence: the log's own signature under a history that contradicts what is kept beside it.</summary>
    private void Accuse(string origin, AddCheckpointRequest request, ReadOnlySpan<byte> body, long time)
    {
        var folderOf = PathOf(origin)[..^(TilePath.Checkpoint.Length + 1)];
        try
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"alarms/{folderOf}/{time}-{request.Checkpoint.Size}-{request.Checkpoint.Root.ToString()[..16]}"), body);
        }
        catch (IOException)
        {
            // That the evidence cannot be kept must not keep the witness from refusing.
        }
    }
}
