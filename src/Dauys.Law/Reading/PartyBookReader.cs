using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;
using Dauys.Ledger.Merkle;

namespace Dauys.Law.Reading;

/// <summary>Reads a book about the registration of parties. Every fault is found in one pass and points to file, line and column.</summary>
public static class PartyBookReader
{
    /// <summary>Whether a text is a book of this kind, by its <c>matter</c>; a text that cannot be read is not.</summary>
    public static bool IsPartyBook(string text)
    {
        try
        {
            return DocumentParser.Parse(text, "").Find("matter") is ScalarNode { Text: PartyBook.Matter };
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>Reads a book.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <exception cref="RefusedException">With every fault found, L101 to L107.</exception>
    public static PartyBook Read(string text, string file)
    {
        var root = DocumentParser.Parse(text, file);
        var context = new BookContext();
        var book = new Section(root, LawBookReader.Dialect, context.Faults);
        if (book.Text("matter", required: false) != PartyBook.Matter)
        {
            throw new RefusedException(new Refusal("L107", "this is no book about the registration of parties", book.Place, $"Give a book with matter: {PartyBook.Matter}."));
        }

        LawBookReader.RequireFormat(book);
        var read = Book(context, book, root);
        book.Close();
        return context.Faults.Count == 0 && read is not null ? read : throw new RefusedException([.. context.Faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)]);
    }

    private static PartyBook? Book(BookContext context, Section book, MappingNode root)
    {
        var id = Ids.Read(book, "law");
        var name = LocalTexts.Read(book, "name");
        var country = book.Text("country");
        var asOf = book.Date("as_of", required: true);
        var statutes = LawBookReader.Statutes(book);
        var territories = TerritorySets(context, book);
        var usual = book.Text("usual_territories");
        var rest = RestDayReader.OfBook(context, book);
        var stages = new List<RegistrationStage>();
        foreach (var item in book.SubList("stages"))
        {
            if (Stage(context, item, stages, rest) is { } stage)
            {
                stages.Add(stage);
            }
        }

        var lists = ListRuleReader.Read(context, book);
        var amounts = DepositRuleReader.Amounts(context, book);
        DepositRuleReader.Check(book, stages.SelectMany(s => s.Rules), amounts);
        if (usual is not null && territories.All(t => t.Id != usual))
        {
            book.Fault("L105", book.Optional("usual_territories")!.Place, $"\"{usual}\" is no set of territories of this book", $"Name one of: {string.Join(", ", territories.Select(t => t.Id))}.");
        }

        return id is null || name is null || country is null || asOf is null || usual is null ? null : new PartyBook
        {
            Id = id,
            Name = name,
            Country = country,
            AsOf = asOf.Value,
            Statutes = statutes,
            Territories = territories,
            UsualTerritories = usual,
            Stages = stages,
            Lists = lists,
            Amounts = amounts,
            Hash = MerkleHash.Of(CanonicalBook.Write(root)).ToString(),
        };
    }

    private static RegistrationStage? Stage(BookContext context, Section item, List<RegistrationStage> before, RestDayRule rest)
    {
        var id = Ids.Read(item, "id");
        var name = LocalTexts.Read(item, "name", required: false);
        var source = context.Provenance(item, $"stages.{id}");
        var rules = new List<PartyRule>();
        foreach (var section in item.SubList("rules"))
        {
            if (PartyRuleReader.Read(context, section, source, rest) is not { } rule)
            {
                continue;
            }

            if (rules.Concat(before.SelectMany(s => s.Rules)).Any(r => r.Id == rule.Id))
            {
                section.Fault("L105", section.Place, $"the rule \"{rule.Id}\" stands twice", "Give each rule of the book its own id.");
                continue;
            }

            rules.Add(rule);
        }

        var process = ProcessReader.Read(context, item, id, source, rest);
        ProcessReader.Check(item, process, rules);
        item.Close();
        return id is null ? null : new RegistrationStage(id, name ?? LocalText.Of(id), rules, source) { Process = process };
    }

    private static List<TerritorySet> TerritorySets(BookContext context, Section book)
    {
        var sets = new List<TerritorySet>();
        foreach (var item in book.SubList("territories"))
        {
            var id = Ids.Read(item, "id");
            var (from, until) = (item.Date("in_force_from"), item.Date("in_force_until"));
            var units = item.Texts("units").Select(u => u.Text).ToList();
            var carved = new Dictionary<string, string>(StringComparer.Ordinal);
            if (item.Sub("carved_from", required: false) is { } mapping)
            {
                foreach (var (key, value) in mapping.Entries)
                {
                    if (mapping.AsScalar(value, key.Text, "the id of a territory") is { } inside)
                    {
                        carved[key.Text] = inside.Text;
                    }
                }

                mapping.Knows([.. mapping.Entries.Select(e => e.Key.Text)]).Close();
            }

            var source = context.Provenance(item, $"territories.{id}");
            item.Close();
            if (carved.Values.FirstOrDefault(c => !units.Contains(c)) is { } stranger)
            {
                item.Fault("L105", item.Place, $"\"{stranger}\" is no territory of the set \"{id}\"", "A later territory is mapped back to one that this set has.");
            }

            if (units.Distinct(StringComparer.Ordinal).Count() != units.Count)
            {
                item.Fault("L105", item.Place, $"a territory stands twice in the set \"{id}\"", "Name each once.");
            }

            if (id is not null)
            {
                sets.Add(new TerritorySet(id, from, until, units, carved, source));
            }
        }

        return sets;
    }
}
