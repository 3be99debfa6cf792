using System.Text;
using Dauys.Elections.Results.Outcome;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Reading;

namespace Dauys.Publishing.Verifying;

/// <summary>
/// Verifies a bundle by the steps of <c>docs/format.md</c>: everything that can be recomputed from the acts is, and compared. It goes on behind a fault as far as it
/// can, so that it says where the fault is; whatever it is given, it answers.
/// </summary>
public sealed class BundleVerifier
{
    private const long MostHeadBytes = 1 << 16;
    private const long MostNoteBytes = 1 << 20;
    private const long MostListBytes = 1 << 28;

    private readonly BundleFiles _files;
    private readonly BundleTrust _trust;
    private readonly IEd25519 _ed25519;
    private readonly Action<string> _progress;
    private readonly SortedDictionary<string, BundleStep> _steps = new(StringComparer.Ordinal);

    private bool _derived = true;

    private BundleVerifier(BundleFiles files, BundleTrust trust, IEd25519 ed25519, Action<string> progress) =>
        (_files, _trust, _ed25519, _progress) = (files, trust, ed25519, progress);

    /// <summary>Runs every step.</summary>
    /// <param name="files">The bundle.</param>
    /// <param name="trust">Whom the reader believes.</param>
    /// <param name="ed25519">Verifies signatures.</param>
    /// <param name="progress">Called now and then with what is being done.</param>
    public static BundleReport Run(BundleFiles files, BundleTrust trust, IEd25519 ed25519, Action<string> progress) => Run(files, trust, ed25519, progress, derived: true);

