using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>What the parts of tiers might be instead.</summary>
internal static class TierAlternatives
{
    private static readonly (string Name, Method Method)[] Quotas =
    [
        ("full Hare quotas", Method.HareLargestRemainder),
        ("full Droop quotas", Method.DroopLargestRemainder),
        ("full Hagenbach-Bischoff quotas", Method.HagenbachBischoff),
    ];

    public static IEnumerable<Alternative> Of(ContestRule rule, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        IEnumerable<Alternative> districts = rule.Districts is { } parts ? Districts(rule, parts, ballot, chosen, actual) : [];
        IEnumerable<Alternative> second = rule.SecondTier is { } above ? Second(rule, above, ballot, chosen, actual) : [];
        IEnumerable<Alternative> linked = rule.Link is { Compensates: true } link ? Linked(rule, link) : [];
        return [.. districts, .. second, .. linked, .. Whole(rule)];
    }

    private static IEnumerable<Alternative> Districts(ContestRule rule, DistrictsRule districts, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        ContestRule With(DistrictsRule other) => rule with { Districts = other };
        var path = $"contests.{rule.Id}.districts";
        yield return new Alternative($"{path}.seats", "the seats of districts", districts.SeatsSource, SeatsOf(rule, districts));
        yield return new Alternative(districts.FullQuotasOnly.Key, districts.FullQuotasOnly.Value ? "full quotas only" : "all seats", Alternative.Either(districts.FullQuotasOnly.Source, districts.Source),
            districts.FullQuotasOnly.Value && rule.SecondTier?.Kind == SecondTierKind.Compensation
                ? [("districts give all of their seats", With(districts with { FullQuotasOnly = Alternative.Put(districts.FullQuotasOnly, false), QuotaFrom = null }))]
                : []);
        if (districts.QuotaFrom is { } from)
        {
            yield return new Alternative(from.Key, $"{from.Value} of a quota", Alternative.Either(from.Source, districts.Source), [("only a whole quota counts", With(districts with { QuotaFrom = null }))]);
        }

        if (districts.QuotaOfAll is { } whose)
        {
            yield return new Alternative(whose.Key, whose.Value ? "a quota of all votes" : "a quota of the votes of those that take part", Alternative.Either(whose.Source, districts.Source),
                [(whose.Value ? "the quota is of the votes of those that take part" : "the quota is of all votes", With(districts with { QuotaOfAll = Alternative.Put(whose, !whose.Value) }))]);
        }

        if (districts.Method is { } method)
        {
            yield return new Alternative(method.Key, "the method in districts", Alternative.Either(method.Source, districts.Source),
                Methods(method.Value, districts.FullQuotasOnly.Value).Select(m => (m.Name, With(districts with { Method = Alternative.Put(method, m.Method) }))));
        }

        if (districts.LeastSeats is { } least)
        {
            yield return new Alternative(least.Key, $"at least {least.Value} seats", Alternative.Either(least.Source, districts.Source),
                Alternative.Beside(least.Value).Select(n => ($"at least {n} seats", With(districts with { LeastSeats = Alternative.Put(least, n) }))));
        }

        if (districts.MostSeats is { } most)
        {
            yield return new Alternative(most.Key, $"at most {most.Value} seats", Alternative.Either(most.Source, districts.Source),
                Alternative.Beside(most.Value, 1).Select(n => ($"at most {n} seats", With(districts with { MostSeats = Alternative.Put(most, n) }))));
        }

        if (districts.Threshold is { } threshold)
        {
            foreach (var part in ThresholdAlternatives.Of(threshold, t => With(districts with { Threshold = t }), ballot, [.. Stand.OfTier("districts", threshold, ballot, actual, chosen)]))
            {
                yield return part;
            }
        }
    }

