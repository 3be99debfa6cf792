using System.Text.Json;
using Dauys.Ledger.Signing;
using Dauys.Stores.Keys;

namespace Dauys.Stores.Tests.Keys;

/// <summary>The native verifier on the same published edge cases as the managed one, and the two against each other.</summary>
public class EdgeCaseTests
{
    [Fact]
    public void Every_published_edge_case_is_accepted_or_refused_as_the_rule_says()
    {
        var wrong = Vectors().Where(v => (Ed25519Rule.IsKey(v.Key) && NativeEd25519.Instance.Verify(v.Key, v.Message, v.Signature)) != v.Accepted).Select(v => v.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Native_and_managed_verifier_agree_on_every_bit_changed_of_a_signature()
    {
        using var key = HeldKey.OfSeed(new byte[32], "a", KeyRole.Officer);
        var (message, publicKey) = ("what was signed"u8.ToArray(), key.Key.PublicKey.ToArray());
        var signature = key.Sign(message);
        Assert.True(NativeEd25519.Instance.Verify(publicKey, message, signature) && ManagedEd25519.Instance.Verify(publicKey, message, signature));
        for (var bit = 0; bit < 512; bit++)
        {
            var changed = (byte[])signature.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(NativeEd25519.Instance.Verify(publicKey, message, changed), $"native takes a signature with bit {bit} changed");
            Assert.False(ManagedEd25519.Instance.Verify(publicKey, message, changed), $"managed takes a signature with bit {bit} changed");
        }
    }

    private static IEnumerable<(string Id, byte[] Key, byte[] Message, byte[] Signature, bool Accepted)> Vectors()
    {
        using var file = JsonDocument.Parse(Repository.Read("testdata/ed25519/vectors.json"));
        foreach (var v in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            yield return (v.GetProperty("id").GetString()!, Hex(v, "key"), Hex(v, "message"), Hex(v, "signature"), v.GetProperty("accepted").GetBoolean());
        }
    }

    private static byte[] Hex(JsonElement vector, string key) => Convert.FromHexString(vector.GetProperty(key).GetString()!);
}
