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

/// <summary>What was published of a contest: mandates, control totals, announcements, the result, lots.</summary>
internal sealed partial class ContestFacts
{
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
}
