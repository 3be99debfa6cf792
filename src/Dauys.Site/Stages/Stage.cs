using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Site.Records;

namespace Dauys.Site.Stages;

/// <summary>How far the result of an election has come: announced, then established. The two are acts of their own and are never mixed.</summary>
/// <param name="Established">The established result of the list contest, or null.</param>
/// <param name="Announced">What was announced before, in its order.</param>
public sealed record Stage(ResultEstablished? Established, IReadOnlyList<ResultAnnounced> Announced)
{
    /// <summary>The stage of an election.</summary>
    public static Stage Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var contests = record.State.Law.Contests.Select(c => c.Id).ToList();
        return new Stage(
            contests.Select(record.State.Results.Established).FirstOrDefault(e => e is not null),
            [.. contests.SelectMany(record.State.Results.Announced).OrderBy(a => a.Moment, StringComparer.Ordinal)]);
    }
}
