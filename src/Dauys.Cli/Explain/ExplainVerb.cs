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
using Dauys.Site.Outcome;
using Dauys.Site.Wording;

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
        var language = new Option<string>("--lang") { Description = $"The language of the sentences: {string.Join(", ", Language.All.Select(l => l.Tag))}.", DefaultValueFactory = _ => "en", HelpName = "LANG" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output; fractions exact, as text." };
        var command = new Command("explain", "Why each seat went where it went: its quotient or remainder, who was next, by how many votes.") { files, election, store, list, law, readings, language, json };
        command.SetAction(line =>
        {
            var reader = new Reader(LanguageOf(line.GetValue(language)!));
            var request = new ResultRequest
            {
                Law = line.GetValue(law) is { } other ? LawBooks.Open(other) : null,
                Readings = (line.GetValue(readings) ?? []).ToHashSet(StringComparer.Ordinal),
            };
            var state = StateOf(line.GetValue(election), line.GetValue(store), line.GetValue(files) ?? []);
            return Print(SeatReasons.Of(ElectionResult.Of(state, request)), reader, line.GetValue(list), line.GetValue(json));
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

    private static Language LanguageOf(string tag) => Language.All.FirstOrDefault(l => l.Tag == tag)
        ?? throw new RefusedException(new Refusal("C694", $"no sentence is written in \"{tag}\"", new Place(Subject: "--lang"), $"Write one of: {string.Join(", ", Language.All.Select(l => l.Tag))}."));

    private static int Print(SeatReasons reasons, Reader reader, string? only, bool json)
    {
        Require(reasons, only);
        if (json)
        {
            JsonOutput.Print(writer => reasons.Write(writer, only));
        }
        else
        {
            var explained = new ExplainedSeats(reasons, reader);
            foreach (var line in explained.Thresholds(only))
            {
                Console.WriteLine(line);
            }

            (string?, string?) place = default;
            foreach (var (tier, district, award) in reasons.Placed().Where(a => only is null || a.Award.Winner == only))
            {
                if (tier is not null && place != (tier, district))
                {
                    place = (tier, district);
                    Console.WriteLine(explained.Heading(tier, district));
                }

                Console.WriteLine(explained.Sentence(award));
            }

            foreach (var line in explained.Quotas(only).Concat(explained.Placed(only)))
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
