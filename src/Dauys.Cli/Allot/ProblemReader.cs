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
    private const string HalfCharacter = "half of a surrogate pair stands alone in an escape, which is no text";

    // What nests deep is only passed over, so its depth needs no limit.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private const int DeepestId = 64;

    private readonly Dictionary<string, Fraction> _percents = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Fills the problem; gives what is wrong, or null.</summary>
    public string? Read(ReadOnlySpan<byte> line, Problem problem)
    {
        problem.Clear();
        if (!Utf8.IsValid(line))
        {
            FindId(line, problem);
            return "the line is not UTF-8";
        }

        var json = new Utf8JsonReader(line, AnyDepth);
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
            var name = key < 0 ? TextOf(ref json) : "";
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
                var refused = Keep(line, start..(int)json.BytesConsumed, problem);
                fault ??= refused;
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

    /// <summary>The id of a line that cannot be a problem, if it can be read.</summary>
    private static void FindId(ReadOnlySpan<byte> line, Problem problem)
    {
        var json = new Utf8JsonReader(line, AnyDepth);
        try
        {
            var isObject = json.Read() && json.TokenType == JsonTokenType.StartObject;
            while (isObject && json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = KeyOf(ref json) == 0;
                json.Read();
                var start = (int)json.TokenStartIndex;
                json.Skip();
                if (isId)
                {
                    Keep(line, start..(int)json.BytesConsumed, problem);
                }
            }
        }
        catch (JsonException)
        {
            // What stood before the fault has been read.
        }
    }

    // An id is given back as it stood; one that a reader of the answer could not read is not.
    private static string? Keep(ReadOnlySpan<byte> line, Range id, Problem problem)
    {
        if (!Utf8.IsValid(line[id]) || line[id].Count((byte)'[') + line[id].Count((byte)'{') > DeepestId)
        {
            problem.HasId = false;
            return $"an id nests at most {DeepestId} deep";
        }

        (problem.Id, problem.HasId) = (id, true);
        return null;
    }

    /// <summary>A string or a key as text; null where an escape leaves half a character.</summary>
    private static string? TextOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> word) =>
        json.ValueIsEscaped ? TextOf(ref json) == Encoding.UTF8.GetString(word) : json.ValueTextEquals(word);

    private static int KeyOf(ref Utf8JsonReader json)
    {
        if (json.ValueIsEscaped)
        {
            return Array.IndexOf(Keys, TextOf(ref json));
        }

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
    private static string? Misspelt(string? name) => name is null ? HalfCharacter : Dauys.Law.Documents.NearestWord.Of(name, Keys) is { } near ? $"\"{Short(name)}\" is no key; did you mean \"{near}\"?" : null;

    private static string? ReadMethod(ref Utf8JsonReader json, Problem problem)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return "\"method\" must be a string";
        }

        foreach (var (word, method) in AllotMethods.Utf8)
        {
            if (Is(ref json, word))
            {
                problem.Method = method;
                return null;
            }
        }

        return TextOf(ref json) is { } text ? $"\"{Short(text)}\" is no method; known are {AllotMethods.Words}" : HalfCharacter;
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
            var text = escaped ? TextOf(ref json) : "";
            problem.Texts.Add(text ?? "");
            json.Read();
            Int128 votes = 0;
            if (isEmpty)
            {
                fault ??= "an id is empty";
            }
            else if (text is null)
            {
                fault ??= HalfCharacter;
            }
            else if (json.TokenType != JsonTokenType.Number || !TryWhole(json.ValueSpan, out votes))
            {
                var isWhole = json.TokenType == JsonTokenType.Number && !json.ValueSpan.ContainsAny(".eE"u8);
                fault ??= !isWhole ? $"votes must be whole numbers without point or exponent (list {problem.Lists + 1})"
                    : ExplainedAnswer.Words(json.ValueSpan[0] == '-' ? FaultCode.NegativeVotes : FaultCode.TooManyVotes);
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
                        return $"the id \"{Short(Encoding.UTF8.GetString(mine[1..^1]))}\" is given twice";
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
                return $"the id \"{Short(Text(line, problem, i))}\" is given twice";
            }
        }

        return null;
    }

    // A message quotes the beginning of what it is about, not a page of it, and no half of a character.
    private static string Short(string text) =>
        text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";

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
        var (percents, bases) = (0, 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPercent = Is(ref json, "percent"u8);
            var isBase = Is(ref json, "base"u8);
            percents += isPercent ? 1 : 0;
            bases += isBase ? 1 : 0;
            json.Read();
            if (percents > 1 || bases > 1)
            {
                fault ??= "a key of \"threshold\" is given twice";
            }
            else if (isPercent)
            {
                fault ??= ReadPercent(ref json, problem);
            }
            else if (!isBase || json.TokenType != JsonTokenType.String || !Is(ref json, "valid"u8))
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
            JsonTokenType.String => TextOf(ref json) ?? "",
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            _ => "",
        };
        if (!_percents.TryGetValue(text, out var percent))
        {
            if (!Fraction.TryParse(text, out percent) || percent < Fraction.Zero || percent > 100)
            {
                return $"a percent is from 0 to 100, written \"5\", \"3.25\" or \"7/10\", not \"{Short(text)}\"";
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
