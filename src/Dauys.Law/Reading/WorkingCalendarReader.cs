using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;
using Dauys.Ledger.Merkle;

namespace Dauys.Law.Reading;

/// <summary>Reads a calendar of working days. Every fault is found in one pass and points to file, line and column.</summary>
public static class WorkingCalendarReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>Whether a document is such a calendar, by its <c>matter</c>.</summary>
    public static bool IsCalendar(MappingNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root.Find("matter") is ScalarNode { Text: WorkingCalendar.Matter };
    }

    /// <summary>Reads a calendar.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <exception cref="RefusedException">With every fault found, L101 to L107.</exception>
    public static WorkingCalendar Read(string text, string file)
    {
        var root = DocumentParser.Parse(text, file);
        var context = new BookContext();
        var book = new Section(root, LawBookReader.Dialect, context.Faults);
        if (book.Text("matter", required: false) != WorkingCalendar.Matter)
        {
            throw new RefusedException(new Refusal("L107", "this is no calendar of working days", book.Place, $"Give a book with matter: {WorkingCalendar.Matter}."));
        }

        LawBookReader.RequireFormat(book);
        var read = Book(context, book, root);
        book.Close();
        return context.Faults.Count == 0 && read is not null ? read : throw new RefusedException([.. context.Faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)]);
    }

    private static WorkingCalendar? Book(BookContext context, Section book, MappingNode root)
    {
        var id = Ids.Read(book, "law");
        var name = LocalTexts.Read(book, "name");
        var country = book.Text("country");
        book.Date("as_of", required: true);
        var statutes = LawBookReader.Statutes(book);
        var years = new List<WorkingYear>();
        foreach (var item in book.SubList("years"))
        {
            if (Year(context, item) is not { } year)
            {
                continue;
            }

            if (years.Any(y => y.Year >= year.Year))
            {
                item.Fault("L105", item.Place, $"the year {year.Year} stands twice, or before an earlier one", "Give each year once, in their order.");
            }

            years.Add(year);
        }

        return id is null || name is null || country is null ? null : new WorkingCalendar
        {
            Id = id,
            Name = name,
            Country = country,
            Statutes = statutes,
            Years = years,
            Unverified = context.Unverified,
            Hash = MerkleHash.Of(CanonicalBook.Write(root)).ToString(),
        };
    }

    private static WorkingYear? Year(BookContext context, Section item)
    {
        var year = (int?)item.Whole("year", FirstYear, LastYear);
        List<DayOfWeek> weekend = [.. item.Texts("weekend").Select(t => item.WordOf(t, "weekend", LawWords.Weekdays)).OfType<DayOfWeek>()];
        var source = context.Provenance(item, $"years.{year}");
        var taken = new HashSet<DateOnly>();
        List<NamedDay> rest = [.. item.SubList("rest", required: false).Select(d => Day(context, d, year, source, taken)).OfType<NamedDay>()];
        List<NamedDay> work = [.. item.SubList("work", required: false).Select(d => Work(context, d, year, source, taken, weekend)).OfType<NamedDay>()];
        item.Close();
        return year is null ? null : new WorkingYear(year.Value, weekend, rest, work, source);
    }

    private static NamedDay? Work(BookContext context, Section item, int? year, Provenance around, HashSet<DateOnly> taken, List<DayOfWeek> weekend)
    {
        var named = Day(context, item, year, around, taken);
        if (named is not null && !weekend.Contains(named.Day.DayOfWeek))
        {
            item.Fault("L105", item.Place, $"{named.Day:yyyy-MM-dd} is a working day by its weekday", "Under \"work\" stand days of the weekend on which people work; a holiday is left out under \"rest\".");
        }

        return named;
    }

    private static NamedDay? Day(BookContext context, Section item, int? year, Provenance around, HashSet<DateOnly> taken)
    {
        var day = item.Date("day", required: true);
        var name = LocalTexts.Read(item, "name");
        var source = context.Provenance(item, $"years.{year}.{day:yyyy-MM-dd}", around);
        item.Close();
        if (day is not { } known)
        {
            return null;
        }

        if (year is not null && known.Year != year)
        {
            item.Fault("L105", item.Place, $"{known:yyyy-MM-dd} does not lie in {year}", "Write the day under its own year.");
        }

        if (!taken.Add(known))
        {
            item.Fault("L105", item.Place, $"{known:yyyy-MM-dd} stands twice in the year", "A day is of rest or of work, once.");
        }

        return name is null ? null : new NamedDay(known, name, source);
    }
}
