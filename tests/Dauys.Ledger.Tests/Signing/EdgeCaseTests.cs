using System.Text.Json;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Tests.Signing;

/// <summary>The managed verifier on the published edge cases; the native one is held to the same file in the tests of the stores.</summary>
public class EdgeCaseTests
{
    [Fact]
    public void Every_published_edge_case_is_accepted_or_refused_as_the_rule_says()
    {
        var wrong = Vectors().Where(v => (Ed25519Rule.IsKey(v.Key) && ManagedEd25519.Instance.Verify(v.Key, v.Message, v.Signature)) != v.Accepted).Select(v => v.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_vectors_are_there_and_some_of_them_are_good()
    {
        var vectors = Vectors().ToList();

        Assert.Equal((1_077, 89), (vectors.Count, vectors.Count(v => v.Accepted)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_key_of_another_length_is_none(int length) => Assert.False(Ed25519Rule.IsKey(new byte[length]));

    private static IEnumerable<(string Id, byte[] Key, byte[] Message, byte[] Signature, bool Accepted)> Vectors()
    {
        using var file = JsonDocument.Parse(Repository.Bytes("testdata/ed25519/vectors.json"));
        foreach (var v in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            yield return (v.GetProperty("id").GetString()!, Hex(v, "key"), Hex(v, "message"), Hex(v, "signature"), v.GetProperty("accepted").GetBoolean());
        }
    }

    private static byte[] Hex(JsonElement vector, string key) => Convert.FromHexString(vector.GetProperty(key).GetString()!);
}
