using System.Text;
using CsCheck;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.CheckList;

/// <summary>Rows of a list of members under the law of 2022. Every number and name is made up.</summary>
public class ListCheckTests
{
    private const string One = "791028302728";
    private const string Two = "061211600012";
    private static readonly PartyBook Law = PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, "laws/kz-parties-2022.yaml")), "kz-parties-2022");
    private static readonly ListDays Days = new(new DateOnly(2024, 12, 11), new Dictionary<string, DateOnly> { ["filed"] = new DateOnly(2024, 12, 11) });
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 400).Select(Number).OfType<string>()];

    [Theory]
    [InlineData("astana|791028302728|Пример|1979-10-28|2024-01-01", RowFaults.None)]
    [InlineData("astana|791028302728|Пример|28.10.1979|01.01.2024", RowFaults.None)]
    [InlineData("|791028302728|Пример|1979-10-28|2024-01-01", RowFaults.TerritoryMissing)]
    [InlineData("Астана|791028302728|Пример|1979-10-28|2024-01-01", RowFaults.TerritoryUnknown)]
    [InlineData("astana||Пример|1979-10-28|2024-01-01", RowFaults.IdMissing)]
    [InlineData("astana|79102830272|Пример|1979-10-28|2024-01-01", RowFaults.IdForm)]
    [InlineData("astana|791028302729|Мысал|1979-10-28|2024-01-01", RowFaults.IdCheckDigit)]
    [InlineData("astana|791028302728||1979-10-28|2024-01-01", RowFaults.NameMissing)]
    [InlineData("astana|791028302728|Primer|1979-10-27|2024-01-01", RowFaults.IdBirthOther)]
    [InlineData("astana|791028302728|Primer|28/10/1979|2024-01-01", RowFaults.BornForm)]
    [InlineData("astana|791028302728|Primer|1979-10-28|2024-13-01", RowFaults.SignedForm)]
    [InlineData("astana|791028302728|Primer|1979-10-28|2024-12-12", RowFaults.SignedLate)]
    [InlineData("astana|061211600012|Primer|2006-12-11|2024-12-11", RowFaults.None)]
    [InlineData("astana|061211600012|Мысал|2006-12-11|2024-12-10", RowFaults.UnderAge)]
    public void Each_fault_is_told_and_no_other(string row, RowFaults faults)
    {
        var list = Check([row]);
        Assert.Equal(faults == RowFaults.None ? [] : [faults], list.FaultyRows().Select(r => r.Faults));
        Assert.Equal((faults & ~RowFaultKind.Remarks) == RowFaults.None ? 1 : 0, list.Valid);
        Assert.All(list.Counts, c => Assert.Equal(c.Key == faults ? 1 : 0, c.Value));
    }

    [Fact]
    public void Who_stands_there_twice_counts_once_in_whatever_script()
    {
        var list = Check([$"astana|{One}|Әлия Қасымова||", $"astana|{Two}|Мысал||2024-12-11", $"astana|{One}|KASSYMOVA Aliya||"]);

        Assert.Equal((2L, 1L), (list.Valid, list.Counts[RowFaults.Duplicate]));
        Assert.Equal(new FaultyRow(3, 4, RowFaults.Duplicate, 1, null), Assert.Single(list.FaultyRows()));
        Assert.Equal(RowFaults.Duplicate | RowFaults.SharedNumber, Assert.Single(Check([$"astana|{One}|Алия Касымова||", $"astana|{One}|Марат Омаров||"]).FaultyRows()).Faults);
    }

    [Fact]
    public void Who_stands_in_two_territories_counts_in_all_and_in_neither_surely()
    {
        var list = Check([$"astana|{One}|А Б||", $"almaty|{One}|А Б||"]);

        Assert.Equal((1L, 1L, 0L), (list.Valid, list.Between, list.OpenPersons));
        Assert.Equal([(0L, 1L), (0L, 1L)], list.Territories.Select(t => (t.Valid, t.Open)));
        Assert.All(list.FaultyRows(), r => Assert.Equal(RowFaults.DuplicateElsewhere, r.Faults));
    }

    [Fact]
    public void A_row_with_a_fault_does_not_take_the_place_of_a_good_one()
    {
        var list = Check([$"|{One}|А Б||", $"astana|{One}|А Б||"]);
        Assert.Equal((1L, 0L), (list.Valid, list.Between));
    }

    [Fact]
    public void A_region_short_by_open_persons_is_unknown_and_by_more_is_refused()
    {
        static string? Answer(int sure) => Rule(ApplicationFigure.Of(Check([.. Numbers.Take(sure).Select(n => $"astana|{n}|А Б||"), $"astana|{One}|В Г||", $"almaty|{One}|В Г||"])))
            .Territories.Single(t => t.Territory == "astana").Met?.ToString();

        Assert.Equal((null, "True", "False"), (Answer(199), Answer(200), Answer(198)));
    }

    [Theory]
    [InlineData("2024-03-01", "2024-02-01", 1, RowFaults.None)]
    [InlineData("2024-02-01", "2024-03-01", 0, RowFaults.OtherApplication)]
    [InlineData("2024-02-01", "2024-02-01", 0, RowFaults.OtherApplicationOpen)]
    [InlineData("", "2024-02-01", 0, RowFaults.OtherApplicationOpen)]
    public void Of_two_parties_the_later_signature_counts(string here, string there, int valid, RowFaults faults)
    {
        var list = CheckedList.Of(Run([$"astana|{One}|А Б||{here}"]), null, [PersonKeys.Of("other-party", Run([$"almaty|{One}|А Б||{there}", $"almaty|{Two}|В Г||2024-12-11"]))]);

        Assert.Equal((valid, faults == RowFaults.OtherApplicationOpen ? 1 : 0), (list.Valid, list.OpenPersons));
        Assert.Equal(faults == RowFaults.None ? [] : [(faults, "other-party")], list.FaultyRows().Select(r => (r.Faults, r.Elsewhere!)));
    }

    [Fact]
    public void A_row_that_does_not_count_is_no_later_signature()
    {
        // The later row lies in no territory, so the signature for the other party is the later one that counts.
        var list = CheckedList.Of(Run([$"astana|{One}|А Б||2024-02-01", $"|{One}|А Б||2024-03-20"]), null, [PersonKeys.Of("other-party", Run([$"almaty|{One}|А Б||2024-03-01"]))]);

        Assert.Equal(0, list.Valid);
        Assert.Equal("other-party", list.FaultyRows().First().Elsewhere);
        Assert.True(list.FaultyRows().First().Faults.HasFlag(RowFaults.OtherApplication));
    }

    [Fact]
    public void A_roll_or_another_list_that_tells_persons_otherwise_or_nobody_leaves_the_check_undone()
    {
        var names = new ListCheckRun(Law, Law.Lists[0], new ListForm(false, true, true, false), Days);
        names.Add(new Person { Territory = "astana"u8, Name = "А Б"u8, Born = "1990-01-02"u8, Line = 2 });
        foreach (var keys in new[] { PersonKeys.OfRoll(names), PersonKeys.OfRoll(Run(["astana||||"])) })
        {
            var list = CheckedList.Of(Run([$"astana|{One}|А Б||"]), keys, [keys]);

            Assert.Equal((1L, 0L), (list.Valid, list.Faulty));
            Assert.Equal(["once-across", "roll"], list.NotChecked.Select(n => n.Check).Where(c => c is "once-across" or "roll"));
        }
    }

    [Fact]
    public void A_check_against_some_of_the_other_lists_says_how_many_are_missing()
    {
        var nobody = PersonKeys.Of("empty", Run(["astana||||"]));
        var list = CheckedList.Of(Run([$"astana|{One}|А Б||2024-03-01"]), null, [PersonKeys.Of("other-party", Run([$"almaty|{One}|В Г||2024-02-01"])), nobody]);

        Assert.Equal("1 of 2 lists of other applications could not be held against this one", list.NotChecked.Single(n => n.Check == "once-across").Why);
    }

    [Fact]
    public void The_roll_tells_who_is_not_on_it_and_who_belongs_elsewhere()
    {
        var roll = PersonKeys.OfRoll(Run([$"almaty|{One}|||", $"|{Numbers[0]}|||"]));
        var list = CheckedList.Of(Run([$"astana|{One}|А Б||", $"astana|{Numbers[0]}|В Г||", $"astana|{Numbers[1]}|Д Е||"]), roll, []);

        Assert.Equal([RowFaults.TerritoryOther, RowFaults.NotOnRoll], list.FaultyRows().Select(r => r.Faults));
        Assert.DoesNotContain(list.NotChecked, n => n.Check == "roll");
    }

    [Fact]
    public void What_the_list_or_the_application_does_not_have_is_not_checked()
    {
        var run = new ListCheckRun(Law, Law.Lists[0], new ListForm(false, false, false, false), new ListDays(null, new Dictionary<string, DateOnly>()));
        run.Add(new Person { Territory = "astana"u8, Line = 2 });
        var list = CheckedList.Of(run, null, []);

        Assert.Equal(1, list.Valid);
        Assert.Equal(["identity", "age", "period", "once", "once-across", "roll"], list.NotChecked.Select(n => n.Check));
        Assert.All(list.NotChecked, n => Assert.NotNull(n.Article));
    }

    [Fact]
    public void Without_numbers_name_and_birthday_tell_persons_apart()
    {
        var run = new ListCheckRun(Law, Law.Lists[0], new ListForm(false, true, true, false), Days);
        foreach (var (name, born) in new[] { ("Әлия Қасымова", "1990-01-02"), ("Касымова Алия", "02.01.1990"), ("Касымова Алия", "1990-01-03") })
        {
            run.Add(new Person { Territory = "astana"u8, Name = Encoding.UTF8.GetBytes(name), Born = Encoding.UTF8.GetBytes(born), Line = 2 });
        }

        Assert.Equal(2, CheckedList.Of(run, null, []).Valid);
    }

    [Fact]
    public void The_order_of_rows_decides_no_figure() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], OneOf("astana", "almaty", "abai", "", "x"), OneOf("2024-01-01", "2025-01-01", "")).Array[1, 25], Gen.Int[0, 1_000_000]).Sample((drawn, seed) =>
        {
            string[] rows = [.. drawn.Select(d => $"{d.Item2}|{Numbers[d.Item1]}|А Б||{d.Item3}")];
            string[] other = [.. rows];
            new Random(seed).Shuffle(other);
            return Told(rows) == Told(other);
        }, iter: 300);

    [Fact]
    public void One_more_good_person_never_turns_an_acceptance_into_a_refusal() =>
        Gen.Int[0, 19].Sample(at =>
        {
            var rows = Law.TerritoriesOn(null).Units.SelectMany((u, i) => Numbers.Skip(i * 10).Take(10).Select(n => $"{u}|{n}|А Б||")).ToList();
            var figure = ApplicationFigure.Of(Check([.. rows, $"{Law.TerritoriesOn(null).Units[at]}|{Numbers[^1]}|Ж З||"]));
            return figure.ByTerritory.Values.Sum() == 201 && figure.ByTerritory[Law.TerritoriesOn(null).Units[at]] == 11;
        }, iter: 20);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Told(string[] rows)
    {
        var list = Check(rows);
        return $"{list.Valid} {list.Between} {list.Faulty - list.Counts[RowFaults.Duplicate]} {string.Join(",", list.Territories.OrderBy(t => t.Territory, StringComparer.Ordinal))}";
    }

    private static CheckedList Check(IReadOnlyList<string> rows) => CheckedList.Of(Run(rows), null, []);

    private static ListCheckRun Run(IReadOnlyList<string> rows)
    {
        var run = new ListCheckRun(Law, Law.Lists.Single(l => l.Figure == "members"), new ListForm(true, true, true, true), Days);
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Split('|').Select(Encoding.UTF8.GetBytes).ToArray();
            run.Add(new Person { Territory = cells[0], IdNumber = cells[1], Name = cells[2], Born = cells[3], Signed = cells[4], Line = i + 2 });
        }

        return run;
    }

    private static RuleFinding Rule(ApplicationFigure members) => Assessment.Of(
        new Application { Id = "a", Party = "A", Stage = "registration", Figures = new Dictionary<string, ApplicationFigure> { ["members"] = members } }, Law).Rules.Single(r => r.Rule.Id == "members-by-region");

    private static string? Number(int serial)
    {
        var digits = Encoding.ASCII.GetBytes($"8001013{serial:0000}0");
        var check = Law.Lists[0].Find<IdentityCheck>()!.Scheme.Check!.Of(digits);
        return check is null ? null : $"8001013{serial:0000}{check}";
    }
}
