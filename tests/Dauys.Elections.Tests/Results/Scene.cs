using System.Text.Json;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Books;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Results;

/// <summary>An election that was taken in, constructed or real, and what laws make of it.</summary>
internal sealed class Scene
{
    private Scene(LawBook law, ElectionFile file, bool partial = false)
    {
        State = new ElectionState(law);
        Intake = new ElectionIntake(State, new IntakeMode(Entry: false, Correct: false));
        var load = new ElectionLoad(file, State, Intake) { Partial = partial };
        load.Begin();
        load.End([], "2024-03-04T00:00:00+00:00");
    }

    public ElectionState State { get; }

    public ElectionIntake Intake { get; }

    /// <summary>An election of the project whose protocols stand in its election file.</summary>
    public static Scene Real(string id)
    {
        var file = ElectionData.Read(id);
        return new Scene(file.Law, file);
    }

    /// <summary>A constructed election of 10 list seats and one district.</summary>
    /// <param name="rules">Further keys of the list contest, each on a line of its own.</param>
    /// <param name="facts">The list contest of the election file.</param>
    /// <param name="districts">The districts of the election file.</param>
    /// <param name="allotment">The method.</param>
    /// <param name="partial">Whether control totals need not be met.</param>
    public static Scene Of(string facts, string rules = "", string districts = "[]", string allotment = "{method: largest-remainders, quota: hare}", bool partial = false)
    {
        var law = LawBookReader.Read(LawText(rules, allotment), "law.yaml");
        return new Scene(law, ElectionFileReader.Read(ElectionText(facts, districts), "election.yaml", law), partial);
    }

    public static string LawText(string rules, string allotment) => $$"""
        format: draft-1
        law: constructed
        name: Constructed for a test
        country: XX
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 11}
        protocol:
          fields:
            - {id: roll, role: electorate}
            - {id: issued, role: issued}
            - {id: invalid, role: invalid}
            - {id: valid, role: valid}
          checks:
            - {number: C1, left: [issued], relation: at-most, right: [roll], severity: error}
        turnout: {numerator: [issued], denominator: [roll]}
        contests:
          - id: list
            kind: list
            seats: 10
            allotment: {{allotment}}
        {{Indented(rules, 4)}}
          - {id: district, kind: single-mandate, seats: 1, ties: [repeat-vote]}
        """;

    public static string ElectionText(string facts, string districts) => $$"""
        format: draft-1
        election: constructed-2024
        law: constructed
        name: Constructed for a test
        record: {kind: synthetic, publisher: the tests}
        dates: {vote: 2024-03-03}
        levels: [{id: region}, {id: station}]
        contests:
          list:
        {{Indented(facts, 4)}}
          district:
            districts: {{districts}}
        """;

    public ElectionResult Under(string? law = null, params string[] readings) => ElectionResult.Of(State, new ResultRequest
    {
        Law = law is null ? null : ElectionData.Law(law),
        Readings = readings.ToHashSet(StringComparer.Ordinal),
    });

    public static JsonElement Json(ElectionResult result) => JsonDocument.Parse(ResultJson.Write(result)).RootElement;

    /// <summary>Seats above zero, largest first.</summary>
    public static string Seats(ElectionResult result) =>
        string.Join(' ', result.List!.Seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}:{s.Value}"));

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', spaces) + line));
}
