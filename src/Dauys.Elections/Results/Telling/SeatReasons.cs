using System.Text.Json;
using Dauys.Elections.Results.Outcome;
using Dauys.Seats;

namespace Dauys.Elections.Results.Telling;

/// <summary>Why each seat went where it went: the quotient or remainder that won it, who was next, and by how many votes.</summary>
/// <param name="Result">The result.</param>
/// <param name="Awards">List seats that are certain, in the order in which they were won; empty where nothing is settled.</param>
public sealed record SeatReasons(ElectionResult Result, IReadOnlyList<Award> Awards)
{
    /// <summary>The reasons of a result.</summary>
    public static SeatReasons Of(ElectionResult result) =>
        new(result, result.List is { NeedsReading: false, Allotment.Outcome: { } outcome } ? outcome.Awards : []);

    /// <summary>The name of a list or an alliance, for sentences.</summary>
    public string NameOf(string id)
    {
        var options = Result.List?.Options ?? [];
        string One(string list) => options.FirstOrDefault(o => o.Id == list) is { } option ? (option.Short ?? option.Title).ToString() : list;
        var alliance = Result.List is { } l ? Result.State.Registration.Alliances(l.CountedAs).FirstOrDefault(a => a.Id == id) : null;
        return alliance is null ? One(id) : $"the alliance of {string.Join(" and ", alliance.Lists.Select(One))}";
    }

    /// <summary>Awards with the tier and district in which they were won; in a plain contest both are null.</summary>
    public IEnumerable<(string? Tier, string? District, Award Award)> Placed()
    {
        if (Result.List?.Tiers is not { } tiers)
        {
            return Awards.Select(a => ((string?)null, (string?)null, a));
        }

        return tiers.Steps
            .Where(s => s.Tier is not ("placing" or "district-seats" or "least-by-district"))
            .SelectMany(s => s.Outcome.Awards.Select(a => ((string?)s.Tier, s.District, a)));
    }

    /// <summary>One sentence about a seat.</summary>
    public string Sentence(Award award) => Sentences.English(award, NameOf);

    /// <summary>How each list stood to the threshold, in ballot order: the fewest votes that pass, and whether it passed.</summary>
    public IEnumerable<(string List, Int128? Votes, Int128 Needed, bool Passed, bool Admitted)> Thresholds()
    {
        if (Result.List is not { NeedsReading: false, Allotment.Outcome: { } outcome } list)
        {
            yield break;
        }

        foreach (var option in list.Options.Where(o => !o.IsAgainstAll))
        {
            yield return (
                option.Id, list.Counted!.Totals.Votes(option.Id), outcome.ThresholdVotes[option.Id], outcome.Passed.Contains(option.Id), outcome.Admitted.Contains(option.Id));
        }
    }

    /// <summary>Writes the reasons as one JSON object. Fractions are exact, as text: <c>1303/7</c>.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="only">A list or district to tell about, or null for all.</param>
    public void Write(Utf8JsonWriter json, string? only = null)
    {
        json.WriteStartObject();
        json.WriteString("election", Result.State.Calling.Call?.Election);
        json.WriteString("law", Result.Law.Id);
        json.WriteStartArray("threshold");
        foreach (var (list, votes, needed, passed, admitted) in Thresholds().Where(t => only is null || t.List == only))
        {
            json.WriteStartObject();
            json.WriteString("list", list);
            ResultJson.Number(json, "votes", votes);
            ResultJson.Number(json, "needed", needed);
            json.WriteBoolean("passed", passed);
            json.WriteBoolean("admitted", admitted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Gates(json, only);
        json.WriteStartArray("seats");
        foreach (var (tier, district, award) in Placed().Where(a => only is null || a.Award.Winner == only))
        {
            Write(json, tier, district, award);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Thresholds of tiers, each with its unit; none in a plain contest.</summary>
    private void Gates(Utf8JsonWriter json, string? only)
    {
        if (Result.List?.Tiers is not { } tiers)
        {
            return;
        }

        json.WriteStartArray("tier_thresholds");
        foreach (var gate in tiers.Gates)
        {
            foreach (var (list, needed) in gate.Needed.Where(n => only is null || n.Key == only))
            {
                json.WriteStartObject();
                json.WriteString("tier", gate.Tier);
                json.WriteString("unit", gate.Unit);
                json.WriteString("list", list);
                ResultJson.Number(json, "votes", gate.Votes.GetValueOrDefault(list));
                ResultJson.Number(json, "needed", needed);
                json.WriteBoolean("passed", gate.Passed.Contains(list));
                json.WriteBoolean("admitted", gate.Admitted.Contains(list));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, string? tier, string? district, Award award)
    {
        json.WriteStartObject();
        if (tier is not null)
        {
            json.WriteString("tier", tier);
            json.WriteString("district", district);
        }

        json.WriteNumber("order", award.Order);
        json.WriteString("level", award.Level);
        json.WriteString("winner", award.Winner);
        json.WriteNumber("nth", award.Nth);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(award.Reason.Kind.ToString()));
        ResultJson.Number(json, "votes", award.Reason.Votes);
        json.WriteString("divisor", award.Reason.Divisor?.ToString());
        json.WriteString("figure", award.Reason.Figure?.ToString());
        json.WriteNumber("power", award.Reason.Power);
        json.WriteString("next", award.Reason.Next);
        json.WriteString("next_figure", award.Reason.NextFigure?.ToString());
        ResultJson.Number(json, "next_lacked", award.Reason.NextLacked);
        json.WriteString("text", Sentence(award));
        json.WriteEndObject();
    }
}
