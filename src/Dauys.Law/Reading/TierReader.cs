using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Seats;
using static Dauys.Law.Reading.StatedValues;

namespace Dauys.Law.Reading;

/// <summary>Reads what a list contest may have besides one allotment: districts, a second tier, a link, a bonus, placing, quotas of groups.</summary>
internal static class TierReader
{
    /// <summary>The word of the method that fills a table of districts and lists.</summary>
    public const string Biproportional = "biproportional";

    /// <summary>The contest's method; with a table its rounding, and the table.</summary>
    public static (Stated<Method>? Method, Stated<DoubleProportionalSystem>? Table) Allotment(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("allotment") is not { } section)
        {
            return (null, null);
        }

        path += ".allotment";
        var source = context.Provenance(section, path, around);
        if (section.Optional("method") is ScalarNode { Text: Biproportional })
        {
            var standard = section.Word("standard", MethodReader.Standards.Keys.ToDictionary(k => k, k => (Word: k, 0)), required: false)?.Word ?? "sainte-lague";
            var table = new DoubleProportionalSystem
            {
                Rounding = MethodReader.Standards[standard],
                RoundsVoters = section.YesNo("whole_voters") ?? true,
                WinnerTakesOne = section.YesNo("winner_takes_one") ?? false,
                EqualWinnersTakeNone = section.YesNo("equal_winners_take_none") ?? false,
            };
            section.Close();
            return (new Stated<Method>(path, new DivisorMethod(table.Rounding), source), new Stated<DoubleProportionalSystem>(path, table, source));
        }

