using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;

namespace Dauys.Elections.Registration.CorrectAsOfficer;

/// <summary>
/// The values of an application one over the other: what the applicant stated, and what was laid over it since. Nothing is replaced. The value that counts is the one on top.
/// A repair by the applicant states the whole application again: it lays down a value only where that differs from what the applicant stated before, so that restating the rest does not
/// lift it over what an officer corrected.
/// </summary>
public sealed class LaidValues
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly OrderedDictionary<string, List<LaidValue>> _fields = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, string?> _over = new(StringComparer.Ordinal);
    private Dictionary<string, string> _own = new(StringComparer.Ordinal);

    private LaidValues()
    {
    }

    /// <summary>What the applicant stated last, as canonical JSON: no officer's value is in it.</summary>
    public string Own { get; private set; } = "";

    /// <summary>The application as it counts: the values that lie on top, as canonical JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Every place with its values, in the order in which places were first stated.</summary>
    public IEnumerable<LaidField> Fields => _fields.Select(f => new LaidField(f.Key, f.Value));

    /// <summary>Places that have more than the value first stated.</summary>
    public IReadOnlyList<LaidField> Changed => [.. Fields.Where(f => f.Values.Count > 1 || f.Values[0].Officer is not null)];

    /// <summary>The value on top, as JSON; null where none is known.</summary>
    public string? At(string field) => _fields.TryGetValue(field, out var values) ? values[^1].Json : null;

    /// <summary>A place that holds places of its own, or lies inside a value: no value can be laid over it. Null where one can.</summary>
    public string? Between(string field) => Fields.FirstOrDefault(f => f.Field != field && f.Top.Json is not null and not "{}" && LaidJson.Meets(f.Field, field))?.Field;

    /// <summary>The values that the steps of an application come to.</summary>
    public static LaidValues Of(IEnumerable<CaseAct> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var laid = new LaidValues();
        foreach (var step in steps)
        {
            switch (step)
            {
                case ApplicationFiled filed:
                    laid.State(filed.Text, step);
                    break;
                case ApplicationCorrected repaired:
                    laid.State(repaired.Text, step);
                    break;
                case OfficerCorrected corrected:
                    laid.Correct(corrected);
                    break;
            }
        }

        return laid;
    }

    /// <summary>What has to be laid over the values that stand so that another application comes of it.</summary>
    /// <param name="text">The other application, as canonical JSON.</param>
    public IReadOnlyList<CorrectedValue> Towards(string text)
    {
        var (now, then) = (LaidJson.Flat(Parsed(Text)), LaidJson.Flat(Parsed(text)));
        return [.. now.Keys.Union(then.Keys).Where(f => now.GetValueOrDefault(f) != then.GetValueOrDefault(f)).Order(StringComparer.Ordinal)
            .Select(f => new CorrectedValue(f, now.GetValueOrDefault(f), then.GetValueOrDefault(f)))];
    }

    private void State(string text, CaseAct step)
    {
        var stated = LaidJson.Flat(Parsed(text));
        foreach (var field in _own.Keys.Union(stated.Keys).Where(f => _own.GetValueOrDefault(f) != stated.GetValueOrDefault(f)).ToList())
        {
            foreach (var beneath in _over.Keys.Where(o => LaidJson.Meets(o, field)).ToList())
            {
                _over.Remove(beneath);
                if (beneath != field)
                {
                    Lay(beneath, new LaidValue(null, null, step.Number, step.When));
                }
            }

            Lay(field, new LaidValue(stated.GetValueOrDefault(field), null, step.Number, step.When));
        }

        (_own, Own) = (stated, text);
        Draw();
    }

    private void Correct(OfficerCorrected act)
    {
        foreach (var value in act.Values)
        {
            _over[value.Field] = value.To;
            Lay(value.Field, new LaidValue(value.To, act.By, act.Number, act.When));
        }

        Draw();
    }

    private void Lay(string field, LaidValue value)
    {
        if (!_fields.TryGetValue(field, out var values))
        {
            _fields.Add(field, values = []);
        }

        values.Add(value);
    }

    private void Draw()
    {
        if (_over.Count == 0)
        {
            Text = Own;
            return;
        }

        var top = Parsed(Own);
        foreach (var (field, value) in _over)
        {
            LaidJson.Put(top, field, value);
        }

        Text = PublicApplication.Canonical(top.ToJsonString(Plain), "application");
    }

    /// <summary>An act's text is canonical JSON where this program wrote it; the reader of applications takes YAML too.</summary>
    private static JsonObject Parsed(string text) => JsonNode.Parse(PublicApplication.Canonical(text, "application"))!.AsObject();
}

/// <summary>A place of an application with every value that was laid there, the first one at the bottom.</summary>
/// <param name="Field">The place: <c>members/abai</c>.</param>
/// <param name="Values">At least one.</param>
public sealed record LaidField(string Field, IReadOnlyList<LaidValue> Values)
{
    /// <summary>Whether it makes the application what it is: its id, its stage, its format. Nobody corrects these.</summary>
    public bool IsFixed => CorrectionRules.Fixed.Contains(Field.Split('/')[0]);

    /// <summary>Whether an officer corrected here, whatever lies on top now.</summary>
    public bool IsOfficers => Values.Any(v => v.Officer is not null);

    /// <summary>The value that counts.</summary>
    public LaidValue Top => Values[^1];

    /// <summary>What the applicant stated last, whatever lies over it; null where the applicant stated nothing here.</summary>
    public LaidValue? Applicants => Values.LastOrDefault(v => v.Officer is null);
}

/// <summary>A value with who stated it and when.</summary>
/// <param name="Json">The value; null where it says that none is known.</param>
/// <param name="Officer">The officer who corrected; null where the applicant states it.</param>
/// <param name="Step">The number of the step.</param>
/// <param name="When">The day or moment of the step.</param>
public sealed record LaidValue(string? Json, string? Officer, int Step, string When);
