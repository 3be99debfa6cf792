using System.Globalization;
using System.Text;

namespace Dauys.Publishing.Tests.Samples;

/// <summary>An invented election of any number of stations in five regions, the same every time; it says of itself that it is synthetic.</summary>
internal static class MadeUpElection
{
    public const string Id = "madeup-2024";

    private const string Law = """
        format: draft-1
        law: madeup
        name: {en: Law of an invented land, kk: Ойдан шығарылған ел заңы}
        country: XX
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 20}
        protocol:
          fields:
            - {id: roll, role: electorate}
            - {id: issued, role: issued}
            - {id: cast, role: cast}
            - {id: invalid, role: invalid}
            - {id: valid, role: valid}
          checks:
            - {number: M1, left: [valid], relation: at-most, right: [roll], severity: error}
            - {number: M2, left: [cast], relation: equal, right: [valid, invalid], severity: warning}
        turnout: {numerator: [cast], denominator: [roll]}
        contests:
          - {id: list, kind: list, seats: 20, threshold: {percent: 5, comparison: at-least, base: valid}, allotment: {method: dhondt}}
        """;

    /// <summary>Writes law, election and results, and gives the path of the election file.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="stations">How many stations.</param>
    /// <param name="kind">What the record says it is.</param>
    public static string Write(string folder, int stations, string kind = "synthetic")
    {
        File.WriteAllText(Path.Combine(folder, "madeup.yaml"), Law);
        File.WriteAllText(Path.Combine(folder, "results.csv"), Results(stations));
        var path = Path.Combine(folder, "election.yaml");
        File.WriteAllText(path, $$"""
            format: draft-1
            election: {{Id}}
            law: madeup
            name: {en: Invented election, kk: Ойдан шығарылған сайлау}
            record: {kind: {{kind}}, publisher: the tests}
            dates: {vote: 2024-03-03}
            levels: [{id: region, name: Region}, {id: town, name: Town}, {id: station, name: Station}]
            contests:
              list:
                lists: [{id: a, name: {en: Apples, kk: Алма} }, {id: b, name: {en: Birches, kk: Қайың} }, {id: c, name: Crows}, {id: d, name: Doves}]
                control: { stations: {{stations}} }
            maps:
              - name: stations
                contest: list
                station: {region: region, town: town, station: no}
                fields: {roll: roll, issued: issued, cast: cast, invalid: invalid, valid: valid}
                options: {a: A, b: B, c: C, d: D}
                files: [results.csv]
            """);
        return path;
    }

    /// <summary>Results of so many stations; those of a number below stay as they are when there are more.</summary>
    /// <param name="stations">How many stations.</param>
    /// <param name="corrected">A station whose votes are moved from the first list to the second, or -1.</param>
    public static string Results(int stations, int corrected = -1)
    {
        var text = new StringBuilder("region,town,no,roll,issued,cast,invalid,valid,A,B,C,D\n");
        for (var i = 0; i < stations; i++)
        {
            // Small primes make figures that look alike nowhere and need no random source.
            var (a, b, c, d, invalid) = (100 + (i * 37 % 211), 80 + (i * 53 % 173), 20 + (i * 29 % 61), 1 + (i % 3), i % 7);
            if (i == corrected)
            {
                (a, b) = (a - 10, b + 10);
            }

            var valid = a + b + c + d;
            text.Append(CultureInfo.InvariantCulture, $"Region {(i * 5 / stations) + 1},Town {i / 7},{i + 1},{(valid * 3 / 2) + 20},{valid + invalid + 1},{valid + invalid},{invalid},{valid},{a},{b},{c},{d}\n");
        }

        return text.ToString();
    }
}
