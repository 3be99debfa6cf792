using Dauys.Elections.Acts;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Law.Documents;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads who sought to be registered, and the steps that are known.</summary>
internal sealed class ApplicantReader(SourceChecker sources)
{
    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["registered"] = "registered",
        ["not-registered"] = "not-registered",
        ["unknown"] = "unknown",
    };

    public IReadOnlyList<IElectionAct> Read(Section file)
    {
        var acts = new List<IElectionAct>();
        foreach (var item in file.SubList("applicants", required: false))
        {
            var id = StoryReader.Id(item, "id");
            if (acts.OfType<ApplicantNamed>().Any(a => a.Id == id))
            {
                item.Fault("E205", item.Place, $"the applicant \"{id}\" stands twice", "Give each its own id.");
            }

            acts.Add(new ApplicantNamed(
                id,
                StoryReader.Title(item, "name"),
                item.Text("list", required: false),
                StoryReader.Optional(item, "alleged"),
                Outcome(item),
                StoryReader.Optional(item, "note"),
                StoryReader.Confidence(item),
                sources.Read(item)));
            var number = 0;
            foreach (var step in item.SubList("steps", required: false))
            {
                acts.Add(Step(step, id, ++number));
            }

            item.Close();
        }

        return acts;
    }

    private static string Outcome(Section item) =>
        item.AsScalar(item.Required("outcome"), "outcome", "one word") is { } scalar ? Word(item, scalar) : "unknown";

    private static string Word(Section item, ScalarNode scalar)
    {
        if (Outcomes.TryGetValue(scalar.Text, out var word))
        {
            return word;
        }

        item.Fault("E204", scalar.Place, $"\"outcome\" is \"{scalar.Text}\", expected one of: {string.Join(", ", Outcomes.Keys)}", "Write one of these words.");
        return "unknown";
    }

    private StepReported Step(Section step, string applicant, int number)
    {
        var read = new StepReported(
            applicant,
            number,
            step.Word("step", ApplicationSteps.Words) ?? ApplicationStep.Notice,
            Moments.Read(step, "from"),
            Moments.Read(step, "to"),
            (int?)step.Whole("nth", 1, 10_000, required: false),
            StoryReader.Optional(step, "ground"),
            StoryReader.Optional(step, "detail"),
            StoryReader.Confidence(step),
            sources.Read(step));
        step.Close();
        return read;
    }
}
