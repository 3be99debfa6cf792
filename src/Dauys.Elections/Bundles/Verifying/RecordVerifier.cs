using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Results.Outcome;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>
/// Verifies a record by the steps of <c>docs/format.md</c>: what can be recomputed from the acts is, and compared. It goes on behind a fault as far as it can, so that it
/// says where the fault is; whatever it is given, it answers. The tool and the page in the browser run the same steps; what differs between them is <see cref="VerifierReach"/>.
/// </summary>
public sealed class RecordVerifier
{
    private const long MostHeadBytes = 1 << 16;

    private readonly BundleFiles _files;
    private readonly BundleTrust _trust;
    private readonly VerifierReach _reach;
    private readonly SortedDictionary<string, BundleStep> _steps = new(StringComparer.Ordinal);
    private bool _carriesProgram;
    private ListedFiles? _listed;

    private RecordVerifier(BundleFiles files, BundleTrust trust, VerifierReach reach) => (_files, _trust, _reach) = (files, trust, reach);

    /// <summary>Runs every step that can be carried out.</summary>
    /// <param name="files">The record.</param>
    /// <param name="trust">Whom the reader believes.</param>
    /// <param name="reach">What can be done here.</param>
    public static BundleReport Run(BundleFiles files, BundleTrust trust, VerifierReach reach)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(trust);
        ArgumentNullException.ThrowIfNull(reach);
        return new RecordVerifier(files, trust, reach).Run();
    }

    private BundleReport Run()
    {
        BundleHead? head = null;
        Step("1a", () => Head(out head));
        CheckpointCheck? checkpoint = null;
        IReadOnlyDictionary<string, int>? seats = null;
        if (head is not null)
        {
            checkpoint = new CheckpointCheck(_files, head, _reach.Ed25519);
            seats = Run(head, checkpoint);
        }

        foreach (var id in Ids())
        {
            Put(BundleStep.NotChecked(id, "the bundle's head cannot be read"));
        }

        return new BundleReport(_files.Place, [.. Ids().Select(id => _steps[id])], seats, checkpoint?.Checkpoint) { Listed = _listed };
    }

    private IReadOnlyDictionary<string, int>? Run(BundleHead head, CheckpointCheck checkpoint)
    {
        var signed = new SignedFiles(_files, _reach.Ed25519);
        if (!_reach.IsLive)
        {
            signed.ReadKey();
            signed.ReadList();
        }

        _carriesProgram = signed.List?.Files.Keys.Any(p => p.StartsWith(BundlePath.Program, StringComparison.Ordinal)) == true;
        _listed = signed.List is { } list ? new ListedFiles(_files, list, head) : null;
        Step("1b", () =>
        {
            _listed?.Read(_reach);
            return _listed?.Step() ?? BundleStep.Broken("1b", signed.NoList, BundlePath.List);
        });
        Step("1c", () => signed.Signed(head));
        checkpoint.Read();
        NoteKey[] given = [.. (_trust.Policy?.Logs ?? []).Select(l => l.Key).Where(k => k.Name == head.Origin)];
        var key = _reach.IsLive ? given.FirstOrDefault() : signed.Key;
        if (!_reach.IsLive)
        {
            Step("2a", () => checkpoint.Published(key, signed.NoKey));
        }

        Step("3a", () => OriginCheck.Run(_trust, checkpoint.Note, checkpoint.Checkpoint, key, _reach.Ed25519));
        var law = new LawCheck(_files, head);
        Step("4a", law.Hash);
        Step("4b", law.Text);
        var acts = new EntriesCheck(_files, head, _reach.IsLive ? null : checkpoint.Checkpoint, law.Book, _reach)
        {
            SeenSize = _reach.IsLive ? checkpoint.Checkpoint?.Size : _trust.Seen?.Size,
        };
        Acts(acts, checkpoint, given);
        var result = _reach.Lacks("7b") is not null ? null : acts.State is { } state ? Guarded(() => ElectionResult.Of(state, ResultRequest.Plain)) : null;
        var outcome = new ResultCheck(_files, result);
        Guard(["7a", "7b", "7c"], outcome.Run);
        foreach (var (ids, run) in _reach.Derived(new FoundRecord(_files, head, signed.List, result, acts.Facts) { IsLawWritten = law.IsWritten }))
        {
            Guard(ids, run);
        }

        Step("10a", () => SourcesCheck.Run(_files, signed.List, acts.State));
        return result?.List is { Counted: not null } won ? won.Seats : null;
    }

    private void Acts(EntriesCheck acts, CheckpointCheck checkpoint, IReadOnlyList<NoteKey> given)
    {
        Guard(["2b", "2c", "5a", "6a", "6b"], () =>
        {
            acts.Run();
            return [];
        });
        foreach (var step in acts.Steps())
        {
            Put(step);
        }

        if (_reach.IsLive)
        {
            Step("2a", () => checkpoint.Live(given, acts.RootSeen));
        }

        Step("3b", acts.Kind);
        Step("3c", () => acts.Administrators(_trust, checkpoint.Note));
        if (_trust.Seen is { } seen)
        {
            Step(StepIds.Grown.Id, () => acts.Grown(seen));
        }
    }

    /// <summary>The steps of this verification in order, with those that are told only where there is something to tell.</summary>
    private IEnumerable<string> Ids() => StepIds.All.SelectMany(s =>
        s.Id == "3c" && _trust.Seen is not null ? (string[])[s.Id, StepIds.Grown.Id] : s.Id == "9a" && _carriesProgram ? [s.Id, StepIds.Program.Id] : [s.Id]);

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

    /// <summary>Enters what came of a step, unless something was found of it before.</summary>
    private void Put(BundleStep step)
    {
        var said = _reach.Lacks(step.Id) is { } why ? BundleStep.NotChecked(step.Id, why) : step;
        if (_steps.TryAdd(step.Id, said))
        {
            _reach.Done(said);
        }
    }

    private void Step(string id, Func<BundleStep> check) => Guard([id], () => [check()]);

    /// <summary>A fault on the way is a finding about the bundle, not the end: it was given by somebody who may want to stop its verification.</summary>
    private void Guard(string[] ids, Func<IEnumerable<BundleStep>> check)
    {
        if (ids.All(i => _reach.Lacks(i) is not null))
        {
            foreach (var id in ids)
            {
                Put(BundleStep.NotChecked(id, ""));
            }

            return;
        }

        try
        {
            foreach (var step in check())
            {
                Put(step);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            foreach (var id in ids)
            {
                Put(BundleStep.Broken(id, $"the step could not be carried out: {fault.Message}"));
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
