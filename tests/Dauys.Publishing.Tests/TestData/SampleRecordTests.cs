using Dauys.Publishing.Tests.Samples;

namespace Dauys.Publishing.Tests.TestData;

/// <summary>
/// <c>testdata/records</c>: signed records in three sizes for whoever writes a verifier. They are what the tool makes, byte for byte; with <c>DAUYS_ACCEPT=1</c> they are
/// written anew.
/// </summary>
public sealed class SampleRecordTests(Bundles bundles)
{
    [Theory]
    [InlineData("one-station", 1)]
    [InlineData("twelve-stations", 12)]
    [InlineData("hundred-thirty-stations", 130)]
    public void A_sample_record_is_what_the_tool_makes_byte_for_byte(string name, int stations)
    {
        using var election = new SignedElection(bundles.Folder($"sample-{name}"), stations);
        var made = election.MakeLog();
        var kept = Path.Combine(Bundles.Root, "testdata/records", name);
        if (Environment.GetEnvironmentVariable("DAUYS_ACCEPT") == "1")
        {
            Directory.CreateDirectory(kept);
            Directory.Delete(kept, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            Directory.Move(made, kept);
            return;
        }

        Assert.Equal(Files(kept), Files(made));
        Assert.All(Files(kept), f => Assert.True(File.ReadAllBytes(Path.Combine(kept, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(made, f))), $"{name}/{f}"));
    }

    private static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
