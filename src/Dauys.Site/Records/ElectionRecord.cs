using System.Collections.Concurrent;
using Dauys.Elections;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Books;
using Dauys.Site.Acts;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Records;

/// <summary>
/// An election as the pages read it: the state that its acts fold to, the result that the law makes of it, and the acts themselves.
/// It does not change; when the register grows, another takes its place.
/// </summary>
public sealed class ElectionRecord
{
    private readonly ConcurrentDictionary<BallotPaper, ProtocolTree> _trees = [];
    private readonly Lazy<ElectionResult> _result;
    private readonly ConcurrentDictionary<string, IReadOnlyList<FoundIn>> _findings = new(StringComparer.Ordinal);
    private readonly Lazy<ActHashes> _hashes;

    /// <summary>A record to be shown.</summary>
    /// <param name="state">The state that the acts fold to; the election has been called in it.</param>
    /// <param name="register">What identifies the register.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="otherLaws">Law books under which the same votes can be looked at; the election's own is left out.</param>
    /// <exception cref="ArgumentException">The election was not called, or the register was not opened.</exception>
    public ElectionRecord(ElectionState state, RegisterFacts register, IActArchive acts, IEnumerable<LawBook> otherLaws)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Calling.Call is null || state.Calling.Register is null)
        {
            throw new ArgumentException("no election was called in this register", nameof(state));
        }

        (State, Register, Acts) = (state, register, acts);
        OtherLaws = [.. otherLaws.Where(l => l.Hash != state.Law.Hash).OrderBy(l => l.Id, StringComparer.Ordinal)];
        _result = new Lazy<ElectionResult>(() => ElectionResult.Of(state, ResultRequest.Plain));
        _hashes = new Lazy<ActHashes>(() => new ActHashes(acts));
    }

    /// <summary>The state.</summary>
    public ElectionState State { get; }

    /// <summary>What identifies the register.</summary>
    public RegisterFacts Register { get; }

    /// <summary>The acts.</summary>
    public IActArchive Acts { get; }

    /// <summary>The acts by the first characters of their hashes; made when first asked for.</summary>
    public ActHashes Hashes => _hashes.Value;

    /// <summary>Other law books.</summary>
    public IReadOnlyList<LawBook> OtherLaws { get; }

    /// <summary>The election's id.</summary>
    public string Id => State.Calling.Call!.Election;

    /// <summary>The election's name.</summary>
    public LocalText Title => State.Calling.Call!.Title;

    /// <summary>What its own law makes of the votes.</summary>
    public ElectionResult Result => _result.Value;

    /// <summary>What another law makes of the votes.</summary>
    /// <exception cref="Law.Refusals.RefusedException">A reading answers no open question.</exception>
    public ElectionResult Under(LawBook law, IEnumerable<string> readings) =>
        ElectionResult.Of(State, new ResultRequest { Law = law, Readings = readings.ToHashSet(StringComparer.Ordinal) });

    /// <summary>The ballot papers of which protocols are in; the districts of a list contest are one.</summary>
    public IEnumerable<BallotPaper> Papers => State.Counting.Counts.Where(c => c.Figures.Count > 0)
        .Select(c => new BallotPaper(c.Contest, State.Registration.Options(c.Contest).Count > 0 ? null : c.District))
        .Distinct();

    /// <summary>The protocols of a ballot paper by unit, or null if none is in.</summary>
    public ProtocolTree? Tree(BallotPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return (paper.District is null ? State.WholeCount(paper.Contest) : State.Counting.Count(paper.Contest, paper.District)) is { Figures.Count: > 0 } count
            ? _trees.GetOrAdd(paper, _ => new ProtocolTree(State, count))
            : null;
    }

    /// <summary>Works out now what the first reader would wait for: the result, and the protocols by unit.</summary>
    public void Prepare()
    {
        _ = Result;
        foreach (var paper in Papers)
        {
            if (Tree(paper) is { } tree)
            {
                _ = tree.Totals(tree.Nation);
            }
        }
    }

    /// <summary>A ballot paper's protocols, checked and added up; null if none is in.</summary>
    public CountedBallot? Counted(BallotPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.District is null && Result.List?.CountedAs == paper.Contest ? Result.List.Counted
            : Result.Districts?.CountedAs == paper.Contest ? Result.Districts.Mandates.FirstOrDefault(m => m.District.Id == paper.District)?.Counted
            : null;
    }

    /// <summary>The findings of one check, by ballot paper, then in the order of the register; kept once collected, since there may be a million and they are shown by the page.</summary>
    /// <param name="check">The check's number.</param>
    public IReadOnlyList<FoundIn> Findings(string check) => _findings.GetOrAdd(check, number =>
    [
        .. Papers.Select(p => (Paper: p, Counted: Counted(p))).Where(p => p.Counted is not null)
            .SelectMany(p => p.Counted!.Checks.Findings.Where(f => f.Check.Number == number).Select(f => new FoundIn(p.Paper, p.Counted.Count, f))),
    ]);

    /// <summary>The position of the act on which a fact rests now; null where the fact is not there or no register is kept.</summary>
    public long? ActOf(string subject) => State.ActOf(subject);

    /// <summary>The name of a list, a short one where there is one; the id itself for what is no list.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="reader">For whom.</param>
    public string NameOf(string list, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var option = State.Law.Contests.SelectMany(c => State.Registration.Options(c.Id)).FirstOrDefault(o => o.Id == list);
        return option is null ? (list == Elections.Results.DeclareMandate.MandateDeclared.Independent ? reader.Words["say.independent"] : list) : reader.Say.Name(option.Short ?? option.Title);
    }
}
