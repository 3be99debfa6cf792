using Dauys.Server;
using Dauys.Site.Records;

namespace Dauys.Site.Tests.Served;

/// <summary>A server that has just been started says what it still reads, and never a page of then.</summary>
public sealed class WaitingTests(ServedElections served)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_says_what_is_still_being_read_until_nothing_is()
    {
        var shelf = new RecordShelf();
        shelf.Expect(["kz-mazhilis-2023", "il-knesset-2021"]);
        await using var app = DauysServer.Build(shelf, new ServerOptions(Port: 0));
        await app.StartAsync(Stop);
        using var http = new HttpClient { BaseAddress = new Uri(DauysServer.AddressOf(app)) };

        shelf.Tell("100 / 509");
        var first = await http.GetStringAsync("/", Stop);
        Assert.Contains("Still being read: kz-mazhilis-2023. 100 / 509 acts. Then: il-knesset-2021.", first, StringComparison.Ordinal);

        shelf.Put(served.Kazakhstan);
        using var second = await http.GetAsync("/", Stop);
        var text = await second.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Still being read: il-knesset-2021.", text, StringComparison.Ordinal);
        Assert.Contains("/elections/kz-mazhilis-2023", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Then:", text, StringComparison.Ordinal);

        // A reader who holds the page of then is given the new one, not told that nothing changed.
        shelf.Put(served.Israel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.TryAddWithoutValidation("If-None-Match", second.Headers.ETag!.ToString());
        using var third = await http.SendAsync(again, Stop);
        Assert.Equal(System.Net.HttpStatusCode.OK, third.StatusCode);
        Assert.DoesNotContain("Still being read", await third.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
