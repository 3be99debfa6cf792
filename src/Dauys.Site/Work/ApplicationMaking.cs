using Dauys.Elections.Counting;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Site.Simulator;

namespace Dauys.Site.Work;

/// <summary>Makes the application of a form. What is left empty is unknown, as in a file.</summary>
/// <param name="form">The form.</param>
/// <param name="entered">What was entered in it.</param>
internal sealed class ApplicationMaking(ApplicationForm form, EnteredValues entered)
{
    public Application Make()
    {
        var (id, title) = (entered.Id("application"), Title());
        _ = entered.Text("against");
        var figures = Figures();
        var nominees = Nominees();
        if (nominees is not null)
        {
            figures["candidates"] = new ApplicationFigure(nominees.Number, new Dictionary<string, long?>());
        }

        return new Application
        {
            Id = id ?? "",
            Party = title.ToString(),
            Title = title,
            Stage = form.Stage.Id,
            Date = form.Date,
            Figures = figures,
            Lists = form.Lists,
            Samples = Samples(),
            Events = Events(),
            Documents = form.Documents.Count > 0 && entered.IsTicked("documents") ? form.Documents.Where(d => entered.IsTicked($"document.{d}")).ToHashSet(StringComparer.Ordinal) : null,
            Outcomes = form.Outcomes.Count > 0 && entered.IsTicked("outcomes") ? form.Outcomes.Where(o => entered.IsTicked($"outcome.{o}")).ToHashSet(StringComparer.Ordinal) : null,
            NominatedBy = form.Nominators.Count > 0 ? entered.OneOf("nominated_by", form.Nominators) : null,
            Nominees = nominees,
        };
    }

    private LocalText Title()
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in (string[])["kk", "ru", "en"])
        {
            if (entered.Text($"party.{language}") is { } name)
            {
                names[language] = name;
            }
        }

        if (names.Count > 0)
        {
            return new LocalText(names);
        }

        entered.Mark("party.kk", FieldFault.Missing);
        return LocalText.Of("");
    }

    private Dictionary<string, ApplicationFigure> Figures()
    {
        var figures = new Dictionary<string, ApplicationFigure>(StringComparer.Ordinal);
        foreach (var field in form.Figures.Where(f => !form.Lists.ContainsKey(f.Figure)))
        {
            if (field.Territories.Count == 0)
            {
                if (entered.Number(ApplicationForm.FigureKey(field)) is { } total)
                {
                    figures.Add(field.Figure, new ApplicationFigure(total, new Dictionary<string, long?>()));
                }

                continue;
            }

            var each = entered.Number(ApplicationForm.FigureKey(field, SimulatorField.Each));
            var known = new Dictionary<string, long?>(StringComparer.Ordinal);
            foreach (var territory in field.Territories)
            {
                if ((entered.Number(ApplicationForm.FigureKey(field, territory)) ?? each) is { } number)
                {
                    known.Add(territory, number);
                }
            }

            if (known.Count > 0)
            {
                figures.Add(field.Figure, new ApplicationFigure(null, known));
                if (known.Values.Aggregate((Int128)0, (sum, n) => sum + n!.Value) > FigureTable.Largest)
                {
                    entered.Mark(ApplicationForm.FigureKey(field, SimulatorField.Each), FieldFault.Sum);
                }
            }
        }

        return figures;
    }

    /// <summary>A sample is stated where any field of it is filled; then all are needed but the open rows.</summary>
    private Dictionary<string, SampleStated> Samples()
    {
        var samples = new Dictionary<string, SampleStated>(StringComparer.Ordinal);
        foreach (var figure in form.Sampled.Where(f => ApplicationForm.SampleParts.Any(p => entered.Text(ApplicationForm.SampleKey(f, p)) is not null)))
        {
            long? Number(string part) => entered.Text(ApplicationForm.SampleKey(figure, part)) is null && part != "open" ? Missing(part) : entered.Number(ApplicationForm.SampleKey(figure, part));
            var (rows, drawn, valid, open, duplicates, seed) = (Number("rows"), Number("drawn"), Number("valid"), Number("open") ?? 0, Number("duplicates"), entered.Text(ApplicationForm.SampleKey(figure, "seed")));
            if (seed is null)
            {
                Missing("seed");
            }

            if (rows is null || drawn is null || valid is null || duplicates is null || seed is null)
            {
                continue;
            }

            var rule = SampleRules.Of(form.Law, figure)!;
            Check("rows", rows > rule.Above);
            Check("drawn", drawn >= 1 && drawn <= rows && drawn >= rule.Size(rows.Value));
            Check("valid", (Int128)valid + open <= drawn);
            Check("duplicates", duplicates < drawn);
            samples.Add(figure, new SampleStated(rows.Value, drawn.Value, valid.Value, open, duplicates.Value, seed, Place.None));

            long? Missing(string part)
            {
                entered.Mark(ApplicationForm.SampleKey(figure, part), FieldFault.Missing);
                return null;
            }

            void Check(string part, bool fits)
            {
                if (!fits)
                {
                    entered.Mark(ApplicationForm.SampleKey(figure, part), FieldFault.Sample);
                }
            }
        }

        return samples;
    }

    /// <summary>The file speaks of dates where one is given; a day that is left empty is then unknown.</summary>
    private Dictionary<string, DateOnly>? Events()
    {
        var days = form.Events.Select(e => (Event: e, Day: entered.Day($"event.{e}"))).Where(e => e.Day is not null).ToDictionary(e => e.Event, e => e.Day!.Value, StringComparer.Ordinal);
        return days.Count > 0 ? days : null;
    }

    private Nominees? Nominees()
    {
        if (form.Candidates is not { } asked)
        {
            return null;
        }

        if (asked.IsList && form.Rows == 0)
        {
            return entered.Number("candidates") is { } number ? number <= 100_000 ? new Nominees(number, null, new Dictionary<string, NomineeCount>()) : Wrong() : null;
        }

        var persons = Enumerable.Range(1, form.Rows).Select(Person).ToList();
        return new Nominees(persons.Count, persons, new Dictionary<string, NomineeCount>());
    }

    private Nominees? Wrong()
    {
        entered.Mark("candidates", FieldFault.Number);
        return null;
    }

    private Candidate Person(int row)
    {
        bool Asks(string field) => form.Candidates!.Fields.Contains(field);
        string Key(string field) => CandidateFields.Key(row, field);
        return new Candidate(
            row.ToString(System.Globalization.CultureInfo.InvariantCulture),
            entered.Text(Key("name")) is { } name ? LocalText.Of(name) : null,
            Asks("born") ? entered.Day(Key("born")) : null,
            Asks("citizenship") ? entered.Words(Key("citizenship")) : null,
            Asks("resident_since") ? entered.Day(Key("resident_since")) : null,
            Asks("groups") ? entered.Words(Key("groups")) : null,
            Asks("offices") ? entered.Words(Key("offices")) : null,
            Asks("marks") ? entered.Words(Key("marks")) : null);
    }
}
