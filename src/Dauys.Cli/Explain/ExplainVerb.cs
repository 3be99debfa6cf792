using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Cli.Tally;
using Dauys.Cli.Terminal;
using Dauys.Elections;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Explain;

/// <summary><c>dauys explain</c>: why each seat went where it went.</summary>
internal static class ExplainVerb
{
    public static Verb Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Results files, with an election file; left out with --store.", Arity = ArgumentArity.ZeroOrMore };
        var election = new Option<string?>("--election", "-e") { Description = "The election file; with --store the election's id.", HelpName = "ELECTION" };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var list = new Option<string?>("--list", "-l") { Description = "Only the seats of this list or alliance.", HelpName = "ID" };
        var law = new Option<string?>("--law") { Description = "Another law book to apply to the same votes.", HelpName = "LAW" };
        var readings = new Option<string[]>("--reading") { Description = "A reading of what the law leaves open; may be given several times.", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output; fractions exact, as text." };
        var command = new Command("explain", "Why each seat went where it went: its quotient or remainder, who was next, by how many votes.") { files, election, store, list, law, readings, json };
        command.SetAction(line =>
        {
            var request = new ResultRequest
            {
                Law = line.GetValue(law) is { } other ? LawBooks.Open(other) : null,
                Readings = (line.GetValue(readings) ?? []).ToHashSet(StringComparer.Ordinal),
            };
            var state = StateOf(line.GetValue(election), line.GetValue(store), line.GetValue(files) ?? []);
            return Print(SeatReasons.Of(ElectionResult.Of(state, request)), line.GetValue(list), line.GetValue(json));
        });
        return new Verb(command,
        [
            ("dauys explain --election data/kz-mazhilis-2023/election.yaml --list auyl", "Why Auyl has its eight seats."),
            ("dauys explain --store elections.dauys --election il-knesset-2021", "All 120 seats of the Knesset in the order in which they were won."),
        ]);
    }

    private static ElectionState StateOf(string? election, string? store, IReadOnlyList<string> files)
    {
        if (store is not null)
        {
            return StoredElection.Open(store, election, null);
        }

        return election is not null
            ? CountedElection.Of(ElectionFiles.Open(election), files, null, partial: false).State
            : throw new RefusedException(new Refusal("C608", "neither an election file nor a store is given", Place.None, "Say --election ELECTION.yaml, or --store PATH."));
    }

    private static int Print(SeatReasons reasons, string? only, bool json)
    {
        Require(reasons, only);
        if (json)
        {
            JsonOutput.Print(writer => reasons.Write(writer, only));
        }
        else
        {
            foreach (var (list, votes, needed, passed, admitted) in reasons.Thresholds().Where(t => only is null || t.List == only))
            {
                Console.WriteLine($"{reasons.NameOf(list)}: {votes:#,0} votes, {needed:#,0} were needed; {(passed ? "it takes part" : admitted ? "admitted by the rule for too few lists" : "it stays out")}.");
            }

            (string?, string?) place = default;
            foreach (var (tier, district, award) in reasons.Placed().Where(a => only is null || a.Award.Winner == only))
            {
                if (tier is not null && place != (tier, district))
                {
                    place = (tier, district);
                    Console.WriteLine(reasons.Heading(tier, district));
                }

                Console.WriteLine(reasons.Sentence(award));
            }

            foreach (var line in TierText.Quotas(reasons.Result).Concat(TierText.Placed(reasons, only)))
            {
                Console.WriteLine(line);
            }
        }

        return ResultOutput.Answer(reasons.Result);
    }

    private static void Require(SeatReasons reasons, string? only)
    {
        List<string> known = [.. reasons.Result.List?.Options.Select(o => o.Id) ?? [], .. reasons.Awards.Select(a => a.Winner).Distinct()];
        if (only is not null && !known.Contains(only))
        {
            throw new RefusedException(new Refusal("C609", $"the election has no list \"{only}\"", new Place(Subject: "--list"), $"Its lists are: {string.Join(", ", known.Distinct())}."));
        }
    }
}
