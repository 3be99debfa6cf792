using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>Reads one line of <c>allot --jsonl</c> strictly: what it does not know to be right is an error in words.</summary>
internal sealed class ProblemReader
{
    private static readonly string[] Keys = ["id", "method", "seats", "votes", "threshold", "explain", "margin"];
    private readonly Dictionary<string, Fraction> _percents = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Fills the problem; gives what is wrong, or null.</summary>
    public string? Read(ReadOnlySpan<byte> line, Problem problem)
    {
        problem.Clear();
        if (!Utf8.IsValid(line))
        {
            return "the line is not UTF-8";
        }

        var json = new Utf8JsonReader(line);
        try
        {
            return ReadObject(line, ref json, problem);
        }
        catch (JsonException fault)
        {
            return $"not JSON, from byte {fault.BytePositionInLine + 1} on";
        }
    }

    private string? ReadObject(ReadOnlySpan<byte> line, ref Utf8JsonReader json, Problem problem)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return "an object was expected";
        }

        string? fault = null;
        var seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = KeyOf(ref json);
            if (key >= 0 && (seen & (1 << key)) != 0)
            {
                fault ??= $"\"{Keys[key]}\" is given twice";
            }

            seen |= key >= 0 ? 1 << key : 0;
            var name = key < 0 ? json.GetString()! : "";
            json.Read();

            // After a fault the line is still read on: its id may come later.
            var start = (int)json.TokenStartIndex;
            var wrong = key switch
            {
                0 => null,
                1 => ReadMethod(ref json, problem),
                2 => ReadSeats(ref json, problem),
                3 => ReadVotes(ref json, problem),
                4 => ReadThreshold(ref json, problem),
                5 => ReadFlag(ref json, "explain", out var explain) is { } no ? no : Set(() => problem.Explain = explain),
                6 => ReadFlag(ref json, "margin", out var margin) is { } no ? no : Set(() => problem.Margin = margin),
                _ => Misspelt(name),
            };
            fault ??= wrong;
            json.Skip();
            if (key == 0)
            {
                (problem.Id, problem.HasId) = (start..(int)json.BytesConsumed, true);
            }
        }

        // The reader itself refuses anything after the object.
        json.Read();
        return fault ?? Missing(seen);
    }

    private static string? Missing(int seen) => Enumerable.Range(1, 3).Where(key => (seen & (1 << key)) == 0).Select(key => $"\"{Keys[key]}\" is missing").FirstOrDefault();

    private static string? Set(Action set)
    {
        set();
        return null;
    }

    private static int KeyOf(ref Utf8JsonReader json)
    {
        for (var key = 0; key < Keys.Length; key++)
        {
            if (json.ValueTextEquals(Keys[key]))
            {
                return key;
            }
        }

        return -1;
    }

    // A key nobody asked for is left aside, but one that is nearly a known one would change the answer unseen.
    private static string? Misspelt(string name) => Dauys.Law.Documents.NearestWord.Of(name, Keys) is { } near ? $"\"{name}\" is no key; did you mean \"{near}\"?" : null;

    private static string? ReadMethod(ref Utf8JsonReader json, Problem problem)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return "\"method\" must be a string";
        }

        foreach (var (word, method) in AllotMethods.Utf8)
        {
            if (json.ValueTextEquals(word))
            {
                problem.Method = method;
                return null;
            }
        }

        return $"\"{json.GetString()}\" is no method; known are {AllotMethods.Words}";
    }

    private static string? ReadSeats(ref Utf8JsonReader json, Problem problem)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var seats) && seats >= 1)
        {
            problem.Seats = seats;
            return null;
        }

        return "\"seats\" must be a whole number, 1 or more and below 2^31";
    }

    private static string? ReadVotes(ref Utf8JsonReader json, Problem problem)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return "\"votes\" must be an object of ids and numbers";
        }

        string? fault = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (start, escaped) = ((int)json.TokenStartIndex, json.ValueIsEscaped);
            var length = json.ValueSpan.Length;
            problem.HasEscapes |= escaped;
            var isEmpty = length == 0;
            problem.Texts.Add(escaped ? json.GetString()! : "");
            json.Read();
            Int128 votes = 0;
            if (isEmpty)
            {
                fault ??= "an id is empty";
            }
            else if (json.TokenType != JsonTokenType.Number || !TryWhole(json.ValueSpan, out votes))
            {
                fault ??= $"votes must be whole numbers without point or exponent (list {problem.Lists + 1})";
            }

            json.Skip();
            problem.Add(start, length + 2, votes);
        }

        return fault;
    }

    /// <summary>Whether two lists carry the same id.</summary>
    public string? Repeated(ReadOnlySpan<byte> line, Problem problem)
    {
        if (problem.Lists <= 24 && !problem.HasEscapes)
        {
            for (var i = 1; i < problem.Lists; i++)
            {
                var mine = Name(line, problem, i);
                for (var j = 0; j < i; j++)
                {
                    if (mine.SequenceEqual(Name(line, problem, j)))
                    {
                        return $"the id {Encoding.UTF8.GetString(mine)} is given twice";
                    }
                }
            }

            return null;
        }

        _seen.Clear();
        for (var i = 0; i < problem.Lists; i++)
        {
            if (!_seen.Add(Text(line, problem, i)))
            {
                return $"the id \"{Text(line, problem, i)}\" is given twice";
            }
        }

        return null;
    }

    /// <summary>The id of a list as text.</summary>
    public static string Text(ReadOnlySpan<byte> line, Problem problem, int list) =>
        problem.Texts[list].Length > 0 ? problem.Texts[list] : Encoding.UTF8.GetString(Name(line, problem, list)[1..^1]);

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> line, Problem problem, int list) => line.Slice(problem.Names[list].Start, problem.Names[list].Length);

    private static bool TryWhole(ReadOnlySpan<byte> digits, out Int128 value) =>
        Int128.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private string? ReadThreshold(ref Utf8JsonReader json, Problem problem)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        const string wrong = "\"threshold\" must be an object such as {\"percent\": \"5\", \"base\": \"valid\"}";
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return wrong;
        }

        string? fault = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPercent = json.ValueTextEquals("percent"u8);
            var isBase = json.ValueTextEquals("base"u8);
            json.Read();
            if (isPercent)
            {
                fault ??= ReadPercent(ref json, problem);
            }
            else if (!isBase || json.TokenType != JsonTokenType.String || !json.ValueTextEquals("valid"u8))
            {
                fault ??= wrong + "; the base is \"valid\", the sum of the votes given";
            }

            json.Skip();
        }

        return fault ?? (problem.Percent is null ? wrong : null);
    }

    private string? ReadPercent(ref Utf8JsonReader json, Problem problem)
    {
        var text = json.TokenType switch
        {
            JsonTokenType.String => json.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            _ => "",
        };
        if (!_percents.TryGetValue(text, out var percent))
        {
            if (!Fraction.TryParse(text, out percent) || percent < Fraction.Zero || percent > 100)
            {
                return $"a percent is from 0 to 100, written \"5\", \"3.25\" or \"7/10\", not \"{text}\"";
            }

            if (_percents.Count < 1000)
            {
                _percents[text] = percent;
            }
        }

        problem.Percent = percent;
        return null;
    }

    private static string? ReadFlag(ref Utf8JsonReader json, string key, out bool flag)
    {
        flag = json.TokenType == JsonTokenType.True;
        return json.TokenType is JsonTokenType.True or JsonTokenType.False ? null : $"\"{key}\" must be true or false";
    }
}
