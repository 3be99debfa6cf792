using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads one contest of an election file: who stands, where, what was published about it.</summary>
internal sealed partial class ContestFacts(ContestRule rule, LawBook law, SourceChecker sources, ListChecker lists, IReadOnlyList<string> levels)
{
    public List<IElectionAct> Facts { get; } = [];

    public List<IElectionAct> Outcomes { get; } = [];

    public List<WrittenProtocol> Protocols { get; } = [];

    private IEnumerable<ListAdmitted> Lists => Facts.OfType<ListAdmitted>();

    public void Read(Section section)
    {
        if (rule.Kind == ContestKind.List)
        {
            ReadLists(section);
        }

        var level = section.Text("districts_by", required: false);
        if (level is not null && !levels.Contains(level))
        {
            var near = NearestWord.Of(level, levels);
            section.Fault("E205", section.Optional("districts_by")!.Place, $"\"{level}\" is no level of this file; its levels are: {string.Join(", ", levels)}", near is null ? "Name one of these." : $"Did you mean \"{near}\"?");
        }

        ReadDistricts(section, level);
        if (rule.Kind == ContestKind.List)
        {
            ReadAlliances(section);
        }

        ReadWon(section);
        ReadControl(section);
        ReadAnnounced(section);
        ReadEstablished(section);
        ReadLots(section);
        foreach (var item in section.SubList("protocols", required: false))
        {
            ReadProtocol(item, item.Text("district", required: false));
        }

        section.Close();
    }

    private void ReadProtocol(Section item, string? district)
    {
        var path = item.Texts("at", required: false).Select(t => t.Text).ToList();
        var part = item.Text("part", required: false);
        var moment = Moments.Read(item, "moment");
        var fields = Figures(item, "fields", FieldIds());
        var ballot = district is null ? Ballot() : BallotOf(district);
        var votes = Figures(item, "votes", ballot);
        item.Close();
        if (district is not null && Facts.OfType<DistrictEstablished>().All(d => d.Id != district))
        {
            item.Fault("E205", item.Place, $"the protocol is of the district \"{district}\", which is not under districts:", "Name a district of this contest.");
            return;
        }

        foreach (var option in ballot.Where(o => !votes.ContainsKey(o)))
        {
            item.Fault("E205", item.Place, $"the protocol has no figure for the option \"{option}\"", "Write its votes, or null where they are not known.");
        }

        Protocols.Add(new WrittenProtocol(rule.Id, district, path, part, moment, fields, votes));
    }

    private IReadOnlyList<string> BallotOf(string district)
    {
        if (rule.Kind == ContestKind.SingleMandate)
        {
            return [.. Facts.OfType<CandidateAdmitted>().Where(c => c.District == district).Select(c => c.Id)];
        }

        var standing = Facts.OfType<DistrictEstablished>().FirstOrDefault(d => d.Id == district)?.Lists;
        return [.. Lists.Where(l => l.IsAgainstAll || standing is not { Count: > 0 } || standing.Contains(l.Id)).Select(l => l.Id)];
    }

    private IReadOnlyList<string> FieldIds() => [.. law.Protocol.Fields.Select(f => f.Id)];

    private IReadOnlyList<string> Ballot() => [.. Lists.Select(l => l.Id)];

    private static SortedDictionary<string, long?> Figures(Section section, string key, IReadOnlyList<string> known)
    {
        var figures = new SortedDictionary<string, long?>(StringComparer.Ordinal);
        if (section.Sub(key, required: false) is not { } sub)
        {
            return figures;
        }

        foreach (var (name, value) in sub.Entries)
        {
            if (!known.Contains(name.Text))
            {
                var near = NearestWord.Of(name.Text, known);
                sub.Fault("E205", name.Place, $"\"{name.Text}\" is not known; known are: {string.Join(", ", known)}", near is null ? "Use one of these ids." : $"Did you mean \"{near}\"?");
                continue;
            }

            figures[name.Text] = value is ScalarNode { IsNothing: true } or ScalarNode { Text: "unknown" } ? null : sub.AsWhole(value, name.Text, 0, Counting.FigureTable.Largest);
        }

        return figures;
    }
}
