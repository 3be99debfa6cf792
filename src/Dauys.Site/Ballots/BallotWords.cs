using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.Ballots;
using Dauys.Ledger.Acts;
using Dauys.Site.Wording;

namespace Dauys.Site.Ballots;

/// <summary>The sentences of a ballot paper in one language; HTML and PDF print the same.</summary>
public static class BallotWords
{
    /// <summary>The headings above the lines, the election first.</summary>
    public static IEnumerable<string> Headings(BallotSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        yield return reader.Words["ballot.title"];
        yield return reader.Say.Name(sheet.Record.Title);
        yield return sheet.District is { } district ? $"{reader.Say.Name(sheet.Contest.Name)}: {Holders.DistrictName.Of(district, reader)}" : reader.Say.Name(sheet.Contest.Name);
    }

    /// <summary>The day of the vote, and how to mark the paper.</summary>
    public static string Instruction(BallotSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        var call = sheet.Record.State.Calling.Call!;
        return $"{reader.Words["ballot.vote", ("days", reader.Say.Days(call.VoteFrom, call.VoteTo))]} {reader.Words["ballot.mark-one"]}";
    }

    /// <summary>That the paper is no ballot of an authority; null where the record is the authority's own.</summary>
    public static string? Specimen(BallotSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        return sheet.Record.State.Calling.Register!.Kind switch
        {
            RecordKind.Own => null,
            var kind => reader.Words["ballot.specimen", ("kind", kind.ToString())],
        };
    }

    /// <summary>Why the lines stand in this order.</summary>
    public static string Order(BallotSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        var said = reader.Words["ballot.order", ("basis", sheet.Order.Basis.ToString()), ("day", sheet.Order is { Basis: OrderBasis.Drawn, Drawn: { } drawn } ? Day(drawn.When, reader) : ""), ("protocol", sheet.Order.Drawn?.Protocol ?? "")];
        return sheet.Article is { } article && sheet.Order.Basis != OrderBasis.Numbers ? $"{said} {reader.Words["ballot.article", ("article", reader.Say.Article(article) ?? article)]}" : said;
    }

    /// <summary>The acts from which the paper was made.</summary>
    public static string Made(BallotSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        var register = sheet.Record.Register;
        return reader.Words["ballot.made", ("origin", register.Origin), ("acts", register.Size), ("root", register.Root), ("act", sheet.Act), ("hash", sheet.ActHash)];
    }

    /// <summary>Which page it is, of a paper of several.</summary>
    public static string Page(int page, int all, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Words["ballot.page", ("n", page), ("all", all)];
    }

    /// <summary>The day of a moment, or the moment where it has an hour.</summary>
    public static string Day(string when, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Moment.TryParse(when, out _) ? reader.Say.Moment(when) : when;
    }
}
