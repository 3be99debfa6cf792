using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Authority.Signing;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Authority;

/// <summary>Whether a key may be enrolled or revoked; that two administrators signed is asked elsewhere.</summary>
internal static class EnrolmentRule
{
    public static Refusal? Decide(AuthorityState authority, KeyEnrolled act)
    {
        if (!authority.IsSigned)
        {
            return Refuse(act.Subject, "this register's acts are not signed, so no key is enrolled", "Only a register whose first act names administrators enrols keys.");
        }

        if (act.Holder.Length == 0)
        {
            return Refuse(act.Subject, "the key has no holder", "Name the person who holds it.");
        }

        if (authority.Find(act.Key.Name) is { Revoked: null } held && held.Key != act.Key)
        {
            return Refuse(act.Subject, $"another key of this name is enrolled since act {held.From}", "Revoke it first, or choose another name.");
        }

        var same = authority.Keys.FirstOrDefault(k => k.Key.Name != act.Key.Name && k.Key.PublicKey.Span.SequenceEqual(act.Key.PublicKey.Span));
        return same is null ? null : Refuse(act.Subject, $"the same key is enrolled as {same.Key.Name}", "One key has one name and one holder; make a new key.");
    }

    public static Refusal? Decide(AuthorityState authority, KeyRevoked act)
    {
        if (authority.Find(act.KeyName) is not { Revoked: null } key)
        {
            return Refuse(act.Subject, $"\"{act.KeyName}\" is not enrolled", "`dauys keys list --store PATH` shows who is.");
        }

        var left = authority.Keys
            .Where(k => k.Role == SignerRole.Administrator && k.Revoked is null && k.Key.Name != act.KeyName)
            .Select(k => k.Holder).Distinct(StringComparer.Ordinal).Count();
        return key.Role == SignerRole.Administrator && left < SignatureNeed.Administrators
            ? Refuse(act.Subject, $"{left} administrators would be left; two are needed to enrol and revoke", "Enrol another administrator first.")
            : null;
    }

    private static Refusal Refuse(string subject, string what, string remedy) => new("R466", what, new Place(Subject: subject), remedy);
}
