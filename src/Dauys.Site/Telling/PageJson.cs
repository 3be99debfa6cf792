using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Telling;

/// <summary>
/// A page for programs, at the page's own address: the facts that it shows, from the state that it is drawn from, not from its HTML (<c>docs/pages.md</c>).
/// Needs no server: a static publication may write the same.
/// </summary>
public static class PageJson
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<Type, (string Kind, Func<AskedPage, JsonObject> Content)> Kinds = new()
    {
        [typeof(HomePage)] = ("home", p => new() { ["elections"] = Json.List(p.Given<IReadOnlyList<ElectionRecord>>("Records").Select(r => (JsonNode?)Summary(r, p.Reader))), ["waiting"] = Json.List((p.Maybe<IReadOnlyList<string>>("Waiting") ?? []).Select(id => (JsonNode?)id)) }),
        [typeof(ElectionPage)] = ("election", ElectionTelling.Page),
        [typeof(SeatsPage)] = ("seats", SeatTelling.Page),
        [typeof(DistrictsPage)] = ("districts", SeatTelling.Districts),
        [typeof(ListPage)] = ("list", PlaceTelling.List),
        [typeof(DistrictPage)] = ("district", PlaceTelling.District),
        [typeof(CandidatePage)] = ("candidate", PlaceTelling.Candidate),
        [typeof(RegionPage)] = ("region", PlaceTelling.Region),
        [typeof(MapPage)] = ("map", PlaceTelling.Map),
        [typeof(UnderPage)] = ("under", SeatTelling.Under),
        [typeof(UnitPage)] = ("unit", UnitTelling.Page),
        [typeof(SumPage)] = ("sum", UnitTelling.Sum),
        [typeof(TurnoutPage)] = ("turnout", UnitTelling.Turnout),
        [typeof(FindingsPage)] = ("findings", CheckTelling.All),
        [typeof(CheckPage)] = ("check", CheckTelling.One),
        [typeof(WayPage)] = ("way", StoryTelling.Way),
        [typeof(ObservedPage)] = ("observed", StoryTelling.Observed),
        [typeof(FiguresPage)] = ("figures", StoryTelling.Figures),
        [typeof(SourcesPage)] = ("sources", StoryTelling.Sources),
        [typeof(LawsPage)] = ("laws", BookTelling.All),
        [typeof(BookPage)] = ("book", BookTelling.One),
        [typeof(SimulatorPage)] = ("simulator", SimulatorTelling.Page),
        [typeof(DifferencePage)] = ("difference", BookTelling.Difference),
        [typeof(GlossaryPage)] = ("glossary", BookTelling.Terms),
        [typeof(LawPage)] = ("law", RegisterTelling.Law),
        [typeof(RegisterPage)] = ("register", RegisterTelling.Register),
        [typeof(VerifyPage)] = ("verify", VerifyTelling.Page),
        [typeof(ProofPage)] = ("proof", VerifyTelling.Proof),
        [typeof(ActsPage)] = ("acts", RegisterTelling.Acts),
        [typeof(ActChoicePage)] = ("act-choice", RegisterTelling.Choice),
        [typeof(ActPage)] = ("act", RegisterTelling.Act),
    };

    /// <summary>Whether a page can be told so.</summary>
    public static bool IsTold(Type page) => Kinds.ContainsKey(page);

    /// <summary>The word for a kind of page, the same in JSON and in the addresses of pictures; null where it has none.</summary>
    public static string? KindOf(Type page) => Kinds.TryGetValue(page, out var kind) ? kind.Kind : null;

    /// <summary>Writes a page as UTF-8 JSON.</summary>
    /// <exception cref="ArgumentException">The page is not told so.</exception>
    public static byte[] Write(AskedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!Kinds.TryGetValue(page.Page, out var kind))
        {
            throw new ArgumentException($"{page.Page.Name} is not told as JSON", nameof(page));
        }

        var told = new JsonObject
        {
            ["page"] = kind.Kind,
            ["address"] = page.Reader.In(page.Reader.Language),
            ["language"] = page.Reader.Language.Tag,
        };
        if (page.Record is { } record)
        {
            told["election"] = Election(record);
            told["register"] = Register(record);
        }

        foreach (var (name, value) in kind.Content(page).ToList())
        {
            value?.Parent?.AsObject().Remove(name);
            told[name] = value;
        }

        return JsonSerializer.SerializeToUtf8Bytes(told, Written);
    }

    private static JsonObject Election(ElectionRecord record)
    {
        var (call, register) = (record.State.Calling.Call!, record.State.Calling.Register!);
        return new JsonObject
        {
            ["id"] = record.Id,
            ["title"] = Json.Name(record.Title),
            ["chamber"] = Json.Name(record.State.Law.Chamber.Name),
            ["vote_from"] = call.VoteFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["vote_to"] = call.VoteTo.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["record"] = RecordKinds.Word(register.Kind),
            ["publisher"] = Json.Name(register.Publisher),
            ["note"] = Json.Name(register.Note),
            ["law"] = record.State.Law.Id,
            ["law_hash"] = record.State.Law.Hash,
        };
    }

    private static JsonObject Register(ElectionRecord record) => new()
    {
        ["origin"] = record.Register.Origin,
        ["size"] = record.Register.Size,
        ["root"] = record.Register.Root,
    };

    private static JsonObject Summary(ElectionRecord record, Reader reader)
    {
        var summary = Election(record);
        summary["register"] = Register(record);
        summary["page"] = reader.At.Election(record.Id);
        summary["sentences"] = Json.Texts(Outcome.Story.Of(record, reader));
        return summary;
    }
}
