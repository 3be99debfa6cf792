using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.Authority;

/// <summary>Who may sign in a register, by position, and the latest moment that the register itself has stated.</summary>
public sealed class AuthorityState
{
    private readonly OrderedDictionary<string, EnrolledKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, EnrolledKey> _byId = [];

    /// <summary>Whether acts of this register must be signed: its first act named administrators.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>The administrators that the first act named.</summary>
    public IReadOnlyList<Administrator> First { get; private set; } = [];

    /// <summary>Every key by its name as it stands now, in the order of enrolment; revoked ones too.</summary>
    public IReadOnlyCollection<EnrolledKey> Keys => _keys.Values;

    /// <summary>
    /// The latest moment of recording, enrolment or revocation that an act stated: the register's own clock. A key that expired before it cannot
    /// sign, whatever moment its act claims.
    /// </summary>
    public DateTimeOffset? Latest { get; private set; }

    /// <summary>The key of a name, or null.</summary>
    public EnrolledKey? Find(string name) => _keys.GetValueOrDefault(name);

    /// <summary>The key of a signature line, or null if none of this name and number was enrolled.</summary>
    public EnrolledKey? Find(NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return _byId.TryGetValue(signature.KeyId, out var key) && key.Key.Name == signature.Name ? key
            : _keys.TryGetValue(signature.Name, out var named) && named.Key.Id == signature.KeyId ? named
            : null;
    }

    /// <summary>The register was opened.</summary>
    public void Evolve(RegisterOpened act)
    {
        ArgumentNullException.ThrowIfNull(act);
        (IsSigned, First) = (act.Administrators.Count > 0, act.Administrators);
        foreach (var administrator in act.Administrators)
        {
            Put(new EnrolledKey(administrator.Key, SignerRole.Administrator, administrator.Holder, null, 0));
        }
    }

    /// <summary>A key was enrolled.</summary>
    /// <param name="act">The act.</param>
    /// <param name="position">Its position.</param>
    public void Evolve(KeyEnrolled act, long position)
    {
        ArgumentNullException.ThrowIfNull(act);
        Put(new EnrolledKey(act.Key, act.Role, act.Holder, InstantOf(act.Expires), position));
        Passed(act.Enrolled);
    }

    /// <summary>A key was revoked.</summary>
    /// <param name="act">The act.</param>
    /// <param name="position">Its position.</param>
    public void Evolve(KeyRevoked act, long position)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (_keys.TryGetValue(act.KeyName, out var key))
        {
            Put(key with { Revoked = position });
        }

        Passed(act.Revoked);
    }

    /// <summary>A moment was stated by an act of recording.</summary>
    public void Passed(string? moment)
    {
        if (InstantOf(moment) is { } instant && (Latest is null || instant > Latest))
        {
            Latest = instant;
        }
    }

    private void Put(EnrolledKey key)
    {
        if (_keys.TryGetValue(key.Key.Name, out var before))
        {
            _byId.Remove(before.Key.Id);
        }

        _keys[key.Key.Name] = key;
        _byId[key.Key.Id] = key;
    }

    private static DateTimeOffset? InstantOf(string? text) =>
        text is not null && Ledger.Acts.Moment.TryParse(text, out var moment) ? moment.Instant : null;
}
