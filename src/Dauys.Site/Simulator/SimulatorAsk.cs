using System.Globalization;
using Dauys.Elections.Counting;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;

namespace Dauys.Site.Simulator;

/// <summary>An application that somebody tries out, as the address of the page says it. Nobody stores it: it is computed and forgotten.</summary>
/// <param name="Law">The book.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Against">Another book to hold beside it, or null.</param>
/// <param name="Date">The day, which decides the territories in force; or null.</param>
/// <param name="Given">Numbers by the names of the form; what is left empty is unknown.</param>
public sealed record SimulatorAsk(PartyBook Law, RegistrationStage Stage, PartyBook? Against, DateOnly? Date, IReadOnlyDictionary<string, long> Given)
{
    /// <summary>Figures of the form.</summary>
    public IReadOnlyList<SimulatorField> Fields { get; } = SimulatorField.Of(Stage, Law.TerritoriesOn(Date));

    /// <summary>Reads the address.</summary>
    /// <param name="law">The book.</param>
    /// <param name="others">Books that it can be held beside.</param>
    /// <param name="query">Names and values; an empty value is none.</param>
    /// <param name="fault">The name that cannot be answered, its value, and what it may be; null where there is none.</param>
    public static SimulatorAsk? Read(PartyBook law, IReadOnlyList<PartyBook> others, IEnumerable<(string Name, string Value)> query, out (string Name, string Value, string Allowed)? fault)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(query);
        var asked = query.Where(q => q.Value.Length > 0).ToList();
        string? Word(string name) => asked.FirstOrDefault(q => q.Name == name).Value;
        var stage = Word("stage") is { } id ? law.Stage(id) : law.Stages[^1];
        var against = Word("against") is { } other ? others.FirstOrDefault(b => b.Id == other) : null;
        var date = DateOnly.TryParseExact(Word("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        fault = stage is null ? ("stage", Word("stage")!, string.Join(", ", law.Stages.Select(s => s.Id)))
            : Word("against") is { } wrong && against is null ? ("against", wrong, string.Join(", ", others.Select(b => b.Id)))
            : Word("date") is { } none && date is null ? ("date", none, "2024-03-01")
            : null;
        if (fault is not null)
        {
            return null;
        }

        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        var names = SimulatorField.Of(stage!, law.TerritoriesOn(date)).SelectMany(f => f.Territories.Select(f.Key).Append(f.Territories.Count > 0 ? f.Key(SimulatorField.Each) : f.Key())).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in asked.Where(q => names.Contains(q.Name)))
        {
            if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > FigureTable.Largest)
            {
                fault = (name, value, $"0–{FigureTable.Largest.ToString(CultureInfo.InvariantCulture)}");
                return null;
            }

            given[name] = number;
        }

        return new SimulatorAsk(law, stage!, against, date, given);
    }

    /// <summary>The application that the figures make. A territory without a number is unknown, unless one number stands for every such territory.</summary>
    public Application Application()
    {
        var figures = new Dictionary<string, ApplicationFigure>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (field.Territories.Count == 0)
            {
                if (Given.TryGetValue(field.Key(), out var total))
                {
                    figures.Add(field.Figure, new ApplicationFigure(total, new Dictionary<string, long?>()));
                }

                continue;
            }

            var byTerritory = field.Territories.Select(t => (Territory: t, Number: Number(field, t))).Where(t => t.Number is not null).ToDictionary(t => t.Territory, t => t.Number, StringComparer.Ordinal);
            if (byTerritory.Count > 0)
            {
                figures.Add(field.Figure, new ApplicationFigure(null, byTerritory));
            }
        }

        return new Application { Id = "simulated", Party = "simulated", Stage = Stage.Id, Date = Date, Figures = figures };
    }

    private long? Number(SimulatorField field, string territory) =>
        Given.TryGetValue(field.Key(territory), out var own) ? own : Given.TryGetValue(field.Key(SimulatorField.Each), out var each) ? each : null;
}
