using Dauys.Elections.Authority;
using Dauys.Elections.Authority.Signing;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Calling.OpenRegister;

/// <summary>What the first act of a register that is kept must say of it.</summary>
public static class OpeningRule
{
    /// <summary>
    /// An authority's own record names administrators, a reconstruction none; and the origin says what the record is: one that is not an authority's own
    /// has the word of its kind between slashes, one that is has no such word. So neither can be passed off as the other without another origin.
    /// </summary>
    /// <param name="opened">The first act.</param>
    /// <param name="origin">The register's origin.</param>
    /// <returns>R466, R468, or null.</returns>
    public static Refusal? Decide(RegisterOpened opened, string origin)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var where = new Place(Subject: opened.Subject);
        if (!Fits(opened.Kind, origin))
        {
            return new Refusal("R468", $"the origin \"{origin}\" is not that of a record that is {RecordKinds.Word(opened.Kind)}", where, "A reconstruction's origin holds the part \"reconstruction\", an invented one's \"synthetic\"; an authority's own holds neither.");
        }

        var named = opened.Administrators;
        if (opened.Kind == RecordKind.Reconstruction && named.Count > 0)
        {
            return new Refusal("R466", "a reconstruction names administrators, but no officer signs it", where, "Leave them out; only an authority's own record is signed by officers.");
        }

        if (opened.Kind == RecordKind.Own && named.Count == 0)
        {
            return new Refusal("R466", "an authority's own record names no administrators", where, $"Name at least {SignatureNeed.Administrators} under record: administrators, each with holder and key (`dauys keys new --role administrator`).");
        }

        return named.Count > 0 && (Distinct(named, a => a.Holder) < SignatureNeed.Administrators || Distinct(named, a => a.Key.Name) < named.Count || Distinct(named, a => Convert.ToHexString(a.Key.PublicKey.Span)) < named.Count)
            ? new Refusal("R466", $"administrators are at least {SignatureNeed.Administrators} different persons, each key named once", where, "Name each person and key once.")
            : null;
    }

    /// <summary>Whether an origin is one of this kind's.</summary>
    public static bool Fits(RecordKind kind, string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var parts = origin.Split('/');
        return new[] { RecordKind.Reconstruction, RecordKind.Synthetic }.All(k => parts.Contains(RecordKinds.Word(k)) == (k == kind));
    }

    /// <summary>The origin that a record of this kind gets from the one that was written.</summary>
    public static string Origin(RecordKind kind, string written) => Fits(kind, written) ? written : $"{written}/{RecordKinds.Word(kind)}";

    private static int Distinct(IEnumerable<Administrator> administrators, Func<Administrator, string> by) => administrators.Select(by).Distinct(StringComparer.Ordinal).Count();
}
