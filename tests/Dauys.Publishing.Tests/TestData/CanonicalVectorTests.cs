using System.Text;
using System.Text.Json;
using Dauys.Ledger.Canonical;
using Dauys.Publishing.Tests.Samples;

namespace Dauys.Publishing.Tests.TestData;

public sealed class CanonicalVectorTests
{
    [Fact]
    public void The_reader_accepts_and_rejects_what_the_vectors_say()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Bundles.Root, "testdata/canonical/vectors.json")));

        Assert.All(vectors.RootElement.GetProperty("accepted").EnumerateArray(), t => Assert.True(Accepts(t.GetString()!), t.GetString()));
        Assert.All(vectors.RootElement.GetProperty("rejected").EnumerateArray(), t => Assert.False(Accepts(t.GetProperty("text").GetString()!), t.GetProperty("why").GetString()));
    }

    private static bool Accepts(string text) => CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(text), out _);
}
