using System.Globalization;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Results.Control;

/// <summary>
/// Control totals: figures that the authority published beside its results by station. They test that a file is whole;
/// a difference stops, unless the user says that the file is partial.
/// </summary>
public static class ControlTotals
{
    /// <summary>The polling stations that there should be, or null where no source says.</summary>
    public static Int128? StationsExpected(ElectionState state, string contest) => Value(state, $"{contest}/stations");

    /// <summary>A refusal (F349) for each control total that the count does not meet.</summary>
    /// <param name="state">The election with all protocols that are in.</param>
    public static IReadOnlyList<Refusal> Differences(ElectionState state)
    {
        var differences = new List<Refusal>();
        var counted = new Dictionary<string, IReadOnlyList<CountedBallot>>(StringComparer.Ordinal);
        foreach (var control in state.Results.Figures.Where(f => f.Key == FigureReported.Control))
        {
            var parts = control.About.Split('/');
            if (parts.Length < 2 || !Int128.TryParse(control.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var expected))
            {
                continue;
            }

            if (!counted.TryGetValue(parts[0], out var ballots))
            {
                counted.Add(parts[0], ballots = Ballots(state, parts[0]));
            }

            if (ballots.Count > 0 && Counted(state, ballots, parts) is var found && found != expected)
            {
                differences.Add(new Refusal(
                    "F349",
                    $"the control total {control.About} is {expected}, the protocols give {(found is null ? "no figure" : $"{found}, {Difference(found.Value - expected)}")}",
                    new Place(Subject: control.About),
                    "The file is not whole, or of another state of the count: use the whole file, or say --partial, which is then shown everywhere."));
            }
        }

        return differences;
    }

    /// <summary>One ballot paper, or one a district.</summary>
    private static IReadOnlyList<CountedBallot> Ballots(ElectionState state, string contest) =>
    [
        .. (state.Registration.Options(contest).Count > 0 ? (string?[])[null] : [null, .. state.Territory.Districts(contest).Select(d => d.Id)])
            .Select(district => CountedBallot.Of(state, contest, district, leaveOutBroken: false))
            .OfType<CountedBallot>(),
    ];

    private static Int128? Counted(ElectionState state, IReadOnlyList<CountedBallot> ballots, string[] parts) =>
        ballots.Aggregate((Int128?)0, (sum, ballot) => sum + Counted(state, ballot, parts));

    private static Int128? Counted(ElectionState state, CountedBallot ballot, string[] parts) => parts switch
    {
        [_, "stations"] => ballot.Totals.Stations,
        [_, "protocols"] => ballot.Totals.Protocols,
        [_, "votes", .. var option] => ballot.Totals.Votes(string.Join('/', option)),
        [_, var field] when state.Law.Protocol.IndexOf(field) is >= 0 and var index => ballot.Totals.Field(index),
        _ => null,
    };

    private static Int128? Value(ElectionState state, string about)
    {
        var control = state.Results.About(about).FirstOrDefault(f => f.Key == FigureReported.Control);
        return control is not null && Int128.TryParse(control.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Difference(Int128 difference) => difference < 0 ? $"{-difference} too few" : $"{difference} too many";
}
