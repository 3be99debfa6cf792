using Dauys.Law.Books;
using Dauys.Law.Parties;
using Dauys.Site.Simulator;
using Dauys.Site.Wording;

namespace Dauys.Site.Work;

/// <summary>The fields of a form in words: what each is called, and what it needs.</summary>
/// <param name="form">The form.</param>
/// <param name="places">Names of territories where they are known.</param>
/// <param name="reader">For whom.</param>
public sealed class DraftWords(ApplicationForm form, IReadOnlyDictionary<string, LocalText> places, Reader reader)
{
    private readonly Words _words = reader.Words;

    /// <summary>A territory's name.</summary>
    public string Place(string territory) => places.TryGetValue(territory, out var name) ? reader.Say.Name(name) : territory;

    /// <summary>A figure's name.</summary>
    public string Figure(string figure) => _words["application.figure", ("id", figure)];

    /// <summary>What the law asks of a figure, rule by rule; null where it asks nothing of it alone.</summary>
    public string? Asked(string figure)
    {
        var asked = string.Join(' ', form.Stage.Rules.Where(r => FigureOf(r) == figure)
        .Select(r => _words["work.asked", ("rule", reader.Say.Name(r.Name)), ("number", Number(r)), ("article", r.Source.Article is { } article ? reader.Say.Article(article) ?? article : _words["paper.no-article"])]));
        return asked.Length > 0 ? asked : null;
    }

    /// <summary>An event's name.</summary>
    public string Event(string name) => _words["application.event", ("id", name)];

    /// <summary>The name of a field, for the summary of faults.</summary>
    public string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('.', 3);
        return parts[0] switch
        {
            "application" => _words["work.id"],
            "party" => _words["work.party", ("language", parts.ElementAtOrDefault(1))],
            "date" => _words["application.date"],
            "nominated_by" => _words["application.nominated-by"],
            "event" => Event(parts[1]),
            "figure" when parts.Length == 3 => $"{Figure(parts[1])}, {(parts[2] == SimulatorField.Each ? _words["simulator.each"] : Place(parts[2]))}",
            "figure" => Figure(parts[1]),
            "sample" => _words["application.sample-part", ("figure", Figure(parts[1])), ("part", parts[2])],
            "candidate" => $"{_words["work.candidate", ("n", parts[1])]}, {Candidate(parts[2])}",
            "candidates" => Figure("candidates"),
            _ => key,
        };
    }

    /// <summary>A field of a candidate.</summary>
    public string Candidate(string field) => _words["work.candidate-field", ("field", field)];

    private string Number(PartyRule rule) => rule switch
    {
        TotalRule total => reader.Say.Number((Int128)total.Number),
        TerritoriesRule territories => _words["work.in-territories", ("n", territories.Number), ("territories", territories.TerritoriesNeeded(form.Territories.Units.Count)), ("all", form.Territories.Units.Count)],
        _ => _words["work.by-rule"],
    };

    private static string? FigureOf(PartyRule rule) => rule switch
    {
        TotalRule total => total.Figure,
        TerritoriesRule territories => territories.Figure,
        ShareRule share => share.Figure,
        DepositRule deposit => deposit.Figure,
        _ => null,
    };
}
