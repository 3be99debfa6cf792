using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.CorrectAsOfficer;

/// <summary>Whether a correction says whose it is, and whether it can be laid over what stands.</summary>
internal static class CorrectionRules
{
    /// <summary>What an application is: another one is no correction.</summary>
    internal static readonly string[] Fixed = ["application", "format", "stage"];

    /// <summary>A repair by the applicant: the same application, stated again; and still one that can be read with what officers laid over it.</summary>
    public static Refusal? Decide(ProcessState state, ApplicationCase known, ApplicationCorrected act)
    {
        if (act.By != ApplicationCorrected.Applicant)
        {
            return Refuse("R476", act, act.By.Length == 0 ? "the correction does not say whose it is" : $"the repair of an application is the applicant's, and this one says \"{act.By}\"", $"Say \"by\": \"{ApplicationCorrected.Applicant}\"; an officer's correction is the act {OfficerCorrected.StoredName}.");
        }

        return Read(state, act, () => ApplicationCase.Read(act.Text)) ?? Read(state, act, () => ApplicationCase.Read(known.LaidWith(act).Text), known);
    }

    /// <summary>An officer's correction: named, reasoned, with evidence, over values that stand so.</summary>
    public static Refusal? Decide(ProcessState state, ApplicationCase known, OfficerCorrected act)
    {
        if (string.IsNullOrWhiteSpace(act.By) || act.By == ApplicationCorrected.Applicant)
        {
            return Refuse("R476", act, act.By == ApplicationCorrected.Applicant ? "an officer's correction says that it is the applicant's" : "the correction names nobody", "Name the officer who corrects and answers for it.");
        }

        if (string.IsNullOrWhiteSpace(act.Reason) || (string.IsNullOrWhiteSpace(act.Rows) && string.IsNullOrWhiteSpace(act.Document)))
        {
            return Refuse("R476", act, string.IsNullOrWhiteSpace(act.Reason) ? "the correction gives no reason" : "the correction names no evidence", "Say why, and which rows or which document show it.");
        }

        if (act.Values.Count == 0)
        {
            return Refuse("R477", act, "nothing is corrected", "Name the values that are to lie over those that stand.");
        }

        return act.Values.Select(v => Value(known, act, v)).OfType<Refusal>().FirstOrDefault()
            ?? (act.Values.GroupBy(v => v.Field, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? Refuse("R477", act, $"\"{twice.Key}\" is corrected twice in one act", "Give one value for each place.") : null)
            ?? Read(state, act, () => ApplicationCase.Read(known.LaidWith(act).Text), known);
    }

    private static Refusal? Value(ApplicationCase known, OfficerCorrected act, CorrectedValue value)
    {
        var stands = known.Laid.At(value.Field);
        return value.Field.Length == 0 || value.Field.Split('/').Any(k => k.Length == 0) ? Refuse("R477", act, $"\"{value.Field}\" is no place in an application", "Write keys joined by a slash: members/abai.")
            : Fixed.Contains(value.Field.Split('/')[0]) ? Refuse("R477", act, $"\"{value.Field}\" makes the application what it is", "Correct what it states; another application is filed by its own id.")
            : known.Laid.Between(value.Field) is { } other ? Refuse("R477", act, $"\"{value.Field}\" cannot be corrected beside \"{other}\", which is stated", "Correct the values as the applicant divided them.")
            : value.From != stands ? Refuse("R477", act, $"\"{value.Field}\" is said to be {value.From ?? "unknown"}, and {stands ?? "unknown"} stands there", "Correct the value as it stands now: look at it with `dauys registration show`.")
            : value.To == stands ? Refuse("R477", act, $"\"{value.Field}\" is {stands ?? "unknown"} already", "Leave out what stays as it is.")
            : null;
    }

    /// <summary>What the reader of applications refuses is refused here with the act's place.</summary>
    private static Refusal? Read(ProcessState state, CaseAct act, Func<Assess.Application> read, ApplicationCase? same = null)
    {
        try
        {
            var stated = read();
            return stated.Id == act.Application && (same is null || stated.Stage == same.Stage.Id)
                ? (same is null ? null : SampleRules.Decide(stated, same.Law) ?? state.Sampled(act.Application, stated)) is { } sampled ? sampled with { Where = new Place(Subject: act.Subject) } : null
                : Refuse("R489", act, "the correction is of another application or another stage", "Correct the application that was filed; another stage is another application.");
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0] with { Where = new Place(Subject: act.Subject) };
        }
    }

    private static Refusal Refuse(string number, CaseAct act, string what, string remedy) => new(number, what, new Place(Subject: act.Subject), remedy);
}
