using System.Buffers;
using System.Text;

namespace Dauys.Ledger.Unicode;

/// <summary>
/// Decides whether UTF-8 text is in Unicode normalization form C (UAX #15), without the runtime's culture data:
/// that is switched off here and absent in a browser. Only assigned characters pass, because for them
/// the stability policy promises the same answer in every later version of Unicode.
/// </summary>
public static class Nfc
{
    /// <summary>The version of the Unicode character database that the answers rest on.</summary>
    public static string UnicodeVersion => NfcTables.Version;

    /// <summary>True if the bytes are well-formed UTF-8 in form NFC, of assigned characters only.</summary>
    public static bool IsNormalized(ReadOnlySpan<byte> utf8) => Check(utf8, out _) == NfcVerdict.Normal;

    /// <summary>Checks the bytes and says where the first fault is.</summary>
    /// <param name="utf8">The text, whole: a mark at its start counts as standing alone.</param>
    /// <param name="offset">
    /// Byte offset of the fault, or the length if there is none. For <see cref="NfcVerdict.NotNormal"/>
    /// it is the mark or letter that form NFC would move, merge or replace, or the start of the cluster that holds it.
    /// </param>
    public static NfcVerdict Check(ReadOnlySpan<byte> utf8, out int offset)
    {
        var at = 0;
        var cluster = 0; // where the run began that a later mark can still change
        var doubtful = false; // a character in the run may compose with one before it
        var lastClass = 0;
        while (at < utf8.Length)
        {
            var first = utf8[at];
            int point;
            int length;
            if (first < 0x80)
            {
                point = first;
                length = 1;
            }
            else if (Rune.DecodeFromUtf8(utf8[at..], out var rune, out length) == OperationStatus.Done)
            {
                point = rune.Value;
            }
            else
            {
                offset = at;
                return NfcVerdict.NotUtf8;
            }

            if (CodePoint.IsSimple(point))
            {
                if (doubtful && !NfcCluster.IsNormal(utf8[cluster..at]))
                {
                    offset = cluster;
                    return NfcVerdict.NotNormal;
                }

                (cluster, doubtful, lastClass) = (at, false, 0);
                at += length;
                continue;
            }

            if (CodePoint.IsUnassigned(point))
            {
                offset = at;
                return NfcVerdict.Unassigned;
            }

            var combiningClass = CodePoint.CombiningClass(point);
            if (CodePoint.IsNeverNormal(point) || (combiningClass != 0 && combiningClass < lastClass))
            {
                offset = at;
                return NfcVerdict.NotNormal;
            }

            if (CodePoint.MayCompose(point))
            {
                doubtful = true;
            }
            else if (combiningClass == 0)
            {
                if (doubtful && !NfcCluster.IsNormal(utf8[cluster..at]))
                {
                    offset = cluster;
                    return NfcVerdict.NotNormal;
                }

                (cluster, doubtful) = (at, false);
            }

            lastClass = combiningClass;
            at += length;
        }

        if (doubtful && !NfcCluster.IsNormal(utf8[cluster..]))
        {
            offset = cluster;
            return NfcVerdict.NotNormal;
        }

        offset = utf8.Length;
        return NfcVerdict.Normal;
    }
}
