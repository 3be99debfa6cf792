using System.Text;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Notes;

/// <summary>The lines of a text that every format here demands: UTF-8, no control character but the line feed, the last line ended.</summary>
internal static class LineReader
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Splits into lines without their ends.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> bytes, out string[] lines, out TextFault fault)
    {
        (lines, fault) = ([], default);
        if (bytes.IsEmpty)
        {
            fault = new TextFault(0, "the text is empty");
            return false;
        }

        var control = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        for (var at = control; control >= 0; at += control)
        {
            if (bytes[at] != '\n')
            {
                fault = new TextFault(LineOf(bytes, at), $"the control character {bytes[at]:x2} stands in it (signed-note, Format)");
                return false;
            }

            at++;
            control = bytes[at..].IndexOfAnyInRange((byte)0, (byte)0x1F);
        }

        if (bytes[^1] != '\n')
        {
            fault = new TextFault(LineOf(bytes, bytes.Length - 1), "the last line does not end with a line feed");
            return false;
        }

        try
        {
            lines = Strict.GetString(bytes[..^1]).Split('\n');
            return true;
        }
        catch (DecoderFallbackException wrong)
        {
            fault = new TextFault(LineOf(bytes, wrong.Index), "the text is not UTF-8");
            return false;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int at) => 1 + bytes[..Math.Clamp(at, 0, bytes.Length)].Count((byte)'\n');
}
