using System.Globalization;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Verifying;

/// <summary>The steps on officers' signatures, <c>signatures</c> and <c>persons</c>, made of the faults that a fold reported.</summary>
public static class SignatureSteps
{
    private const int MostPlaces = 20;
    private const string Signatures = "signatures";
    private const string Persons = "persons";

    /// <summary>The steps.</summary>
    /// <param name="origin">The register's origin.</param>
    /// <param name="opened">The first act, or null if it cannot be read.</param>
    /// <param name="faults">Faults R460 to R465 in the order of the acts.</param>
    /// <param name="acts">Acts that were looked at.</param>
    /// <param name="whole">Whether that was every act.</param>
    public static IReadOnlyList<VerifyStep> Of(string origin, RegisterOpened? opened, IReadOnlyCollection<Refusal> faults, long acts, bool whole)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var (signatures, persons) = (Faults(Signatures, origin, faults, f => f.Number != "R465"), Faults(Persons, origin, faults, f => f.Number == "R465"));
        var why = opened switch
        {
            null => "the first act cannot be read",
            { Kind: RecordKind.Reconstruction } => "this record is a reconstruction: it follows from what was published, but whether that is what the officers signed cannot be checked here",
            { Administrators.Count: 0 } => "this record is invented: nobody signs it",
            _ => whole ? null : string.Create(CultureInfo.InvariantCulture, $"only the first {acts} acts could be looked at"),
        };
        return
        [
            signatures ?? (why is null ? VerifyStep.Holds(Signatures, origin, string.Create(CultureInfo.InvariantCulture, $"every signature of {acts} acts holds")) : VerifyStep.NotChecked(Signatures, origin, why)),
            persons ?? (why is null ? VerifyStep.Holds(Persons, origin, "each act is signed by as many different persons as the law book and the house ask for") : VerifyStep.NotChecked(Persons, origin, why)),
        ];
    }

    private static VerifyStep? Faults(string name, string origin, IEnumerable<Refusal> faults, Func<Refusal, bool> keep)
    {
        var kept = faults.Where(keep).ToList();
        return kept.Count == 0 ? null : VerifyStep.Broken(
            name,
            origin,
            $"{kept[0].Number}: {kept[0].What}{(kept.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"; and {kept.Count - 1} more") : "")}",
            [.. kept.Select(f => f.Where.ToString()).Distinct().Take(MostPlaces)]);
    }
}
