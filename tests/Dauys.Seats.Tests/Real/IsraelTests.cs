namespace Dauys.Seats.Tests.Real;

/// <summary>24th Knesset, 23 March 2021: Central Elections Committee; Knesset Elections Law, Bader-Ofer.</summary>
public class IsraelTests
{
    // The totals of the official file of stations; 26 small lists below the threshold are left out, the base keeps their votes.
    private static readonly ListVotes[] Lists =
    [
        new("מחל", 1066892), new("פה", 614112), new("שס", 316008), new("כן", 292257), new("ב", 273836), new("אמת", 268767), new("ג", 248391),
        new("ל", 248370), new("ט", 225641), new("ודעם", 212583), new("ת", 209161), new("מרצ", 202218), new("עם", 167064),
    ];

    private static readonly Alliance[] Alliances =
    [
        new("מחל+ט", ["מחל", "ט"]), new("ב+ת", ["ב", "ת"]), new("פה+ל", ["פה", "ל"]), new("אמת+מרצ", ["אמת", "מרצ"]), new("שס+ג", ["שס", "ג"]),
    ];

    private static readonly ListSystem Knesset = new(Method.DHondt)
    {
        Threshold = Threshold.Percent(Fraction.Parse("3.25")),
        Alliances = new AllianceRule(Method.DHondt),
        Ties = TieRule.ByLot,
    };

    [Fact]
    public void The_120_seats_of_2021_come_out_with_the_surplus_agreements()
    {
        var outcome = Allotment.Allot(Knesset, 120, Lists, 4410052, Alliances);

        Assert.Equal([30, 17, 9, 8, 7, 7, 7, 7, 6, 6, 6, 6, 4], outcome.Certain.Values);
        Assert.True(outcome.IsSettled);
        Assert.Equal(5, outcome.AlliancesInForce.Count);
        Assert.Equal(143327, outcome.ThresholdVotes["עם"]);
    }

    [Fact]
    public void An_agreement_counts_only_if_both_lists_passed()
    {
        var small = new ListVotes("small", 1000);

        var outcome = Allotment.Allot(Knesset, 120, [.. Lists, small], 4410052, [new Alliance("כן+small", ["כן", "small"]), .. Alliances]);

        Assert.DoesNotContain("כן+small", outcome.AlliancesInForce);
        Assert.Equal(8, outcome.Certain["כן"]);
        Assert.Equal(0, outcome.Certain["small"]);
    }
}
