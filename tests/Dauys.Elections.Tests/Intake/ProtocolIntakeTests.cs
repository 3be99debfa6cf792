using Dauys.Elections.Counting;
using Dauys.Elections.Intake;
using Dauys.Elections.Tests.Constructed;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Intake;

public sealed class ProtocolIntakeTests
{
    // roll, issued, invalid, valid, a, b
    private static readonly long[] Usual = [100, 65, 2, 63, 40, 23];
    private static readonly long[] OneVoteMoved = [100, 65, 2, 63, 41, 22];
    private static readonly long[] MoreInTheBoxThanIssued = [100, 60, 2, 63, 40, 23];

    private static readonly IntakeMode Load = new(Entry: false, Correct: false);
    private static readonly IntakeMode Correct = new(Entry: false, Correct: true);
    private static readonly IntakeMode Entry = new(Entry: true, Correct: false);

    [Fact]
    public void A_station_given_twice_is_refused_with_both_lines_whatever_its_figures()
    {
        var land = new Testland();
        land.Intake.BeginFile("stations.csv");
        Assert.Null(Take(land.Intake, "East/1", Usual, 2));

        var refusal = Take(land.Intake, "East/1", Usual, 7)!;

        Assert.Equal("F330", refusal.Number);
        Assert.Contains("East/1", refusal.What);
        Assert.Contains("first on line 2", refusal.What);
        Assert.Equal(7, refusal.Where.Line);
    }

    [Fact]
    public void A_station_given_in_two_files_is_refused_with_the_first_files_name()
    {
        var land = new Testland();
        land.Intake.BeginFile("one.csv");
        Assert.Null(Take(land.Intake, "East/1", Usual, 2));
        Assert.Null(Take(land.Intake, "East/2", Usual, 900));
        land.Intake.BeginFile("two.csv");
        Assert.Null(Take(land.Intake, "East/3", Usual, 2));

        Assert.Contains("first on line 2 of one.csv", Take(land.Intake, "East/1", Usual, 3)!.What);
        Assert.Contains("first on line 900 of one.csv", Take(land.Intake, "East/2", Usual, 4)!.What);
        Assert.EndsWith("first on line 2", Take(land.Intake, "East/3", Usual, 5)!.What);
    }

    [Fact]
    public void Parts_of_a_station_are_protocols_of_their_own_and_a_part_given_twice_is_refused()
    {
        var land = new Testland();
        Assert.Null(Take(land.Intake, "East/1", Usual, 2, "1"));
        Assert.Null(Take(land.Intake, "East/1", Usual, 3, "2"));

        Assert.Equal("F330", Take(land.Intake, "East/1", Usual, 4, "1")!.Number);

        Assert.Equal(1, land.State.Territory.StationCount);
        Assert.Equal(2, land.State.Counting.Count("list", null)!.Figures.Count);
    }

    [Fact]
    public void The_same_protocols_again_change_nothing()
    {
        var (land, kept) = KeptActs.Election();
        Assert.Null(Take(land.Intake, "East/1", Usual, 2));
        var before = kept.Acts.Count;

        var again = Again(land, kept, Load);
        Assert.Null(Take(again, "East/1", Usual, 2));

        Assert.Equal(before, kept.Acts.Count);
        Assert.False(again.Counts.Any);
        Assert.Equal(1, again.Counts.ProtocolsUnchanged);
    }

    [Fact]
    public void One_vote_changed_is_refused_with_the_station_both_figures_and_the_act_that_holds_the_first()
    {
        var (land, kept) = KeptActs.Election();
        Assert.Null(Take(land.Intake, "East/1", Usual, 2));
        var position = kept.Acts.Count - 1;

        var refusal = Take(Again(land, kept, Load), "East/1", OneVoteMoved, 2)!;

        Assert.Equal("R411", refusal.Number);
        Assert.Contains("East/1", refusal.What);
        Assert.Contains("votes for a = 40", refusal.What);
        Assert.Contains("says 41", refusal.What);
        Assert.Contains($"act {position} ({kept.HashOf(position)})", refusal.What);
        Assert.Equal(position + 1, kept.Acts.Count);
    }

    [Fact]
    public void A_changed_vote_given_as_a_correction_is_an_act_that_names_the_one_it_corrects()
    {
        var (land, kept) = KeptActs.Election();
        Assert.Null(Take(land.Intake, "East/1", Usual, 2));
        var corrected = kept.HashOf(kept.Acts.Count - 1);

        var again = Again(land, kept, Correct);
        Assert.Null(Take(again, "East/1", OneVoteMoved, 2));

        Assert.Equal(1, again.Counts.ProtocolsCorrected);
        Assert.Contains(corrected, System.Text.Encoding.UTF8.GetString(kept.Acts[^1]));
        var count = kept.Fold(land.Book).Counting.Count("list", null)!;
        Assert.Equal(OneVoteMoved, Figures(count, 0));
        Assert.Equal(2, count.Version(0));
        Assert.Equal(kept.Acts.Count - 1, count.Position(0));
    }

    [Fact]
    public void On_entry_a_broken_error_stops_and_nothing_is_taken()
    {
        var land = new Testland(mode: Entry);

        var refusal = Take(land.Intake, "East/1", MoreInTheBoxThanIssued, 2)!;

        Assert.Equal(("R420", "box"), (refusal.Number, refusal.Rule));
        Assert.Contains("65 and 60", refusal.What);
        Assert.Equal(0, land.State.Counting.Count("list", null)!.Figures.Count);
    }

    [Fact]
    public void Loading_somebodys_publication_takes_a_broken_protocol_and_entry_takes_a_mere_warning()
    {
        var land = new Testland(mode: Load);
        Assert.Null(Take(land.Intake, "East/1", MoreInTheBoxThanIssued, 2));

        long[] moreIssuedThanOnTheRoll = [50, 65, 2, 63, 40, 23];
        Assert.Null(Take(new Testland(mode: Entry).Intake, "East/1", moreIssuedThanOnTheRoll, 2));
    }

    [Fact]
    public void A_station_with_a_roll_cannot_become_one_without()
    {
        var land = new Testland();
        Assert.Null(land.Intake.Station("East/1"u8, hasRoll: true, out var first));
        Assert.Null(land.Intake.Station("East/1"u8, hasRoll: true, out var second));

        Assert.Equal(first, second);
        Assert.Equal("R412", land.Intake.Station("East/1"u8, hasRoll: false, out _)!.Number);
    }

    private static ElectionIntake Again(Testland land, KeptActs kept, IntakeMode mode) =>
        new(kept.Fold(land.Book), mode, KeptActs.Encoder(land.Book), kept);

    private static Refusal? Take(ElectionIntake intake, string path, long[] figures, long line, string? part = null)
    {
        Assert.Null(intake.Station(System.Text.Encoding.UTF8.GetBytes(path), hasRoll: true, out var unit));
        return intake.Protocol(intake.Begin("list", null), unit, part, figures, line);
    }

    private static long[] Figures(ContestCount count, int row)
    {
        var figures = new long[count.Figures.Width];
        count.Figures.Read(row, figures);
        return figures;
    }
}