    /// <summary>The same; without what is <paramref name="derived"/> from the acts, so that a hundred thousand changed bundles can be tried.</summary>
    internal static BundleReport Run(BundleFiles files, BundleTrust trust, IEd25519 ed25519, Action<string> progress, bool derived)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(trust);
        ArgumentNullException.ThrowIfNull(progress);
        return new BundleVerifier(files, trust, ed25519, progress) { _derived = derived }.Run();
    }

    private BundleReport Run()
    {
        BundleHead? head = null;
        Step("1a", () => Head(out head));
        Checkpoint? checkpoint = null;
        IReadOnlyDictionary<string, int>? seats = null;
        if (head is not null)
        {
            var key = Key(out var wrongKey);
            var list = List(out var listBytes, out var wrongList);
            Step("1b", () => list is null ? BundleStep.Broken("1b", wrongList, BundlePath.List) : ListedFiles.Check(_files, list, head));
            Step("1c", () => key is null ? BundleStep.Broken("1c", wrongKey, BundlePath.RegisterKey) : ListSigned(head, key, listBytes));
            SignedNote? note = null;
            Step("2a", () => CheckpointSigned(head, key, wrongKey, out note, out checkpoint));
            Step("3a", () => OriginCheck.Run(_trust, note, checkpoint, key, _ed25519));
            var law = new LawCheck(_files, head);
            Step("4a", law.Hash);
            Step("4b", law.Text);
            var acts = new EntriesCheck(_files, head, checkpoint, law.Book, _ed25519, _progress) { SeenSize = _trust.Seen?.Size };
            Guard(["2b", "2c", "5a", "6a", "6b"], acts.Run);
            foreach (var step in acts.Steps())
            {
                _steps.TryAdd(step.Id, step);
            }

            Step("3b", () => acts.Kind());
            Step("3c", () => acts.Administrators(_trust, note));
            if (_trust.Seen is { } seen)
            {
                Step(StepIds.Grown.Id, () => acts.Grown(seen));
            }

            var result = !_derived ? null : acts.State is { } state ? Guarded(() => ElectionResult.Of(state, ResultRequest.Plain)) : null;
            seats = result?.List is { Counted: not null } won ? won.Seats : null;
            var outcome = new OutcomeCheck(_files, head, list, result);
            Guard(["7a", "7b", "7c"], () => Put(outcome.Result()));
            _progress("comparing the exports");
            Guard(["8a", "8b", "8c", "8d"], () => Put(outcome.Exports()));
            _progress("drawing the pages again");
            Step("9a", () => new PagesCheck(_files, head, list, result, acts.Facts).Run());
            Step("10a", () => SourcesCheck.Run(_files, list, acts.State));
        }

        foreach (var id in Ids())
        {
            _steps.TryAdd(id, BundleStep.NotChecked(id, "the bundle's head cannot be read"));
        }

        return new BundleReport(_files.Place, [.. Ids().Select(id => _steps[id])], seats, checkpoint);
    }

    /// <summary>The steps of this verification in order: 3e stands behind 3c, where the reader gave a head from before.</summary>
    private IEnumerable<string> Ids() =>
        StepIds.All.SelectMany(s => s.Id == "3c" && _trust.Seen is not null ? (string[])[s.Id, StepIds.Grown.Id] : [s.Id]);

    private BundleStep Head(out BundleHead? head)
    {
        head = null;
        if (_files.Read(BundlePath.Head, MostHeadBytes) is not { } bytes)
        {
            return BundleStep.Broken("1a", "there is no bundle here: its head is missing", BundlePath.Head);
        }

        return BundleHead.TryParse(bytes, out head, out var why)
            ? BundleStep.Holds("1a", $"{BundleHead.Format}, written by release {head.Release}")
            : BundleStep.Broken("1a", why, BundlePath.Head);
    }

    private NoteKey? Key(out string why)
    {
        try
        {
            why = "the register's key is missing";
            if (_files.Read(BundlePath.RegisterKey, MostHeadBytes) is not { } bytes)
            {
                return null;
            }

            var text = Encoding.UTF8.GetString(bytes);
            if (text.EndsWith('\n') && NoteKey.TryParse(text[..^1], out var key, out why) && key.Type == NoteKeyType.Ed25519)
            {
                return key;
            }

            why = $"the register's key cannot be read: {why}";
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            why = fault.Message;
        }

        return null;
    }

    private FileList? List(out byte[] bytes, out string why)
    {
        bytes = [];
        try
        {
            why = "the list of files is missing";
            return _files.Read(BundlePath.List, MostListBytes) is { } read && FileList.TryParse(bytes = read, out var list, out why) ? list : null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            why = fault.Message;
            return null;
        }
    }

    private BundleStep ListSigned(BundleHead head, NoteKey key, byte[] list)
    {
        if (_files.Read(BundlePath.ListNote, MostNoteBytes) is not { } bytes || !SignedNote.TryParse(bytes, out var note, out var fault))
        {
            return BundleStep.Broken("1c", "the signed note over the list is missing or is no note", BundlePath.ListNote);
        }

        if (!note.Text.Span.SequenceEqual(ListNote.Of(head, list).Text.Span))
        {
            return BundleStep.Broken("1c", "what was signed is another list of files, or another head", BundlePath.ListNote, BundlePath.List, BundlePath.Head);
        }

        // One line, of the key: a line that nobody can check would be a place to hide bytes.
        return note.Signatures.Count == 1 && NoteCheck.Run(note, [key], _ed25519).Holds
            ? BundleStep.Holds("1c", $"signed by {key.Text}")
            : BundleStep.Broken("1c", $"no valid signature of {key.Text} stands alone below it", BundlePath.ListNote);
    }

    private BundleStep CheckpointSigned(BundleHead head, NoteKey? key, string wrongKey, out SignedNote? note, out Checkpoint? checkpoint)
    {
        (note, checkpoint) = (null, null);
        if (_files.Read(BundlePath.Checkpoint, MostNoteBytes) is not { } bytes)
        {
            return BundleStep.Broken("2a", "the checkpoint is missing", BundlePath.Checkpoint);
        }

        if (!Checkpoint.TryParseSigned(bytes, out note, out checkpoint, out var fault))
        {
            return BundleStep.Broken("2a", $"the checkpoint cannot be read: {fault}", BundlePath.Checkpoint);
        }

        if (checkpoint != new Checkpoint(head.Origin, head.Size, head.Root))
        {
            return BundleStep.Broken("2a", $"the checkpoint is of {checkpoint.Origin}, {checkpoint.Size} acts, the bundle's head says {head.Origin}, {head.Size} acts, or the roots differ", BundlePath.Checkpoint, BundlePath.Head);
        }

        if (key is null)
        {
            return BundleStep.Broken("2a", wrongKey, BundlePath.RegisterKey);
        }

        return key.Name == checkpoint.Origin && NoteCheck.Run(note, [key], _ed25519).Holds
            ? BundleStep.Holds("2a", $"{checkpoint.Size} acts with the root {checkpoint.Root}, signed by {key.Text}")
            : BundleStep.Broken("2a", $"the checkpoint has no valid signature of {key.Text}, or the key is not named as the origin", BundlePath.Checkpoint);
    }

    private void Put(IEnumerable<BundleStep> steps)
    {
        foreach (var step in steps)
        {
            _steps[step.Id] = step;
        }
    }

    private void Step(string id, Func<BundleStep> check) => Guard([id], () => _steps[id] = check());

    /// <summary>A fault on the way is a finding about the bundle, not the end: it was given by somebody who may want to stop its verification.</summary>
    private void Guard(string[] ids, Action check)
    {
        try
        {
            check();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            foreach (var id in ids.Where(i => !_steps.ContainsKey(i)))
            {
                _steps[id] = BundleStep.Broken(id, $"the step could not be carried out: {fault.Message}");
            }
        }
    }

    private static T? Guarded<T>(Func<T> compute)
        where T : class
    {
        try
        {
            return compute();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return null;
        }
    }
}
