using System.Text;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Registering;

/// <summary>A record with the law of 2022 adopted, into which a test puts steps. Parties and figures are made up.</summary>
internal sealed class CaseFold
{
    public CaseFold()
    {
        var text = File.ReadAllText(Path.Combine(ElectionData.Root, "laws/kz-parties-2022.yaml"));
        Law = Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(text, "law")));
        Assert.Null(Apply(new RulesAdopted("kz-parties-2022", Law, "2023-01-01")));
    }

    public string Law { get; }

    public ProcessState State { get; } = new();

    public static string Application(string id, int inEach, string stage = "registration") =>
        $$"""{"application":"{{id}}","format":"draft-1","party":{"en":"{{id}} (made up)"},"stage":"{{stage}}","date":"2024-03-01","members":{{{string.Join(",", Units.Select(u => $"\"{u}\":{inEach}"))}}},"initiative_group":{{{string.Join(",", Units.Select(u => $"\"{u}\":{inEach}"))}}},"organising_committee":12}""";

    private static readonly string[] Units = ["abai", "akmola", "aktobe", "almaty_region", "atyrau", "west_kazakhstan", "zhambyl", "zhetysu", "karaganda", "kostanay", "kyzylorda", "mangystau", "pavlodar", "north_kazakhstan", "turkistan", "ulytau", "east_kazakhstan", "astana", "almaty", "shymkent"];

    /// <summary>Files an application, which must be possible.</summary>
    public ApplicationCase Filed(string id, int inEach = 260, string when = "2024-03-01", string stage = "registration", string? follows = null)
    {
        Assert.Null(Apply(new ApplicationFiled(id, when, "kz-parties-2022", Application(id, inEach, stage), follows)));
        return State.Case(id)!;
    }

    /// <summary>Takes the act through its stored form, as a register does; then decides, then evolves.</summary>
    public Refusal? Apply(IElectionAct act)
    {
        using var stored = System.Text.Json.JsonDocument.Parse(ActEncoder.Canonical(act.Content()));
        var read = ActCatalogue.Read(act.Name, stored.RootElement)!;
        Assert.Equal(act.Subject, read.Subject);
        var refusal = read is RulesAdopted rules ? ProcessRules.Decide(State, rules) : ProcessRules.Decide(State, (CaseAct)read);
        if (refusal is null && read is RulesAdopted adopted)
        {
            State.Evolve(adopted);
        }
        else if (refusal is null)
        {
            State.Evolve((CaseAct)read);
        }

        return refusal;
    }
}
