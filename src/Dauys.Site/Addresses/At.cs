using System.Globalization;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Addresses;

/// <summary>
/// The address of every page in one language. Pages link through here, so that an address is spelled in one place and a link stays in the reader's language.
/// Inside a component <c>At</c> is the reader's; elsewhere it comes from a <see cref="Reader"/>. JSON has one address for all languages.
/// </summary>
public sealed class At
{
    private static readonly Dictionary<string, At> Kept = Language.All.ToDictionary(l => l.Tag, l => new At(l.Prefix), StringComparer.Ordinal);

    private readonly string _prefix;

    private At(string prefix) => _prefix = prefix;

    /// <summary>Addresses in English, without a prefix.</summary>
    public static At English => Of(Language.English);

    /// <summary>Addresses in a language.</summary>
    public static At Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Kept[language.Tag];
    }

    /// <summary>The first page.</summary>
    public string Home => $"{_prefix}/";

    /// <summary>Terms of the field in three languages.</summary>
    public string Glossary(string? term = null) => $"{_prefix}/glossary{(term is null ? "" : $"#{Anchor(term)}")}";

    /// <summary>An election.</summary>
    public string Election(string election) => $"{_prefix}/elections/{Uri.EscapeDataString(election)}";

    /// <summary>Why each list seat was won.</summary>
    public string Seats(string election, string contest, string? list = null) =>
        $"{Election(election)}/seats/{Uri.EscapeDataString(contest)}{(list is null ? "" : $"#{Anchor(list)}")}";

    /// <summary>The districts of a contest and who holds their mandates.</summary>
    public string Districts(string election, string contest, string? district = null) =>
        $"{Election(election)}/districts/{Uri.EscapeDataString(contest)}{(district is null ? "" : $"#{Anchor(district)}")}";

    /// <summary>A list: votes, seats and how sure they are, candidates, its acts.</summary>
    public string List(string election, string contest, string list) => $"{Election(election)}/lists/{Uri.EscapeDataString(contest)}/{Uri.EscapeDataString(list)}";

    /// <summary>An electoral district.</summary>
    public string District(string election, string contest, string district) => $"{Districts(election, contest)}/{Uri.EscapeDataString(district)}";

    /// <summary>A candidate of a district; <see cref="Holder"/> for one who is known only as holder of its mandate.</summary>
    public string Candidate(string election, string contest, string district, string candidate) =>
        $"{Election(election)}/candidates/{Uri.EscapeDataString(contest)}/{Uri.EscapeDataString(district)}/{Uri.EscapeDataString(candidate)}";

    /// <summary>Stands for a candidate who was not admitted by an act of the record, but holds the mandate.</summary>
    public const string Holder = "~holder";

    /// <summary>The regions as a map.</summary>
    public string Map(string election, Maps.MapView? view = null, bool geography = false)
    {
        string[] asked = [.. view is { } shown ? [$"show={shown.ToString().ToLowerInvariant()}"] : Array.Empty<string>(), .. geography ? ["as=geography"] : Array.Empty<string>()];
        return $"{Election(election)}/map{(asked.Length == 0 ? "" : $"?{string.Join('&', asked)}")}";
    }

    /// <summary>A region: turnout, districts, what was reported of it.</summary>
    public string Region(string election, string region, string? place = null) =>
        $"{Election(election)}/regions/{Uri.EscapeDataString(region)}{(place is null ? "" : $"#{Anchor(place)}")}";

    /// <summary>Totals of a unit, down to a station's protocols.</summary>
    public string Unit(string election, BallotPaper paper, LevelUnit unit) => $"{Election(election)}/totals/{Of(paper)}{Of(unit)}";

    /// <summary>A figure as a sum in words, down to the acts.</summary>
    /// <param name="election">The election's id.</param>
    /// <param name="paper">The ballot paper.</param>
    /// <param name="figure">The figure's key, see <see cref="Dauys.Site.Figures.FigureKey"/>.</param>
    /// <param name="unit">Of which unit.</param>
    public string Sum(string election, BallotPaper paper, string figure, LevelUnit unit) =>
        $"{Election(election)}/sums/{Of(paper)}/{Uri.EscapeDataString(figure)}{Of(unit)}";

    /// <summary>What the checks found.</summary>
    public string Findings(string election, string? check = null) =>
        $"{Election(election)}/findings{(check is null ? "" : $"/{Uri.EscapeDataString(check)}")}";

    /// <summary>Figures that sources reported.</summary>
    public string Figures(string election, string? about = null) => $"{Election(election)}/figures{(about is null ? "" : $"#{Anchor(about)}")}";

    /// <summary>The way to the vote: calendar, applicants, turnout by hour.</summary>
    public string Way(string election, string? place = null) => $"{Election(election)}/way{(place is null ? "" : $"#{Anchor(place)}")}";

    /// <summary>What observers found and asked for, statements, complaints.</summary>
    public string Observed(string election, string? place = null) => $"{Election(election)}/observed{(place is null ? "" : $"#{Anchor(place)}")}";

    /// <summary>The sources of the record.</summary>
    public string Sources(string election, string? source = null) => $"{Election(election)}/sources{(source is null ? "" : $"#{Anchor(source)}")}";

    /// <summary>The register.</summary>
    public string Register(string election) => $"{Election(election)}/register";

    /// <summary>A part of the list of acts.</summary>
    public string Acts(string election, long from = 0) => $"{Election(election)}/acts{(from == 0 ? "" : $"?from={from.ToString(CultureInfo.InvariantCulture)}")}";

    /// <summary>An act.</summary>
    public string Act(string election, long position) => $"{Election(election)}/acts/{position.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The act whose hash begins so; it leads on to the act, or to a choice where several begin so.</summary>
    public string ActByHash(string election, string begin) => $"{Election(election)}/acts/{Uri.EscapeDataString(begin)}";

    /// <summary>How the record is verified, and where a station's protocol is found.</summary>
    public string Verify(string election, string? place = null) => $"{Election(election)}/verify{(place is null ? "" : $"#{place}")}";

    /// <summary>The proof that a protocol stands in the register.</summary>
    public string Proof(string election, long position) => $"{Election(election)}/proofs/{position.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The same as a file; one for all languages.</summary>
    public static string ProofFile(string election, long position) => $"/api{English.Proof(election, position)}";

    /// <summary>A file of the record as a bundle has it, for a verifier in the browser.</summary>
    public static string RecordFile(string election, string path) => $"/api{English.Election(election)}/record/{path}";

    /// <summary>The law book of an election.</summary>
    public string Law(string election) => $"{Election(election)}/law";

    /// <summary>All law books.</summary>
    public string Laws => $"{_prefix}/laws";

    /// <summary>A law book for reading.</summary>
    public string Book(string law) => $"{Laws}/{Uri.EscapeDataString(law)}";

    /// <summary>Trying out an application under a book about registration.</summary>
    public string Simulator(string law) => $"{Book(law)}/simulator";

    /// <summary>The work pages, on the machine of whoever works there.</summary>
    public string Work => $"{_prefix}/desk";

    /// <summary>An application that somebody writes; its token is its only lock.</summary>
    public string Draft(string token) => $"{Work}/applications/{token}";

    /// <summary>The file of an application that somebody writes.</summary>
    public string DraftFile(string token) => $"{Draft(token)}/application.yaml";

    /// <summary>A list of persons of an application that somebody writes.</summary>
    public string DraftList(string token, string figure) => $"{Draft(token)}/lists/{Uri.EscapeDataString(figure)}";

    /// <summary>The applications of a record on an officer's desk.</summary>
    public string Desk(string election) => $"{Work}/elections/{Uri.EscapeDataString(election)}";

    /// <summary>Entering an application that was handed in.</summary>
    public string DeskFile(string election) => $"{Desk(election)}/file";

    /// <summary>An application on an officer's desk.</summary>
    public string DeskCase(string election, string application) => $"{Desk(election)}/applications/{Uri.EscapeDataString(application)}";

    /// <summary>A step that an officer takes with an application.</summary>
    public string DeskStep(string election, string application, string step) => $"{DeskCase(election, application)}/{step}";

    /// <summary>An act that was prepared.</summary>
    public string Prepared(string token) => $"{Work}/acts/{token}";

    /// <summary>What changed between two law books.</summary>
    public string Difference(string before, string after) => $"{Book(before)}/to/{Uri.EscapeDataString(after)}";

    /// <summary>The same votes under another law.</summary>
    public string Under(string election, string law, string query = "") => $"{Election(election)}/under/{Uri.EscapeDataString(law)}{(query.Length == 0 ? "" : $"?{query}")}";

    /// <summary>The votes as the browser takes them, with the law books: the same for all languages.</summary>
    public static string Votes(string election) => $"/api{English.Election(election)}/votes";

    /// <summary>The feed of acts that matter.</summary>
    public string Feed(string election) => $"{Election(election)}/feed.atom";

    /// <summary>The canonical bytes of an act.</summary>
    public static string Bytes(string election, long position) => $"{English.Act(election, position)}/bytes";

    /// <summary>The result as JSON.</summary>
    public static string Json(string election) => $"/api{English.Election(election)}/result";

    /// <summary>An id as a fragment: what is not a letter, digit, dash or dot is written as its code.</summary>
    public static string Anchor(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return "i-" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c.ToString() : $"_{(int)c:x}"));
    }

    private static string Of(BallotPaper paper) => Uri.EscapeDataString(paper.ToString()).Replace("%7E", "~", StringComparison.Ordinal);

    private static string Of(LevelUnit unit) => unit.Level is null ? "" : $"/{Uri.EscapeDataString(unit.Level.Id)}/{NamePath.Write(unit.Names)}";
}
