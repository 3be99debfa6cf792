using System.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Law.Variants;

namespace Dauys.Cli.Results;

/// <summary>What is asked of a result and how it is printed: the options that <c>tally</c> and <c>seats</c> share.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string?> _law = new("--law") { Description = "Another law book to apply to the same votes: a name in laws/, or a path.", HelpName = "LAW" };
    private readonly Option<string[]> _readings = new("--reading") { Description = "A reading of what the law leaves open; may be given several times.", HelpName = "NAME", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly IReadOnlyList<Option<string?>> _variant = [.. VariantTerms.Names.Select(n => new Option<string?>($"--{n}") { Description = VariantHelp[n].What, HelpName = VariantHelp[n].Value })];
    private readonly Option<bool> _leaveOut = new("--leave-out-broken") { Description = "Leave out protocols that break a check which the law book calls an error." };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object on standard output." };
    private readonly Option<string?> _by = new("--by") { Description = "Rows by a level of the election (nation, region, …).", HelpName = "LEVEL" };
    private readonly Option<bool> _findings = new("--findings") { Description = "Rows of the protocols that break a check." };
    private readonly Option<bool> _csv = new("--csv") { Description = "Rows as CSV, with --by or --findings." };

    private static Dictionary<string, (string What, string Value)> VariantHelp { get; } = new(StringComparer.Ordinal)
    {
        [VariantTerms.Threshold] = ("In place of the law's: percent that a list needs; 0 for no threshold. What comes out is marked as a variant, not a law that ever was.", "PERCENT"),
        [VariantTerms.Comparison] = ("In place of the law's: at-least or more-than the threshold.", "WORD"),
        [VariantTerms.Base] = ($"In place of the law's, what the threshold is a share of: {string.Join(", ", VariantTerms.Bases.Keys)}.", "WORD"),
        [VariantTerms.Method] = ($"In place of the law's: {string.Join(", ", VariantMethod.All.Select(m => m.Word))}.", "WORD"),
        [VariantTerms.Seats] = ("In place of the law's: seats that voters fill, by list and in districts. Districts stay as many as they are unless --list-seats is given.", "N"),
        [VariantTerms.ListSeats] = ("In place of the law's: seats by list; the others of the chamber are districts.", "N"),
        [VariantTerms.Alliances] = ("none: alliances are not counted together.", "WORD"),
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_law, _readings, .. _variant, _leaveOut, _by, _findings, _csv, _json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is asked; reads the other law book, if one is named.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="own">The law book under which the votes were cast.</param>
    /// <exception cref="RefusedException">L100 to L108.</exception>
    public ResultRequest RequestOf(ParseResult line, LawBook own)
    {
        var law = line.GetValue(_law) is { } named ? LawBooks.Open(named) : null;
        var (variant, faults) = VariantTerms.Read(law ?? own, VariantTerms.Names.Zip(_variant, (name, option) => (name, line.GetValue(option))));
        return faults.Count > 0 ? throw new RefusedException(faults) : new ResultRequest
        {
            Law = law,
            Variant = variant,
            Readings = (line.GetValue(_readings) ?? []).ToHashSet(StringComparer.Ordinal),
            LeaveOutBroken = line.GetValue(_leaveOut),
        };
    }

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
/// <param name="Chamber">The chamber is drawn.</param>
/// <param name="IsPlain">Without colour.</param>
internal sealed record Printing(bool Json, string? By, bool Findings, bool Csv, bool Chamber = false, bool IsPlain = false);
