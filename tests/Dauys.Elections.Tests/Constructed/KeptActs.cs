using Dauys.Elections.Acts;
using Dauys.Elections.Intake;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Tests.Constructed;

/// <summary>Keeps the acts of an intake in memory, as a store would on disk.</summary>
internal sealed class KeptActs : IActSink
{
    private const string Origin = "synthetic/testland-2024";
    private const string Matter = "testland-2024";

    public List<byte[]> Acts { get; } = [];

    public long Next => Acts.Count;

    public static ActEncoder Encoder(LawBook law)
    {
        Assert.True(MerkleHash.TryParse(law.Hash, out var hash));
        return new ActEncoder(new ActWriter(Origin, Matter, hash));
    }

    /// <summary>An election whose acts are kept.</summary>
    public static (Testland Land, KeptActs Kept) Election(IntakeMode? mode = null)
    {
        var (law, kept) = (Testland.Read(), new KeptActs());
        return (new Testland("", mode, Encoder(law), kept, law), kept);
    }

    public void Append(ReadOnlySpan<byte> act) => Acts.Add(act.ToArray());

    public string HashOf(long position) => Rfc6962.Leaf(Acts[(int)position]).ToString();

    /// <summary>What the kept acts fold to.</summary>
    public ElectionState Fold(LawBook law)
    {
        var fold = new ElectionFold(law, Origin, Matter);
        for (var position = 0; position < Acts.Count; position++)
        {
            Refusal? refusal = fold.Apply(Acts[position], position);
            Assert.Null(refusal);
        }

        return fold.State;
    }
}