        var method = MethodReader.Read(section, Biproportional) is { } read ? new Stated<Method>(path, read, source) : null;
        section.Close();
        return (method, null);
    }

    public static DistrictsRule? Districts(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("districts", required: false) is not { } section)
        {
            return null;
        }

        path += ".districts";
        var source = context.Provenance(section, path, around);
        context.TryStated(section, "give", path, source, Word(LawWords.Gives), out Stated<bool>? give, required: false);
        context.TryStated(section, "full_quota_from", path, source, Part, out Stated<Fraction>? from, required: false);
        context.TryStated(section, "quota_of", path, source, Word(LawWords.QuotasOf), out Stated<bool>? quotaOf, required: false);
        context.TryStated(section, "least_seats", path, source, Whole(0, 100_000), out Stated<int>? least, required: false);
        context.TryStated(section, "most_seats", path, source, Whole(1, 100_000), out Stated<int>? most, required: false);
        var method = section.Has("allotment") ? Own(context, section, path, source) : null;
        var threshold = ThresholdReader.Read(context, section, path, source);
        var rule = section.Sub("seats") is { } seats
            ? Seats(context, seats, $"{path}.seats", source)
            : null;
        section.Close();
        return rule is null ? null : rule with
        {
            FullQuotasOnly = give ?? rule.FullQuotasOnly,
            QuotaFrom = from,
            QuotaOfAll = quotaOf,
            Method = method,
            Threshold = threshold,
            LeastSeats = least,
            MostSeats = most,
            Source = source,
        };
    }

    public static SecondTierRule? SecondTier(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("second_tier", required: false) is not { } section)
        {
            return null;
        }

        path += ".second_tier";
        var source = context.Provenance(section, path, around);
        var kind = section.Word("kind", LawWords.SecondTiers);
        context.TryStated(section, "seats", path, source, Whole(1, 100_000), out Stated<int>? seats, required: kind == SecondTierKind.Parallel);
        context.TryStated(section, "overhang", path, source, Word(LawWords.Overhangs), out Stated<OverhangRule>? overhang, required: kind == SecondTierKind.Compensation);
        context.TryStated(section, "least_seats", path, source, Whole(0, 100_000), out Stated<int>? least, required: false);
        context.TryStated(section, "most_seats", path, source, Whole(1, 100_000), out Stated<int>? most, required: false);
        var method = section.Has("allotment") ? Own(context, section, path, source) : null;
        var threshold = ThresholdReader.Read(context, section, path, source);
        section.Close();
        if (kind is null || (kind == SecondTierKind.Compensation && overhang is null) || (kind == SecondTierKind.Parallel && seats is null))
        {
            return null;
        }

        return new SecondTierRule
        {
            Kind = kind.Value,
            Seats = seats,
            Method = method,
            Overhang = overhang,
            Threshold = threshold,
            LeastSeats = least,
            MostSeats = most,
            Source = source,
        };
    }

    public static LinkRule? Link(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("link", required: false) is not { } section)
        {
            return null;
        }

        path += ".link";
        var source = context.Provenance(section, path, around);
        var compensates = section.Word("kind", LawWords.Links);
        context.TryStated(section, "overhang", path, source, Word(LawWords.Overhangs), out Stated<OverhangRule>? overhang, required: compensates == true);
        context.TryStated(section, "within", path, source, Word(LawWords.Within), out Stated<bool>? within, required: false);
        context.TryStated(section, "least", path, source, Word(LawWords.Leasts), out Stated<bool>? least, required: false);
        section.Close();
        if (compensates == false && (overhang ?? within ?? (object?)least) is not null)
        {
            section.Fault("L105", section.Place, "single mandates that stand beside the lists' seats have no overhang", "Remove overhang, within and least, or write kind: compensatory.");
        }

        return compensates is null || (compensates.Value && overhang is null) ? null : new LinkRule
        {
            Compensates = compensates.Value,
            Overhang = overhang,
            WithinDistricts = within ?? new Stated<bool>($"{path}.within", false, Provenance.None),
            LeastByDistrict = least ?? new Stated<bool>($"{path}.least", false, Provenance.None),
            Source = source,
        };
    }

    public static Stated<Placing>? Placing(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("placing", required: false) is not { } section)
        {
            return null;
        }

        path += ".placing";
        var source = context.Provenance(section, path, around);
        var rule = section.Word("rule", LawWords.Placings);
        var method = rule == PlacingRule.WithinList ? MethodReader.Read(section) : null;
        section.Close();
        return rule is null || (rule == PlacingRule.WithinList && method is null) ? null : new Stated<Placing>(path, new Placing(rule.Value, method), source);
    }

    public static Stated<BonusRule>? Bonus(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("bonus", required: false) is not { } section)
        {
            return null;
        }

        path += ".bonus";
        var source = context.Provenance(section, path, around);
        var seats = section.Whole("seats", 1, 100_000);
        var least = section.Has("least_percent") ? PercentOf(section, "least_percent") : null;
        BonusRule? bonus = null;
        switch (section.Word("rule", Bonuses))
        {
            case BonusKind.Fixed when seats is { } n:
                bonus = new FixedBonus((int)n);
                break;
            case BonusKind.Guaranteed when seats is { } n:
                bonus = new GuaranteedSeats((int)n);
                break;
            case BonusKind.Growing:
                var (from, step, most) = (PercentOf(section, "from_percent"), PercentOf(section, "step_percent"), section.Whole("most", 1, 100_000));
                if (step == Fraction.Zero)
                {
                    section.Fault("L104", section.Optional("step_percent")!.Place, "\"step_percent\" is 0, a percent above 0 was expected", "Write 0.5 for one seat more at each half percent.");
                }
                else if (seats is { } n && from is { } f && step is { } s && most is { } m)
                {
                    bonus = new GrowingBonus((int)n, Fraction.Percent(f), Fraction.Percent(s), (int)m);
                }

                break;
        }

        section.Close();
        return bonus is null ? null : new Stated<BonusRule>(path, bonus with { LeastShare = least is { } share ? Fraction.Percent(share) : null }, source);
    }

    public static IReadOnlyList<MandateQuotaRule> Quotas(BookContext context, Section item, string path, Provenance around)
    {
        var quotas = new List<MandateQuotaRule>();
        foreach (var section in item.SubList("mandate_quotas", required: false))
        {
            var key = $"{path}.mandate_quotas.{quotas.Count + 1}";
            var groups = section.Texts("groups").Select(g => g.Text).ToList();
            var percent = PercentOf(section, "percent");
            var source = context.Provenance(section, key, around);
            section.Close();
            if (groups.Count > 0 && percent is not null)
            {
                quotas.Add(new MandateQuotaRule(key, groups, percent.Value, source));
            }
        }

        return quotas;
    }

    private enum BonusKind
    {
        Fixed,
        Growing,
        Guaranteed,
    }

    /// <summary>The words of bonus rules, for the schema.</summary>
    private static readonly Dictionary<string, BonusKind> Bonuses = new(StringComparer.Ordinal)
    {
        ["fixed"] = BonusKind.Fixed,
        ["growing"] = BonusKind.Growing,
        ["guaranteed"] = BonusKind.Guaranteed,
    };

    private static Stated<Method>? Own(BookContext context, Section section, string path, Provenance around)
    {
        if (section.Sub("allotment") is not { } allotment)
        {
            return null;
        }

        path += ".allotment";
        var source = context.Provenance(allotment, path, around);
        var method = MethodReader.Read(allotment);
        allotment.Close();
        return method is null ? null : new Stated<Method>(path, method, source);
    }

    private static DistrictsRule? Seats(BookContext context, Section section, string path, Provenance around)
    {
        var source = context.Provenance(section, path, around);
        var rule = section.Word("rule", LawWords.DistrictSeats);
        var byDistrict = new Dictionary<string, int>(StringComparer.Ordinal);
        DistrictFigure? figure = null;
        Method? method = null;
        var least = 0L;
        switch (rule)
        {
            case DistrictSeatsRule.Fixed when section.Sub("by_district") is { } table:
                foreach (var (id, value) in table.Entries)
                {
                    if (!Ids.IsId(id.Text))
                    {
                        table.Fault("L104", id.Place, $"\"{id.Text}\" is no id of a district", "Begin with a letter or digit and use letters, digits, - _ . only, at most 64 of them.");
                    }
                    else if (table.AsWhole(value, id.Text, 1, 100_000) is { } seats)
                    {
                        byDistrict[id.Text] = (int)seats;
                    }
                }

                break;
            case DistrictSeatsRule.Apportioned:
                figure = section.Word("by", LawWords.DistrictFigures);
                method = MethodReader.Read(section);
                least = section.Whole("least", 0, 1000, required: false) ?? 0;
                break;
        }

        section.Close();
        return rule is null || (rule == DistrictSeatsRule.Apportioned && (figure is null || method is null)) ? null : new DistrictsRule
        {
            SeatsBy = rule.Value,
            ByDistrict = byDistrict,
            Figure = figure,
            SeatsMethod = method is null ? null : new Stated<Method>(path, method, source),
            LeastOfDistrict = (int)least,
            SeatsSource = source,
            FullQuotasOnly = new Stated<bool>($"{path[..path.LastIndexOf('.')]}.give", false, Provenance.None),
            Source = around,
        };
    }
}
