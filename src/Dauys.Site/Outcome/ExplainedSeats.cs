using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Seats;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>Why seats went where they went, line by line in a reader's language.</summary>
/// <param name="reasons">The reasons.</param>
/// <param name="reader">Who reads.</param>
public sealed class ExplainedSeats(SeatReasons reasons, Reader reader)
{
    private readonly Words _words = reader.Words;
    private readonly Say _say = reader.Say;

    private ListResult? List => reasons.Result.List;

    /// <summary>The name of a list or an alliance.</summary>
    public string NameOf(string id)
    {
        var alliance = List is { } list ? reasons.Result.State.Registration.Alliances(list.CountedAs).FirstOrDefault(a => a.Id == id) : null;
        return alliance is null ? One(id) : _words["explain.alliance", ("lists", _say.List([.. alliance.Lists.Select(One)]))];
    }

    /// <summary>How a list stood to the threshold.</summary>
    public string Threshold(string list, Int128? votes, Int128 needed, bool passed, bool admitted) => _words[
        "explain.threshold", ("list", NameOf(list)), ("votes", votes ?? 0), ("needed", needed), ("stands", passed ? "passed" : admitted ? "admitted" : "out")];

    /// <summary>How lists stood to every threshold: in a contest of tiers each under the tier, region or district in which it was asked.</summary>
    /// <param name="only">A list, or null for all.</param>
    public IEnumerable<string> Thresholds(string? only)
    {
        if (List?.Tiers is not { Gates.Count: > 0 } tiers)
        {
            foreach (var (list, votes, needed, passed, admitted) in reasons.Thresholds().Where(t => only is null || t.List == only))
            {
                yield return Threshold(list, votes, needed, passed, admitted);
            }

            yield break;
        }

        foreach (var gate in tiers.Gates)
        {
            var lists = List.Options.Where(o => gate.Needed.ContainsKey(o.Id) && (only is null || o.Id == only)).ToList();
            if (lists.Count > 0 && (gate.Unit is not null || gate.Tier != "all"))
            {
                yield return Heading(gate.Tier, gate.Unit);
            }

            foreach (var list in lists)
            {
                yield return Threshold(list.Id, gate.Votes.GetValueOrDefault(list.Id), gate.Needed[list.Id], gate.Passed.Contains(list.Id), gate.Admitted.Contains(list.Id));
            }
        }
    }

    /// <summary>What stands above the seats of a tier or district.</summary>
    public string Heading(string tier, string? district) => $"{TierHeadings.Of(List!, tier, district, NameOf, reader)}:";

    /// <summary>One sentence about a seat.</summary>
    public string Sentence(Award award) => Sentences.Of(award, reader.Language.Sentences, NameOf);

    /// <summary>One line a list: how its mandates stand to the quotas of groups.</summary>
    /// <param name="only">A list, or null for all.</param>
    public IEnumerable<string> Quotas(string? only)
    {
        foreach (var finding in (List?.Quotas ?? []).Where(q => only is null || q.List == only))
        {
            var rules = List!.Rule.MandateQuotas.Select((q, i) => _words[
                "explain.quota-rule", ("groups", _say.List([.. q.Groups.Select(Group)])), ("percent", _say.Exact(q.Percent)), ("needed", finding.Needed[i]), ("mandates", finding.Mandates)]);
            var about = _words["explain.quota", ("list", NameOf(finding.List)), ("rules", string.Join("; ", rules))];
            yield return $"{about} {(finding.Filled is { } filled ? Met(filled) : _words["explain.quota-unchecked"])}";
        }
    }

    /// <summary>Where seats of the whole country were placed.</summary>
    /// <param name="only">A list, or null for all.</param>
    public IEnumerable<string> Placed(string? only)
    {
        if (List is not { Tiers: { } tiers, Rule.Placing: not null })
        {
            yield break;
        }

        foreach (var district in List.Districts)
        {
            var seats = tiers.ByDistrict[district.District.Id].Where(s => s.Value > 0 && (only is null || s.Key == only)).ToList();
            if (seats.Count > 0)
            {
                yield return $"{_say.Name(district.District.Title)}: {string.Join(", ", seats.Select(s => $"{NameOf(s.Key)} {_say.Number(s.Value)}"))}";
            }
        }
    }

    private string One(string list) => List?.Options.FirstOrDefault(o => o.Id == list) is { } option ? _say.Name(option.Short ?? option.Title) : list;

    private string Group(string group) => _words["explain.group", ("group", group), ("name", group)];

    private string Met(GroupQuotaOutcome filled)
    {
        string?[] parts =
        [
            filled.Missing.Count == 0 ? _words["explain.quota-met"] : _words["explain.quota-lacking", ("n", filled.Missing.Sum(m => m.Lacking))],
            filled.MovedUp.Count == 0 ? null : _words["explain.quota-moved", ("up", _say.List([.. filled.MovedUp])), ("over", _say.List([.. filled.PassedOver]))],
            filled.Vacant == 0 ? null : _words["explain.quota-vacant", ("n", filled.Vacant)],
        ];
        return string.Join(" ", parts.OfType<string>());
    }
}
