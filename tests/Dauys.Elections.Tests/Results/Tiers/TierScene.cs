using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Constructed elections of several tiers.</summary>
internal static class TierScene
{
    /// <summary>The result of a constructed election.</summary>
    /// <param name="rules">Keys of the list contest; the first line is <c>seats:</c>.</param>
    /// <param name="facts">The list contest of the election file.</param>
    /// <param name="single">The contest of two single mandates of the election file; null where there is none.</param>
    /// <param name="request">Readings and variants.</param>
    public static ElectionResult Result(string rules, string facts, string? single = null, ResultRequest? request = null)
    {
        string Indent(string text, int by) => string.Join('\n', text.Split('\n').Select(l => new string(' ', by) + l));
        var listSeats = int.Parse(rules.Split('\n')[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        var law = LawBookReader.Read(
            $"law: made\nformat: draft-1\nname: Constructed\ncountry: XX\nas_of: 2024-01-01\nchamber: {{ name: Chamber, seats: {listSeats + (single is null ? 0 : 2)} }}\n"
            + "protocol: { fields: [ { id: roll, role: electorate }, { id: valid, role: valid } ] }\nturnout: { numerator: valid, denominator: roll }\ncontests:\n  - id: list\n    kind: list\n"
            + Indent(rules, 4) + (single is null ? "" : "\n  - { id: district, kind: single-mandate, seats: 2 }"),
            "law.yaml");
        var file = ElectionFileReader.Read(
            "election: made-2024\nformat: draft-1\nlaw: made\nname: Constructed\nrecord: { kind: synthetic, publisher: the tests }\ndates: { vote: 2024-03-03 }\nlevels: [ { id: region }, { id: station } ]\n"
            + "sources: [ { id: s, title: S } ]\ncontests:\n  list:\n" + Indent(facts, 4) + (single is null ? "" : "\n  district:\n" + Indent(single, 4)),
            "election.yaml",
            law);
        var state = new ElectionState(law);
        var load = new ElectionLoad(file, state, new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false)));
        load.Begin();
        load.End([], "2024-03-04T00:00:00+00:00");
        return ElectionResult.Of(state, request ?? ResultRequest.Plain);
    }
}
