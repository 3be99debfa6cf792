using System.Text;
using System.Text.Json;
using Dauys.Cli.Allot;

namespace Dauys.Cli.Tests.Allot;

/// <summary>The contract of <c>allot --jsonl</c>.</summary>
public class JsonLinesTests
{
    private static string[] Run(params string[] lines) => Run(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static string[] Run(byte[] input)
    {
        using var output = new MemoryStream();
        JsonLines.Run(new MemoryStream(input), output);
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void Seats_come_back_by_id_zeros_too_in_the_order_of_the_lines() => Assert.Equal(
        ["{\"id\":1,\"seats\":{\"a\":2,\"b\":1}}", "{\"id\":\"x\",\"seats\":{\"a\":3,\"b\":0,\"c\":0}}"],
        Run(
            """{"id":1,"method":"dhondt","seats":3,"votes":{"a":10,"b":7}}""",
            """{"id":"x","method":"sainte_lague","seats":3,"votes":{"a":100,"b":4,"c":0},"threshold":{"percent":"5","base":"valid"},"explain":false}"""));

    [Fact]
    public void A_tie_tells_what_is_certain_and_who_competes_for_how_many_seats() => Assert.Equal(
        """{"id":2,"tie":true,"certain":{"a":1,"b":1,"c":0},"contested":["a","b"],"contested_seats":1}""",
        Assert.Single(Run("""{"id":2,"method":"sainte_lague","seats":3,"votes":{"a":10,"b":10,"c":1}}""")));

    [Theory]
    [InlineData("""{"id":7,"method":"dean","seats":0,"votes":{"a":1}}""", "seats")]
    [InlineData("""{"id":7,"method":"dean","seats":1.5,"votes":{"a":1}}""", "seats")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1,"a":2}}""", "twice")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1,"\u0061":2}}""", "twice")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"seats":2,"votes":{"a":1}}""", "twice")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"":1}}""", "empty")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":-1}}""", "negative")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":-100000000000000000000}}""", "negative")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1e3}}""", "whole")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":"1"}}""", "whole")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":2000000000000000000000000000000}}""", "2^100")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{}}""", "no list")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":0,"b":0}}""", "are 0")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":[1]}""", "object")]
    [InlineData("""{"id":7,"method":"dean","seats":1}""", "missing")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"treshold":{"percent":"5"}}""", "threshold")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"101"}}""", "percent")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"5","base":"cast"}}""", "base")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1,"b":1,"c":1},"threshold":{"percent":"50"}}""", "no list passes")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"explain":"yes"}""", "true or false")]
    [InlineData("""{"id":7,"method":"Dean","seats":1,"votes":{"a":1}}""", "no method")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"5","base":"valid","percent":"6"}}""", "twice")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":99999999999999999999999999999999999999999}}""", "2^100")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":-99999999999999999999999999999999999999999}}""", "negative")]
    [InlineData("""{"method":"\ud800","seats":1,"votes":{"a":1},"id":7}""", "surrogate")]
    [InlineData("""{"\udc00":0,"method":"dean","seats":1,"votes":{"a":1},"id":7}""", "surrogate")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a\ud800":1,"a":2}}""", "surrogate")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"\ud800","base":"valid"}}""", "percent")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"5","base":"\ud800"}}""", "base")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1},"threshold":{"percent":"5","\ud800":"valid"}}""", "base")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1}} and more""", "JSON")]
    [InlineData("""{"id":7,"method":"dean","seats":1,"votes":{"a":1}""", "JSON")]
    public void A_bad_line_is_an_error_with_its_id_and_the_next_is_answered(string line, string word)
    {
        var answers = Run(line, """{"id":8,"method":"dhondt","seats":1,"votes":{"a":1}}""");

        using var error = JsonDocument.Parse(answers[0]);
        Assert.Equal(7, error.RootElement.GetProperty("id").GetInt32());
        Assert.Contains(word, error.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"id":8,"seats":{"a":1}}""", answers[1]);
    }

    [Fact]
    public void Other_keys_are_left_aside_and_blank_lines_too() => Assert.Equal(
        ["""{"id":null,"seats":{"a":1}}"""], Run("", """{"source":"x","method":"dhondt","seats":1,"votes":{"a":1},"expected":{"a":1}}""", "  \r", ""));

    [Theory]
    [InlineData("1.50")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"\\u0041\\n\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[1, {\"a\": [null, true]}]")]
    [InlineData("{\"k\":{}}")]
    public void An_id_of_any_kind_comes_back_as_it_stood(string id) => Assert.Equal(
        ["{\"id\":" + id + ",\"seats\":{\"a\":1}}", "{\"id\":" + id + ",\"error\":\"\\\"seats\\\" is missing\"}"],
        Run("{\"id\":" + id + ",\"method\":\"dhondt\",\"seats\":1,\"votes\":{\"a\":1}}", "{\"method\":\"dhondt\",\"votes\":{\"a\":1},\"id\":" + id + "}"));

    [Fact]
    public void Keys_and_methods_may_be_written_with_escapes() => Assert.Equal(
        """{"id":1,"seats":{"a":1}}""",
        Assert.Single(Run("""{"\u0069d":1,"m\u0065thod":"d\u0068ondt","seats":1,"votes":{"a":1},"threshold":{"perc\u0065nt":"5","base":"v\u0061lid"}}""")));

    [Fact]
    public void What_nests_deep_is_passed_over_but_is_no_id()
    {
        var deep = new string('[', 5000) + new string(']', 5000);
        var answers = Run(
            "{\"id\":1,\"x\":" + deep + ",\"method\":\"dhondt\",\"seats\":1,\"votes\":{\"a\":1}}",
            "{\"id\":" + deep + ",\"method\":\"dhondt\",\"seats\":1,\"votes\":{\"a\":1}}",
            new string('[', 100_000));

        Assert.Equal("""{"id":1,"seats":{"a":1}}""", answers[0]);
        Assert.StartsWith("""{"id":null,"error":"an id nests""", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":null,"error":""", answers[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_text_keeps_its_id_if_that_is_one()
    {
        byte[] line = [.. "{\"id\":5,\"method\":\"dhondt\",\"seats\":1,\"votes\":{\""u8, 0xFF, .. "\":1}}\n"u8, .. "{\"id\":\""u8, 0xFF, .. "\"}\n"u8];

        Assert.Equal(["""{"id":5,"error":"the line is not UTF-8"}""", """{"id":null,"error":"the line is not UTF-8"}"""], Run(line));
    }

    [Fact]
    public void A_message_quotes_no_more_than_the_beginning_of_a_long_text() =>
        Assert.True(Assert.Single(Run("{\"id\":1,\"method\":\"" + new string('x', 100_000) + "\"}")).Length < 400);

    [Fact]
    public void Thousands_of_lists_beyond_64_bits_are_answered_soon()
    {
        var votes = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"l{i}\":{i + 1}00000000000000000000"));
        using var answer = JsonDocument.Parse(Assert.Single(Run("{\"id\":1,\"method\":\"sainte_lague\",\"seats\":9999,\"votes\":{" + votes + "}}")));

        Assert.Equal(20_000, answer.RootElement.EnumerateObject().ElementAt(1).Value.ValueKind == JsonValueKind.True
            ? answer.RootElement.GetProperty("certain").EnumerateObject().Count()
            : answer.RootElement.GetProperty("seats").EnumerateObject().Count());
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error() => Assert.Contains("UTF-8", Assert.Single(Run([(byte)'{', 0xFF, (byte)'}', (byte)'\n'])), StringComparison.Ordinal);

    [Fact]
    public void Votes_beyond_64_bits_are_allotted_exactly() => Assert.Equal(
        ["""{"id":1,"seats":{"a":5,"b":5}}""", """{"id":2,"tie":true,"certain":{"a":0,"b":0},"contested":["a","b"],"contested_seats":1}"""],
        Run(
            """{"id":1,"method":"hare_lr","seats":10,"votes":{"a":1000000000000000000000000000001,"b":1000000000000000000000000000000}}""",
            """{"id":2,"method":"dhondt","seats":1,"votes":{"a":9223372036854775808,"b":9223372036854775808}}"""));

    [Fact]
    public void Reasons_and_margins_come_when_asked_for()
    {
        using var answer = JsonDocument.Parse(Assert.Single(Run("""{"id":9,"method":"dhondt","seats":4,"votes":{"a":50,"b":45},"explain":true,"margin":true}""")));

        Assert.Equal(4, answer.RootElement.GetProperty("explain").GetArrayLength());
        Assert.Equal(8, answer.RootElement.GetProperty("margin").GetProperty("moved").GetProperty("sure").GetProperty("votes").GetInt32());
        Assert.True(answer.RootElement.GetProperty("margin").GetProperty("exact").GetBoolean());
    }

    [Fact]
    public void A_hundred_thousand_lines_in_many_blocks_keep_their_order()
    {
        var lines = Enumerable.Range(0, 100_000).Select(i => $$"""{"id":{{i}},"method":"droop_lr","seats":{{1 + (i % 9)}},"votes":{"a":{{1 + i}},"b":3} }""").ToArray();

        var answers = Run(lines);

        Assert.Equal(lines.Length, answers.Length);
        Assert.All(answers.Index(), a => Assert.StartsWith($"{{\"id\":{a.Index},", a.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void What_arrives_is_answered_before_more_is_asked_for()
    {
        using var input = new OneLineAtATime("""{"id":1,"method":"dhondt","seats":1,"votes":{"a":1}}""" + "\n");
        using var output = new MemoryStream();

        JsonLines.Run(input, output);

        Assert.Equal(3, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Gives a line three times, each in two pieces, as a slow pipe does.</summary>
    private sealed class OneLineAtATime(string line) : MemoryStream
    {
        private readonly byte[] _line = Encoding.UTF8.GetBytes(line);
        private int _reads;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var half = _reads % 2 == 0 ? _line[..20] : _line[20..];
            if (_reads++ == 6)
            {
                return 0;
            }

            half.CopyTo(buffer, offset);
            return half.Length;
        }
    }
}
