using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;

namespace Dauys.Law.Reading;

/// <summary>Reads how an application goes through a stage: <c>decisions</c>, <c>grounds</c>, <c>clocks</c>, <c>appeal</c>.</summary>
internal static class ProcessReader
{
    private static readonly Dictionary<string, bool> Sides = new(StringComparer.Ordinal) { ["authority"] = true, ["applicant"] = false };

    public static StageProcess Read(BookContext context, Section stage, string? id, Provenance around, RestDayRule rest)
    {
        var decisions = Steps(stage, "decisions");
        List<RefusalGround> grounds = [.. stage.SubList("grounds", required: false).Select(g => Ground(context, g, id, around, decisions)).OfType<RefusalGround>()];
        List<ProcessClock> clocks = [.. stage.SubList("clocks", required: false).Select(c => Clock(context, c, id, around, rest)).OfType<ProcessClock>()];
        AppealRule? appeal = null;
        if (stage.Sub("appeal", required: false) is { } section)
        {
            var to = LocalTexts.Read(section, "to");
            var source = context.Provenance(section, $"stages.{id}.appeal", around);
            section.Close();
            appeal = to is null ? null : new AppealRule(to, source);
        }

        foreach (var twice in grounds.Select(g => g.Id).Concat(clocks.Select(c => c.Id)).GroupBy(i => i).Where(g => g.Count() > 1))
        {
            stage.Fault("L105", stage.Place, $"\"{twice.Key}\" stands twice among grounds and clocks", "Give each its own id.");
        }

        return new StageProcess(decisions, grounds, clocks, appeal);
    }

    /// <summary>Rules that grounds name must be rules of the stage.</summary>
    public static void Check(Section stage, StageProcess process, IReadOnlyList<PartyRule> rules)
    {
        foreach (var (ground, rule) in process.Grounds.SelectMany(g => g.Rules.Select(r => (g.Id, r))).Where(g => rules.All(r => r.Id != g.r)))
        {
            stage.Fault("L105", stage.Place, $"the ground \"{ground}\" names the rule \"{rule}\", which this stage does not have", "Name rules of the same stage.");
        }
    }

    private static RefusalGround? Ground(BookContext context, Section item, string? stage, Provenance around, IReadOnlyList<ProcessStep> decisions)
    {
        var id = Ids.Read(item, "id");
        var name = LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id ?? "");
        List<string> rules = [.. item.Texts("rules", required: false).Select(r => r.Text)];
        var reserved = Steps(item, "decisions");
        var source = context.Provenance(item, $"stages.{stage}.grounds.{id}", around);
        item.Close();
        return id is null ? null : new RefusalGround(id, name, rules, reserved.Count > 0 ? reserved : [.. decisions.Where(d => d is ProcessStep.Returned or ProcessStep.Refused)], source);
    }

    private static ProcessClock? Clock(BookContext context, Section item, string? stage, Provenance around, RestDayRule usual)
    {
        var id = Ids.Read(item, "id");
        var name = LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id ?? "");
        var side = item.Word("who", Sides);
        var from = item.Word("starts", ProcessSteps.Words);
        var until = Steps(item, "ends");
        var (months, days) = (item.Whole("months", 0, 1200, required: false), item.Whole("days", 0, 36_500, required: false));
        var (working, rest) = (item.YesNo("working_days") ?? false, RestDayReader.Of(item, usual));
        var source = context.Provenance(item, $"stages.{stage}.clocks.{id}", around);
        item.Close();
        if (working && days is null)
        {
            item.Fault("L105", item.Place, "the term counts working days and has no days", "Say how many, under \"days\".");
        }

        return id is null || side is null || from is null ? null : new ProcessClock(id, name, side.Value, from.Value, until, (int?)months, (int?)days, source) { WorkingDays = working, OnRestDay = rest };
    }

    private static List<ProcessStep> Steps(Section item, string key) =>
        [.. item.Texts(key, required: false).Select(t => item.WordOf(t, key, ProcessSteps.Words)).OfType<ProcessStep>()];
}
