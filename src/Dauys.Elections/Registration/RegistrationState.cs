using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.WithdrawNomination;

namespace Dauys.Elections.Registration;

/// <summary>Who stands on the ballots.</summary>
public sealed class RegistrationState
{
    private readonly Dictionary<string, List<ListAdmitted>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Contest, string District), List<CandidateAdmitted>> _candidates = [];
    private readonly Dictionary<string, List<AllianceDeclared>> _alliances = new(StringComparer.Ordinal);

    private readonly OrderedDictionary<string, NominationWithdrawn> _withdrawn = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, BallotOrderDrawn> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Law.Books.LocalText> _left = new(StringComparer.Ordinal);

    /// <summary>Lists and candidates that left a ballot and did not come back, in the order of their acts.</summary>
    public IReadOnlyList<NominationWithdrawn> Withdrawn => [.. _withdrawn.Values];

    /// <summary>Draws of the order on ballots, in the order of their acts.</summary>
    public IReadOnlyList<BallotOrderDrawn> Orders => [.. _orders.Values];

    /// <summary>The draw of a ballot's order, or null.</summary>
    public BallotOrderDrawn? Order(string contest, string? district) => _orders.GetValueOrDefault(BallotOrderDrawn.SubjectOf(contest, district));

    /// <summary>The name under which a list or candidate stood that left a ballot.</summary>
    public Law.Books.LocalText NameOf(NominationWithdrawn act) => _left[act.Subject];

    /// <summary>Options of a list contest in the order of their acts, against all included.</summary>
    public IReadOnlyList<ListAdmitted> Options(string contest) => _lists.TryGetValue(contest, out var lists) ? lists : [];

    /// <summary>Lists of a contest in the order of their acts, without against all.</summary>
    public IEnumerable<ListAdmitted> Lists(string contest) => Options(contest).Where(l => !l.IsAgainstAll);

    /// <summary>The id of the option against all, or null.</summary>
    public string? AgainstAll(string contest, string? district) => district is null || Options(contest).Count > 0
        ? Options(contest).FirstOrDefault(l => l.IsAgainstAll)?.Id
        : Candidates(contest, district).FirstOrDefault(c => c.AgainstAll)?.Id;

    /// <summary>Candidates of a district in the order of their acts.</summary>
    public IReadOnlyList<CandidateAdmitted> Candidates(string contest, string district) =>
        _candidates.TryGetValue((contest, district), out var candidates) ? candidates : [];

    /// <summary>Alliances of a contest whose lists all stand: one that lost a list was agreed on with it, and stands no more unless the list comes back.</summary>
    public IReadOnlyList<AllianceDeclared> Alliances(string contest)
    {
        if (!_alliances.TryGetValue(contest, out var declared))
        {
            return [];
        }

        var standing = declared;
        for (var before = -1; before != standing.Count;)
        {
            before = standing.Count;
            var members = Options(contest).Select(o => o.Id).Concat(standing.Select(a => a.Id)).ToHashSet(StringComparer.Ordinal);
            standing = standing.FindAll(a => a.Lists.All(members.Contains));
        }

        return standing;
    }

    /// <summary>Ids of the options on a ballot paper, against all last.</summary>
    /// <param name="contest">The contest's id.</param>
    /// <param name="district">The district's id, or null where the ballot paper is the same everywhere.</param>
    /// <param name="standing">In a list contest, the lists that stand in the district; null or empty for all.</param>
    public IReadOnlyList<string> BallotOf(string contest, string? district, IReadOnlyList<string>? standing = null)
    {
        var (ids, against) = (new List<string>(), new List<string>());
        if (district is null || Options(contest).Count > 0)
        {
            foreach (var list in Options(contest).Where(o => o.IsAgainstAll || standing is not { Count: > 0 } || standing.Contains(o.Id)))
            {
                (list.IsAgainstAll ? against : ids).Add(list.Id);
            }
        }
        else
        {
            foreach (var candidate in Candidates(contest, district))
            {
                (candidate.AgainstAll ? against : ids).Add(candidate.Id);
            }
        }

        ids.AddRange(against);
        return ids;
    }

    /// <summary>A list was admitted; a later act of the same list replaces it.</summary>
    public void Evolve(ListAdmitted act)
    {
        Put(_lists, act.Contest, act, l => l.Id == act.Id);
        _withdrawn.Remove(NominationWithdrawn.SubjectOf(act.Contest, null, act.Id));
    }

    /// <summary>A candidate was admitted; a later act of the same candidate replaces it.</summary>
    public void Evolve(CandidateAdmitted act)
    {
        if (!_candidates.TryGetValue((act.Contest, act.District), out var candidates))
        {
            _candidates.Add((act.Contest, act.District), candidates = []);
        }

        Put(candidates, act, c => c.Id == act.Id);
        _withdrawn.Remove(NominationWithdrawn.SubjectOf(act.Contest, act.District, act.Id));
    }

    /// <summary>A list or candidate left the ballot.</summary>
    public void Evolve(NominationWithdrawn act)
    {
        if (act.District is not null && _candidates.TryGetValue((act.Contest, act.District), out var candidates) && candidates.Find(c => c.Id == act.Id) is { } candidate)
        {
            _left[act.Subject] = candidate.Title;
            candidates.Remove(candidate);
        }
        else if (_lists.TryGetValue(act.Contest, out var lists) && lists.Find(l => l.Id == act.Id) is { } list)
        {
            _left[act.Subject] = list.Title;
            lists.Remove(list);
        }

        _withdrawn[act.Subject] = act;
    }

    /// <summary>The order on a ballot was drawn; a later draw replaces it.</summary>
    public void Evolve(BallotOrderDrawn act) => _orders[act.Subject] = act;

    /// <summary>An alliance was declared.</summary>
    public void Evolve(AllianceDeclared act) => Put(_alliances, act.Contest, act, a => a.Subject == act.Subject);

    private static void Put<T>(Dictionary<string, List<T>> all, string contest, T act, Predicate<T> same)
    {
        if (!all.TryGetValue(contest, out var acts))
        {
            all.Add(contest, acts = []);
        }

        Put(acts, act, same);
    }

    private static void Put<T>(List<T> acts, T act, Predicate<T> same)
    {
        var index = acts.FindIndex(same);
        if (index < 0)
        {
            acts.Add(act);
        }
        else
        {
            acts[index] = act;
        }
    }
}
