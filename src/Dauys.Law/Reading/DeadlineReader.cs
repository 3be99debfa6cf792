using System.Globalization;
using Dauys.Law.Books;
using Dauys.Law.Documents;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>deadlines</c> of a law book.</summary>
internal static class DeadlineReader
{
    public static List<Deadline> Read(BookContext context, Section book)
    {
        var usual = RestDayReader.OfBook(context, book);
        var deadlines = new List<Deadline>();
        foreach (var item in book.SubList("deadlines", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var from = item.Word("count_from", LawWords.CountedFrom);
            var months = item.Whole("months", -120, 120, required: false);
            var days = item.Whole("days", -3650, 3650, required: !item.Has("months"));
            var working = item.YesNo("working_days") ?? false;
            var time = Time(item);
            var mayBeSet = item.YesNo("may_be_set_by_call") ?? false;
            var rest = RestDayReader.Of(item, usual);
            List<TermParty> parties = [.. item.Texts("for", required: false).Select(t => item.WordOf(t, "for", LawWords.TermParties)).OfType<TermParty>()];
            List<ClosedMatter> closes = [.. item.Texts("closes", required: false).Select(t => item.WordOf(t, "closes", LawWords.ClosedMatters)).OfType<ClosedMatter>()];
            var late = item.Word("late", LawWords.LateActs, required: false);
            var source = context.Provenance(item, $"deadlines.{id}");
            item.Close();
            if (id is null || name is null || from is null || (days is null && months is null))
            {
                continue;
            }

            if (days is not null && months is not null)
            {
                item.Fault("L105", item.Place, $"the deadline \"{id}\" counts in days and in months", "Keep the one that the statute names.");
                continue;
            }

            if (late is not null && closes.Count == 0)
            {
                item.Fault("L105", item.Optional("late")!.Place, $"the deadline \"{id}\" says what becomes of late acts and closes none", "Name under \"closes\" which acts it closes.");
                continue;
            }

            if (deadlines.Any(d => d.Id == id))
            {
                item.Fault("L105", item.Place, $"the deadline \"{id}\" stands twice", "Give each deadline its own id.");
                continue;
            }

            deadlines.Add(new Deadline(id, name, from.Value, (int)(days ?? 0), (int)(months ?? 0), working, time, mayBeSet, source)
            {
                OnRestDay = rest,
                For = parties,
                Closes = closes,
                RefusesLate = late ?? false,
            });
        }

        return deadlines;
    }

    private static TimeOnly? Time(Section item)
    {
        if (item.Text("time", required: false) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        item.Fault("L104", item.Optional("time")!.Place, $"\"time\" is \"{text}\", a time of day was expected", "Write it in quotes as \"18:00\".");
        return null;
    }
}
