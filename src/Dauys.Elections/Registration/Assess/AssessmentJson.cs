using System.Text.Json;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>An assessment as JSON: whole numbers as numbers, fractions and days as text, null where not known.</summary>
public static class AssessmentJson
{
    /// <summary>Writes one object; with another law, <c>against</c> holds the same for it.</summary>
    public static void Write(Utf8JsonWriter json, Application application, Assessment assessment, Assessment? against)
    {
        json.WriteStartObject();
        json.WriteString("application", application.Id);
        json.WriteString("party", application.Party);
        json.WriteString("date", application.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Write(json, assessment);
        Lists(json, application);
        if (against is not null)
        {
            json.WriteStartObject("against");
            Write(json, against);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteString("law", assessment.Law.Id);
        json.WriteString("decision", assessment.Decision.ToString().ToLowerInvariant());
        json.WriteString("stage", assessment.Stage.Id);
        json.WriteString("territories", assessment.Territories.Id);
        json.WriteStartArray("rules");
        foreach (var finding in assessment.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule.Id);
            json.WriteString("name", finding.Rule.Name.ToString());
            json.WriteString("article", finding.Rule.Source.Article);
            Value(json, "required", finding.Required);
            if (finding.Rule is NominatorRule)
            {
                // A word, also where it is one of digits.
                json.WriteString("found", finding.Found);
            }
            else
            {
                Value(json, "found", finding.Found);
            }

            YesNo(json, "met", finding.Met);
            json.WriteString("note", finding.Note);
            if (finding.Rule.Source.Unverified)
            {
                json.WriteBoolean("unverified", true);
            }

            Regions(json, finding);
            Persons(json, finding);
            Sample(json, finding);
            Laid(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("not_judged");
        foreach (var rule in assessment.NotJudged)
        {
            json.WriteStringValue(rule.Id);
        }

        json.WriteEndArray();
    }

    /// <summary>What the lists came to, and which checks of them could not be made: they change no decision, and a reader must know.</summary>
    private static void Lists(Utf8JsonWriter json, Application application)
    {
        if (application.Checked.Count == 0)
        {
            return;
        }

        json.WriteStartObject("lists");
        foreach (var (figure, list) in application.Checked)
        {
            json.WriteStartObject(figure);
            json.WriteNumber("rows", list.Rows);
            json.WriteNumber("valid", list.Valid);
            json.WriteNumber("faulty", list.Faulty);
            json.WriteStartArray("not_checked");
            foreach (var (check, _, _) in list.NotChecked)
            {
                json.WriteStringValue(check);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Regions(Utf8JsonWriter json, RuleFinding finding)
    {
        if (finding.Rule is not TerritoriesRule)
        {
            return;
        }

        json.WriteStartObject("regions");
        foreach (var territory in finding.Territories)
        {
            json.WriteStartObject(territory.Territory);
            json.WriteNumber("required", territory.Required);
            Value(json, "found", territory.Found?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            YesNo(json, "met", territory.Met);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Persons(Utf8JsonWriter json, RuleFinding finding)
    {
        if (finding.Persons.Count == 0)
        {
            return;
        }

        json.WriteStartObject("candidates");
        foreach (var person in finding.Persons)
        {
            json.WriteStartObject(person.Candidate);
            if (person.Years is { } years)
            {
                json.WriteNumber("found", years);
            }
            else
            {
                json.WriteString("found", person.Found);
            }

            YesNo(json, "met", person.Met);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Sample(Utf8JsonWriter json, RuleFinding finding)
    {
        if (finding.Sample is not { Stated: var sample, Rule: var rule } judged)
        {
            return;
        }

        json.WriteStartObject("sample");
        json.WriteNumber("rows", sample.Rows);
        json.WriteNumber("drawn", sample.Drawn);
        json.WriteNumber("valid", sample.Valid);
        json.WriteNumber("open", sample.Open);
        json.WriteNumber("duplicates", sample.Duplicates);
        json.WriteString("seed", sample.Seed);
        json.WriteString("article", rule.Source.Article);
        json.WriteString("confidence", rule.Confidence.ToString());
        if (judged.Finding is { } known)
        {
            json.WriteNumber("lower", known.Lower);
            json.WriteNumber("upper", known.Upper);
            if (rule.Decision == SampleDecision.Projection)
            {
                json.WriteNumber("projected", known.Projected);
            }
        }

        json.WriteString("outcome", SampleOutcomes.Word(judged.Finding?.Outcome ?? SampleOutcome.CheckAll));
        json.WriteEndObject();
    }

    /// <summary>Of values that were changed since the filing: what the applicant stated last, what counts, and whose that is.</summary>
    private static void Laid(Utf8JsonWriter json, RuleFinding finding)
    {
        if (finding.Laid.Count == 0)
        {
            return;
        }

        json.WriteStartArray("laid");
        foreach (var field in finding.Laid)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            Raw(json, "applicant", field.Applicants?.Json);
            Raw(json, "counts", field.Top.Json);
            json.WriteString("by", field.Top.Officer is null ? "applicant" : "officer");
            json.WriteString("officer", field.Top.Officer);
            json.WriteNumber("step", field.Top.Step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }

    private static void Value(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (value.Length > 0 && value.All(char.IsAsciiDigit) && (value == "0" || value[0] != '0'))
        {
            json.WriteRawValue(value);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static void YesNo(Utf8JsonWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        if (value is { } known)
        {
            json.WriteBooleanValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
