using System.Globalization;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Formats.Exports.Units;
using Dauys.Law.Books;
using Dauys.Law.Protocols;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>Writes a report, in the order of the XML schema.</summary>
internal sealed class ReportBody(ReportScope scope, IReportWriter to)
{
    private const string NationId = "unit-0";

    private readonly ExportedRecord _record = scope.Record;
    private readonly IReadOnlyList<ExportedUnit> _units = scope.Units();

    public void Write()
    {
        Election();
        to.Text("Format", scope.HasStations ? "precinct-level" : "summary-contest");
        to.Text("GeneratedDate", _record.Moment);
        Units();
        to.Text("Issuer", _record.Register.Publisher.ToString());
        to.Text("IssuerAbbreviation", _record.Call.Election);
        to.YesNo("IsTest", _record.Register.Kind == RecordKind.Synthetic);
        to.Text("Notes", $"{_record.Kind} Register {_record.Origin}, law book {_record.State.Law.Id} with SHA-256 {_record.State.Law.Hash}.{(_record.State.Calling.IsPartial ? " Partial: the control totals were not met." : "")}");
        Parties();
        People();
        to.Number("SequenceStart", 1);
        to.Number("SequenceEnd", 1);
        to.Text("Status", Status());
        if (_record.Register.Kind == RecordKind.Synthetic)
        {
            to.Text("TestType", "synthetic");
        }

        to.Text("VendorApplicationId", "Dauys");
    }

    private static string UnitId(int unit) => string.Create(CultureInfo.InvariantCulture, $"unit-{unit}");

    private static string PartyId(string list) => $"party-{SafeId.Of(list)}";

    private string Status() =>
        _record.State.Calling.IsPartial ? "unofficial-partial"
        : _record.Register.Kind == RecordKind.Own && _record.Result.List is { } list && _record.State.Results.Established(list.CountedAs) is not null ? "certified"
        : "unofficial-complete";

