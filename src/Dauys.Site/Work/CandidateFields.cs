using Dauys.Law.Parties;

namespace Dauys.Site.Work;

/// <summary>What a form asks of each candidate, as far as a rule of the stage rests on it.</summary>
/// <param name="IsList">Whether there may be several; else there is one.</param>
/// <param name="Fields">Names of the fields of a candidate, as in the application's file.</param>
/// <param name="Citizenships">Citizenships that the book asks for.</param>
/// <param name="Groups">Groups that the book counts.</param>
/// <param name="Offices">Offices that the book bars.</param>
/// <param name="Marks">Marks that the book asks for or bars.</param>
public sealed record CandidateFields(
    bool IsList, IReadOnlyList<string> Fields, IReadOnlyList<string> Citizenships, IReadOnlyList<string> Groups, IReadOnlyList<string> Offices, IReadOnlyList<string> Marks)
{
    /// <summary>The fields of a stage; null where no rule asks anything of candidates.</summary>
    public static CandidateFields? Of(RegistrationStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var (quotas, barred) = (stage.Rules.OfType<ListQuotaRule>().ToList(), stage.Rules.OfType<BarredRule>().ToList());
        var isList = quotas.Count > 0 || stage.Rules.Any(r => r is ListLengthRule or DepositRule { Each: "candidates" });
        if (!isList && !stage.Rules.Any(r => r is PersonRule))
        {
            return null;
        }

        IReadOnlyList<string> citizenships = [.. stage.Rules.OfType<CitizenshipRule>().SelectMany(r => r.Of).Distinct()];
        IReadOnlyList<string> groups = [.. quotas.SelectMany(q => q.Groups).Distinct()];
        IReadOnlyList<string> offices = [.. barred.Where(b => b.AreOffices).SelectMany(b => b.Words).Distinct()];
        IReadOnlyList<string> marks = [.. stage.Rules.OfType<MarkedRule>().SelectMany(r => r.Marks).Concat(barred.Where(b => !b.AreOffices).SelectMany(b => b.Words)).Distinct()];
        List<string> fields = ["name"];
        fields.AddRange(stage.Rules.Any(r => r is CandidateAgeRule or ListQuotaRule { Under.Count: > 0 }) ? ["born"] : []);
        fields.AddRange(citizenships.Count > 0 ? ["citizenship"] : []);
        fields.AddRange(stage.Rules.Any(r => r is ResidenceRule) ? ["resident_since"] : []);
        fields.AddRange(groups.Count > 0 ? ["groups"] : []);
        fields.AddRange(offices.Count > 0 ? ["offices"] : []);
        fields.AddRange(marks.Count > 0 ? ["marks"] : []);
        return new CandidateFields(isList, fields, citizenships, groups, offices, marks);
    }

    /// <summary>The name of a candidate's field.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="field">The field.</param>
    public static string Key(int row, string field) => FormattableString.Invariant($"candidate.{row}.{field}");

    /// <summary>Whether a field holds a day.</summary>
    public static bool IsDay(string field) => field is "born" or "resident_since";

    /// <summary>Words that the book knows for a field.</summary>
    public IReadOnlyList<string> Known(string field) => field switch
    {
        "citizenship" => Citizenships,
        "groups" => Groups,
        "offices" => Offices,
        "marks" => Marks,
        _ => [],
    };
}
