using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>Applications of lists and candidates, all of them made up, as text.</summary>
internal static class Nominations
{
    public const string Dates = "dates: { vote: 2023-03-19, nomination_opens: 2023-01-20, nomination_closes: 2023-02-08, filed: 2023-02-01 }\n";

    public static PartyBook Kazakhstan { get; } = Book("kz-lists-2023");

    public static PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);

    /// <summary>A person who meets everything; parts of it can be replaced.</summary>
    public static string Person(string born = "1980-01-01", string resident = "2000-01-01", string citizenship = "[KZ]", string groups = "[]", string offices = "[]", string marks = "[party-member]") =>
        $"{{ born: {born}, resident_since: {resident}, citizenship: {citizenship}, groups: {groups}, offices: {offices}, marks: {marks} }}";

    /// <summary>A list that meets everything, of so many persons, the first so many of whom are women.</summary>
    public static string List(int persons, int women, long? deposit = null, string more = "") =>
        Text("list", "party", $"candidates: [{string.Join(", ", Enumerable.Range(1, persons).Select(i => Person(groups: i <= women ? "[women]" : "[]")))}]\nfigures: {{ deposit: {deposit ?? persons * 1_050_000L}, last_votes: 0 }}\n{more}");

    /// <summary>A candidate in a district, self-nominated unless it is said otherwise.</summary>
    public static string Candidate(string person, long deposit = 1_050_000, string nominator = "self", string more = "documents: [statement, biography, tax_certificate, deposit_receipt]\n") =>
        Text("district", nominator, $"candidate: {person}\nfigures: {{ deposit: {deposit} }}\n{more}");

    public static string Text(string stage, string nominator, string rest) =>
        $"application: made-up\nformat: draft-1\napplicant: Made up\nstage: {stage}\ndate: 2023-02-01\nnominated_by: {nominator}\n{Dates}{rest}\n";

    public static Assessment Assess(string text) => Assessment.Of(ApplicationReader.Read(text, "a.yaml"), Kazakhstan);

    public static RuleFinding Rule(string text, string id) => Assess(text).Rules.Single(r => r.Rule.Id == id);
}
