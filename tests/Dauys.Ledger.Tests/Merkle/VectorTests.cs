using System.Text.Json;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tests.Merkle;

public class VectorTests
{
    public static TheoryData<string> Ids { get; } = [.. Load().Select(v => v.GetProperty("id").GetString()!)];

    [Fact]
    public void All_42_vectors_are_there() => Assert.Equal(42, Ids.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_published_vector_holds(string id)
    {
        var vector = Load().Single(v => v.GetProperty("id").GetString() == id);
        switch (vector.GetProperty("kind").GetString())
        {
            case "root":
                var leaves = Leaves(vector).Select(entry => Rfc6962.Leaf(entry)).ToArray();
                var frontier = new MerkleFrontier();
                Array.ForEach(leaves, leaf => frontier.Append(leaf));
                Assert.Equal(Hash(vector, "root"), Rfc6962.Root(leaves));
                Assert.Equal(Hash(vector, "root"), frontier.Root());
                break;
            case "inclusion":
                Assert.Equal(
                    vector.GetProperty("valid").GetBoolean(),
                    InclusionProof.Verify(Number(vector, "leaf_index"), Number(vector, "tree_size"), Hash(vector, "leaf_hash"), Proof(vector), Hash(vector, "root")));
                break;
            case "consistency":
                Assert.Equal(
                    vector.GetProperty("valid").GetBoolean(),
                    ConsistencyProof.Verify(Number(vector, "size1"), Number(vector, "size2"), Hash(vector, "root1"), Hash(vector, "root2"), Proof(vector)));
                break;
            default:
                Assert.Fail("an unknown kind of vector");
                break;
        }
    }

    private static List<JsonElement> Load() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Merkle", "rfc6962-vectors.json")))
            .RootElement.GetProperty("vectors").EnumerateArray()];

    private static IEnumerable<byte[]> Leaves(JsonElement vector) =>
        vector.GetProperty("leaves").EnumerateArray().Select(l => Convert.FromHexString(l.GetString()!));

    private static long Number(JsonElement vector, string key) => vector.GetProperty(key).GetInt64();

    /// <summary>A text that is no hash of 32 bytes stands for itself as a hash of zeros: the vector is one to reject.</summary>
    private static MerkleHash Hash(JsonElement vector, string key)
    {
        var bytes = Convert.FromHexString(vector.GetProperty(key).GetString()!);
        return bytes.Length == MerkleHash.Size ? new MerkleHash(bytes) : default;
    }

    private static MerkleHash[] Proof(JsonElement vector) =>
        [.. vector.GetProperty("proof").EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))
            .Select(b => b.Length == MerkleHash.Size ? new MerkleHash(b) : default)];
}
