using System.Globalization;
using System.Text;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Intake;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Ledger.Acts;
using Dauys.Stores.Registers;

namespace Dauys.Fold.Bench;

/// <summary>
/// An election that never was, at India's size: SYNTHETIC. Protocols of 12 fields and 14 lists in the form of a real law book, stations under
/// 36 states and 780 districts with names in Devanagari.
/// </summary>
internal static class GeneratedElection
{
    private const string Origin = "example.org/synthetic";
    private const string Matter = "synthetic";

    public static LawBook Law { get; } = ReadLaw();

    public static RegisterBinding Binding { get; } = RegisterBinding.To(Law, Origin, RecordKind.Synthetic, Matter);

    public static ElectionFold Fold() => new(Law, Origin, Matter);

    public static void Take(IActSink sink, int protocols)
    {
        var state = new ElectionState(Law);
        var encoder = new ActEncoder(new ActWriter(Origin, Matter, Binding.LawHash));
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false), encoder, sink);
        Require(intake.Fact(new RegisterOpened(RecordKind.Synthetic, LocalText.Of("nobody"), LocalText.Of("synthetic: generated for a measurement"))));
        Fill(intake, protocols);
    }

    /// <summary>The call, the lists, and stations with a protocol each, into a register that was opened.</summary>
    public static void Fill(ElectionIntake intake, int protocols)
    {
        Require(intake.Fact(new ElectionCalled(Matter, LocalText.Of("synthetic"), null, new DateOnly(2024, 4, 19), new DateOnly(2024, 6, 1), null, [], null)));
        for (var list = 1; list <= 14; list++)
        {
            var id = list.ToString(CultureInfo.InvariantCulture);
            Require(intake.Fact(new ListAdmitted("list", id, LocalText.Of($"synthetic list {id}"), null, list, null, null, null, null, null)));
        }

        var layout = intake.State.BeginCount("list", null);
        var figures = new long[layout.Count.Figures.Width];
        var random = new Random(1_050_000);
        for (var i = 0; i < protocols; i++)
        {
            Require(intake.Station(Encoding.UTF8.GetBytes(Path(i, protocols)), true, out var unit));
            Fill(figures, random);
            Require(intake.Protocol(layout, unit, null, figures, i + 2));
        }
    }

    /// <summary>The path of a station.</summary>
    public static string Path(int station, int of)
    {
        var district = (int)((long)station * 780 / of);
        return string.Create(CultureInfo.InvariantCulture, $"राज्य {district * 36 / 780}/मण्डल {district}/केन्द्र {station}");
    }

    /// <summary>Made-up figures of a protocol, in the order of the law book's fields, then the lists. They meet its checks, but for one protocol in about a thousand.</summary>
    public static void Fill(Span<long> figures, Random random)
    {
        var votes = figures[12..];
        var valid = 0L;
        foreach (ref var list in votes)
        {
            valid += list = random.Next(100);
        }

        var invalid = random.Next(20);
        var cast = valid + invalid;
        var issued = cast + random.Next(3);
        var (early, outside, cancelled) = (random.NextInt64(issued / 10 + 1), random.NextInt64(issued / 10 + 1), random.Next(300));
        var portable = Math.Min(outside, cast);
        var wrong = random.Next(1000) == 0 ? 1 : 0;
        ReadOnlySpan<long> fields =
        [
            issued + random.Next(800), issued + cancelled, early, issued - early - outside, outside, cancelled,
            portable, cast - portable, invalid, valid + wrong, 0, 0,
        ];
        fields.CopyTo(figures);
    }

    private static void Require(Law.Refusals.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.ToString());
        }
    }

    private static LawBook ReadLaw()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        var file = System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Dauys.slnx is in no folder above."), "laws", "ru-duma-2021.yaml");
        return LawBookReader.Read(File.ReadAllText(file), file);
    }
}
