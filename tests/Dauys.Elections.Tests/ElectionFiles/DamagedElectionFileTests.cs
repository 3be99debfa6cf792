using System.Text;
using System.Text.RegularExpressions;
using Dauys.Elections.Acts;
using Dauys.Elections.ElectionFiles;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Law.Tests.Reading;

namespace Dauys.Elections.Tests.ElectionFiles;

/// <summary>Whatever a slip does to an election file, the answer is a located refusal or a file whose facts the state takes.</summary>
public partial class DamagedElectionFileTests
{
    public static TheoryData<string> Elections => [.. ElectionData.Ids];

    [Theory]
    [MemberData(nameof(Elections))]
    public void Every_damage_to_a_file_is_a_located_refusal_or_leaves_a_file(string id)
    {
        var law = ElectionData.Read(id).Law;
        var json = Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(ElectionData.TextOf(id), "good.yaml")));
        var (read, refused) = (0, 0);

        // Places grow with the file and so does reading it: a bound on their number keeps the long run within its quarter of an hour.
        var every = Math.Max(1, json.Length / (Environment.GetEnvironmentVariable("DAUYS_LONG") == "1" ? 5000 : 300));

        foreach (var (what, text) in Mutations.Of(json, every))
        {
            try
            {
                var file = ElectionFileReader.Read(text, "damaged.yaml", law);
                AssertTaken(file, what);
                read++;
            }
            catch (RefusedException refusal)
            {
                Assert.All(refusal.Refusals, r => AssertLocated(r, what));
                refused++;
            }
        }

        Assert.True(refused > 5 && read > 3, $"{refused} refused, {read} read");
    }

    /// <summary>What the reader lets through must be a fact that the fold takes; else the fault has no line any more.</summary>
    private static void AssertTaken(ElectionFile file, string what)
    {
        var state = new ElectionState(file.Law);
        foreach (var act in (IEnumerable<IElectionAct>)[file.Opened, .. file.Facts, .. file.Outcomes, .. file.Story])
        {
            Assert.True(FactRules.Decide(state, act) is null, $"{what}: {act.Subject}: {FactRules.Decide(state, act)}");
            FactRules.Evolve(state, act, -1);
        }
    }

    private static void AssertLocated(Refusal refusal, string what)
    {
        Assert.True(Number().IsMatch(refusal.Number), $"{what}: {refusal.Number}");
        Assert.True(refusal.Where is { File: "damaged.yaml", Line: > 0, Column: > 0 }, $"{what}: {refusal}");
        Assert.False(string.IsNullOrWhiteSpace(refusal.What) || string.IsNullOrWhiteSpace(refusal.Remedy), what);
    }

    [GeneratedRegex("^(L101|E20[2-6])$")]
    private static partial Regex Number();
}
