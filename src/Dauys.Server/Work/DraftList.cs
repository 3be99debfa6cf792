using System.Globalization;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>A list of persons of a draft. What is known of it stands among the draft's values; its rows lie in the draft's folder.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Figure">The figure that the list gives.</param>
/// <param name="Folder">The draft's folder.</param>
internal sealed record DraftList(WorkDraft Draft, string Figure, string Folder)
{
    /// <summary>Whether it is entered row by row.</summary>
    public bool IsTyped => Draft.Kept.Values.GetValueOrDefault(TypedKey(Figure)) == "yes";

    /// <summary>Its rows, where they are typed.</summary>
    public ListRows Rows => new(Folder, Figure);

    /// <summary>Takes it as a file.</summary>
    public ListUpload Upload => new(Folder, Figure);

    /// <summary>The value that names the file.</summary>
    public static string FileKey(string figure) => $"list.{figure}.file";

    /// <summary>The value that holds the name that the file had.</summary>
    public static string NameKey(string figure) => $"list.{figure}.name";

    /// <summary>The value that says whether it is typed.</summary>
    public static string TypedKey(string figure) => $"list.{figure}.typed";

    /// <summary>The value that names a column.</summary>
    public static string ColumnKey(string figure, string word) => $"list.{figure}.column.{word}";

    /// <summary>Lists among the values of a draft, by figure.</summary>
    public static IReadOnlyDictionary<string, ListSource> Of(IReadOnlyDictionary<string, string> values, PartyBook law)
    {
        var lists = new Dictionary<string, ListSource>(StringComparer.Ordinal);
        foreach (var figure in law.Lists.Select(l => l.Figure))
        {
            if (values.GetValueOrDefault(FileKey(figure)) is { Length: > 0 } file)
            {
                var typed = values.GetValueOrDefault(TypedKey(figure)) == "yes";
                lists.Add(figure, new ListSource(figure, file, ListColumns.Words.Select(w => (Column: w.Value, Name: typed ? w.Key : values.GetValueOrDefault(ColumnKey(figure, w.Key)) ?? "")).Where(c => c.Name.Length > 0).ToDictionary(c => c.Column, c => c.Name), Place.None));
            }
        }

        return lists;
    }

    /// <summary>The page's address in the reader's language.</summary>
    public string Address(HttpContext http) => Readers.Of(http).At.DraftList(Draft.Kept.Token, Figure);

    /// <summary>Keeps what is known of the list.</summary>
    public void Keep(WorkPlace place, string file, string name, bool isTyped) => Write(place, new Dictionary<string, string>(Draft.Kept.Values, StringComparer.Ordinal)
    {
        [FileKey(Figure)] = file,
        [NameKey(Figure)] = name,
        [TypedKey(Figure)] = isTyped ? "yes" : "no",
    });

    /// <summary>Keeps the draft with other values, and its file.</summary>
    public void Write(WorkPlace place, IReadOnlyDictionary<string, string> values)
    {
        place.Drafts.Write(Draft.Kept.Token, values);
        WorkDraft.Of(place, Draft.Kept.Token)!.KeepFile();
    }

    /// <summary>Forgets the list: the figure is entered in the form again.</summary>
    public void Forget(WorkPlace place) => Write(
        place, Draft.Kept.Values.Where(v => !v.Key.StartsWith(string.Create(CultureInfo.InvariantCulture, $"list.{Figure}."), StringComparison.Ordinal)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal));
}
