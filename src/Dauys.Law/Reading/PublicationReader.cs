using Dauys.Law.Books;
using Dauys.Law.Documents;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>publication</c> of a law book: what must be published, for which units, by when.</summary>
internal static class PublicationReader
{
    public static List<PublicationDuty> Read(BookContext context, Section book, IReadOnlyList<Deadline> deadlines)
    {
        var duties = new List<PublicationDuty>();
        foreach (var item in book.SubList("publication", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var units = item.Word("units", LawWords.PublishedUnits);
            var required = item.YesNo("required") ?? true;
            var deadline = item.Has("deadline") ? Ids.Read(item, "deadline") : null;
            var source = context.Provenance(item, $"publication.{id}");
            item.Close();
            if (id is null || name is null || units is null)
            {
                continue;
            }

            if (duties.Any(d => d.Id == id))
            {
                item.Fault("L105", item.Place, $"the duty \"{id}\" stands twice", "Give each duty its own id.");
                continue;
            }

            if (deadline is not null && deadlines.All(d => d.Id != deadline))
            {
                item.Fault("L105", item.Optional("deadline")!.Place, $"the book has no deadline \"{deadline}\"", $"Its deadlines are: {string.Join(", ", deadlines.Select(d => d.Id))}.");
                continue;
            }

            if (!required && deadline is not null)
            {
                item.Fault("L105", item.Place, "what the statute does not ask for has no deadline", "Leave out deadline, or required: false.");
                continue;
            }

            duties.Add(new PublicationDuty(id, name, units.Value, required, deadline, source));
        }

        return duties;
    }
}
