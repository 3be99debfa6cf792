using Dauys.Elections.Results.Totals;
using Dauys.Law.Protocols;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Figures;

/// <summary>A figure of protocols that can be added up and walked down to its acts: votes of an option, a line of the form, or a role.</summary>
/// <param name="Text">As in addresses: <c>votes.amanat</c>, <c>field.issued</c>, <c>role.valid</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Of">The figure of totals.</param>
public sealed record FigureKey(string Text, string Title, Func<ContestTotals, Int128?> Of)
{
    private static readonly (FieldRole Role, string Word)[] Roles =
    [
        (FieldRole.Electorate, "electorate"),
        (FieldRole.Issued, "issued"),
        (FieldRole.Cast, "cast"),
        (FieldRole.Invalid, "invalid"),
        (FieldRole.Valid, "valid"),
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
    public static FigureKey? Parse(ElectionRecord record, BallotPaper paper, string text, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = reader.Words;
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(text);
        if (text is Options or Lists)
        {
            var @base = text == Options ? Law.Contests.ThresholdBase.Options : Law.Contests.ThresholdBase.Lists;
            return new FigureKey(text, text == Options ? words["figure.all-options"] : words["figure.lists"], t => t.Base(@base));
        }

        var cut = text.IndexOf('.', StringComparison.Ordinal);
        var (kind, id) = cut < 0 ? ("", "") : (text[..cut], text[(cut + 1)..]);
        switch (kind)
        {
            case "votes" when record.State.Registration.BallotOf(paper.Contest, paper.District).Contains(id):
                return new FigureKey(text, words["figure.votes-for", ("option", Option(record, paper, id, reader))], t => t.Votes(id));
            case "field" when record.State.Law.Protocol.IndexOf(id) is >= 0 and var index:
                return new FigureKey(text, reader.Say.Name(record.State.Law.Protocol.Fields[index].Name), t => t.Field(index));
            case "role" when Roles.FirstOrDefault(r => r.Word == id) is { Word: not null } role:
                return new FigureKey(text, words["figure.role", ("role", role.Word)], t => t.Role(role.Role));
            default:
                return null;
        }
    }

    /// <summary>The name of an option of a ballot paper.</summary>
    public static string Option(ElectionRecord record, BallotPaper paper, string id, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(paper);
        return paper.District is null
            ? record.State.Registration.Options(paper.Contest).FirstOrDefault(o => o.Id == id) is { } list ? reader.Say.Name(list.Short ?? list.Title) : id
            : record.State.Registration.Candidates(paper.Contest, paper.District).FirstOrDefault(c => c.Id == id) is { } candidate ? reader.Say.Name(candidate.Title) : id;
    }
}
