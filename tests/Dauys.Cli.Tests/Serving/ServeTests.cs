using System.Text.Json;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Serving;

/// <summary>What a store holds is shown at the address that is printed; the demo needs nothing but its name.</summary>
public class ServeTests : Workplace
{
    [Fact]
    public async Task A_store_is_served_at_the_address_that_is_printed_and_its_json_is_that_of_seats()
    {
        var store = At("elections.dauys");
        Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store);

        var (page, api) = await Served(["serve", "--store", store, "--port", "0", "--json"], "/elections/kz-mazhilis-2023", "/api/elections/kz-mazhilis-2023/result");

        Assert.Contains("Election of the Mazhilis of Kazakhstan", page, StringComparison.Ordinal);
        using var seats = JsonDocument.Parse(Tool.Run("seats", "--store", store, "--json").Output);
        using var served = JsonDocument.Parse(api);
        Assert.True(JsonElement.DeepEquals(seats.RootElement, served.RootElement));
    }

    [Fact]
    public async Task The_demo_shows_the_three_elections_the_kazakh_one_first()
    {
        var (page, list) = await Served(["demo", "--store", At("demo.dauys"), "--port", "0", "--json"], "/", "/api/elections");

        Assert.Contains("Kazakhstan", page, StringComparison.Ordinal);
        using var elections = JsonDocument.Parse(list);
        Assert.Equal(["kz-mazhilis-2023", "il-knesset-2021", "ru-duma-2021"], elections.RootElement.EnumerateArray().Select(e => e.GetProperty("election").GetString()));
    }

    [Fact]
    public void What_is_no_store_is_refused_before_anybody_is_told_an_address()
    {
        var answer = Tool.Run("serve", "--store", Write("none.dauys", "not a store"), "--port", "0", "--json");

        Assert.Equal((1, "S503"), (answer.ExitCode, answer.Json.GetProperty("refused")[0].GetProperty("number").GetString()));
    }

    private static async Task<(string First, string Second)> Served(string[] line, string first, string second)
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = Tool.Start(line);
        try
        {
            // The object is printed over several lines; it is whole with the bracket that closes it.
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
            return (await client.GetStringAsync(first, stop), await client.GetStringAsync(second, stop));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(stop);
        }
    }
}
