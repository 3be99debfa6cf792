using System.Text;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Notes;

namespace Dauys.Ledger.Acts;

/// <summary>
/// Acts on their way to signatures: each act on a line of its own, an empty line, its signatures, an empty line before the next. One signed act alone is a signed note.
/// </summary>
public static class ActsFile
{
    /// <summary>Reads the entries of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="entries">As a register would hold them.</param>
    /// <param name="fault">Which line is wrong, and why.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out IReadOnlyList<byte[]> entries, out TextFault fault)
    {
        entries = [];
        if (!LineReader.TrySplit(bytes, out var lines, out fault))
        {
            return false;
        }

        var (read, act, signatures) = (new List<byte[]>(), Array.Empty<byte>(), new List<NoteSignature>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('{'))
            {
                End();
                act = Encoding.UTF8.GetBytes(lines[i]);
                if (!ActEnvelope.TryDecode(act, out _, out var wrong))
                {
                    fault = new TextFault(i + 1, $"no act: {wrong}");
                    return false;
                }
            }
            else if (lines[i].Length > 0)
            {
                if (act.Length == 0)
                {
                    fault = new TextFault(i + 1, "an act was expected: a line that begins with {");
                    return false;
                }

                if (!NoteSignature.TryParse(lines[i], out var signature, out var why))
                {
                    fault = new TextFault(i + 1, $"neither an act nor a signature: {why}");
                    return false;
                }

                signatures.Add(signature);
            }
        }

        End();
        entries = read;
        return true;

        void End()
        {
            if (act.Length > 0)
            {
                read.Add(ActEntry.Write(act, signatures));
                signatures.Clear();
            }
        }
    }

    /// <summary>The file of these entries.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var file = new List<byte>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                file.Add((byte)'\n');
            }

            file.AddRange(entries[i]);
            if (!ActEntry.IsSigned(entries[i]))
            {
                file.Add((byte)'\n');
            }
        }

        return [.. file];
    }
}
