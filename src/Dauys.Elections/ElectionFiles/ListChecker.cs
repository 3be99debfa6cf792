using Dauys.Elections.Results.DeclareMandate;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>
/// Reads <c>list</c> of a candidate or a mandate: the id of a list of the file, the word for those who stand for none, or another party's id.
/// A party may run in districts alone, so an unknown id is refused only where it looks like a slip of a known one.
/// </summary>
internal sealed class ListChecker(IReadOnlySet<string> known)
{
    /// <summary>Whether an id is a list of the file, or the word for those who stand for none.</summary>
    public bool Knows(string id) => known.Contains(id) || id == MandateDeclared.Independent;

    public string? Read(Section section)
    {
        if (Ids.Read(section, "list", required: false) is not { } id || known.Contains(id) || id == MandateDeclared.Independent)
        {
            return section.Text("list", required: false);
        }

        // Of ids as short as ballot numbers every one is near another.
        if (id.Length > 3 && NearestWord.Of(id, known.Append(MandateDeclared.Independent)) is { } near)
        {
            section.Fault("E205", section.Optional("list")!.Place, $"\"{id}\" is no list of this file", $"Did you mean \"{near}\"?");
            return null;
        }

        return id;
    }

    /// <summary>Ids of the lists of every contest, before the contests are read.</summary>
    public static IReadOnlySet<string> IdsIn(Section contests)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contest in contests.Entries.Select(e => e.Value).OfType<MappingNode>())
        {
            foreach (var list in (contest.Find("lists") as ListNode)?.Items.OfType<MappingNode>() ?? [])
            {
                if (list.Find("id") is ScalarNode id)
                {
                    ids.Add(id.Text);
                }
            }
        }

        return ids;
    }
}
