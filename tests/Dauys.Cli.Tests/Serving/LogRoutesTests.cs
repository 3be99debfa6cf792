using System.Net;
using System.Text.Json;
using Dauys.Cli.Tests.Running;
using Dauys.Cli.Tests.Signing;

namespace Dauys.Cli.Tests.Serving;

/// <summary>A register over HTTP under <c>/log/ORIGIN/</c> is the same files as its static layout, byte for byte, and nothing else.</summary>
public sealed class LogRoutesTests : Workplace
{
    [Fact]
    public async Task Every_file_of_the_static_layout_is_served_and_nothing_besides()
    {
        var council = new SignedCouncil(this).Open().Fill();
        SignedCouncil.Done("log", "export", "--store", council.Store, "--out", At("public"));
        var files = Directory.EnumerateFiles(At("public"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(At("public"), f)).ToList();
        Assert.Contains("checkpoint", files);
        Assert.Contains(files, f => f.StartsWith("tile/entries/", StringComparison.Ordinal));
        var stop = TestContext.Current.CancellationToken;
        using var process = Tool.Start("serve", "--store", council.Store, "--port", "0", "--json");
        try
        {
            var printed = "";
            while (await process.StandardOutput.ReadLineAsync(stop) is { } text)
            {
                printed += text;
                if (text == "}")
                {
                    break;
                }
            }

            using var told = JsonDocument.Parse(printed);
            using var client = new HttpClient { BaseAddress = new Uri(told.RootElement.GetProperty("address").GetString()!) };
            foreach (var file in files)
            {
                var served = await client.GetByteArrayAsync($"/log/{SignedCouncil.Origin}/{file}", stop);
                Assert.True(File.ReadAllBytes(At($"public/{file}")).AsSpan().SequenceEqual(served), file);
            }

            foreach (var none in (string[])["tile/0/001", "tile/0/000.p/200", "tile/entries/000", "tile/9/000", "../checkpoint", "tile/0/..%2f..%2fcheckpoint"])
            {
                Assert.Equal((none, HttpStatusCode.NotFound), (none, (await client.GetAsync($"/log/{SignedCouncil.Origin}/{none}", stop)).StatusCode));
            }

            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/log/elsewhere.example/council/checkpoint", stop)).StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(stop);
        }
    }
}