    // Fixed seats: one more in each district by itself. Shared out: by another method, or with another least.
    private static IEnumerable<(string If, ContestRule Rule)> SeatsOf(ContestRule rule, DistrictsRule districts)
    {
        foreach (var (district, seats) in districts.ByDistrict)
        {
            yield return ($"{district} has {seats + 1} seats", rule with { Districts = districts with { ByDistrict = new Dictionary<string, int>(districts.ByDistrict) { [district] = seats + 1 } } });
        }

        if (districts.SeatsMethod is { } method)
        {
            foreach (var (name, other) in Methods(method.Value, false))
            {
                yield return ($"seats go to districts by {name}", rule with { Districts = districts with { SeatsMethod = Alternative.Put(method, other) } });
            }

            foreach (var least in Alternative.Beside(districts.LeastOfDistrict))
            {
                yield return ($"a district has at least {least}", rule with { Districts = districts with { LeastOfDistrict = least } });
            }
        }
    }

    private static IEnumerable<Alternative> Second(ContestRule rule, SecondTierRule second, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        ContestRule With(SecondTierRule other) => rule with { SecondTier = other };
        if (second.Seats is { } seats)
        {
            yield return new Alternative(seats.Key, $"{seats.Value} seats", Alternative.Either(seats.Source, second.Source),
                Alternative.Beside(seats.Value, 1).Select(n => ($"{n} seats", With(second with { Seats = Alternative.Put(seats, n) }) with { Seats = Alternative.Put(rule.Seats, rule.Seats.Value + n - seats.Value) })));
        }

        if (second.Overhang is { } overhang)
        {
            yield return new Alternative(overhang.Key, Overhang(overhang.Value), Alternative.Either(overhang.Source, second.Source),
                Enum.GetValues<OverhangRule>().Where(o => o != overhang.Value && o != OverhangRule.WinnersStayOut).Select(o => (Overhang(o), With(second with { Overhang = Alternative.Put(overhang, o) }))));
        }

        if (second.Method is { } method)
        {
            yield return new Alternative(method.Key, "the method in the whole country", Alternative.Either(method.Source, second.Source),
                Methods(method.Value, false).Select(m => (m.Name, With(second with { Method = Alternative.Put(method, m.Method) }))));
        }

        if (second.LeastSeats is { } least)
        {
            yield return new Alternative(least.Key, $"at least {least.Value} seats", Alternative.Either(least.Source, second.Source),
                Alternative.Beside(least.Value).Select(n => ($"at least {n} seats", With(second with { LeastSeats = Alternative.Put(least, n) }))));
        }

        if (second.MostSeats is { } most)
        {
            yield return new Alternative(most.Key, $"at most {most.Value} seats", Alternative.Either(most.Source, second.Source),
                Alternative.Beside(most.Value, 1).Select(n => ($"at most {n} seats", With(second with { MostSeats = Alternative.Put(most, n) }))));
        }

        if (second.Threshold is { } threshold)
        {
            foreach (var part in ThresholdAlternatives.Of(threshold, t => With(second with { Threshold = t }), ballot, [.. Stand.OfTier("second-tier", threshold, ballot, actual, chosen)]))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<Alternative> Linked(ContestRule rule, LinkRule link)
    {
        yield return new Alternative($"contests.{rule.Id}.link", "single mandates count towards lists' seats", link.Source, [("single mandates stand beside the seats of lists", Parallel(rule, link))]);
        if (link.Overhang is { } overhang)
        {
            yield return new Alternative(overhang.Key, Overhang(overhang.Value), Alternative.Either(overhang.Source, link.Source),
                Enum.GetValues<OverhangRule>().Where(o => o != overhang.Value && (!link.LeastByDistrict.Value || o == OverhangRule.Levelled))
                    .Select(o => (Overhang(o), rule with { Link = link with { Overhang = Alternative.Put(overhang, o) } })));
        }

        if (link.LeastByDistrict.Value)
        {
            yield return new Alternative(link.LeastByDistrict.Key, "the greater of mandates won and seats by votes in each district", Alternative.Either(link.LeastByDistrict.Source, link.Source),
                [("a list has at least the mandates it won", rule with { Link = link with { LeastByDistrict = Alternative.Put(link.LeastByDistrict, false) } })]);
        }
    }

    // Lists then share out their own seats alone; districts of a country in which seats were only placed have none left to place.
    private static ContestRule Parallel(ContestRule rule, LinkRule link) => rule with
    {
        Link = link with { Compensates = false },
        Districts = link.WithinDistricts.Value ? rule.Districts : rule.Districts is { } districts && rule.Placing is not null ? districts with { SeatsBy = DistrictSeatsRule.None } : rule.Districts,
    };

    private static IEnumerable<Alternative> Whole(ContestRule rule)
    {
        if (rule.Bonus is { } bonus)
        {
            yield return new Alternative(bonus.Key, "the bonus", bonus.Source, Bonuses(bonus.Value).Select(b => (b.If, rule with { Bonus = Alternative.Put(bonus, b.Bonus) })));
        }

        if (rule.Table is { } table)
        {
            yield return new Alternative(table.Key, "the table of districts and lists", table.Source, Tables(table.Value).Select(t => (t.If, rule with { Table = Alternative.Put(table, t.Table) })));
        }

        if (rule.Placing is { Value: { Rule: PlacingRule.WithinList, Method: { } method } } placing)
        {
            yield return new Alternative(placing.Key, "the placing of seats in districts", placing.Source,
                Methods(method, false).Select(m => ($"seats are placed by {m.Name}", rule with { Placing = Alternative.Put(placing, placing.Value with { Method = m.Method }) })));
        }
    }

    private static IEnumerable<(string If, BonusRule Bonus)> Bonuses(BonusRule bonus)
    {
        if (bonus is FixedBonus or GuaranteedSeats)
        {
            var seats = bonus is FixedBonus fixedBonus ? fixedBonus.Seats : ((GuaranteedSeats)bonus).Seats;
            foreach (var other in Alternative.Beside(seats, 1))
            {
                yield return ($"{other} seats", bonus is FixedBonus ? new FixedBonus(other) { LeastShare = bonus.LeastShare } : new GuaranteedSeats(other) { LeastShare = bonus.LeastShare });
            }

            yield return bonus is FixedBonus ? ("a guarantee of so many seats", new GuaranteedSeats(seats) { LeastShare = bonus.LeastShare }) : ("so many seats on top", new FixedBonus(seats) { LeastShare = bonus.LeastShare });
        }

        if (bonus is GrowingBonus growing)
        {
            foreach (var other in Alternative.Beside(growing.Seats, 1))
            {
                yield return ($"{other} seats where it begins", growing with { Seats = other });
            }

            foreach (var other in Alternative.Beside(growing.Most, growing.Seats))
            {
                yield return ($"at most {other} seats", growing with { Most = other });
            }
        }

        if (bonus.LeastShare is not null)
        {
            yield return ("no least share of the first list", bonus with { LeastShare = null });
        }
    }

    private static IEnumerable<(string If, DoubleProportionalSystem Table)> Tables(DoubleProportionalSystem table)
    {
        yield return (table.RoundsVoters ? "votes over seats are not rounded" : "votes over seats are rounded to whole voters", table with { RoundsVoters = !table.RoundsVoters });
        yield return (table.WinnerTakesOne ? "the first list of a district has no seat for certain" : "the first list of a district has at least one seat", table with { WinnerTakesOne = !table.WinnerTakesOne });
        if (!table.Rounding.Equals(DivisorSequence.DHondt))
        {
            yield return ("rounded as by D'Hondt", table with { Rounding = DivisorSequence.DHondt });
        }
    }

    private static IEnumerable<(string Name, Method Method)> Methods(Method now, bool quotas) =>
        (quotas ? Quotas : Sensitivity.Methods).Where(m => m.Method != now);

    private static string Overhang(OverhangRule rule) => rule switch
    {
        OverhangRule.HouseGrows => "seats beyond the votes are added to the house",
        OverhangRule.OthersYield => "seats beyond the votes are taken from the others",
        OverhangRule.Levelled => "the house grows until votes give everybody enough",
        _ => "winners beyond the votes stay out",
    };
}
