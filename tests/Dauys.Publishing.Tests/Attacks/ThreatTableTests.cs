using System.Reflection;
using System.Text.RegularExpressions;
using Dauys.Publishing.Tests.Samples;

namespace Dauys.Publishing.Tests.Attacks;

/// <summary>The table of attacks in <c>docs/threats.md</c> and the tests of this folder are the same.</summary>
public partial class ThreatTableTests
{
    [Fact]
    public void Each_attack_of_the_table_is_a_test_and_each_test_stands_in_the_table()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Bundles.Root, "docs/threats.md"))).Select(m => (Number: m.Groups[1].Value, Test: m.Groups[2].Value)).ToList();

        Assert.True(rows.Count >= 40);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => $"{n}"), rows.Select(r => r.Number));
        Assert.Equal(Tests().Order(StringComparer.Ordinal), rows.Select(r => r.Test).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Tests() =>
        ((Type[])[typeof(AttackTests), typeof(SignedAttackTests)]).SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<FactAttribute>() is not null && m.Name != nameof(SignedAttackTests.The_honest_record_holds_in_every_step)).Select(m => m.Name);

    [GeneratedRegex("^\\| (\\d+) \\| .+ \\| `(\\w+)` \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
