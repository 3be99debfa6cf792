using Dauys.Elections.Acts;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads the way to the vote and what came after it. Nothing in it is required; what is not known is left out.</summary>
internal sealed class StoryReader(SourceChecker sources, LawBook law)
{
    private readonly List<IElectionAct> _acts = [];

    public IReadOnlyList<IElectionAct> Read(Section file)
    {
        Each(file, "calendar", item => new DateAnnounced(
            Id(item, "term"), Title(item, "name"), Moments.Read(item, "from") ?? "", Moments.Read(item, "to"), sources.Read(item)), item => item.Required("from"));
        _acts.AddRange(new ApplicantReader(sources).Read(file));
        Each(file, "findings", item => new FindingReported(
            Id(item, "id"), Id(item, "mission"), Title(item, "name"), Optional(item, "topic"), Title(item, "text"), item.Text("value", required: false),
            item.Text("base", required: false), Moments.Read(item, "date"), Confidence(item), sources.Read(item)));
        foreach (var item in file.SubList("recommendations", required: false))
        {
            Recommendation(item);
        }

        Each(file, "statements", item => new StatementMade(
            Id(item, "id"), Optional(item, "by"), Title(item, "capacity"), Title(item, "text"), Moments.Read(item, "date"), Confidence(item), sources.Read(item)));
        Each(file, "complaints", item => new ComplaintReported(
            Id(item, "id"), Optional(item, "by"), Title(item, "about"), Title(item, "claim"), Optional(item, "outcome"), Moments.Read(item, "date"), Confidence(item), sources.Read(item)));
        Each(file, "publications", item => new PublicationReported(
            Id(item, "id"), Duty(item), item.Word("found", PublicationsFound.Words) ?? PublicationFound.NotFound, Title(item, "text"), Moments.Read(item, "published"), Moments.Read(item, "as_of"),
            Confidence(item), sources.Read(item)));
        return _acts;
    }

    /// <summary>A required id; the empty text after a fault, so that reading goes on.</summary>
    internal static string Id(Section item, string key) => Ids.Read(item, key) ?? "";

    /// <summary>A required text in one or more languages.</summary>
    internal static LocalText Title(Section item, string key) => LocalTexts.Read(item, key) ?? LocalText.Of("");

    /// <summary>A text that may be absent.</summary>
    internal static LocalText? Optional(Section item, string key) => LocalTexts.Read(item, key, required: false);

    /// <summary>How sure a source is.</summary>
    internal static string? Confidence(Section item) => item.Text("confidence", required: false);

    /// <summary>A duty that the law book has.</summary>
    private string Duty(Section item)
    {
        var id = Id(item, "duty");
        if (id.Length > 0 && law.Publication.All(d => d.Id != id))
        {
            item.Fault("E205", item.Optional("duty")!.Place, $"the law book {law.Id} has no such duty of publication as \"{id}\"", $"Its duties are: {string.Join(", ", law.Publication.Select(d => d.Id).DefaultIfEmpty("none"))}.");
        }

        return id;
    }

    private void Recommendation(Section item)
    {
        var id = Id(item, "id");
        Add(item, new RecommendationMade(
            id, Id(item, "mission"), Moments.Read(item, "year") ?? "", Optional(item, "after"), Optional(item, "topic"), Optional(item, "addressee"),
            item.Text("commitment", required: false), Title(item, "text"), Confidence(item), sources.Read(item)));
        item.Required("year");
        if (item.Sub("fate", required: false) is { } fate)
        {
            Add(fate, new RecommendationFollowedUp(
                id, fate.Word("is", RecommendationFates.Words) ?? RecommendationFate.Unknown, Optional(fate, "text"), Moments.Read(fate, "as_of"), Confidence(fate), sources.Read(fate)));
            fate.Close();
        }

        item.Close();
    }

    private void Each(Section file, string key, Func<Section, IElectionAct> read, Action<Section>? require = null)
    {
        foreach (var item in file.SubList(key, required: false))
        {
            require?.Invoke(item);
            Add(item, read(item));
            item.Close();
        }
    }

    private void Add(Section item, IElectionAct act)
    {
        if (_acts.Any(a => a.Subject == act.Subject))
        {
            item.Fault("E205", item.Place, $"\"{act.Subject}\" stands twice", "Give each its own id.");
            return;
        }

        _acts.Add(act);
    }
}
