using System.Security.Cryptography;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Law.Reading;

/// <summary>
/// Reads a law book from YAML (or its canonical JSON). Every fault is found in one pass and points to file, line and column.
/// </summary>
public static class LawBookReader
{
    /// <summary>The format that this program reads; until 1.0 it may change with each release.</summary>
    public const string Format = "draft-1";

    /// <summary>Numbers and helps of law books.</summary>
    public static DocumentDialect Dialect { get; } = new("L102", "L103", "L104", "L104", "L105", LawHelps.ByKey);

    /// <summary>Reads a book.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <exception cref="RefusedException">With every fault found, L101 to L107.</exception>
    public static LawBook Read(string text, string file)
    {
        var root = DocumentParser.Parse(text, file);
        var context = new BookContext();
        var book = new Section(root, Dialect, context.Faults);
        if (root.Find("matter") is { } matter)
        {
            throw new RefusedException(new Refusal("L107", "this book is not about electing a chamber", matter.Place, "A book about the registration of parties goes with dauys registration assess --law."));
        }

        RequireFormat(book);
        var read = Book(context, book, text, root);
        book.Close();
        return context.Faults.Count == 0 && read is not null ? read : throw new RefusedException([.. context.Faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)]);
    }

    internal static void RequireFormat(Section book)
    {
        if (book.Text("format") is { } format && format != Format)
        {
            throw new RefusedException(new Refusal(
                "L106",
                $"the book is written in format \"{format}\", this program reads \"{Format}\"",
                book.Optional("format")!.Place,
                "Use the release of Dauys that reads this format, or rewrite the book by docs/law-books.md."));
        }
    }

    private static LawBook? Book(BookContext context, Section book, string text, MappingNode root)
    {
        var id = Ids.Read(book, "law");
        var name = LocalTexts.Read(book, "name");
        var country = book.Text("country");
        var asOf = book.Date("as_of", required: true);
        var statutes = Statutes(book);
        var chamber = Chamber(context, book);
        var form = ProtocolReader.Read(context, book);
        var turnout = form is null ? null : ProtocolReader.Turnout(context, book, form);
        var contests = form is null ? [] : ContestReader.Read(context, book, form);
        var deadlines = DeadlineReader.Read(context, book);
        var signatures = SignatureReader.Read(context, book);
        var publication = PublicationReader.Read(context, book, deadlines);
        book.Knows("contests", "turnout");
        if (id is null || name is null || country is null || asOf is null || chamber is null || form is null || turnout is null)
        {
            return null;
        }

        // A contest that was left out for its own fault must not bring forth another.
        if (context.Faults.Count > 0)
        {
            return null;
        }

        if (contests.Count == 0)
        {
            book.Fault("L102", book.Optional("contests")!.Place, "the book elects nothing: \"contests\" is empty", "Describe at least one contest.");
        }

        RequireSeatSum(book, chamber, contests);
        var canonical = CanonicalBook.Write(root);
        return new LawBook
        {
            Id = id,
            Name = name,
            Country = country,
            AsOf = asOf.Value,
            Statutes = statutes,
            Chamber = chamber,
            Protocol = form,
            Turnout = turnout,
            Contests = contests,
            Deadlines = deadlines,
            Signatures = signatures,
            Publication = publication,
            Unverified = context.Unverified,
            Canonical = canonical,
            Hash = Convert.ToHexStringLower(SHA256.HashData(canonical)),
            Text = text,
        };
    }

    internal static List<Statute> Statutes(Section book)
    {
        var statutes = new List<Statute>();
        foreach (var item in book.SubList("statutes", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var source = item.Text("source", required: false);
            item.Close();
            if (id is not null && name is not null)
            {
                statutes.Add(new Statute(id, name, source));
            }
        }

        return statutes;
    }

    private static Chamber? Chamber(BookContext context, Section book)
    {
        if (book.Sub("chamber") is not { } section)
        {
            return null;
        }

        var source = context.Provenance(section, "chamber");
        var name = LocalTexts.Read(section, "name");
        context.TryStated(
            section,
            "seats",
            "chamber",
            source,
            (s, node, key) => s.AsWhole(node, key, 1, 100_000) is { } number ? (true, (int)number) : (false, 0),
            out Stated<int>? seats);
        var others = new List<OtherSeats>();
        foreach (var item in section.SubList("other_seats", required: false))
        {
            var count = item.Whole("seats", 1, 100_000);
            var by = LocalTexts.Read(item, "filled_by");
            var from = context.Provenance(item, "chamber.other_seats", source);
            item.Close();
            if (count is not null && by is not null)
            {
                others.Add(new OtherSeats((int)count, by, from));
            }
        }

        section.Close();
        return name is null || seats is null ? null : new Chamber(name, seats, others);
    }

    private static void RequireSeatSum(Section book, Chamber chamber, List<ContestRule> contests)
    {
        var open = chamber.Seats.Readings.Count > 0 || contests.Any(c => c.Seats.Readings.Count > 0);
        var sum = contests.Sum(c => c.Seats.Value) + chamber.OtherSeats.Sum(o => o.Seats);
        if (!open && contests.Count > 0 && sum != chamber.Seats.Value)
        {
            book.Fault(
                "L105",
                book.Optional("chamber")!.Place,
                $"the chamber has {chamber.Seats.Value} seats, its contests and other seats sum to {sum}",
                "Correct the number, or list the seats that are filled otherwise under chamber.other_seats.");
        }
    }
}
