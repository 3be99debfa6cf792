using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Results.ReportMandates;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads one contest of an election file: who stands, where, what was published about it.</summary>
internal sealed class ContestFacts(ContestRule rule, LawBook law, SourceChecker sources, ListChecker lists, IReadOnlyList<string> levels)
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

    private void ReadLists(Section section)
    {
        foreach (var item in section.SubList("lists"))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var list = new ListAdmitted(
                rule.Id,
                id ?? "",
                name ?? LocalText.Of(""),
                LocalTexts.Read(item, "short", required: false),
                (int?)item.Whole("ballot", 0, 100_000, required: false),
                item.Date("registered"),
                Ids.Read(item, "kind", required: false),
                (int?)item.Whole("members", 1, 1000, required: false),
                Colors.Read(item),
                sources.Read(item))
            {
                Born = item.Date("born"),
                Places = (int?)item.Whole("places", 0, 100_000, required: false),
                Candidates = ReadListed(item),
            };
            item.Close();
            if (id is null || name is null || !IsFree(item, id))
            {
                continue;
            }

            if (list.Ballot is { } place && Lists.FirstOrDefault(l => l.Ballot == place) is { } other)
            {
                item.Fault("E205", item.Place, $"the lists \"{other.Id}\" and \"{id}\" both have the place {place} on the ballot", "Correct ballot: of one of them.");
                continue;
            }

            Facts.Add(list);
        }

        if (section.Sub("against_all", required: false) is { } option)
        {
            var id = Ids.Read(option, "id") ?? "";
            var act = new ListAdmitted(
                rule.Id, id, LocalTexts.Read(option, "name") ?? LocalText.Of(id), LocalTexts.Read(option, "short", required: false), null, null, ListAdmitted.AgainstAllKind, null, Colors.Read(option), sources.Read(option));
            option.Close();
            if (!rule.AgainstAll.Value && rule.AgainstAll.Readings.Count == 0)
            {
                option.Fault("E205", option.Place, $"the law book {law.Id} knows no option against all in the contest \"{rule.Id}\"", "Remove against_all, or correct the law book.");
            }
            else if (IsFree(option, id))
            {
                Facts.Add(act);
            }
        }
    }

    private List<ListedCandidate> ReadListed(Section list)
    {
        var candidates = new List<ListedCandidate>();
        foreach (var item in list.SubList("candidates", required: false))
        {
            var id = Ids.Read(item, "id");
            var candidate = new ListedCandidate(id ?? "", LocalTexts.Read(item, "name", required: false), [.. item.Texts("groups", required: false).Select(g => g.Text)]);
            item.Close();
            if (id is not null && candidates.Any(c => c.Id == id))
            {
                item.Fault("E205", item.Place, $"the candidate \"{id}\" stands twice on the list", "Give each candidate of a list its own id.");
            }
            else if (id is not null)
            {
                candidates.Add(candidate);
            }

            var groups = rule.MandateQuotas.SelectMany(q => q.Groups).ToHashSet(StringComparer.Ordinal);
            if (candidate.Groups.FirstOrDefault(g => groups.Count > 0 && !groups.Contains(g)) is { } strange)
            {
                var near = NearestWord.Of(strange, groups);
                item.Fault("E205", item.Place, $"\"{strange}\" is no group of a quota of the law book {law.Id}; its groups are: {string.Join(", ", groups)}", near is null ? "Use one of these, or leave groups out." : $"Did you mean \"{near}\"?");
            }
        }

        return candidates;
    }

    private bool IsFree(Section item, string id)
    {
        if (Lists.All(l => l.Id != id))
        {
            return true;
        }

        item.Fault("E205", item.Place, $"the option \"{id}\" stands twice", "Give each list its own id.");
        return false;
    }

    private void ReadAlliances(Section section)
    {
        var taken = new HashSet<(string?, string)>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in section.SubList("alliances", required: false))
        {
            var lists = item.Texts("lists");
            var id = Ids.Read(item, "id", required: false);
            var district = Ids.Read(item, "district", required: false);
            var declared = item.Date("declared");
            var source = sources.Read(item);
            item.Close();
            if (rule.Alliances is null)
            {
                item.Fault("E205", item.Place, $"the law book {law.Id} knows no alliances in the contest \"{rule.Id}\"", "Remove the alliance, or add contests.alliances to the law book.");
                continue;
            }

            if (district is not null && Facts.OfType<DistrictEstablished>().All(d => d.Id != district))
            {
                item.Fault("E205", item.Optional("district")!.Place, $"the alliance is of the district \"{district}\", which is not under districts:", "Name a district of this contest, or leave district out.");
            }

            if (id is not null && (Lists.Any(l => l.Id == id) || !named.Add(id)))
            {
                item.Fault("E205", item.Place, $"the id \"{id}\" of an alliance is taken", "Give each alliance an id that no list and no other alliance has.");
            }

            foreach (var list in lists)
            {
                if (Lists.All(l => l.Id != list.Text || l.IsAgainstAll) && (list.Text == id || !named.Contains(list.Text)))
                {
                    item.Fault("E205", list.Place, $"\"{list.Text}\" is no list of this contest, and no alliance above this one", "Name lists that stand under lists:, or the id of an alliance that stands earlier.");
                }
                else if (!taken.Add((district, list.Text)))
                {
                    item.Fault("E205", list.Place, $"the list \"{list.Text}\" is in two alliances", "A list can be in one alliance.");
                }
            }

            if (lists.Count < 2 || lists.Count > (rule.Alliances.MostMembers ?? int.MaxValue))
            {
                item.Fault("E205", item.Place, $"an alliance of {lists.Count} lists; the law book allows 2 to {rule.Alliances.MostMembers?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"}", "Correct the alliance.");
                continue;
            }

            Facts.Add(new AllianceDeclared(rule.Id, [.. lists.Select(l => l.Text)], declared, source) { Named = id, District = district });
        }
    }

    private void ReadDistricts(Section section, string? level)
    {
        foreach (var item in section.SubList("districts", required: false))
        {
            var id = Ids.Read(item, "id");
            if (id is null || Facts.OfType<DistrictEstablished>().Any(d => d.Id == id))
            {
                item.Fault("E205", item.Place, $"the district \"{id}\" has no id of its own", "Give each district its own id.");
                continue;
            }

            Facts.Add(new DistrictEstablished(
                rule.Id,
                id,
                LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id),
                item.Text("region", required: false),
                (int?)item.Whole("seats", 1, 100_000, required: false),
                item.Whole("electorate", 0, Counting.FigureTable.Largest, required: false),
                LocalTexts.Read(item, "area", required: false),
                item.Text("confidence", required: false),
                LocalTexts.Read(item, "note", required: false),
                sources.Read(item))
            {
                Population = item.Whole("population", 0, Counting.FigureTable.Largest, required: false),
                Level = level,
                Unit = level is null ? null : item.Text("unit", required: false) ?? id,
                Lists = [.. item.Texts("lists", required: false).Select(t => t.Text)],
            });
            var district = (DistrictEstablished)Facts[^1];
            if (district.Lists.FirstOrDefault(l => Lists.All(o => o.Id != l || o.IsAgainstAll)) is { } strange)
            {
                item.Fault("E205", item.Place, $"\"{strange}\" is no list of this contest", "Name lists that stand under lists: of the contest.");
            }

            if (rule.Kind == ContestKind.SingleMandate)
            {
                ReadCandidates(item, id);
                ReadMandate(item, id);
            }

            if (item.Sub("protocol", required: false) is { } protocol)
            {
                ReadProtocol(protocol, id);
            }

            item.Close();
            DistrictChecks.Require(item, rule, district);
        }

        DistrictChecks.Require(section, rule, law, [.. Facts.OfType<DistrictEstablished>()]);
    }

    private void ReadWon(Section section)
    {
        if (rule.Kind != ContestKind.SingleMandate)
        {
            return;
        }

        foreach (var item in section.SubList("won", required: false))
        {
            var region = Ids.Read(item, "region", required: false);
            var won = new SortedDictionary<string, long?>(StringComparer.Ordinal);
            if (item.Sub("lists") is { } byList)
            {
                foreach (var (list, value) in byList.Entries)
                {
                    won[list.Text] = value is ScalarNode { IsNothing: true } or ScalarNode { Text: "unknown" } ? null : byList.AsWhole(value, list.Text, 0, 100_000);
                    if (!lists.Knows(list.Text))
                    {
                        byList.Fault("E205", list.Place, $"\"{list.Text}\" is no list of this file", $"Name a list of the file, or {MandateDeclared.Independent} for those who stood for none.");
                    }
                }
            }

            var source = sources.Read(item);
            item.Close();
            if (Facts.OfType<DistrictEstablished>().Any())
            {
                item.Fault("E205", item.Place, "the districts are told one by one, and mandates by list as well", "Keep districts:, or won:, not both.");
            }
            else if (Outcomes.OfType<MandatesReported>().Any(m => m.Region == region))
            {
                item.Fault("E205", item.Place, $"the mandates of {(region is null ? "the whole country" : region)} are told twice", "Keep one of the two.");
            }
            else
            {
                Outcomes.Add(new MandatesReported(rule.Id, region, won, source));
            }
        }
    }

    private void ReadCandidates(Section district, string districtId)
    {
        foreach (var item in district.SubList("candidates", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var candidate = new CandidateAdmitted(
                rule.Id,
                districtId,
                id ?? "",
                name ?? LocalText.Of(""),
                lists.Read(item),
                (int?)item.Whole("ballot", 0, 100_000, required: false),
                item.Date("registered"),
                item.Date("born"),
                item.YesNo("against_all") ?? false,
                sources.Read(item));
            item.Close();
            if (id is null || name is null)
            {
                continue;
            }

            if (candidate.AgainstAll && !rule.AgainstAll.Value && rule.AgainstAll.Readings.Count == 0)
            {
                item.Fault("E205", item.Place, $"the law book {law.Id} knows no option against all in the contest \"{rule.Id}\"", "Remove the option, or correct the law book.");
                continue;
            }

            if (Facts.OfType<CandidateAdmitted>().Any(c => c.District == districtId && c.Id == id))
            {
                item.Fault("E205", item.Place, $"the candidate \"{id}\" stands twice in district {districtId}", "Give each candidate of a district its own id.");
                continue;
            }

            Facts.Add(candidate);
        }
    }

    private void ReadMandate(Section district, string districtId)
    {
        if (district.Sub("mandate", required: false) is not { } item)
        {
            return;
        }

        var status = item.Word("status", MandateDeclared.Words);
        var holder = LocalTexts.Read(item, "holder", required: false);
        var list = lists.Read(item);
        var note = LocalTexts.Read(item, "note", required: false);
        var source = sources.Read(item);
        item.Close();
        if (status == MandateStatus.Unknown && (holder is not null || list is not null))
        {
            item.Fault("E205", item.Place, $"the mandate of district {districtId} is unknown and yet names a holder or a list", "Remove the name, or state how it is known: official, secondary or inferred, with its source.");
        }
        else if (status is not null and not MandateStatus.Unknown && (holder is null || source is null))
        {
            item.Fault("E205", item.Place, $"the mandate of district {districtId} names no holder or no source", "Add holder: and source:, or write status: unknown.");
        }
        else if (status is not null)
        {
            Outcomes.Add(new MandateDeclared(rule.Id, districtId, holder, list, status.Value, note, source));
        }
    }

    private void ReadControl(Section section)
    {
        if (section.Sub("control", required: false) is not { } item)
        {
            return;
        }

        var source = sources.Read(item);
        var stations = item.Whole("stations", 0, int.MaxValue, required: false);
        var fields = Figures(item, "fields", FieldIds());
        var votes = Figures(item, "votes", Ballot());
        item.Close();
        AddControl("stations", "stations", stations, source);
        foreach (var (field, value) in fields)
        {
            AddControl(field, "figures", value, source);
        }

        foreach (var (option, value) in votes)
        {
            AddControl($"votes/{option}", "votes", value, source);
        }
    }

    private void AddControl(string path, string unit, long? value, string? source)
    {
        if (value is { } known)
        {
            Facts.Add(new FigureReported(
                $"{rule.Id}/{path}", FigureReported.Control, known.ToString(System.Globalization.CultureInfo.InvariantCulture), unit, null, null, null, null, source));
        }
    }

    private void ReadAnnounced(Section section)
    {
        foreach (var item in section.SubList("announced", required: false))
        {
            var id = Ids.Read(item, "id");
            var authority = LocalTexts.Read(item, "authority");
            var moment = Moments.Read(item, "moment");
            item.Required("moment");
            var shares = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (item.Sub("shares", required: false) is { } sub)
            {
                foreach (var option in Ballot())
                {
                    if (sub.Text(option, required: false) is { } share)
                    {
                        shares[option] = share;
                    }
                }

                sub.Close();
            }

            var act = new ResultAnnounced(
                rule.Id, id ?? "", authority ?? LocalText.Of(""), moment ?? "", LocalTexts.Read(item, "text", required: false), shares, item.Text("confidence", required: false), sources.Read(item));
            item.Close();
            if (Outcomes.Any(o => o.Subject == act.Subject))
            {
                item.Fault("E205", item.Place, $"the announcement \"{id}\" stands twice", "Give each its own id.");
            }
            else if (id is not null && authority is not null && moment is not null)
            {
                Outcomes.Add(act);
            }
        }
    }

    private void ReadEstablished(Section section)
    {
        if (section.Sub("established", required: false) is not { } item)
        {
            return;
        }

        var authority = LocalTexts.Read(item, "authority");
        var day = item.Date("date");
        var fields = Figures(item, "fields", FieldIds());
        var votes = Figures(item, "votes", Ballot());
        var seats = Figures(item, "seats", Ballot());
        var source = sources.Read(item);
        item.Close();
        if (authority is not null)
        {
            Outcomes.Add(new ResultEstablished(rule.Id, authority, day, fields, votes, seats, source));
        }
    }

    private void ReadLots(Section section)
    {
        foreach (var item in section.SubList("lots", required: false))
        {
            var decides = item.Text("for", required: false) ?? "seats";
            var lot = new LotDrawn(
                rule.Id,
                item.Text("district", required: false),
                decides,
                [.. item.Texts("among").Select(t => t.Text)],
                [.. item.Texts("won").Select(t => t.Text)],
                item.Date("drawn"),
                sources.Read(item));
            item.Close();
            if (lot.Won.Count == 0 || lot.Won.Except(lot.Among).Any())
            {
                item.Fault("E205", item.Place, "the lot was won by somebody who was not in it, or by nobody", "Write among: everybody in the draw, won: those drawn.");
                continue;
            }

            Outcomes.Add(lot);
        }
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
