using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>Answers problems line by line into one buffer, with memory that is used again.</summary>
internal sealed class ProblemAnswer
{
    private readonly ProblemReader _reader = new();
    private readonly Problem _problem = new();
    private long[] _taking = new long[16];
    private int[] _where = new int[16];
    private int[] _held = new int[16];
    private int[] _seats = new int[16];
    private bool[] _open = new bool[16];
    private bool[] _contested = new bool[16];
    private int _contestedSeats;

    /// <summary>Writes the answer to one line, with the line's end.</summary>
    public void Write(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output)
    {
        try
        {
            Answer(line, output);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of the program itself: the line is told so, and the lines after it are still answered. Nothing of this answer is written yet.
            Error(line, _problem, $"this line met a fault of the program ({fault.GetType().Name}: {fault.Message}); please report it", output);
        }
    }

    private void Answer(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output)
    {
        var fault = _reader.Read(line, _problem) ?? _reader.Repeated(line, _problem);
        if (fault is null && (_problem.Explain || _problem.Margin || _problem.Wide is not null))
        {
            ExplainedAnswer.Write(line, _problem, output);
            return;
        }

        fault ??= Allot();
        if (fault is not null)
        {
            Error(line, _problem, fault, output);
            return;
        }

        Id(line, _problem, output);
        Seats(line, output, _contestedSeats > 0 ? ",\"tie\":true,\"certain\":{"u8 : ",\"seats\":{"u8);
        if (_contestedSeats > 0)
        {
            Contested(line, output);
        }

        output.Write("}\n"u8);
    }

    /// <summary>An answer that is an error, with the line's id where it has one.</summary>
    public static void Error(ReadOnlySpan<byte> line, Problem problem, string fault, ArrayBufferWriter<byte> output)
    {
        Id(line, problem, output);
        output.Write(",\"error\":\""u8);
        output.Write(JsonEncodedText.Encode(fault, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        output.Write("\"}\n"u8);
    }

    /// <summary>Begins an answer.</summary>
    public static void Id(ReadOnlySpan<byte> line, Problem problem, ArrayBufferWriter<byte> output)
    {
        output.Write("{\"id\":"u8);
        output.Write(problem.HasId ? line[problem.Id] : "null"u8);
    }

    // Those over the threshold by the method; the fast road without objects.
    private string? Allot()
    {
        var lists = _problem.Lists;
        Grow(lists);
        Int128 total = 0;
        for (var i = 0; i < lists; i++)
        {
            if (_problem.Votes[i] < 0)
            {
                return "votes must not be negative";
            }

            total += _problem.Votes[i];
        }

        var least = _problem.Percent is { } percent ? ExplainedAnswer.LeastVotes(percent, total) : 0;
        var taking = 0;
        for (var i = 0; i < lists; i++)
        {
            (_held[i], _contested[i]) = (0, false);
            if (_problem.Votes[i] >= least)
            {
                _where[taking] = i;
                _taking[taking++] = _problem.Votes[i];
            }
        }

        if (lists > 0 && total > 0 && taking == 0)
        {
            return ExplainedAnswer.NonePasses;
        }

        var result = Apportion.Into(_problem.Method!, _problem.Seats, _taking.AsSpan(0, taking), _seats.AsSpan(0, taking), _open.AsSpan(0, taking));
        if (result.Fault is { } fault)
        {
            return ExplainedAnswer.Words(fault);
        }

        for (var at = 0; at < taking; at++)
        {
            _held[_where[at]] = _seats[at];
            _contested[_where[at]] = _open[at];
        }

        _contestedSeats = result.ContestedSeats;
        return null;
    }

    private void Seats(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output, ReadOnlySpan<byte> head)
    {
        output.Write(head);
        for (var i = 0; i < _problem.Lists; i++)
        {
            var (start, length) = _problem.Names[i];
            var span = output.GetSpan(length + 14);
            var at = 0;
            if (i > 0)
            {
                span[at++] = (byte)',';
            }

            line.Slice(start, length).CopyTo(span[at..]);
            at += length;
            span[at++] = (byte)':';
            Utf8Formatter.TryFormat(_held[i], span[at..], out var digits);
            output.Advance(at + digits);
        }

        output.Write("}"u8);
    }

    private void Contested(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output)
    {
        output.Write(",\"contested\":["u8);
        var first = true;
        for (var i = 0; i < _problem.Lists; i++)
        {
            if (!_contested[i])
            {
                continue;
            }

            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            output.Write(line.Slice(_problem.Names[i].Start, _problem.Names[i].Length));
        }

        output.Write("],\"contested_seats\":"u8);
        var span = output.GetSpan(12);
        Utf8Formatter.TryFormat(_contestedSeats, span, out var digits);
        output.Advance(digits);
    }

    private void Grow(int lists)
    {
        if (lists <= _taking.Length)
        {
            return;
        }

        var size = Math.Max(lists, 2 * _taking.Length);
        (_taking, _where, _held, _seats, _open, _contested) = (new long[size], new int[size], new int[size], new int[size], new bool[size], new bool[size]);
    }
}
