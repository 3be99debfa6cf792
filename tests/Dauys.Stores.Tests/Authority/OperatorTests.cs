using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Ledger.Acts;
using Dauys.Stores.Keys;

namespace Dauys.Stores.Tests.Authority;

/// <summary>
/// Plays the operator of the server: with the database and the register's key in hand, writing whatever bytes are wanted past every check, and signing the head.
/// A verifier who was given the register's and the administrators' keys finds each of it.
/// </summary>
public sealed class OperatorTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SignedCommission _commission = new();

    public void Dispose()
    {
        _commission.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_honest_register_holds()
    {
        _commission.Write(_folder.Path, _commission.Honest());
        Assert.Empty(_commission.Broken(_folder.Path));
    }

    [Fact]
    public void An_act_that_nobody_signed_is_found() => Forge("persons broken", SignedCommission.Station("town/2"));

    [Fact]
    public void An_act_signed_with_the_registers_key_is_found() =>
        Forge("signatures broken", SignedCommission.Signed(SignedCommission.Station("town/2"), _commission.Register));

    [Fact]
    public void An_act_signed_with_a_key_of_the_operators_own_is_found()
    {
        using var own = SignedCommission.Key("officers/olga", 77, KeyRole.Officer);
        Forge("signatures broken", SignedCommission.Signed(SignedCommission.Station("town/2"), own));
    }

    [Fact]
    public void A_protocol_with_one_officers_signature_is_found()
    {
        // One officer colludes with the operator.
        Replace(6, SignedCommission.Signed(SignedCommission.Protocol("town/1", 900), _commission.Olga));
        Assert.Contains("persons broken", _commission.Broken(_folder.Path));
    }

    [Fact]
    public void Signatures_of_one_protocol_do_not_hold_for_another()
    {
        Assert.True(ActEntry.TryRead(_commission.Honest()[6], out var signatures, out _));
        Replace(6, ActEntry.Write(SignedCommission.Protocol("town/1", 900), signatures));
        Assert.Contains("signatures broken", _commission.Broken(_folder.Path));
    }

    [Fact]
    public void A_protocol_that_officers_signed_for_another_register_is_found()
    {
        Replace(6, SignedCommission.Signed(SignedCommission.Protocol("town/1", 900, "commission.example/other"), _commission.Olga, _commission.Omar));
        Assert.Contains("fold broken", _commission.Broken(_folder.Path));
    }

    [Fact]
    public void An_enrolment_that_one_administrator_signed_is_found()
    {
        using var own = SignedCommission.Key("officers/own", 77, KeyRole.Officer);
        Forge("persons broken", SignedCommission.Signed(SignedCommission.Fact(new KeyEnrolled(own.Key, SignerRole.Officer, "nobody", null, null)), _commission.Ada));
    }

    [Fact]
    public void An_enrolment_that_officers_signed_is_found()
    {
        using var own = SignedCommission.Key("officers/own", 77, KeyRole.Officer);
        Forge("persons broken", SignedCommission.Signed(SignedCommission.Fact(new KeyEnrolled(own.Key, SignerRole.Officer, "nobody", null, null)), _commission.Olga, _commission.Omar));
    }

    [Fact]
    public void An_enrolment_played_again_after_the_key_was_revoked_is_found()
    {
        var revoked = SignedCommission.Signed(SignedCommission.Fact(new KeyRevoked(_commission.Omar.Key.Name, "stolen", null), 1), _commission.Ada, _commission.Bob);
        Forge("fold broken", revoked, _commission.Honest()[2]);
    }

    [Fact]
    public void A_revoked_key_and_an_expired_one_are_found()
    {
        var revoked = SignedCommission.Signed(SignedCommission.Fact(new KeyRevoked(_commission.Olga.Key.Name, "stolen", null), 1), _commission.Ada, _commission.Bob);
        Forge("signatures broken", revoked, SignedCommission.Signed(SignedCommission.Station("town/2"), _commission.Olga));

        using var old = SignedCommission.Key("officers/old", 78, KeyRole.Officer);
        var enrolled = SignedCommission.Signed(SignedCommission.Fact(new KeyEnrolled(old.Key, SignerRole.Officer, "Old", "2021-01-01T00:00:00+00:00", "2022-01-01T00:00:00+00:00")), _commission.Ada, _commission.Bob);
        _commission.Write(_folder.Path + "2", [.. _commission.Honest(), enrolled, SignedCommission.Signed(SignedCommission.Station("town/2"), old)]);
        Assert.Contains("signatures broken", _commission.Broken(_folder.Path + "2"));
    }

    [Fact]
    public void A_whole_register_begun_anew_with_other_administrators_is_found()
    {
        // Everything is consistent, and the register's true key signed the head: only who the administrators are gives it away.
        using var first = SignedCommission.Key("administrators/x", 80, KeyRole.Administrator);
        using var second = SignedCommission.Key("administrators/y", 81, KeyRole.Administrator);
        _commission.Write(_folder.Path, [SignedCommission.Opening(first, second)]);
        Assert.Equal(["administrators broken"], _commission.Broken(_folder.Path));
    }

    [Fact]
    public void Signatures_in_another_order_or_twice_are_another_spelling_and_found()
    {
        var entry = _commission.Honest()[6];
        var text = System.Text.Encoding.UTF8.GetString(entry);
        var lines = text.Split('\n');
        (lines[2], lines[3]) = (lines[3], lines[2]);
        Replace(6, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Contains("signatures broken", _commission.Broken(_folder.Path));
    }

    private void Forge(string step, params byte[][] entries)
    {
        _commission.Write(_folder.Path, [.. _commission.Honest(), .. entries]);
        Assert.Contains(step, _commission.Broken(_folder.Path));
    }

    private void Replace(int index, byte[] entry)
    {
        byte[][] entries = [.. _commission.Honest()];
        entries[index] = entry;
        _commission.Write(_folder.Path, entries);
    }
}
