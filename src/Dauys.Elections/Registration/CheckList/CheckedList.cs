using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CheckList;

/// <summary>A list after its checks: by territory what was submitted and what counts, each fault counted, and what could not be checked.</summary>
public sealed class CheckedList
{
    private readonly ListCheckRun _run;
    private readonly Dictionary<int, int> _same;
    private readonly Dictionary<int, string> _elsewhere;

    internal CheckedList(
        ListCheckRun run, long[] submitted, long[] valid, long[] open, long between, long openPersons, long faulty, Dictionary<RowFaults, long> counts,
        Dictionary<int, int> same, Dictionary<int, string> elsewhere, bool roll, int others, int dropped)
    {
        (_run, _same, _elsewhere) = (run, same, elsewhere);
        (Rows, Faulty, Between, OpenPersons, Counts) = (run.Rows.Count, faulty, between, openPersons, counts);
        Territories = [.. run.Territories.Select((t, i) => new ListedTerritory(t, submitted[i], valid[i], open[i])).Where(t => t.Submitted > 0)];
        NotChecked = [.. Unchecked(roll, others, dropped)];
    }

    /// <summary>Checks a list that was read to its end.</summary>
    /// <param name="run">The rows.</param>
    /// <param name="roll">The authority's roll, or null.</param>
    /// <param name="others">Lists of other applications.</param>
    public static CheckedList Of(ListCheckRun run, PersonKeys? roll, IReadOnlyList<PersonKeys> others) => new ListSettling(run, roll, others).Settle();

    /// <summary>What the law asks of the list.</summary>
    public ListRule Rule => _run.Rule;

    /// <summary>Rows of the list.</summary>
    public long Rows { get; }

    /// <summary>Rows that do not count.</summary>
    public long Faulty { get; }

    /// <summary>Persons who surely count, in all.</summary>
    public long Valid => Territories.Sum(t => t.Valid) + Between;

    /// <summary>Persons who count once, and in which of two territories is open.</summary>
    public long Between { get; }

    /// <summary>Persons of whom it is open whether they count here or for another application.</summary>
    public long OpenPersons { get; }

    /// <summary>Territories that have rows, in the order of the book.</summary>
    public IReadOnlyList<ListedTerritory> Territories { get; }

    /// <summary>How many rows have each fault or remark, zeros too.</summary>
    public IReadOnlyDictionary<RowFaults, long> Counts { get; }

    /// <summary>Checks of the law that could not be made, and why.</summary>
    public IReadOnlyList<(string Check, string? Article, string Why)> NotChecked { get; }

    /// <summary>Rows with faults or remarks, in the order of the file.</summary>
    public IEnumerable<FaultyRow> FaultyRows()
    {
        for (var row = 0; row < _run.Rows.Count; row++)
        {
            if (_run.Rows.Faults[row] is not RowFaults.None and var faults)
            {
                yield return new FaultyRow(
                    row + 1, _run.Rows.Line(row), faults, _same.TryGetValue(row, out var other) ? other + 1 : null, _elsewhere.GetValueOrDefault(row));
            }
        }
    }

    /// <summary>What was found in a row, from 0.</summary>
    public RowFaults FaultsOf(long row) => row < _run.Rows.Count ? _run.Rows.Faults[(int)row] : RowFaults.None;

    /// <summary>The article that a fault breaks, or null where the book names none.</summary>
    public string? ArticleOf(RowFaults fault) => fault switch
    {
        RowFaults.TerritoryMissing or RowFaults.TerritoryUnknown or RowFaults.TerritoryOther => Rule.Find<TerritoryCheck>()?.Source.Article,
        RowFaults.IdMissing or RowFaults.IdForm or RowFaults.IdCheckDigit or RowFaults.IdBirthDate or RowFaults.IdBirthOther => Rule.Find<IdentityCheck>()?.Source.Article,
        RowFaults.UnderAge => Rule.Find<AgeCheck>()?.Source.Article,
        RowFaults.SignedEarly or RowFaults.SignedLate => Rule.Find<PeriodCheck>()?.Source.Article,
        RowFaults.Duplicate or RowFaults.DuplicateElsewhere or RowFaults.SharedNumber => Rule.Find<OnceCheck>()?.Source.Article,
        RowFaults.OtherApplication or RowFaults.OtherApplicationOpen => Rule.Find<OnceCheck>()?.AcrossArticle,
        RowFaults.NotOnRoll => Rule.Find<RollCheck>()?.Source.Article,
        _ => Rule.Source.Article,
    } ?? Rule.Source.Article;

    private IEnumerable<(string, string?, string)> Unchecked(bool roll, int others, int dropped)
    {
        var (form, days) = (_run.Form, _run.Days);
        if (Rule.Find<IdentityCheck>() is { } identity && !form.IdNumber)
        {
            yield return ("identity", identity.Source.Article, "the list has no column of identity numbers");
        }

        if (Rule.Find<AgeCheck>() is { } age)
        {
            if (!form.Born && !(form.IdNumber && Rule.Find<IdentityCheck>()?.Scheme.Birth is not null))
            {
                yield return ("age", age.Source.Article, "the list has neither birth dates nor numbers that hold them");
            }
            else if (!form.Signed && days.Application is null)
            {
                yield return ("age", age.Source.Article, "neither the list nor the application states a day");
            }
        }

        if (Rule.Find<PeriodCheck>() is { } period)
        {
            var unknown = new[] { period.After, period.Until }.OfType<string>().Where(e => days.Of(e) is null).ToList();
            if (!form.Signed || unknown.Count > 0)
            {
                yield return ("period", period.Source.Article, !form.Signed ? "the list has no days of signing" : $"the application does not state the day of {string.Join(" and ", unknown)}");
            }
        }

        if (Rule.Find<OnceCheck>() is { } once)
        {
            if (!(form.IdNumber && Rule.Find<IdentityCheck>() is not null) && !(form.Name && form.Born))
            {
                yield return ("once", once.Source.Article, "the list has neither identity numbers nor names with birth dates");
            }

            if (once.Across != AcrossRule.Allowed && others == 0)
            {
                yield return ("once-across", once.AcrossArticle, "no list of another application was given that can be held against this one");
            }
            else if (once.Across != AcrossRule.Allowed && dropped > 0)
            {
                yield return ("once-across", once.AcrossArticle, FormattableString.Invariant($"{dropped} of {others + dropped} lists of other applications could not be held against this one"));
            }
        }

        if (Rule.Find<RollCheck>() is { } onRoll && !roll)
        {
            yield return ("roll", onRoll.Source.Article, "no roll of the authority was given that can be held against the list");
        }
    }
}

/// <summary>A territory of a checked list.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="Submitted">Rows.</param>
/// <param name="Valid">Persons who surely count here.</param>
/// <param name="Open">Persons who may count here, or elsewhere.</param>
public sealed record ListedTerritory(string Territory, long Submitted, long Valid, long Open);

/// <summary>A row with faults or remarks.</summary>
/// <param name="Row">From 1, the header not counted.</param>
/// <param name="Line">The line of the file on which it starts.</param>
/// <param name="Faults">What is wrong or remarkable.</param>
/// <param name="SameAs">The row of the same person, or null.</param>
/// <param name="Elsewhere">The other application that lists the person, or null.</param>
public sealed record FaultyRow(long Row, long Line, RowFaults Faults, long? SameAs, string? Elsewhere);
