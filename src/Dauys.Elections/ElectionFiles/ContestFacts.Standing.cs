using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Who stands, and where: lists, alliances, districts, candidates.</summary>
internal sealed partial class ContestFacts
{
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
}
