using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>One look's answer in words, written from the state: figures, no judgement.</summary>
public static class Story
{
    /// <summary>The sentences of an election.</summary>
    public static IReadOnlyList<string> Of(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = new List<string>();
        if (record.Result.List is { } list)
        {
            sentences.Add(Lists(record, list, reader));
        }

        if (record.Result.Districts is { } districts)
        {
            sentences.Add(Districts(districts, reader));
        }

        if (Turnout.Of(record) is { } turnout)
        {
            sentences.Add(reader.Words["story.turnout", ("share", reader.Say.Percent(turnout.Share))]);
        }

        return sentences;
    }

    private static string Lists(ElectionRecord record, ListResult list, Reader reader)
    {
        var (words, say) = (reader.Words, reader.Say);
        var seats = list.Tiers?.Whole.Seats ?? list.Rule.Seats.Value;
        if (list.Counted is null)
        {
            return words["story.no-protocol", ("seats", seats)];
        }

        if (list.NeedsReading)
        {
            return words["story.needs-reading", ("seats", seats)];
        }

        var rows = ResultRows.Of(record.Result, reader).Where(r => r.Kind == RowKind.List && r.ListSeats is not null).ToList();
        if (list.Allotment?.Outcome is null || rows.Count == 0)
        {
            return words["story.not-allotted"];
        }

        var first = rows.MaxBy(r => r.ListSeats)!;
        var tied = rows.Count(r => r.ListSeats == first.ListSeats) > 1;
        (string, object?)[] won = [("list", record.NameOf(first.Id, reader)), ("won", first.ListSeats), ("all", seats), ("share", say.Percent(first.Share))];
        var story = tied ? words["story.given", ("seats", seats)]
            : record.Result.Districts is null ? words["story.won", won]
            : words["story.won-list", won];
        if (list.Rule.Threshold is not { ByKind.Count: 0 } threshold)
        {
            return words["story.plain", ("story", story)];
        }

        var passed = rows.Count(r => r.Passed == true);
        (string, object?)[] values = [("story", story), ("passed", passed), ("lists", rows.Count), ("threshold", say.ExactPercent(threshold.Percent.Value))];
        return passed == rows.Count ? words["story.all-passed", values] : words["story.passed", values];
    }

    private static string Districts(DistrictResult districts, Reader reader)
    {
        var words = reader.Words;
        var parts = new List<string>();
        void Add(int count, Func<(string, object?), string> said)
        {
            if (count > 0)
            {
                parts.Add(said(("n", count)));
            }
        }

        Add(districts.Mandates.Count(m => m.Status == "computed"), n => words["story.district-computed", n]);
        Add(districts.Mandates.Count(m => m.Status == "open"), n => words["story.district-open", n]);
        Add(OfStatus(districts, MandateStatus.Official), n => words["story.district-official", n]);
        Add(OfStatus(districts, MandateStatus.Secondary), n => words["story.district-secondary", n]);
        Add(OfStatus(districts, MandateStatus.Inferred), n => words["story.district-inferred", n]);
        Add(OfStatus(districts, MandateStatus.Unknown), n => words["story.district-unknown", n]);
        return words["story.districts", ("seats", districts.Mandates.Count), ("parts", reader.Say.List(parts))];
    }

    private static int OfStatus(DistrictResult districts, MandateStatus status)
    {
        var word = MandateDeclared.Words.First(w => w.Value == status).Key;
        return districts.Mandates.Count(m => m.Status == word);
    }
}
