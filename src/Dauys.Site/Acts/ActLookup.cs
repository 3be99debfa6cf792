using System.Globalization;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Acts;

/// <summary>From what somebody has of an act, its place in the register or the first characters of its hash, to the act.</summary>
public static class ActLookup
{
    private const int Listed = 20;

    /// <summary>The position of an act.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asked">A position, or at least <see cref="ActHashes.Least"/> first characters of a hash; digits alone are a position where the register has it.</param>
    /// <exception cref="RefusedException">C682: none, several, or neither of the two; it lists what there is.</exception>
    public static long Of(ElectionRecord record, string asked)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(asked);
        if (Position(record, asked) is { } position)
        {
            return position;
        }

        var begin = ActHashes.Read(asked)
            ?? throw Refused(record, $"\"{asked}\" is no act of this register, which holds {Count(record.Acts.Size)}, and no {ActHashes.Least} first characters of a hash", Steps(record));
        return record.Hashes.Beginning(begin) switch
        {
            [] => throw Refused(record, $"no act's hash begins with {begin}", Steps(record)),
            [var (only, _)] => only,
            var several => throw Refused(record, $"{several.Count.ToString(CultureInfo.InvariantCulture)} acts' hashes begin with {begin}", several.Take(Listed).Select(a => Line(record, a.Position, a.Hash))),
        };
    }

    /// <summary>The position that digits name; null where they are none, begin with a 0 that is not needed, or the register ends before it: then they may begin a hash.</summary>
    public static long? Position(ElectionRecord record, string asked)
    {
        ArgumentNullException.ThrowIfNull(record);
        return long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < record.Acts.Size && (asked.Length == 1 || asked[0] != '0') ? position : null;
    }

    /// <summary>Steps of applications are what is asked for most; where there are none, the last acts.</summary>
    private static IEnumerable<string> Steps(ElectionRecord record)
    {
        var steps = record.State.Process.Cases.SelectMany(c => c.Steps).Select(s => record.ActOf(s.Subject)).OfType<long>().Order().ToList();
        return (steps.Count > 0 ? steps.TakeLast(Listed) : Enumerable.Range(0, (int)Math.Min(Listed, record.Acts.Size)).Select(i => record.Acts.Size - 1 - i).Order())
            .Select(p => Line(record, p, Rfc6962.Leaf(record.Acts.Read(p)).ToString()));
    }

    private static string Line(ElectionRecord record, long position, string hash)
    {
        var act = ActText.Of(position, record.Acts.Read(position));
        return $"{position.ToString(CultureInfo.InvariantCulture)} {hash[..12]} {act.Subject} ({act.Kind(Reader.English.Words).ToLowerInvariant()})";
    }

    private static string Count(long acts) => $"{acts.ToString(CultureInfo.InvariantCulture)} {(acts == 1 ? "act" : "acts")}, from 0";

    private static RefusedException Refused(ElectionRecord record, string what, IEnumerable<string> there) => new(new Refusal(
        "C682", what, new Place(Subject: record.Register.Origin), $"Give the act's place in the register, or more of its hash. There are: {string.Join("; ", there)}."));
}
