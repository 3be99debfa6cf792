using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.Sample;
using Dauys.Formats.Results;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>Reads lists of persons for one law: the application's own, those of other applications, and the authority's roll.</summary>
/// <param name="law">The book.</param>
/// <param name="roll">The file of the authority's roll, or null.</param>
/// <param name="others">Other applications, each with the path of its file.</param>
/// <param name="reading">Told now and then how far a file is read, and null when it is; or null.</param>
public sealed class PersonLists(PartyBook law, string? roll = null, IReadOnlyList<(Application Stated, string Path)>? others = null, Action<ReadProgress?>? reading = null)
{
    private readonly IReadOnlyList<(Application Stated, string Path)> _others = others ?? [];

    /// <summary>Checks a list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">How the application names it.</param>
    /// <param name="days">The application's days.</param>
    /// <exception cref="RefusedException">The file cannot be read as a list.</exception>
    public CheckedList Check(string path, ListSource source, ListDays days)
    {
        var run = Run(path, RuleOf(source.Figure), source.Columns, days);
        return CheckedList.Of(run, roll is null ? null : Roll(roll, run.Rule, run.Form), [.. _others.Select(o => Other(o, source.Figure)).OfType<PersonKeys>()]);
    }

    /// <summary>Checks the rows of a list that a published seed draws, as the law lets.</summary>
    /// <exception cref="RefusedException">R472 where the law knows no sample, R473 where it asks for every row of so short a list.</exception>
    public (CheckedList List, SamplingRule Rule, long Rows) Sample(string path, ListSource source, ListDays days, string seed)
    {
        var rule = RuleOf(source.Figure);
        if (rule.Sampling is not { } sampling)
        {
            throw new RefusedException(new Refusal("R472", $"the book {law.Id} lets no sample of \"{source.Figure}\" be checked", new Place(path), "Check the whole list, without --sample."));
        }

        var rows = 0L;
        Read(path, rule, source.Columns, _ => rows++, reading);
        if (rows <= sampling.Above || rows == 0)
        {
            throw new RefusedException(new Refusal("R473", $"the list has {rows} rows, and only one of more than {sampling.Above} may be sampled", new Place(path), "Check the whole list, without --sample.") { Article = sampling.Source.Article });
        }

        var drawn = SampleDraw.Of(seed, rows, sampling.Size(rows)).ToHashSet();
        var run = Run(path, rule, source.Columns, days, drawn);
        return (CheckedList.Of(run, roll is null ? null : Roll(roll, run.Rule, run.Form), [.. _others.Select(o => Other(o, source.Figure)).OfType<PersonKeys>()]), sampling, rows);
    }

    /// <summary>The figure of a list, for an assessment.</summary>
    public ApplicationFigure Figure(string path, ListSource source, ListDays days)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(new Refusal("R459", $"there is no signatories' file \"{path}\"", source.Place, "Put it there, or correct the path: it is read from the folder of the application."));
        }

        return ApplicationFigure.Of(Check(path, source, days));
    }

    /// <summary>What the law asks of the list of a figure; where the book says nothing of rows, they need a territory and no more.</summary>
    private ListRule RuleOf(string figure) =>
        law.Lists.FirstOrDefault(l => l.Figure == figure)
        ?? new ListRule(figure, new Dictionary<ListColumn, IReadOnlyList<string>> { [ListColumn.Territory] = ["territory"] }, [], Law.Books.Provenance.None);

    /// <summary>Reads a list, row by row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rule">What the law asks of it.</param>
    /// <param name="columns">Columns that the application names.</param>
    /// <param name="add">Takes each row; it is valid until it returns.</param>
    /// <param name="reading">Told now and then how far the file is read, and null when it is; or null.</param>
    public static void Read(string path, ListRule rule, IReadOnlyDictionary<ListColumn, string> columns, Action<Person> add, Action<ReadProgress?>? reading = null) => Read(path, rule, columns, _ => add, reading);

    private static void Read(string path, ListRule rule, IReadOnlyDictionary<ListColumn, string> columns, Func<ListForm, Action<Person>> begin, Action<ReadProgress?>? reading)
    {
        using var table = PersonTables.Open(path);
        var places = PersonTables.Places(table, rule, columns);
        if (places[ListColumn.Territory] < 0 && rule.Checks.Any(c => c is TerritoryCheck or not RollCheck and not IdentityCheck))
        {
            throw new RefusedException(new Refusal(
                "R481", "no column of the list names the territory", new Place(path, 1), $"Name it in the application (territory: COLUMN); the columns are: {string.Join(", ", table.Columns)}."));
        }

        var (territory, id, name, born, signed) = (places[ListColumn.Territory], places[ListColumn.IdNumber], places[ListColumn.Name], places[ListColumn.Born], places[ListColumn.Signed]);
        var add = begin(new ListForm(id >= 0, name >= 0, born >= 0, signed >= 0));
        for (var rows = 0L; table.ReadRow(); rows++)
        {
            add(new Person
            {
                Territory = Cell(table, territory),
                IdNumber = Cell(table, id),
                Name = Cell(table, name),
                Born = Cell(table, born),
                Signed = Cell(table, signed),
                Line = table.Line,
            });
            if ((rows & 0xFFFF) == 0)
            {
                var (done, total) = table.Progress;
                reading?.Invoke(new ReadProgress(table.File, done, total, rows));
            }
        }

        reading?.Invoke(null);
    }

    private ListCheckRun Run(string path, ListRule rule, IReadOnlyDictionary<ListColumn, string> columns, ListDays days, HashSet<long>? only = null)
    {
        ListCheckRun? run = null;
        var row = 0L;
        Read(path, rule, columns, form =>
        {
            var begun = run = new ListCheckRun(law, rule, form, days);
            return person =>
            {
                if (only?.Contains(++row) != false)
                {
                    begun.Add(person);
                }
            };
        }, reading);
        return run!;
    }

    private static ReadOnlySpan<byte> Cell(IPersonTable table, int column)
    {
        if (column < 0)
        {
            return [];
        }

        var cell = table.Cell(column).Trim(" \t"u8);
        // A space without break, as spreadsheets leave it at the ends.
        while (cell.StartsWith("\u00A0"u8))
        {
            cell = cell[2..];
        }

        while (cell.EndsWith("\u00A0"u8))
        {
            cell = cell[..^2];
        }

        return cell;
    }

    private PersonKeys Roll(string path, ListRule rule, ListForm form)
    {
        List<ListCheck> asked = [.. rule.Checks.Where(c => c is IdentityCheck && form.IdNumber)];
        return PersonKeys.OfRoll(Run(path, rule with { Checks = asked }, new Dictionary<ListColumn, string>(), new ListDays(null, new Dictionary<string, DateOnly>())));
    }

    /// <summary>Who is on the list of another application for the same figure; null where that one names no list.</summary>
    private PersonKeys? Other((Application Stated, string Path) other, string figure) => other.Stated.Lists.TryGetValue(figure, out var source)
        ? PersonKeys.Of(other.Stated.Id, Run(Path.Combine(Path.GetDirectoryName(other.Path) ?? "", source.File), RuleOf(figure), source.Columns, new ListDays(other.Stated.Date, other.Stated.Events ?? new Dictionary<string, DateOnly>())))
        : null;
}
