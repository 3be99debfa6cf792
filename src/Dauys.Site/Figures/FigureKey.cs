using Dauys.Elections.Results.Totals;
using Dauys.Law.Protocols;
using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Site.Figures;

/// <summary>A figure of protocols that can be added up and walked down to its acts: votes of an option, a line of the form, or a role.</summary>
/// <param name="Text">As in addresses: <c>votes.amanat</c>, <c>field.issued</c>, <c>role.valid</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Of">The figure of totals.</param>
public sealed record FigureKey(string Text, string Title, Func<ContestTotals, Int128?> Of)
{
    private static readonly (FieldRole Role, string Word, string Title)[] Roles =
    [
        (FieldRole.Electorate, "electorate", "voters on the electoral roll"),
        (FieldRole.Issued, "issued", "ballots issued"),
        (FieldRole.Cast, "cast", "ballots in the boxes"),
        (FieldRole.Invalid, "invalid", "invalid ballots"),
        (FieldRole.Valid, "valid", "valid ballots"),
    ];

    /// <summary>Votes of an option.</summary>
    public static string Votes(string option) => $"votes.{option}";

    /// <summary>A line of the protocol.</summary>
    public static string Field(string field) => $"field.{field}";

    /// <summary>The base that shares are taken of: votes for all options.</summary>
    public const string Options = "options";

    /// <summary>Votes for lists or candidates, without against all.</summary>
    public const string Lists = "lists";

    /// <summary>A role that laws of different countries share; null where it has no page.</summary>
    public static string? Role(FieldRole role) => Roles.Where(r => r.Role == role).Select(r => $"role.{r.Word}").FirstOrDefault();

    /// <summary>The key of what a threshold's share is taken of.</summary>
    public static string Base(Law.Contests.ThresholdBase @base) => @base switch
    {
        Law.Contests.ThresholdBase.Options => Options,
        Law.Contests.ThresholdBase.Lists => Lists,
        Law.Contests.ThresholdBase.Valid => "role.valid",
        Law.Contests.ThresholdBase.Cast => "role.cast",
        Law.Contests.ThresholdBase.Issued => "role.issued",
        _ => "role.electorate",
    };

    /// <summary>The figure of a key, or null where the ballot paper has none such.</summary>
    public static FigureKey? Parse(ElectionRecord record, BallotPaper paper, string text)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(text);
        if (text is Options or Lists)
        {
            var @base = text == Options ? Law.Contests.ThresholdBase.Options : Law.Contests.ThresholdBase.Lists;
            return new FigureKey(text, text == Options ? "votes for all options" : "votes for lists", t => t.Base(@base));
        }

        var cut = text.IndexOf('.', StringComparison.Ordinal);
        var (kind, id) = cut < 0 ? ("", "") : (text[..cut], text[(cut + 1)..]);
        switch (kind)
        {
            case "votes" when record.State.Registration.BallotOf(paper.Contest, paper.District).Contains(id):
                return new FigureKey(text, $"votes for {Option(record, paper, id)}", t => t.Votes(id));
            case "field" when record.State.Law.Protocol.IndexOf(id) is >= 0 and var index:
                return new FigureKey(text, record.State.Law.Protocol.Fields[index].Name.ToString(), t => t.Field(index));
            case "role" when Roles.FirstOrDefault(r => r.Word == id) is { Word: not null } role:
                return new FigureKey(text, role.Title, t => t.Role(role.Role));
            default:
                return null;
        }
    }

    /// <summary>The name of an option of a ballot paper.</summary>
    public static string Option(ElectionRecord record, BallotPaper paper, string id)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(paper);
        return paper.District is null
            ? record.State.Registration.Options(paper.Contest).FirstOrDefault(o => o.Id == id) is { } list ? (list.Short ?? list.Title).ToString() : id
            : record.State.Registration.Candidates(paper.Contest, paper.District).FirstOrDefault(c => c.Id == id)?.Title.ToString() ?? id;
    }
}
