namespace Dauys.House.Tests.Purity;

/// <summary>
/// Where a pure room may use floating point: for a first guess at the level of a divisor method, from which exact comparisons then walk
/// to the answer. A wrong guess costs time, never a seat. Each type is named, so that no other one slips in.
/// </summary>
internal static class Guesses
{
    public static readonly IReadOnlyCollection<string> Types =
    [
        "Dauys.Seats.AffineClaims",
        "Dauys.Seats.AffineSequence",
        "Dauys.Seats.Apportion",
        "Dauys.Seats.CustomSequence",
        "Dauys.Seats.DeanClaims",
        "Dauys.Seats.DeanSequence",
        "Dauys.Seats.DivisorCore",
        "Dauys.Seats.DivisorSequence",
        "Dauys.Seats.DoublingSequence",
        "Dauys.Seats.IClaims",
        "Dauys.Seats.PowerMeanSequence",
        "Dauys.Seats.PowerSequence",
        "Dauys.Seats.QuotaSolver",
        "Dauys.Seats.RootClaims",
        "Dauys.Seats.RootSequence",
        "Dauys.Seats.WideClaims",
    ];

    public static bool Allow(string member) => Types.Contains(TypeOf(member));

    /// <summary>The outermost type of a member such as <c>Dauys.Seats.QuotaSolver+&lt;&gt;c.&lt;Share&gt;b__1</c>.</summary>
    public static string TypeOf(string member) => string.Join('.', member.Split('+')[0].Split('.').Take(3));
}
