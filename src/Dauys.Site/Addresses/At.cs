using System.Globalization;
using Dauys.Site.Territory;

namespace Dauys.Site.Addresses;

/// <summary>The address of every page. Pages link through here, so that an address is spelled in one place.</summary>
public static class At
{
    /// <summary>The first page.</summary>
    public const string Home = "/";

    /// <summary>An election.</summary>
    public static string Election(string election) => $"/elections/{Uri.EscapeDataString(election)}";

    /// <summary>Why each list seat was won.</summary>
    public static string Seats(string election, string contest, string? list = null) =>
        $"{Election(election)}/seats/{Uri.EscapeDataString(contest)}{(list is null ? "" : $"#{Anchor(list)}")}";

    /// <summary>The districts of a contest and who holds their mandates.</summary>
    public static string Districts(string election, string contest, string? district = null) =>
        $"{Election(election)}/districts/{Uri.EscapeDataString(contest)}{(district is null ? "" : $"#{Anchor(district)}")}";

    /// <summary>Totals of a unit, down to a station's protocols.</summary>
    public static string Unit(string election, BallotPaper paper, LevelUnit unit) => $"{Election(election)}/totals/{Of(paper)}{Of(unit)}";

    /// <summary>A figure as a sum in words, down to the acts.</summary>
    /// <param name="election">The election's id.</param>
    /// <param name="paper">The ballot paper.</param>
    /// <param name="figure">The figure's key, see <see cref="Dauys.Site.Figures.FigureKey"/>.</param>
    /// <param name="unit">Of which unit.</param>
    public static string Sum(string election, BallotPaper paper, string figure, LevelUnit unit) =>
        $"{Election(election)}/sums/{Of(paper)}/{Uri.EscapeDataString(figure)}{Of(unit)}";

    /// <summary>What the checks found.</summary>
    public static string Findings(string election, string? check = null) =>
        $"{Election(election)}/findings{(check is null ? "" : $"/{Uri.EscapeDataString(check)}")}";

    /// <summary>Figures that sources reported.</summary>
    public static string Figures(string election, string? about = null) => $"{Election(election)}/figures{(about is null ? "" : $"#{Anchor(about)}")}";

    /// <summary>The way to the vote: calendar, applicants, turnout by hour.</summary>
    public static string Way(string election, string? place = null) => $"{Election(election)}/way{(place is null ? "" : $"#{Anchor(place)}")}";

    /// <summary>What observers found and asked for, statements, complaints.</summary>
    public static string Observed(string election, string? place = null) => $"{Election(election)}/observed{(place is null ? "" : $"#{Anchor(place)}")}";

    /// <summary>The sources of the record.</summary>
    public static string Sources(string election, string? source = null) => $"{Election(election)}/sources{(source is null ? "" : $"#{Anchor(source)}")}";

    /// <summary>The register.</summary>
    public static string Register(string election) => $"{Election(election)}/register";

    /// <summary>A part of the list of acts.</summary>
    public static string Acts(string election, long from = 0) => $"{Election(election)}/acts{(from == 0 ? "" : $"?from={from.ToString(CultureInfo.InvariantCulture)}")}";

    /// <summary>An act.</summary>
    public static string Act(string election, long position) => $"{Election(election)}/acts/{position.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The law book of an election.</summary>
    public static string Law(string election) => $"{Election(election)}/law";

    /// <summary>The same votes under another law.</summary>
    public static string Under(string election, string law, IEnumerable<string>? readings = null)
    {
        var query = string.Join('&', (readings ?? []).Select(r => $"reading={Uri.EscapeDataString(r)}"));
        return $"{Election(election)}/under/{Uri.EscapeDataString(law)}{(query.Length == 0 ? "" : $"?{query}")}";
    }

    /// <summary>The result as JSON.</summary>
    public static string Json(string election) => $"/api{Election(election)}/result";

    /// <summary>An id as a fragment: what is not a letter, digit, dash or dot is written as its code.</summary>
    public static string Anchor(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return "i-" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c.ToString() : $"_{(int)c:x}"));
    }

    private static string Of(BallotPaper paper) => Uri.EscapeDataString(paper.ToString()).Replace("%7E", "~", StringComparison.Ordinal);

    private static string Of(LevelUnit unit) => unit.Level is null ? "" : $"/{Uri.EscapeDataString(unit.Level.Id)}/{NamePath.Write(unit.Names)}";
}
