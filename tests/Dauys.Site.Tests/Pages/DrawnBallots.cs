using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.WithdrawNomination;
using Dauys.Law.Books;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Site.Records;

namespace Dauys.Site.Tests.Pages;

/// <summary>The record of 2023 as it would stand before the vote, with a draw, a withdrawal and candidates that are made up.</summary>
internal static class DrawnBallots
{
    public static readonly string[] Order = ["jsdp", "amanat", "baytaq", "auyl", "aqjol", "qhp"];

    public static BallotOrderDrawn Draw { get; } = new("list", null, [Order[0], Order[1], "respublica", .. Order[2..]], "protocol no. 12 (made up)", "2023-02-20", null);

    public static NominationWithdrawn Left { get; } = new("list", null, "respublica", true, "Art. 89(4-3)", "made up", "2023-02-25", null);

    /// <summary>The record; acts whose subject is left out are as if they had never been recorded.</summary>
    public static ElectionRecord Of(ElectionRecord known, params string[] without)
    {
        var fold = new ElectionFold(known.State.Law, known.Register.Origin, known.Id);
        var encoder = new ActEncoder(new ActWriter(known.Register.Origin, known.Id, fold.LawHash));
        var acts = new List<byte[]>();
        for (var position = 0L; position < known.Acts.Size; position++)
        {
            var act = known.Acts.Read(position);
            Assert.True(ActEnvelope.TryDecode(ActEntry.ActOf(act), out var envelope, out _));
            var name = System.Text.Encoding.UTF8.GetString(envelope.Name);
            if (!name.StartsWith("counting.", StringComparison.Ordinal) && !name.StartsWith("results.", StringComparison.Ordinal))
            {
                Assert.Null(fold.Apply(act, acts.Count));
                acts.Add(act);
            }
        }

        IElectionAct[] more = [Candidate("a", "Қайрат Мысал"), Candidate("b", "Әлия Үлгі"), Candidate("c", "Үміт Жасанды"), Draw, Left];
        foreach (var act in more.Where(a => !without.Contains(a.Subject)))
        {
            var bytes = encoder.Fact(act, 0).ToArray();
            Assert.Null(fold.Apply(bytes, acts.Count));
            acts.Add(bytes);
        }

        return new ElectionRecord(fold.State, new RegisterFacts(known.Register.Origin, acts.Count, Rfc6962.Leaf(acts[^1]).ToString()), new KeptActs(acts), known.OtherLaws);
    }

    private static CandidateAdmitted Candidate(string id, string name) => new("district", "3", id, new LocalText(new Dictionary<string, string> { ["kk"] = name }), id == "a" ? "amanat" : null, null, null, null, false, null);
}
