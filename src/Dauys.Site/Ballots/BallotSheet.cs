using Dauys.Elections.Registration.Ballots;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Ledger.Merkle;
using Dauys.Site.Records;

namespace Dauys.Site.Ballots;

/// <summary>What is printed on a ballot paper: its contest, who stands on it in which order, and the acts from which it was made.</summary>
/// <param name="Record">The record.</param>
/// <param name="Contest">The contest.</param>
/// <param name="District">The district, or null where the paper is the same everywhere.</param>
/// <param name="Order">Why they stand in this order.</param>
/// <param name="Lines">In the order of the paper; against all last.</param>
/// <param name="Act">The position of the act that completed the ballot: the last of admissions, draw and whoever left.</param>
/// <param name="ActHash">Its RFC 6962 leaf hash, lower-case hex.</param>
public sealed record BallotSheet(ElectionRecord Record, ContestRule Contest, DistrictEstablished? District, BallotOrder Order, IReadOnlyList<BallotLine> Lines, long Act, string ActHash)
{
    /// <summary>The article by which they are ordered, or null.</summary>
    public string? Article => Contest.BallotOrder?.Source.Article;

    /// <summary>The sheet of a contest, or of one of its districts.</summary>
    /// <exception cref="Law.Refusals.RefusedException">R406, R407, R499, as of <see cref="BallotOrder.Known"/>.</exception>
    /// <exception cref="ArgumentException">No register is kept.</exception>
    public static BallotSheet Of(ElectionRecord record, string contest, string? district)
    {
        ArgumentNullException.ThrowIfNull(record);
        var state = record.State;
        var order = BallotOrder.Known(state, contest, district);
        var subjects = new List<string>();
        List<BallotLine> lines = [.. order.Ids.Select((id, i) => Line(record, contest, district, id, i + 1, order.Basis, subjects))];
        if (state.Registration.AgainstAll(contest, district) is { } against)
        {
            lines.Add(Line(record, contest, district, against, lines.Count + 1, order.Basis, subjects) with { IsAgainstAll = true });
        }

        subjects.AddRange(order is { Basis: OrderBasis.Drawn, Drawn: { } drawn } ? [drawn.Subject] : []);
        subjects.AddRange(state.Registration.Withdrawn.Where(w => w.Contest == contest && (w.District is null || w.District == district)).Select(w => w.Subject));
        var position = subjects.Max(record.ActOf) ?? throw new ArgumentException("no register is kept, so the paper could not say what it rests on", nameof(record));
        return new BallotSheet(
            record, state.Law.Contest(contest)!, district is null ? null : state.Territory.District(contest, district), order, lines, position, Rfc6962.Leaf(record.Acts.Read(position)).ToString());
    }

    private static BallotLine Line(ElectionRecord record, string contest, string? district, string id, int place, OrderBasis basis, List<string> subjects)
    {
        var registration = record.State.Registration;
        if (registration.Options(contest).FirstOrDefault(o => o.Id == id) is { } list)
        {
            subjects.Add(list.Subject);
            return new BallotLine(basis == OrderBasis.Numbers ? list.Ballot ?? place : place, id, list.Title, null);
        }

        var candidate = registration.Candidates(contest, district!).First(c => c.Id == id);
        subjects.Add(candidate.Subject);
        var by = candidate.List is not { } party ? null : record.State.Law.Contests.SelectMany(c => registration.Options(c.Id)).FirstOrDefault(o => o.Id == party)?.Title ?? LocalText.Of(party);
        return new BallotLine(basis == OrderBasis.Numbers ? candidate.Ballot ?? place : place, id, candidate.Title, by);
    }
}

/// <summary>One line of a ballot paper.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">The list's or candidate's id.</param>
/// <param name="Title">The name.</param>
/// <param name="By">Who nominated the candidate; null for a list, for who stands alone, and where it is not known.</param>
public sealed record BallotLine(int Number, string Id, LocalText Title, LocalText? By)
{
    /// <summary>Whether it is the option against all, which bears no number of its own.</summary>
    public bool IsAgainstAll { get; init; }
}
