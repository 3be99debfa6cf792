using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Identity;
using Dauys.Law.Parties;

namespace Dauys.Law.Reading;

/// <summary>Reads what a book asks of lists of persons: <c>identity_numbers</c> and <c>lists</c>.</summary>
internal static class ListRuleReader
{
    private static readonly Dictionary<string, int> Kinds = new(StringComparer.Ordinal)
    {
        ["territory"] = 0,
        ["identity"] = 1,
        ["age"] = 2,
        ["period"] = 3,
        ["once"] = 4,
        ["roll"] = 5,
    };

    private static readonly Dictionary<string, AcrossRule> AcrossWords = new(StringComparer.Ordinal)
    {
        ["allowed"] = AcrossRule.Allowed,
        ["none"] = AcrossRule.None,
        ["later"] = AcrossRule.Later,
    };

    private static readonly Dictionary<string, bool> BirthWords = new(StringComparer.Ordinal) { ["fault"] = false, ["warning"] = true };

    public static List<ListRule> Read(BookContext context, Section book)
    {
        var schemes = IdentityReader.Read(context, book);
        var lists = new List<ListRule>();
        foreach (var item in book.SubList("lists", required: false))
        {
            var figure = Ids.Read(item, "figure");
            var source = context.Provenance(item, $"lists.{figure}");
            var columns = Headers(item);
            List<ListCheck> checks = [.. item.SubList("checks").Select(c => Check(context, c, source, figure, schemes)).OfType<ListCheck>()];
            var sampling = SamplingReader.Read(context, item, figure, source);
            if (lists.Any(l => l.Figure == figure))
            {
                item.Fault("L105", item.Place, $"the list of \"{figure}\" stands twice", "Put all checks of a list together.");
            }

            if (checks.GroupBy(c => c.GetType()).Any(g => g.Count() > 1))
            {
                item.Fault("L105", item.Place, $"a check of the list of \"{figure}\" stands twice", "Keep one of each kind.");
            }

            item.Close();
            if (figure is not null)
            {
                lists.Add(new ListRule(figure, columns, checks, source) { Sampling = sampling });
            }
        }

        return lists;
    }

    private static Dictionary<ListColumn, IReadOnlyList<string>> Headers(Section item)
    {
        var headers = new Dictionary<ListColumn, IReadOnlyList<string>>();
        if (item.Sub("columns", required: false) is { } section)
        {
            foreach (var (word, column) in ListColumns.Words)
            {
                headers[column] = [.. section.Texts(word, required: false).Select(t => t.Text)];
            }

            section.Close();
        }

        return headers;
    }

    private static ListCheck? Check(BookContext context, Section item, Provenance around, string? figure, List<IdentityScheme> schemes)
    {
        var kind = item.Word("check", Kinds) is null ? null : item.Text("check");
        var source = context.Provenance(item, $"lists.{figure}.{kind}", around);
        ListCheck? check = kind switch
        {
            "territory" => new TerritoryCheck(source),
            "identity" => Identity(item, source, schemes),
            "age" => item.Whole("least", 0, 150) is { } least ? new AgeCheck((int)least, source) : null,
            "period" => new PeriodCheck(Ids.Read(item, "after", required: false), Ids.Read(item, "until", required: false), source),
            "once" => new OnceCheck(item.Word("across", AcrossWords, required: false) ?? AcrossRule.Allowed, item.Text("across_article", required: false), source),
            "roll" => new RollCheck(source),
            _ => null,
        };
        if (kind is null)
        {
            item.Knows("scheme", "birth", "least", "after", "until", "across", "across_article");
        }

        item.Close();
        return check;
    }

    private static IdentityCheck? Identity(Section item, Provenance source, List<IdentityScheme> schemes)
    {
        var warns = item.Word("birth", BirthWords, required: false) ?? false;
        if (item.Text("scheme") is not { } word)
        {
            return null;
        }

        if (schemes.Find(s => s.Id == word) is { } scheme)
        {
            return new IdentityCheck(scheme, warns, source);
        }

        item.Fault("L105", item.Optional("scheme")!.Place, $"\"{word}\" is no form of identity numbers of this book", $"Name one of: {string.Join(", ", schemes.Select(s => s.Id))}.");
        return null;
    }
}
