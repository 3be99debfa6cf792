using System.Text;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Tests;

/// <summary>A folder of its own for a test, with a path for a store in it; gone when the test is over.</summary>
internal sealed class StoreFolder : IDisposable
{
    public StoreFolder() => Folder = Directory.CreateTempSubdirectory("dauys-store-").FullName;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "test.dauys");

    public static RegisterBinding Binding(string origin = "example.org/a", string matter = "test-election", RecordKind kind = RecordKind.Synthetic, string law = "{\"law\":\"a\"}")
    {
        var canonical = Encoding.UTF8.GetBytes(law);
        return new RegisterBinding(origin, kind, matter, "test-law", MerkleHash.Of(canonical), canonical, "law: a\n");
    }

    /// <summary>Made-up acts, each of its own length.</summary>
    public static IEnumerable<byte[]> Acts(int from, int count, RegisterBinding? binding = null)
    {
        var bound = binding ?? Binding();
        var writer = new ActWriter(bound.Origin, bound.Matter, bound.LawHash);
        return Enumerable.Range(from, count).Select(i =>
            writer.Encode("test.thing-happened.v1", default, Encoding.UTF8.GetBytes($"{{\"number\":{i},\"text\":\"{new string('x', i * 37 % 900)}\"}}"), $"thing:{i}"));
    }

    /// <summary>Appends made-up acts and commits.</summary>
    public static bool Load(ElectionStore store, int from, int count, RegisterBinding? binding = null)
    {
        using var session = store.BeginAppend(binding ?? Binding());
        foreach (var act in Acts(from, count, binding))
        {
            session.Append(act);
        }

        session.Show("result", Encoding.UTF8.GetBytes($"{{\"acts\":{from + count}}}"));
        return session.Commit();
    }

    /// <summary>All acts of a register, as copies.</summary>
    public static List<byte[]> Read(ElectionStore store, StoredRegister register)
    {
        var acts = new List<byte[]>();
        using var cursor = store.Acts(register);
        while (cursor.Next())
        {
            Assert.Equal(Rfc6962.Leaf(cursor.Act), cursor.Leaf);
            acts.Add(cursor.Act.ToArray());
        }

        return acts;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
