using System.Globalization;
using System.Text;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Counting;
using Dauys.Elections.Intake;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Ledger.Acts;
using Dauys.Stores.Appending;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Tests;

/// <summary>An invented election under a real law book, taken in as a load does it: three lists, as many stations as wanted.</summary>
internal static class SyntheticElection
{
    public static LawBook Law { get; } = LawBookReader.Read(Repository.Read("laws/il-knesset-2021.yaml"), "laws/il-knesset-2021.yaml");

    public static RegisterBinding Binding { get; } = RegisterBinding.To(Law, "example.org/synthetic", RecordKind.Synthetic, "synthetic");

    /// <summary>Takes facts and stations 0 to count - 1 in, those that the register holds already without effect, and shows the sum.</summary>
    /// <returns>The session, not yet committed.</returns>
    public static AppendSession Take(ElectionStore store, int stations)
    {
        var session = store.BeginAppend(Binding);
        var fold = new ElectionFold(Law, Binding.Origin, Binding.Matter);
        using (var acts = store.Acts(session.Register))
        {
            while (acts.Next())
            {
                Assert.Null(fold.Apply(acts.Act, acts.Position));
            }
        }

        var encoder = new ActEncoder(new ActWriter(Binding.Origin, Binding.Matter, Binding.LawHash));
        var intake = new ElectionIntake(fold.State, new IntakeMode(Entry: true, Correct: false), encoder, session);
        Assert.Null(intake.Fact(new RegisterOpened(RecordKind.Synthetic, LocalText.Of("nobody"), LocalText.Of("invented for a test"))));
        Assert.Null(intake.Fact(new ElectionCalled("synthetic", LocalText.Of("synthetic"), null, new DateOnly(2021, 3, 23), new DateOnly(2021, 3, 23), null, [], null)));
        foreach (var list in (string[])["a", "b", "c"])
        {
            Assert.Null(intake.Fact(new ListAdmitted("list", list, LocalText.Of(list), null, null, null, null, null, null, null)));
        }

        var layout = fold.State.BeginCount("list", null);
        for (var i = 0; i < stations; i++)
        {
            Assert.Null(intake.Station(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"town {i / 50}/station {i}")), true, out var unit));
            long[] figures = [1_000, 600 + (i % 7), 6, 594 + (i % 7), 300, 200 + (i % 7), 94];
            Assert.Null(intake.Protocol(layout, unit, null, figures, i + 2));
        }

        session.Show("result", Result(fold.State));
        return session;
    }

    public static bool Load(ElectionStore store, int stations)
    {
        using var session = Take(store, stations);
        return session.Commit();
    }

    /// <summary>What is shown: the votes of each list.</summary>
    public static byte[] Result(ElectionState state)
    {
        var count = state.Counting.Count("list", null)!;
        var sums = new FigureSums(count.Figures.Width);
        var figures = new long[count.Figures.Width];
        for (var row = 0; row < count.Figures.Count; row++)
        {
            count.Figures.Read(row, figures);
            sums.Add(figures);
        }

        return Encoding.UTF8.GetBytes("{" + string.Join(',', count.Options.Select((o, i) => $"\"{o}\":{sums[count.Fields.Count + i] ?? 0}")) + "}");
    }
}
