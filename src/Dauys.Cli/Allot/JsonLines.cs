using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Dauys.Cli.Allot;

/// <summary>
/// Problems from a stream, one a line, answered in their order on all cores. What has arrived is answered at once, so that a program may ask,
/// read the answer, and ask again.
/// </summary>
internal static class JsonLines
{
    private const int BlockSize = 1 << 18;
    private const int LongestLine = 1 << 26;

    /// <summary>Answers until the input ends.</summary>
    public static void Run(Stream input, Stream output)
    {
        var workers = new ConcurrentBag<ProblemAnswer>();
        var waiting = Channel.CreateBounded<Task<ArrayBufferWriter<byte>>>(2 * Environment.ProcessorCount);
        var writing = Task.Run(async () =>
        {
            await foreach (var block in waiting.Reader.ReadAllAsync())
            {
                await output.WriteAsync((await block).WrittenMemory);
                if (waiting.Reader.Count == 0)
                {
                    await output.FlushAsync();
                }
            }
        });
        try
        {
            foreach (var block in Blocks(input))
            {
                waiting.Writer.WriteAsync(Task.Run(() => Answer(block, workers))).AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            waiting.Writer.Complete();
            writing.GetAwaiter().GetResult();
            output.Flush();
        }
    }

    /// <summary>Whole lines, as many as one reading brings.</summary>
    private static IEnumerable<byte[]> Blocks(Stream input)
    {
        var buffer = new byte[BlockSize];
        var (filled, first) = (0, true);
        while (true)
        {
            var read = input.Read(buffer, filled, buffer.Length - filled);
            var end = read == 0 ? filled : Array.LastIndexOf(buffer, (byte)'\n', filled + read - 1, read) + 1;
            filled += read;
            if (end > 0)
            {
                var start = first && buffer.AsSpan(0, end).StartsWith("\uFEFF"u8) ? 3 : 0;
                first = false;
                yield return buffer[start..end];
                buffer.AsSpan(end, filled - end).CopyTo(buffer);
                filled -= end;
            }

            if (read == 0)
            {
                yield break;
            }

            if (filled == buffer.Length && filled >= LongestLine)
            {
                // A line of 64 MiB is no problem of this world: what has come of it is answered as one bad line, and so is its rest.
                yield return buffer[..filled];
                filled = 0;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
    }

    private static ArrayBufferWriter<byte> Answer(byte[] block, ConcurrentBag<ProblemAnswer> workers)
    {
        var worker = workers.TryTake(out var idle) ? idle : new ProblemAnswer();
        var output = new ArrayBufferWriter<byte>(block.Length + 256);
        for (var rest = block.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Length > 0)
            {
                worker.Write(line, output);
            }
        }

        workers.Add(worker);
        return output;
    }
}
