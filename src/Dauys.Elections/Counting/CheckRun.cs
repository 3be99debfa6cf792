using Dauys.Law.Protocols;

namespace Dauys.Elections.Counting;

/// <summary>All checks of a law book over all protocols of a count.</summary>
public sealed class CheckRun
{
    private readonly bool[] _broken;

    private CheckRun(IReadOnlyList<CheckTally> tallies, IReadOnlyList<Finding> findings, bool[] broken)
    {
        (Tallies, Findings, _broken) = (tallies, findings, broken);
    }

    /// <summary>A tally for every check of the book, those never broken included.</summary>
    public IReadOnlyList<CheckTally> Tallies { get; }

    /// <summary>Every broken check, by row, then by the order of the book.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether a row breaks a check that the book calls an error; <c>--leave-out-broken</c> leaves such rows out.</summary>
    public bool HasError(int row) => _broken[row];

    /// <summary>Binds a book's checks to a count.</summary>
    public static IReadOnlyList<CompiledCheck> Compile(ProtocolForm form, ContestCount count, string? againstAll)
    {
        var index = againstAll is null ? -1 : count.Options.ToList().IndexOf(againstAll);
        return [.. form.Checks.Select(c => new CompiledCheck(c, count.Fields.Count, count.Options.Count, index))];
    }

    /// <summary>Runs the checks.</summary>
    /// <param name="checks">From <see cref="Compile"/>.</param>
    /// <param name="count">The protocols.</param>
    /// <param name="hasRoll">Whether a unit has an electoral roll.</param>
    public static CheckRun Of(IReadOnlyList<CompiledCheck> checks, ContestCount count, Func<int, bool> hasRoll)
    {
        var verdicts = new int[checks.Count * 4];
        var findings = new List<Finding>();
        var broken = new bool[count.Figures.Count];
        var figures = new long[count.Figures.Width];
        for (var row = 0; row < broken.Length; row++)
        {
            var isPlain = count.Figures.TryPlain(row, out var plain);
            if (!isPlain)
            {
                count.Figures.Read(row, figures);
            }

            var roll = hasRoll(count.Unit(row));
            for (var c = 0; c < checks.Count; c++)
            {
                var verdict = isPlain ? checks[c].Run(plain, roll, out var left, out var right) : checks[c].Run(figures, roll, out left, out right);
                verdicts[(c * 4) + (int)verdict]++;
                if (verdict == CheckVerdict.Broken)
                {
                    findings.Add(new Finding(checks[c].Check, row, left, right));
                    broken[row] |= checks[c].Check.Severity == Severity.Error;
                }
            }
        }

        var tallies = new CheckTally[checks.Count];
        for (var c = 0; c < tallies.Length; c++)
        {
            var at = verdicts.AsSpan(c * 4, 4);
            tallies[c] = new CheckTally(checks[c].Check, at[(int)CheckVerdict.Holds], at[(int)CheckVerdict.Broken], at[(int)CheckVerdict.NotChecked], at[(int)CheckVerdict.DoesNotApply]);
        }

        return new CheckRun(tallies, findings, broken);
    }
}
