using System.Globalization;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Judges one rule. Three answers: met, not met, not known; a known part is a lower bound.</summary>
internal static class RuleJudge
{
    public static RuleFinding Judge(PartyRule rule, Application application, PartyBook law, TerritorySet set, WorkingCalendar? calendar)
    {
        var finding = ByKind(rule, application, law, set, calendar) with { Laid = [.. application.Laid.Where(l => RuleBasis.RestsOn(rule, l.Field))] };
        return rule.Nominated.Count == 0 || application.NominatedBy is not null || finding.Met == true ? finding
            : finding with { Found = null, Met = null, Note = $"asked where {string.Join(" or ", rule.Nominated)} nominates; the application does not state nominated_by" };
    }

    private static RuleFinding ByKind(PartyRule rule, Application application, PartyBook law, TerritorySet set, WorkingCalendar? calendar) => rule switch
    {
        TotalRule total => Total(total, application, law, set),
        TerritoriesRule territories => Territories(territories, application, law, set),
        TermRule term => TermJudge.Term(term, application, calendar),
        DocumentsRule documents => Documents(documents, application),
        BeforeRule before => TermJudge.Before(before, application, calendar),
        ShareRule share => Share(share, application, law, set),
        PersonRule person => CandidateJudge.Person(person, application),
        ListQuotaRule quota => CandidateJudge.Quota(quota, application),
        ListLengthRule length => CandidateJudge.Length(length, application),
        NominatorRule nominator => CandidateJudge.Nominator(nominator, application),
        DepositRule deposit => DepositJudge.Deposit(deposit, application, law),
        RefundRule refund => DepositJudge.Refund(refund, application),
        _ => throw new InvalidOperationException($"no judge for {rule.GetType().Name}"),
    };

    /// <summary>
    /// Whether the application speaks of what a rule asks. Figures are always asked; terms and documents are judged where the file has
    /// dates or documents at all, since a file of figures alone says nothing of them.
    /// </summary>
    public static bool IsSpokenOf(PartyRule rule, Application application) => rule switch
    {
        TermRule or BeforeRule => application.Events is not null,
        DocumentsRule => application.Documents is not null,
        _ => true,
    };

    /// <summary>Whether a rule is asked of who nominates; of a nominator that is not stated it is open, and then it is judged only to be left open.</summary>
    public static bool IsAsked(PartyRule rule, Application application) =>
        rule.Nominated.Count == 0 || application.NominatedBy is null || rule.Nominated.Contains(application.NominatedBy, StringComparer.Ordinal);

    private static RuleFinding Total(TotalRule rule, Application application, PartyBook law, TerritorySet set) =>
        AtLeast(rule, rule.Figure, rule.Number, application, law, set);

    /// <summary>The number that is asked for hangs on another figure; where that is not known, only the rule's own limit can show that enough are there.</summary>
    private static RuleFinding Share(ShareRule rule, Application application, PartyBook law, TerritorySet set)
    {
        var of = application.Figures.GetValueOrDefault(rule.Of);
        var (known, complete, _) = of is null ? (0, false, "") : of.Total is { } total ? (total, true, "") : Sum(of, law, set);
        if (complete)
        {
            var finding = AtLeast(rule, rule.Figure, rule.Needed(known), application, law, set);
            return finding with { Note = string.Join("; ", new[] { $"{rule.Share} of {known} {rule.Of}", finding.Note }.OfType<string>()) };
        }

        var most = rule.AtMost is null ? null : AtLeast(rule, rule.Figure, rule.AtMost.Value, application, law, set);
        return most?.Met == true
            ? most with { Note = $"the application does not state {rule.Of}; more than {rule.AtMost} are never asked" }
            : new RuleFinding(rule, $"{rule.Share} of {rule.Of}", null, null, [], $"the application does not state {rule.Of}");
    }

    private static RuleFinding AtLeast(PartyRule rule, string name, long number, Application application, PartyBook law, TerritorySet set)
    {
        var required = Text(number);
        if (application.Samples.TryGetValue(name, out var sample))
        {
            return BySample(rule, sample, SampleRules.Of(law, name)!, number);
        }

        if (!application.Figures.TryGetValue(name, out var figure))
        {
            return new RuleFinding(rule, required, null, null, [], $"the application does not state {name}");
        }

        if (figure.Total is { } total)
        {
            return new RuleFinding(rule, required, Text(total), total >= number, [], null);
        }

        var (known, complete, foreign) = Sum(figure, law, set);
        var open = figure.OpenPersons == 0 ? null : $"of {figure.OpenPersons} more it is open whether they count here";
        return known >= number ? new RuleFinding(rule, required, Text(known), true, [], complete ? open : $"at least {known}; not every territory is known{foreign}")
            : complete && known + figure.OpenPersons < number ? new RuleFinding(rule, required, Text(known), false, [], open)
            : new RuleFinding(rule, required, null, null, [], complete ? $"{known} are sure; {open}" : $"{known} are known; not every territory is{foreign}");
    }

