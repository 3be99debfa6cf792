using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Site.Records;

namespace Dauys.Site.Tests.Pages;

/// <summary>Acts in memory, in their order.</summary>
internal sealed class KeptActs(List<byte[]> acts) : IActArchive
{
    public long Size => acts.Count;

    public byte[] Read(long position) => acts[(int)position];

    /// <summary>A record with more acts behind its own.</summary>
    public static ElectionRecord Grown(ElectionRecord known, IReadOnlyList<IElectionAct> more)
    {
        var fold = new ElectionFold(known.State.Law, known.Register.Origin, known.Id);
        var encoder = new ActEncoder(new ActWriter(known.Register.Origin, known.Id, fold.LawHash));
        var acts = new List<byte[]>();
        for (var position = 0L; position < known.Acts.Size; position++)
        {
            acts.Add(known.Acts.Read(position));
            Assert.Null(fold.Apply(acts[^1], position));
        }

        foreach (var act in more)
        {
            var bytes = encoder.Fact(act, 0).ToArray();
            Assert.Null(fold.Apply(bytes, acts.Count));
            acts.Add(bytes);
        }

        return new ElectionRecord(fold.State, new RegisterFacts(known.Register.Origin, acts.Count, Rfc6962.Leaf(acts[^1]).ToString()), new KeptActs(acts), known.OtherLaws);
    }
}
