using System.Globalization;
using System.Net;
using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tiles;
using Dauys.Ledger.Witnessing;

namespace Dauys.Stores.Witnessing;

/// <summary>What one witness answered to a log.</summary>
/// <param name="Witness">Its name in the policy.</param>
/// <param name="Cosigned">Whether it cosigned.</param>
/// <param name="What">What it said, or why it could not be asked.</param>
public sealed record WitnessOutcome(string Witness, bool Cosigned, string What);

/// <summary>Asks the witnesses of a policy to cosign a head (https://c2sp.org/tlog-witness): proves to each that what it saw last is the beginning.</summary>
/// <param name="http">Sends.</param>
/// <param name="ed25519">Verifies.</param>
public sealed class WitnessClient(HttpClient http, IEd25519 ed25519)
{
    private const int MostAttempts = 3;
    private const int MostAnswer = 1 << 16;

    /// <summary>Collects cosignatures; the note with those that hold, and what each witness said.</summary>
    /// <param name="note">The signed head.</param>
    /// <param name="policy">Its witnesses with an address are asked.</param>
    /// <param name="files">Tiles under the head, for the proofs.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<(SignedNote Note, IReadOnlyList<WitnessOutcome> Outcomes)> Collect(SignedNote note, TrustPolicy policy, IRecordFiles files, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(policy);
        if (!Checkpoint.TryParse(note.Text.Span, out var checkpoint, out var fault))
        {
            throw new ArgumentException(fault.ToString(), nameof(note));
        }

        var outcomes = new List<WitnessOutcome>();
        var (bare, tree) = (note, new TiledTree(files, checkpoint.Size));
        foreach (var witness in policy.Witnesses)
        {
            var (cosignature, what) = witness.Url is null ? (null, "the policy names no address") : await Ask(witness, bare, checkpoint, tree, stop).ConfigureAwait(false);
            outcomes.Add(new WitnessOutcome(witness.Name, cosignature is not null, what));
            note = cosignature is null ? note : note.With(cosignature);
        }

        return (note, outcomes);
    }

    private async Task<(NoteSignature? Cosignature, string What)> Ask(PolicyWitness witness, SignedNote note, Checkpoint checkpoint, TiledTree tree, CancellationToken stop)
    {
        try
        {
            var old = 0L;
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var proof = await tree.Consistency(old, stop).ConfigureAwait(false);
                using var body = new ByteArrayContent(new AddCheckpointRequest(old, proof, note, checkpoint).ToBytes());
                using var answer = await http.PostAsync(new Uri($"{witness.Url!.TrimEnd('/')}/add-checkpoint"), body, stop).ConfigureAwait(false);
                var text = await Text(answer, stop).ConfigureAwait(false);
                switch (answer.StatusCode)
                {
                    case HttpStatusCode.OK:
                        return Read(witness, note, text);
                    case HttpStatusCode.Conflict when Size(text) is { } seen && seen <= checkpoint.Size:
                        old = seen;
                        break;
                    case HttpStatusCode.Conflict:
                        return (null, $"it saw a larger register already, of {text.Trim()} acts; this head has {checkpoint.Size}");
                    default:
                        return (null, $"it refused with {(int)answer.StatusCode}: {text.Trim()}");
                }
            }

            return (null, "its newest checkpoint changed while it was asked");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or UriFormatException && !stop.IsCancellationRequested)
        {
            return (null, $"it could not be reached: {fault.Message}");
        }
    }

    private (NoteSignature? Cosignature, string What) Read(PolicyWitness witness, SignedNote note, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (NoteSignature.TryParse(line, out var signature, out _) && signature.IsOf(witness.Key) && Cosignature.Verify(witness.Key, note.Text.Span, signature.Signature.Span, ed25519))
            {
                return (signature, "cosigned");
            }
        }

        return (null, "its answer holds no cosignature by its key");
    }

    private static long? Size(string text) =>
        text.EndsWith('\n') && long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static async Task<string> Text(HttpResponseMessage answer, CancellationToken stop)
    {
        using var stream = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var bytes = new byte[MostAnswer];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