    private void Election()
    {
        to.BeginList("Election");
        to.BeginItem("Election", null, false);
        BallotCounts();
        DistrictContests.Candidates(scope, to);
        to.BeginList("Contest");
        ListContest();
        DistrictContests.Write(scope, to);
        to.EndList();
        to.Text("ElectionScopeId", NationId);
        to.Local("Name", _record.Call.Title);
        to.Text("StartDate", Day(_record.Call.VoteFrom));
        to.Text("EndDate", Day(_record.Call.VoteTo));
        to.Text("Type", "general");
        to.End();
        to.EndList();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    private void BallotCounts()
    {
        to.BeginList("BallotCounts");
        foreach (var unit in _units)
        {
            var (cast, rejected) = (unit.Totals.Role(FieldRole.Cast), unit.Totals.Role(FieldRole.Invalid));
            if (cast is null && rejected is null)
            {
                continue;
            }

            to.BeginItem("BallotCounts", null, false);
            to.Text("GpUnitId", UnitId(unit.Unit));
            to.Text("Type", "total");
            if (cast is { } known)
            {
                to.Number("BallotsCast", known);
            }

            if (rejected is { } refused)
            {
                to.Number("BallotsRejected", refused);
            }

            to.End();
        }

        to.EndList();
    }

    private void ListContest()
    {
        if (_record.Result.List is not { } list || scope.Paper is null)
        {
            return;
        }

        to.BeginItem("PartyContest", $"contest-{SafeId.Of(list.CountedAs)}", true);
        to.BeginList("ContestSelection");
        var order = 0;
        foreach (var option in list.Options)
        {
            to.BeginItem("PartySelection", $"selection-{SafeId.Of(option.Id)}", true);
            to.Number("SequenceOrder", ++order);
            Votes(option, scope.IsNation && list.IsSettled && !option.IsAgainstAll ? list.Seats.GetValueOrDefault(option.Id) : null);
            to.Ids("PartyIds", [PartyId(option.Id)]);
            to.End();
        }

        to.EndList();
        to.Text("ElectionDistrictId", NationId);
        to.Text("Name", list.Rule.Name.ToString());
        to.Number("TotalSubUnits", scope.IsNation ? _record.State.Territory.StationCount : scope.Regions!.Sum(r => r.Totals.Stations));
        to.Text("VoteVariation", "proportional");
        to.End();
    }

    private void Votes(ListAdmitted option, int? seats)
    {
        to.BeginList("VoteCounts");
        foreach (var unit in _units)
        {
            if (unit.Totals.Votes(option.Id) is { } votes)
            {
                Count(unit.Unit, "total", votes);
            }
        }

        if (seats is { } won)
        {
            Count(0, "seats", won);
        }

        to.EndList();
    }

    private void Count(int unit, string type, Int128 count)
    {
        to.BeginItem("VoteCounts", null, false);
        to.Text("GpUnitId", UnitId(unit));
        to.Text("Type", type);
        to.Number("Count", count);
        to.End();
    }

    private void Units()
    {
        to.BeginList("GpUnit");
        if (_units.Count == 0 || !scope.IsNation)
        {
            // The whole that the contest is held in; a report of some regions knows nothing else of it.
            to.BeginItem("ReportingUnit", NationId, true);
            to.Local("Name", LocalText.Of(_record.State.Law.Country));
            to.Text("Type", "country");
            to.End();
        }

        foreach (var unit in _units)
        {
            Unit(unit);
        }

        DistrictContests.Units(scope, to);
        to.EndList();
    }

    private void Unit(ExportedUnit unit)
    {
        to.BeginItem("ReportingUnit", UnitId(unit.Unit), true);
        to.Ids("ComposingGpUnitIds", unit.IsSumOfParts ? [.. scope.PartsOf(unit).Select(p => UnitId(p.Unit))] : []);
        to.Local("Name", unit.Names.Count == 0 ? LocalText.Of(_record.State.Law.Country) : LocalText.Of(string.Join(", ", unit.Names.Reverse().Where(n => n.Length > 0))));
        var station = unit.Level is not null && unit.Level == _record.Call.Levels[^1].Id;
        to.Number("SubUnitsReported", unit.Totals.Stations);
        to.Text("Type", unit.Level is null ? "country" : station ? "precinct" : "other");
        if (unit.Level is not null && !station)
        {
            to.Text("OtherType", unit.Level);
        }

        if (unit.Totals.Of(_record.State.Law.Turnout.Numerator) is { } voted && voted >= 0)
        {
            to.Number("VotersParticipated", voted);
        }

        if (unit.Totals.Role(FieldRole.Electorate) is { } roll)
        {
            to.Number("VotersRegistered", roll);
        }

        to.End();
    }

    private void Parties()
    {
        if (_record.Result.List is not { } list)
        {
            return;
        }

        to.BeginList("Party");
        foreach (var option in list.Options)
        {
            to.BeginItem("Party", PartyId(option.Id), false);
            if (option.Short is { } name)
            {
                to.Local("Abbreviation", name);
            }

            if (option.Color is { Length: 7 } color)
            {
                to.Text("Color", color[1..]);
            }

            to.YesNo("IsRecognizedParty", !option.IsAgainstAll);
            to.Local("Name", option.Title);
            to.End();
        }

        // An alliance joins lists for the allotment; in this format it is a coalition, which is a kind of party.
        foreach (var alliance in _record.State.Registration.Alliances(list.CountedAs))
        {
            to.BeginItem("Coalition", $"coalition-{SafeId.Of(alliance.Id)}", true);
            to.Local("Name", LocalText.Of(alliance.Id));
            to.Ids("ContestIds", scope.Paper is null ? [] : [$"contest-{SafeId.Of(list.CountedAs)}"]);
            to.Ids("PartyIds", [.. alliance.Lists.Select(PartyId)]);
            to.End();
        }

        to.EndList();
    }

    private void People() => DistrictContests.People(scope, to);
}
