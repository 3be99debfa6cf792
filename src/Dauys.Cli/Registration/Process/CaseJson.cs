using System.Text.Json;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Cli.Registration.Process;

/// <summary>Applications as JSON: every word, day and article of the acts, and what is derived from them on a day.</summary>
internal static class CaseJson
{
    /// <summary>One application.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="known">The application.</param>
    /// <param name="act">The position of the act of a subject, or null.</param>
    /// <param name="day">The day of the question.</param>
    public static void Write(Utf8JsonWriter json, ApplicationCase known, Func<string, long?> act, DateOnly day)
    {
        json.WriteStartObject();
        json.WriteString("application", known.Filed.Application);
        json.WriteString("party", known.Stated.Party);
        json.WriteString("law", known.Law.Id);
        json.WriteString("law_hash", known.Law.Hash);
        json.WriteString("stage", known.Stage.Id);
        json.WriteString("as_of", CaseQueries.Text(day));
        json.WriteString("standing", CaseQueries.Standing(known));
        json.WriteString("follows", known.Filed.Follows);
        json.WriteStartArray("steps");
        foreach (var step in known.Steps)
        {
            Step(json, known, step, act(step.Subject));
        }

        json.WriteEndArray();
        json.WriteStartArray("clocks");
        foreach (var clock in ClockReading.Of(known, day))
        {
            json.WriteStartObject();
            json.WriteString("clock", clock.Clock.Id);
            json.WriteString("for", clock.Clock.OnAuthority ? "authority" : "applicant");
            json.WriteString("article", clock.Clock.Source.Article);
            json.WriteString("from", CaseQueries.Text(clock.Started));
            json.WriteString("last_day", CaseQueries.Text(clock.Last));
            json.WriteString("why_not", clock.End is { } end ? end.WhyNot : "the length of the term is not known");
            json.WriteBoolean("unverified", clock.End?.IsUnverified == true);
            json.WriteString("ended", CaseQueries.Text(clock.Ended));
            json.WriteString("standing", clock.Standing.ToString().ToLowerInvariant());
            json.WriteBoolean("breach", clock.IsBreachOfAuthority);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Laid(json, known, act);
        json.WritePropertyName("assessment");
        AssessmentJson.Write(json, known.Stated, known.Assess(), null);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ProcessState state, Func<string, long?> act, ProcessStatistics statistics, DateOnly day)
    {
        json.WriteStartObject();
        json.WriteString("as_of", CaseQueries.Text(day));
        json.WriteStartArray("applications");
        foreach (var known in state.Cases.Where(c => c.Filed.Day <= day))
        {
            Write(json, known, act, day);
        }

        json.WriteEndArray();
        json.WriteStartArray("stages");
        foreach (var stage in statistics.Stages)
        {
            json.WriteStartObject();
            json.WriteString("law", stage.Law);
            json.WriteString("stage", stage.Stage);
            json.WriteNumber("filed", stage.Filed);
            json.WriteNumber("decided", stage.Decided);
            if (stage.MedianDays is { } median)
            {
                json.WriteNumber("median_days", median);
            }
            else
            {
                json.WriteNull("median_days");
            }

            json.WriteNumber("breaches", stage.Breaches);
            json.WriteNumber("appeals", stage.Appeals);
            json.WriteNumber("overturned", stage.Overturned);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("grounds");
        foreach (var ground in statistics.Grounds)
        {
            json.WriteStartObject();
            json.WriteString("decision", ProcessSteps.Word(ground.Decision));
            json.WriteString("ground", ground.Ground);
            json.WriteNumber("count", ground.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unequal");
        foreach (var pair in statistics.Unequal)
        {
            json.WriteStartObject();
            json.WriteString("one", pair.One.Filed.Application);
            json.WriteString("one_decision", ProcessSteps.Word(pair.One.Decision!.Step));
            json.WriteString("other", pair.Other.Filed.Application);
            json.WriteString("other_decision", ProcessSteps.Word(pair.Other.Decision!.Step));
            json.WriteString("not_met", pair.Faults);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Every place whose value was changed, with all values that were laid there; the last one counts.</summary>
    private static void Laid(Utf8JsonWriter json, ApplicationCase known, Func<string, long?> act)
    {
        json.WriteStartArray("laid");
        foreach (var field in known.Laid.Changed)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteStartArray("values");
            foreach (var value in field.Values)
            {
                json.WriteStartObject();
                Raw(json, "value", value.Json);
                json.WriteString("by", value.Officer is null ? "applicant" : "officer");
                json.WriteString("officer", value.Officer);
                json.WriteNumber("step", value.Step);
                Position(json, act(known.Steps[value.Step - 1].Subject));
                json.WriteString("when", value.When);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, long? act)
    {
        json.WritePropertyName("act");
        if (act is { } position)
        {
            json.WriteNumberValue(position);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }

    private static void Step(Utf8JsonWriter json, ApplicationCase known, CaseAct step, long? act)
    {
        json.WriteStartObject();
        json.WriteNumber("number", step.Number);
        json.WriteString("step", ProcessSteps.Word(step.Step));
        json.WriteString("when", step.When);
        Position(json, act);
        if (step is OfficerCorrected corrected)
        {
            json.WriteString("by", corrected.By);
            json.WriteString("reason", corrected.Reason);
            json.WriteString("rows", corrected.Rows);
            json.WriteString("document", corrected.Document);
            json.WriteStartArray("values");
            foreach (var value in corrected.Values)
            {
                json.WriteStartObject();
                json.WriteString("field", value.Field);
                Raw(json, "from", value.From);
                Raw(json, "to", value.To);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (step is IGrounded grounded)
        {
            json.WriteStartArray("grounds");
            foreach (var given in grounded.Grounds)
            {
                json.WriteStartObject();
                json.WriteString("ground", given.Ground);
                json.WriteString("article", known.Stage.Process.Ground(given.Ground)?.Source.Article);
                json.WriteString("evidence", given.Evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (step is DecisionAppealed appealed)
        {
            json.WriteString("claim", appealed.Claim);
        }

        if (step is AppealDecided decided)
        {
            json.WriteString("outcome", decided.Overturned ? "overturned" : "upheld");
            json.WriteString("reasons", decided.Reasons);
        }

        json.WriteEndObject();
    }
}
