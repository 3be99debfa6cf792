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
                var accepted = MerkleHash.TryParse(vector.GetProperty("leaf_hash").GetString()!, out var leaf)
                    && MerkleHash.TryParse(vector.GetProperty("root").GetString()!, out var root)
                    && InclusionProof.Verify(Number(vector, "leaf_index"), Number(vector, "tree_size"), leaf, Proof(vector), root);
                Assert.Equal(vector.GetProperty("valid").GetBoolean(), accepted);
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

    private static MerkleHash Hash(JsonElement vector, string key) => Padded(vector.GetProperty(key).GetString()!);

    private static MerkleHash[] Proof(JsonElement vector) =>
        [.. vector.GetProperty("proof").EnumerateArray().Select(h => Padded(h.GetString()!))];

    /// <summary>Some vectors hold texts that are no hash of 32 bytes, to be compared or rejected; here they are filled up with zeros.</summary>
    private static MerkleHash Padded(string hex)
    {
        var bytes = new byte[MerkleHash.Size];
        Convert.FromHexString(hex).CopyTo(bytes, 0);
        return new MerkleHash(bytes);
    }
}