    /// <summary>As the law concludes from a sample: enough, not enough, or every row is to be checked; and then it is not known.</summary>
    private static RuleFinding BySample(PartyRule rule, SampleStated sample, SamplingRule sampling, long number)
    {
        var finding = SampleFinding.Of(sampling, sample.Rows, sample.Drawn, sample.Valid, sample.Open, sample.Duplicates, number);
        bool? met = finding.Outcome switch { SampleOutcome.Enough => true, SampleOutcome.NotEnough => false, _ => null };
        var note = $"a sample: {sample.Drawn} of {sample.Rows} rows; exact limits at {sampling.Confidence} percent {finding.Lower} to {finding.Upper}"
            + (sampling.Decision == SampleDecision.Projection ? $"; projected {finding.Projected}" : "")
            + (met is null ? "; it does not decide: every row is to be checked" : "");
        return new RuleFinding(rule, Text(number), $"{sample.Valid}/{sample.Drawn}", met, [], note) { Sample = new JudgedSample(sample, sampling, finding) };
    }

    /// <summary>A person counts in a total by whichever division of the country; a territory that the book knows by none is not counted, and leaves the sum open.</summary>
    internal static (long Known, bool Complete, string Foreign) Sum(ApplicationFigure figure, PartyBook law, TerritorySet set)
    {
        var laid = TerritoryFigures.Of(figure, law, set);
        var outside = laid.Foreign.Where(law.Knows).Sum(f => figure.ByTerritory[f] ?? 0);
        // Whoever is on a list is on it, whatever the division that it was written by.
        return (laid.Known + outside + figure.Between, laid.Complete || figure.IsList, laid.Foreign.Count == 0 ? "" : $"; {string.Join(", ", laid.Foreign)} cannot be mapped to {set.Id}");
    }

    private static RuleFinding Territories(TerritoriesRule rule, Application application, PartyBook law, TerritorySet set)
    {
        var needed = rule.TerritoriesNeeded(set.Units.Count);
        var required = $"{needed}/{set.Units.Count}";
        var share = rule.Share == Seats.Fraction.One ? null : $"{rule.Share} of {set.Units.Count} territories are {rule.Share * set.Units.Count}, so {needed}";
        if (application.Samples.TryGetValue(rule.Figure, out var sample))
        {
            // Rows were drawn from the whole list: of a territory it says nothing.
            return new RuleFinding(rule, required, null, null, [], $"a sample of {rule.Figure} was checked: how many count in a territory is known when every row is")
            {
                Sample = new JudgedSample(sample, SampleRules.Of(law, rule.Figure)!, null),
            };
        }

        if (!application.Figures.TryGetValue(rule.Figure, out var figure) || figure.Total is not null)
        {
            return new RuleFinding(rule, required, null, null, [], $"the application does not state {rule.Figure} by territory");
        }

        var laid = TerritoryFigures.Of(figure, law, set);
        var findings = set.Units.Select(u => Territory(rule, u, laid[u])).ToList();
        var met = findings.Count(f => f.Met == true);
        var open = findings.Count(f => f.Met is null);
        bool? verdict = met >= needed ? true : met + open < needed ? false : null;
        var note = string.Join("; ", ((string?[])[share, Shortage(rule, needed, set, laid, verdict), laid.Foreign.Count == 0 ? null : $"{string.Join(", ", laid.Foreign)} cannot be mapped to {set.Id}"]).OfType<string>());
        return new RuleFinding(rule, required, open == 0 || verdict == true ? $"{met}/{set.Units.Count}" : null, verdict, findings, note.Length == 0 ? null : note);
    }

    private static string? Shortage(TerritoriesRule rule, int needed, TerritorySet set, TerritoryFigures laid, bool? verdict)
    {
        if (verdict != false || needed < set.Units.Count)
        {
            return null;
        }

        var missing = set.Units.Where(u => laid[u].Complete && laid[u].Open == 0).Sum(u => Math.Max(0, rule.Number - laid[u].Known));
        return $"{missing} more are missing in territories whose figure is known";
    }

    private static TerritoryFinding Territory(TerritoriesRule rule, string territory, (long Known, long Open, bool Complete) figure) =>
        figure.Known >= rule.Number ? new TerritoryFinding(territory, rule.Number, figure.Known, true)
        : figure.Complete && figure.Known + figure.Open < rule.Number ? new TerritoryFinding(territory, rule.Number, figure.Known, false)
        : new TerritoryFinding(territory, rule.Number, null, null);

    private static RuleFinding Documents(DocumentsRule rule, Application application)
    {
        var missing = rule.Documents.Where(d => application.Documents?.Contains(d) != true).ToList();
        return new RuleFinding(
            rule, Text(rule.Documents.Count), Text(rule.Documents.Count - missing.Count), missing.Count == 0, [], missing.Count == 0 ? null : $"missing: {string.Join(", ", missing)}");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
