using Dauys.Elections.Registration.DrawOrder;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Ballots;

/// <summary>Why options stand on a ballot in the order in which they do.</summary>
public enum OrderBasis
{
    /// <summary>Nothing says it yet.</summary>
    Unknown,

    /// <summary>It was drawn.</summary>
    Drawn,

    /// <summary>Each has its number, as a source gives it.</summary>
    Numbers,

    /// <summary>The law orders them by the alphabet.</summary>
    Alphabet,

    /// <summary>The law orders them by the day of registration.</summary>
    Registration,
}

/// <summary>The order of lists or candidates on a ballot. Against all is not in it: it stands last.</summary>
/// <param name="Basis">Why they stand so.</param>
/// <param name="Ids">Their ids in that order; in the order of their acts where the basis is unknown.</param>
/// <param name="Drawn">The draw that is in force; also where it fits no longer, because somebody was admitted since. Null where there is none.</param>
/// <param name="Missing">Why it is unknown, in English; or null.</param>
public sealed record BallotOrder(OrderBasis Basis, IReadOnlyList<string> Ids, BallotOrderDrawn? Drawn, string? Missing)
{
    /// <summary>The order on a ballot as the record has it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="contest">The contest's id.</param>
    /// <param name="district">The district's id, or null where the ballot is the same everywhere.</param>
    public static BallotOrder Of(ElectionState state, string contest, string? district)
    {
        ArgumentNullException.ThrowIfNull(state);
        var standing = BallotRules.Standing(state, contest, district);
        var drawn = state.Registration.Order(contest, district) ?? state.Registration.Order(contest, null);
        if (drawn is not null)
        {
            // Who left the ballot since leaves a gap that closes; who came since has no place in the draw.
            return standing.Except(drawn.Order).ToList() is { Count: > 0 } late
                ? new BallotOrder(OrderBasis.Unknown, standing, drawn, $"{string.Join(", ", late)} came to the ballot after the draw, so it must be drawn again")
                : new BallotOrder(OrderBasis.Drawn, [.. drawn.Order.Where(standing.Contains)], drawn, null);
        }

        var rows = standing.Select(id => Row.Of(state, contest, district, id)).ToList();
        if (rows.Count > 0 && rows.All(r => r.Number is not null) && rows.DistinctBy(r => r.Number).Count() == rows.Count)
        {
            return new BallotOrder(OrderBasis.Numbers, [.. rows.OrderBy(r => r.Number).Select(r => r.Id)], null, null);
        }

        return state.Law.Contest(contest)?.BallotOrder switch
        {
            { By: BallotOrderKind.Alphabet } rule => Alphabetic(rule, rows, standing),
            { By: BallotOrderKind.Registration } => rows.All(r => r.Registered is not null) && rows.DistinctBy(r => r.Registered).Count() == rows.Count
                ? new BallotOrder(OrderBasis.Registration, [.. rows.OrderBy(r => r.Registered).Select(r => r.Id)], null, null)
                : new BallotOrder(OrderBasis.Unknown, standing, null, "the days of registration are not all known, or two are the same"),
            { By: BallotOrderKind.Lot } => new BallotOrder(OrderBasis.Unknown, standing, null, "the law orders them by lot, and the record holds no draw"),
            _ => new BallotOrder(OrderBasis.Unknown, standing, null, "the record holds no draw and not every number, and the law book does not say how they are ordered"),
        };
    }

    /// <summary>The order on a ballot that is to be printed.</summary>
    /// <param name="state">The state.</param>
    /// <param name="contest">The contest's id.</param>
    /// <param name="district">The district's id, or null where the ballot is the same everywhere.</param>
    /// <exception cref="RefusedException">R406 no such contest; R407 no such district, none named, or nobody stands; R499 the order is not known.</exception>
    public static BallotOrder Known(ElectionState state, string contest, string? district)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Law.Contest(contest) is not { } rule)
        {
            throw Refused("R406", contest, $"the law book {state.Law.Id} has no contest \"{contest}\"", $"Its contests are: {string.Join(", ", state.Law.Contests.Select(c => c.Id))}.");
        }

        if (district is not null && state.Territory.District(contest, district) is null)
        {
            throw Refused("R407", district, $"the district \"{district}\" is not established", $"Districts are: {string.Join(", ", state.Territory.Districts(contest).Select(d => d.Id).DefaultIfEmpty("none"))}.");
        }

        if (rule.Kind == ContestKind.SingleMandate && district is null)
        {
            throw Refused("R407", contest, $"in the contest \"{contest}\" each district has a ballot of its own", "Name the district with --district.");
        }

        var order = Of(state, contest, district);
        return order.Ids.Count == 0 ? throw Refused("R407", contest, "nobody stands on this ballot", "Record the lists or candidates first.")
            : order.Basis == OrderBasis.Unknown ? throw Refused("R499", contest, $"the order on this ballot is not known: {order.Missing}", "Record the draw with dauys registration draw-order, or the number of each in the election file.")
            : order;
    }

    private static RefusedException Refused(string number, string subject, string what, string remedy) => new(new Refusal(number, what, new Place(Subject: subject), remedy));

    private static BallotOrder Alphabetic(BallotOrderRule rule, List<Row> rows, IReadOnlyList<string> standing)
    {
        var keys = rows.Select(r => (r.Id, Key: rule.KeyOf(r.Title))).ToList();
        if (keys.FirstOrDefault(k => k.Key is null) is { Id: { } strange })
        {
            return new BallotOrder(OrderBasis.Unknown, standing, null, $"the name of {strange} has letters that the law book's alphabet does not have");
        }

        var ordered = keys.OrderBy(k => k.Key, StringComparer.Ordinal).ToList();
        return ordered.Zip(ordered.Skip(1)).FirstOrDefault(p => p.First.Key == p.Second.Key) is { First.Id: { } one, Second.Id: var other }
            ? new BallotOrder(OrderBasis.Unknown, standing, null, $"{one} and {other} have the same name")
            : new BallotOrder(OrderBasis.Alphabet, [.. ordered.Select(k => k.Id)], null, null);
    }

    private sealed record Row(string Id, LocalText Title, int? Number, DateOnly? Registered)
    {
        public static Row Of(ElectionState state, string contest, string? district, string id)
        {
            if (state.Registration.Options(contest).FirstOrDefault(o => o.Id == id) is { } list)
            {
                return new Row(id, list.Title, list.Ballot, list.Registered);
            }

            var candidate = state.Registration.Candidates(contest, district ?? "").First(c => c.Id == id);
            return new Row(id, candidate.Title, candidate.Ballot, candidate.Registered);
        }
    }
}
