using System.Buffers;
using System.Text;
using Dauys.Elections.Counting;
using Dauys.Elections.Territory;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Unicode;

namespace Dauys.Elections.Acts;

/// <summary>
/// The short way for the two acts of which there are a million: stations that are established and first protocols. Canonical JSON has one
/// spelling, so all but figures and path is the same bytes in each of them; these are compared, not read. Whatever differs in the least is
/// left to the full reading, which also finds the words for what is wrong. A state is changed only by an act that the full reading would take.
/// </summary>
internal sealed class KnownActs
{
    private const int MostPatterns = 4;

    /// <summary>What a path as spelled in an act may not hold, if its bytes are to be those of the names: escapes of JSON and of paths.</summary>
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\', (byte)'~']);

    private readonly ElectionState _state;
    private readonly PathCursor _paths;
    private readonly byte[] _tail;
    private readonly List<Pattern> _patterns = new(MostPatterns);
    private long[] _figures = [];

    /// <param name="state">The state that acts are put into.</param>
    /// <param name="paths">The fold's cursor: what it walked last was read in full, or compared with what was.</param>
    /// <param name="origin">The register's origin.</param>
    /// <param name="matter">The election's id.</param>
    /// <param name="law">The hash of the law book.</param>
    public KnownActs(ElectionState state, PathCursor paths, string origin, string matter, MerkleHash law)
    {
        (_state, _paths) = (state, paths);
        var json = new CanonicalWriter();
        json.WriteObjectStart();
        json.WriteKey("law"u8);
        json.WriteString(law.ToString());
        json.WriteKey("matter"u8);
        json.WriteString(matter);
        json.WriteKey("origin"u8);
        json.WriteString(origin);
        json.WriteKey("replaces"u8);
        json.WriteInteger(0);
        json.WriteKey("subject"u8);
        _tail = [(byte)',', .. json.Written[1..], (byte)'"'];
    }

    private static ReadOnlySpan<byte> WithRoll => "{\"act\":\"territory.station-established.v1\",\"at\":null,\"content\":{\"roll\":true}"u8;

    private static ReadOnlySpan<byte> WithoutRoll => "{\"act\":\"territory.station-established.v1\",\"at\":null,\"content\":{\"roll\":false}"u8;

    private static ReadOnlySpan<byte> Accepted => "{\"act\":\"counting.protocol-accepted.v1\",\"at\":null,\"content\":"u8;

    /// <summary>Remembers what the protocols of a count have in common, once one was read in full.</summary>
    /// <param name="layout">The count's layout.</param>
    /// <param name="head">The first bytes of the content, to the value of <c>fields</c>.</param>
    /// <param name="subject">The first bytes of the subject, to the path.</param>
    public void Learn(ProtocolLayout layout, byte[] head, byte[] subject)
    {
        if (_patterns.Any(p => p.Layout == layout))
        {
            return;
        }

        if (_patterns.Count == MostPatterns)
        {
            _patterns.RemoveAt(MostPatterns - 1);
        }

        // A subject's characters are spelled as they are unless they need an escape; a contest's id has none.
        if (!subject.AsSpan().ContainsAny(NotPlain) && Ascii.IsValid(subject))
        {
            _patterns.Insert(0, new Pattern(layout, [.. Accepted, .. head], subject));
        }
    }

    /// <summary>Applies a station's act if it is of the known form and allowed; otherwise nothing happens.</summary>
    public bool TryStation(ReadOnlySpan<byte> act, long position)
    {
        var hasRoll = act.StartsWith(WithRoll);
        if ((!hasRoll && !act.StartsWith(WithoutRoll))
            || !TryPath(act[(hasRoll ? WithRoll : WithoutRoll).Length..], "station:"u8, out var path)
            || act.Length > ActEnvelope.MaxBytes
            || !_paths.IsBesideLast(path, out var name)
            || !(Ascii.IsValid(name) || Nfc.IsNormalized(name)))
        {
            return false;
        }

        // A "/" composes with nothing, so that the text is in form NFC if the parts on both sides of it are.
        var unit = _paths.FindOrAdd(path, out _);
        if (_state.Territory.IsStation(unit))
        {
            return false;
        }

        _state.Territory.EvolveStation(unit, hasRoll, position);
        return true;
    }

    /// <summary>Applies a station's first protocol if it is of the known form and allowed; otherwise nothing happens.</summary>
    public bool TryProtocol(ReadOnlySpan<byte> act, long position)
    {
        foreach (var pattern in _patterns)
        {
            if (act.StartsWith(pattern.Head))
            {
                return TryProtocol(pattern, act, position);
            }
        }

        return false;
    }

    private bool TryProtocol(Pattern pattern, ReadOnlySpan<byte> act, long position)
    {
        var count = pattern.Layout.Count;
        if (_figures.Length < count.Figures.Width)
        {
            _figures = new long[count.Figures.Width];
        }

        var figures = _figures.AsSpan(0, count.Figures.Width);
        var rest = act[pattern.Head.Length..];
        if (!pattern.Layout.TryReadPlain(rest, figures, out var length)
            || !TryPath(rest[length..], pattern.Subject, out var path)
            || act.Length > ActEnvelope.MaxBytes)
        {
            return false;
        }

        // The path's bytes are those of a station that is established, so they need no check of their own.
        var unit = _paths.Find(path);
        if (unit < 0 || !_state.Territory.IsStation(unit) || count.Find(unit, null) >= 0)
        {
            return false;
        }

        count.Add(unit, null, figures, position);
        return true;
    }

    private bool TryPath(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> subject, out ReadOnlySpan<byte> path)
    {
        path = default;
        if (!rest.StartsWith(_tail) || !rest.EndsWith("\"}"u8))
        {
            return false;
        }

        rest = rest[_tail.Length..];
        if (!rest.StartsWith(subject) || rest.Length < subject.Length + 3)
        {
            return false;
        }

        path = rest[subject.Length..^2];
        return !path.ContainsAny(NotPlain);
    }

    private sealed record Pattern(ProtocolLayout Layout, byte[] Head, byte[] Subject);
}
