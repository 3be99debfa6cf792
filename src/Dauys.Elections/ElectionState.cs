using Dauys.Elections.Authority;
using Dauys.Elections.Calling;
using Dauys.Elections.Complaints;
using Dauys.Elections.Counting;
using Dauys.Elections.Observation;
using Dauys.Elections.Publication;
using Dauys.Elections.Registration;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Results;
using Dauys.Elections.Results.Totals;
using Dauys.Elections.Territory;
using Dauys.Law.Books;

namespace Dauys.Elections;

/// <summary>
/// All that the acts of a register add up to: <c>state = fold(law, acts)</c>. It holds no clock, reads no file and draws no lot;
/// the same acts give the same state in the server, in the command line and in an outsider's verification.
/// </summary>
public sealed class ElectionState(LawBook law)
{
    private readonly Dictionary<string, StoredFact> _facts = new(StringComparer.Ordinal);

    /// <summary>The law book under which the election is held.</summary>
    public LawBook Law { get; } = law;

    /// <summary>The record, the call, the sources.</summary>
    public CallingState Calling { get; } = new();

    /// <summary>Who may sign.</summary>
    public AuthorityState Authority { get; } = new();

    /// <summary>Lists, candidates, alliances.</summary>
    public RegistrationState Registration { get; } = new();

    /// <summary>Who sought to be registered.</summary>
    public ApplicationsState Applications { get; } = new();

    /// <summary>Applications that this record itself decides on, step by step.</summary>
    public ProcessState Process { get; } = new();

    /// <summary>Districts and polling stations.</summary>
    public TerritoryState Territory { get; } = new();

    /// <summary>Protocols.</summary>
    public CountingState Counting { get; } = new();

    /// <summary>Lots, results, mandates, reported figures.</summary>
    public ResultsState Results { get; } = new();

    /// <summary>Findings, recommendations, statements.</summary>
    public ObservationState Observation { get; } = new();

    /// <summary>Complaints.</summary>
    public ComplaintsState Complaints { get; } = new();

    /// <summary>What was published of the result.</summary>
    public PublicationState Publication { get; } = new();

    /// <summary>Facts by subject; stations and protocols are not among them.</summary>
    public IReadOnlyDictionary<string, StoredFact> Facts => _facts;

    /// <summary>The position of the act on which a fact rests now; null where the fact is not there or no register is kept.</summary>
    public long? ActOf(string subject) => Facts.GetValueOrDefault(subject) is { Position: >= 0 } fact ? fact.Position : null;

    /// <summary>Counts that were added up.</summary>
    internal CountedBallots Counted { get; } = new();

    /// <summary>Remembers the act that a subject rests on now.</summary>
    internal void Remember(string subject, StoredFact fact) => _facts[subject] = fact;

    /// <summary>Begins the count of a contest (and district), or gives the one begun.</summary>
    public ProtocolLayout BeginCount(string contest, string? district) => Counting.Begin(
        contest,
        district,
        () => [.. Law.Protocol.Fields.Select(f => f.Id)],
        () => Registration.BallotOf(contest, district, district is null ? null : Territory.District(contest, district)?.Lists));

    /// <summary>
    /// All protocols of a contest that count together: of a list contest that is counted in districts, those of every district. Null if none is in.
    /// </summary>
    public ContestCount? WholeCount(string contest) =>
        Counting.Count(contest, null) is { Figures.Count: > 0 } whole ? whole
        : Registration.Options(contest).Count == 0 ? Counting.Count(contest, null)
        : Counted.Merged(contest, this) ?? Counting.Count(contest, null);
}

/// <summary>The act that a subject rests on now.</summary>
/// <param name="Name">The act's stored name.</param>
/// <param name="Version">1 for the first act of the subject, one more for each that replaced it.</param>
/// <param name="Position">Its position in the register; -1 where no register is kept.</param>
/// <param name="Content">Its canonical content.</param>
public sealed record StoredFact(string Name, int Version, long Position, ReadOnlyMemory<byte> Content);
