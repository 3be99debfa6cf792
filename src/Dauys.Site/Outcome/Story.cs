using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>One look's answer in words, written from the state: figures, no judgement.</summary>
public static class Story
{
    /// <summary>The sentences of an election.</summary>
    public static IReadOnlyList<string> Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var sentences = new List<string>();
        if (record.Result.List is { } list)
        {
            sentences.Add(Lists(record, list));
        }

        if (record.Result.Districts is { } districts)
        {
            sentences.Add(Districts(districts));
        }

        if (Turnout.Of(record) is { } turnout)
        {
            sentences.Add($"Turnout was {Say.Percent(turnout.Share)}.");
        }

        return sentences;
    }

    private static string Lists(ElectionRecord record, ListResult list)
    {
        var seats = list.Rule.Seats.Value;
        if (list.Counted is null)
        {
            return $"No protocol of the vote for lists is in this record; {Say.Count(seats, "list seat")} are to be given.";
        }

        if (list.NeedsReading)
        {
            return $"The law leaves a question open that decides over the {Say.Count(seats, "list seat")}.";
        }

        var rows = ResultRows.Of(record.Result).Where(r => r.Kind == RowKind.List && r.ListSeats is not null).ToList();
        if (list.Allotment?.Outcome is null || rows.Count == 0)
        {
            return "The list seats cannot be allotted from the figures of this record.";
        }

        var first = rows.MaxBy(r => r.ListSeats)!;
        var tied = rows.Count(r => r.ListSeats == first.ListSeats) > 1;
        var sentence = tied ? $"{Say.Count(seats, "list seat")} were given"
            : $"{record.NameOf(first.Id)} won {first.ListSeats} of the {Say.Number(seats)} {(record.Result.Districts is null ? "seats" : "list seats")} with {Say.Percent(first.Share)} of the votes";
        return list.Rule.Threshold is { } threshold && threshold.ByKind.Count == 0
            ? $"{sentence}; {Passed(rows)} the threshold of {Say.Exact(threshold.Percent.Value)}\u00a0%."
            : $"{sentence}.";
    }

    private static string Passed(List<ResultRow> rows)
    {
        var passed = rows.Count(r => r.Passed == true);
        return passed == rows.Count ? $"all {rows.Count} lists passed" : $"{passed} of {rows.Count} lists passed";
    }

    private static string Districts(DistrictResult districts)
    {
        var all = districts.Mandates.Count;
        var parts = new List<string>();
        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add($"{count} {(count == 1 ? one : many)}");
            }
        }

        Add(districts.Mandates.Count(m => m.Status == "computed"), "was won by votes in this record", "were won by votes in this record");
        Add(districts.Mandates.Count(m => m.Status == "open"), "is open", "are open");
        Add(OfStatus(districts, MandateStatus.Official), "has a holder named by the authority", "have holders named by the authority");
        Add(OfStatus(districts, MandateStatus.Secondary), "has a holder named by a secondary source", "have holders named by secondary sources");
        Add(OfStatus(districts, MandateStatus.Inferred), "is inferred", "are inferred");
        Add(OfStatus(districts, MandateStatus.Unknown), "is not known to us", "are not known to us");
        return $"Of the {Say.Count(all, "district seat")} {Say.List(parts)}.";
    }

    private static int OfStatus(DistrictResult districts, MandateStatus status)
    {
        var word = MandateDeclared.Words.First(w => w.Value == status).Key;
        return districts.Mandates.Count(m => m.Status == word);
    }
}
