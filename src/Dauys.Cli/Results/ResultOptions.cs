using System.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Results;

/// <summary>What is asked of a result and how it is printed: the options that <c>tally</c> and <c>seats</c> share.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string?> _law = new("--law") { Description = "Another law book to apply to the same votes: a name in laws/, or a path.", HelpName = "LAW" };
    private readonly Option<string[]> _readings = new("--reading") { Description = "A reading of what the law leaves open; may be given several times.", HelpName = "NAME", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _leaveOut = new("--leave-out-broken") { Description = "Leave out protocols that break a check which the law book calls an error." };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object on standard output." };
    private readonly Option<string?> _by = new("--by") { Description = "Rows by a level of the election (nation, region, …).", HelpName = "LEVEL" };
    private readonly Option<bool> _findings = new("--findings") { Description = "Rows of the protocols that break a check." };
    private readonly Option<bool> _csv = new("--csv") { Description = "Rows as CSV, with --by or --findings." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_law, _readings, _leaveOut, _by, _findings, _csv, _json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is asked; reads the other law book, if one is named.</summary>
    public ResultRequest RequestOf(ParseResult line) => new()
    {
        Law = line.GetValue(_law) is { } law ? LawBooks.Open(law) : null,
        Readings = (line.GetValue(_readings) ?? []).ToHashSet(StringComparer.Ordinal),
        LeaveOutBroken = line.GetValue(_leaveOut),
    };

    /// <summary>How it is printed.</summary>
    public Printing PrintingOf(ParseResult line)
    {
        var printing = new Printing(line.GetValue(_json), line.GetValue(_by), line.GetValue(_findings), line.GetValue(_csv));
        return (printing.Json ? 1 : 0) + (printing.By is not null ? 1 : 0) + (printing.Findings ? 1 : 0) > 1
            ? throw Refused("--json, --by and --findings each print another thing", "Choose one of the three.")
            : printing.Csv && printing.By is null && !printing.Findings
            ? throw Refused("--csv prints rows, and none are asked for", "Say which: --by LEVEL or --findings.")
            : printing;
    }

    private static RefusedException Refused(string what, string remedy) => new(new Refusal("C602", what, Place.None, remedy));
}

/// <summary>How a result is printed.</summary>
/// <param name="Json">One JSON object.</param>
/// <param name="By">Rows by this level.</param>
/// <param name="Findings">Rows of broken checks.</param>
/// <param name="Csv">Rows as CSV.</param>
internal sealed record Printing(bool Json, string? By, bool Findings, bool Csv);
