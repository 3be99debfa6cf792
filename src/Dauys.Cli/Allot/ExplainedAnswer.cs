using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>Answers that need more than the fast road gives: reasons, margins, votes beyond 64 bits.</summary>
internal static class ExplainedAnswer
{
    public const string NonePasses = "no list passes the threshold";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fewest votes that are at least so many percent.</summary>
    public static Int128 LeastVotes(Fraction percent, Int128 total)
    {
        if (percent.Numerator < int.MaxValue && percent.Denominator < int.MaxValue)
        {
            var (over, under) = ((Int128)percent.Numerator * total, (Int128)percent.Denominator * 100);
            return (over + under - 1) / under;
        }

        return (Int128)(percent / 100 * total).Ceiling();
    }

    /// <summary>A fault of the input in words.</summary>
    public static string Words(FaultCode fault) => fault switch
    {
        FaultCode.NoLists => "there is no list",
        FaultCode.NoVotes => "all votes together are 0",
        FaultCode.NegativeVotes => "votes must not be negative",
        FaultCode.TooManyVotes => "votes above 2^100 are not allotted",
        FaultCode.TooManySeats => "so many seats are not allotted",
        FaultCode.NoSeats => "\"seats\" must be 1 or more",
        _ => "the law is silent on these votes",
    };

    /// <summary>Writes the answer with the line's end.</summary>
    public static void Write(ReadOnlySpan<byte> line, Problem problem, ArrayBufferWriter<byte> output)
    {
        var lists = new ListVotes[problem.Lists];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new ListVotes(ProblemReader.Text(line, problem, i), problem.VotesOf(i));
        }

        var system = new ListSystem(problem.Method!) { Threshold = problem.Percent is { } percent ? Threshold.Percent(percent) : null };
        var whole = lists.Aggregate((Int128)0, (sum, l) => sum + Int128.Clamp(l.Votes, 0, Int128.One << 100));
        var (outcome, fault) = Allotment.TryAllot(system, problem.Seats, lists, whole);
        if (outcome is null || outcome.Silences.Count > 0)
        {
            ProblemAnswer.Error(line, problem, fault is not null ? Words(fault.Code) : outcome!.Silences[0].Code == "none-passes" ? NonePasses : outcome.Silences[0].What, output);
            return;
        }

        using var inner = new MemoryStream();
        using (var json = new Utf8JsonWriter(inner, Relaxed))
        {
            json.WriteStartObject();
            Write(json, outcome);
            if (problem.Explain)
            {
                WriteReasons(json, outcome);
            }

            if (problem.Margin)
            {
                WriteMargin(json, Margins.Of(system, problem.Seats, lists, whole));
            }

            json.WriteEndObject();
        }

        // Without the opening brace: the id, which is copied as it stood, comes first.
        ProblemAnswer.Id(line, problem, output);
        output.Write(","u8);
        output.Write(inner.GetBuffer().AsSpan(1, (int)inner.Length - 1));
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ListOutcome outcome)
    {
        var tie = outcome.Ties.Count > 0 ? outcome.Ties[0] : null;
        if (tie is not null)
        {
            json.WriteBoolean("tie", true);
        }

        json.WriteStartObject(tie is null ? "seats" : "certain");
        foreach (var (id, seats) in outcome.Certain)
        {
            json.WriteNumber(id, seats);
        }

        json.WriteEndObject();
        if (tie is not null)
        {
            json.WriteStartArray("contested");
            foreach (var id in tie.Contested)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteNumber("contested_seats", tie.ContestedSeats);
        }
    }

    /// <summary>Every seat in the order in which it was won, with its sentence.</summary>
    public static void WriteReasons(Utf8JsonWriter json, ListOutcome outcome)
    {
        json.WriteStartArray("explain");
        foreach (var award in outcome.Awards)
        {
            json.WriteStartObject();
            json.WriteNumber("order", award.Order);
            json.WriteString("list", award.Winner);
            json.WriteNumber("nth", award.Nth);
            json.WriteString("why", JsonNamingPolicy.SnakeCaseLower.ConvertName(award.Reason.Kind.ToString()));
            Exact(json, "divisor", award.Reason.Divisor);
            Exact(json, "figure", award.Reason.Figure);
            if (award.Reason.Power > 1)
            {
                json.WriteNumber("power", award.Reason.Power);
            }

            json.WriteString("next", award.Reason.Next);
            Exact(json, "next_figure", award.Reason.NextFigure);
            json.WriteString("sentence", Sentences.English(award));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The three figures; null where a tie is open.</summary>
    public static void WriteMargin(Utf8JsonWriter json, Margin? margin)
    {
        if (margin is null)
        {
            json.WriteNull("margin");
            return;
        }

        json.WriteStartObject("margin");
        WriteFigure(json, "moved", margin.Moved);
        WriteFigure(json, "added", margin.Added);
        WriteFigure(json, "removed", margin.Removed);
        json.WriteBoolean("exact", margin.IsExact);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, MarginFigure figure)
    {
        json.WriteStartObject(name);
        WriteChange(json, "nearest", figure.Nearest);
        WriteChange(json, "sure", figure.Sure);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, string name, VoteChange? change)
    {
        if (change is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePropertyName("votes");
        json.WriteRawValue(change.Votes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("from", change.From);
        json.WriteString("to", change.To);
        json.WriteBoolean("tie", change.IsOpen);
        json.WriteStartObject("certain");
        foreach (var (id, seats) in change.Seats)
        {
            json.WriteNumber(id, seats);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Exact(Utf8JsonWriter json, string name, Fraction? value)
    {
        if (value is { } exact)
        {
            json.WriteString(name, exact.ToString());
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
