using System.Text;
using System.Text.Json;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority.Signing;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Counting;
using Dauys.Elections.Territory;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Signing;

namespace Dauys.Elections;

/// <summary>
/// Folds the acts of a register into a state, one after the other. An act that is not canonical, not of this register, or not allowed
/// by the law book and the state gives a refusal; the state is then as before it.
/// </summary>
public sealed class ElectionFold
{
    private readonly byte[] _origin;
    private readonly byte[] _matter;
    private readonly PathCursor _paths;
    private readonly KnownActs? _known;
    private readonly SignatureRule _signatures;
    private readonly IEd25519 _ed25519;
    private long[] _figures = new long[64];
    private ProtocolLayout? _last;
    private byte[] _lastHead = [];
    private byte[] _lastPrefix = [];

    /// <summary>A fold over an empty register.</summary>
    /// <param name="law">The law book to which every act is bound.</param>
    /// <param name="origin">The register's origin.</param>
    /// <param name="matter">The election's id.</param>
    /// <param name="ed25519">Verifies officers' signatures; null takes the managed one.</param>
    public ElectionFold(LawBook law, string origin, string matter, IEd25519? ed25519 = null)
        : this(law, origin, matter, ed25519, inFull: false)
    {
    }

    /// <summary>A fold over an empty register; with <paramref name="inFull"/> every act is read in full, which a test compares.</summary>
    internal ElectionFold(LawBook law, string origin, string matter, IEd25519? ed25519, bool inFull)
    {
        State = new ElectionState(law);
        _ed25519 = ed25519 ?? ManagedEd25519.Instance;
        _signatures = new SignatureRule(law, State.Authority, _ed25519);
        (_origin, _matter) = (Encoding.UTF8.GetBytes(origin), Encoding.UTF8.GetBytes(matter));
        _paths = new PathCursor(State.Territory.Units);
        if (!Ledger.Merkle.MerkleHash.TryParse(law.Hash, out var hash))
        {
            throw new ArgumentException("the law book's hash is no SHA-256", nameof(law));
        }

        LawHash = hash;
        _known = inFull ? null : new KnownActs(State, _paths, origin, matter, hash);
    }

    /// <summary>What the acts so far add up to.</summary>
    public ElectionState State { get; }

    /// <summary>The hash of the law book that every act names.</summary>
    public Ledger.Merkle.MerkleHash LawHash { get; }

    /// <summary>
    /// Where it is set, a fault of signatures (R460 to R465) is given to it and the act is applied all the same, so that a verifier sees whatever else is wrong.
    /// </summary>
    public Action<Refusal>? SignatureFault { get; init; }

    /// <summary>Applies the next entry: its signatures, then its act.</summary>
    /// <param name="entry">An act's canonical bytes, with its signatures where there are any.</param>
    /// <param name="position">Its position in the register, from 0.</param>
    /// <returns>A refusal (R401 to R468), or null where the act was applied.</returns>
    public Refusal? Apply(ReadOnlySpan<byte> entry, long position)
    {
        // The first act names those who may sign it, so it is read before its signatures are judged.
        if (State.Calling.Register is not null && _signatures.Decide(entry, position) is { } unsigned && Stops(unsigned))
        {
            return unsigned;
        }

        return ApplyAct(ActEntry.ActOf(entry), entry, position);
    }

    private bool Stops(Refusal refusal)
    {
        SignatureFault?.Invoke(refusal);
        return SignatureFault is null;
    }

    private Refusal? ApplyAct(ReadOnlySpan<byte> act, ReadOnlySpan<byte> entry, long position)
    {
        if (_known is not null && (_known.TryStation(act, position) || _known.TryProtocol(act, position)))
        {
            return null;
        }

        try
        {
            var reader = new CanonicalReader(act);
            ActEnvelope envelope = default;
            envelope.Begin(act, ref reader);
            if (envelope.Name.SequenceEqual("counting.protocol-accepted.v1"u8))
            {
                return Protocol(envelope, ref reader, position, correction: false);
            }

            if (envelope.Name.SequenceEqual("territory.station-established.v1"u8))
            {
                return Station(envelope, ref reader, position);
            }

            if (envelope.Name.SequenceEqual("counting.protocol-corrected.v1"u8))
            {
                return Protocol(envelope, ref reader, position, correction: true);
            }

            return Fact(act, entry, position);
        }
        catch (LedgerFaultException fault)
        {
            return Refuse("R401", position, $"the act is not canonical: {fault.Fault}", "The record was changed or written by another program; restore it from a copy.");
        }
        catch (ActContentException fault)
        {
            return Refuse("R404", position, $"the act's content is not of its form: {fault.Message}", "The record was changed or written by another program; restore it from a copy.");
        }
    }

    private Refusal? Fact(ReadOnlySpan<byte> act, ReadOnlySpan<byte> entry, long position)
    {
        if (!ActEnvelope.TryDecode(act, out var envelope, out var fault))
        {
            throw new LedgerFaultException(fault);
        }

        var name = Encoding.UTF8.GetString(envelope.Name);
        var subject = CanonicalText.Decode(envelope.Subject);
        var content = envelope.Content.ToArray();
        using var document = JsonDocument.Parse(content);
        if (Bound(envelope, position) is { } foreign)
        {
            return foreign;
        }

        if (ActCatalogue.Read(name, document.RootElement) is not { } read)
        {
            return Refuse("R403", position, $"\"{name}\" is no act that this program knows", "Use the release of Dauys that wrote the record.");
        }

        if (read.Subject != subject)
        {
            return Refuse("R404", position, $"the act's subject is \"{subject}\", its content is about \"{read.Subject}\"", "The record was changed; restore it from a copy.");
        }

        var version = State.Facts.GetValueOrDefault(subject)?.Version ?? 0;
        if (envelope.Replaces != version)
        {
            return Refuse("R405", position, $"the act replaces version {envelope.Replaces} of \"{subject}\", the register holds version {version}", "Decide again on the state as it is now.");
        }

        if (FactRules.Decide(State, read) is { } refusal)
        {
            return refusal with { Where = refusal.Where with { Line = null, Subject = $"act {position}, {refusal.Where.Subject}" } };
        }

        if (read is RegisterOpened opened && (Opening(opened) ?? First(opened, entry, position)) is { } closed)
        {
            return closed with { Where = closed.Where with { Subject = $"act {position}" } };
        }

        FactRules.Evolve(State, read, position);
        State.Remember(subject, new StoredFact(name, version + 1, position, content));
        return null;
    }

    private Refusal? Opening(RegisterOpened opened) => OpeningRule.Decide(opened, Encoding.UTF8.GetString(_origin));

    private Refusal? First(RegisterOpened opened, ReadOnlySpan<byte> entry, long position)
    {
        var authority = new Authority.AuthorityState();
        authority.Evolve(opened);
        return new SignatureRule(State.Law, authority, _ed25519).Decide(entry, position) is { } unsigned && Stops(unsigned) ? unsigned : null;
    }

    private Refusal? Station(ActEnvelope envelope, scoped ref CanonicalReader reader, long position)
    {
        var hasRoll = reader.TryLiteral("{\"roll\":true}"u8);
        if (!hasRoll && !reader.TryLiteral("{\"roll\":false}"u8))
        {
            throw new ActContentException("roll", "{\"roll\":true} or {\"roll\":false} was expected");
        }

        envelope.End(ref reader);
        if (Bound(envelope, position) is { } foreign)
        {
            return foreign;
        }

        var subject = Unescaped(envelope.Subject);
        if (!subject.StartsWith("station:"u8) || subject.Length == "station:"u8.Length)
        {
            throw new ActContentException("subject", "station:PATH was expected");
        }

        var unit = _paths.FindOrAdd(subject["station:"u8.Length..], out _);
        if (State.Territory.IsStation(unit) || envelope.Replaces != 0)
        {
            return Refuse("R405", position, $"the polling station {State.Territory.Units.Path(unit)} is established already", "A station is established once.");
        }

        State.Territory.EvolveStation(unit, hasRoll, position);
        return null;
    }

    private Refusal? Protocol(ActEnvelope envelope, scoped ref CanonicalReader reader, long position, bool correction)
    {
        var layout = Layout(ref reader, correction, out var missing);
        if (layout is null)
        {
            return Refuse("R406", position, missing, "The record was changed, or the law book is not the one it is bound to.");
        }

        var count = layout.Count;
        if (_figures.Length < count.Figures.Width)
        {
            _figures = new long[count.Figures.Width];
        }

        var figures = _figures.AsSpan(0, count.Figures.Width);
        if (layout.Read(ref reader, figures, out var part) is { } expected)
        {
            throw new ActContentException("content", $"{expected} was expected at byte {reader.Offset}");
        }

        envelope.End(ref reader);
        if (Bound(envelope, position) is { } foreign)
        {
            return foreign;
        }

        if (!ProtocolSubject.TryPath(Unescaped(envelope.Subject), _lastPrefix, part, out var path))
        {
            throw new ActContentException("subject", $"{Encoding.UTF8.GetString(_lastPrefix)}PATH was expected");
        }

        var unit = _paths.Find(path);
        if (unit < 0 || !State.Territory.IsStation(unit))
        {
            // A unit above the stations may sign a protocol itself; only stations need an act before it.
            if (path.Length > 0 && path.Count(UnitTree.Separator) + 1 >= (State.Calling.Call?.Levels.Count ?? 0))
            {
                return Refuse("R407", position, $"\"{Encoding.UTF8.GetString(path)}\" is no polling station that was established", "Establish the station first.");
            }

            unit = path.Length == 0 ? UnitTree.Nation : _paths.FindOrAdd(path, out _);
        }

        return Enter(count, unit, part, figures, envelope.Replaces, position, correction);
    }

    private Refusal? Enter(ContestCount count, int unit, string? part, ReadOnlySpan<long> figures, long replaces, long position, bool correction)
    {
        var row = count.Find(unit, part);
        var version = row < 0 ? 0 : count.Version(row);
        if (replaces != version || correction != version > 0)
        {
            return Refuse(
                row < 0 ? "R405" : "R410",
                position,
                $"the act replaces version {replaces} of the protocol of {State.Territory.Units.Path(unit)}, the register holds version {version}",
                row < 0 ? "A correction names the act that it corrects." : "A protocol that stands is changed only by a correction.");
        }

        if (row < 0)
        {
            count.Add(unit, part, figures, position);
            _known?.Learn(_last!, _lastHead, _lastPrefix);
        }
        else
        {
            count.Correct(row, figures, position);
        }

        return null;
    }

    /// <summary>Reads contest and district of a protocol's content and finds its count; the bytes are the same for all protocols of a count.</summary>
    private ProtocolLayout? Layout(scoped ref CanonicalReader reader, bool correction, out string missing)
    {
        missing = "";
        if (!correction && _last is not null && reader.TryLiteral(_lastHead))
        {
            return _last;
        }

        reader.ReadLiteral("{\"contest\":"u8);
        var contest = reader.ReadText();
        if (correction)
        {
            reader.ReadLiteral(",\"corrects\":"u8);
            reader.ReadString(out _);
        }

        reader.ReadLiteral(",\"district\":"u8);
        var district = reader.TryReadNull() ? null : reader.ReadText();
        reader.ReadLiteral(",\"fields\":"u8);
        if (State.Law.Contest(contest) is null)
        {
            missing = $"the law book {State.Law.Id} has no contest \"{contest}\"";
            return null;
        }

        if (district is not null && State.Territory.District(contest, district) is null)
        {
            missing = $"the district \"{district}\" is not established";
            return null;
        }

        _last = State.BeginCount(contest, district);
        var json = new CanonicalWriter();
        json.WriteObjectStart();
        json.WriteKey("contest"u8);
        json.WriteString(contest);
        json.WriteKey("district"u8);
        json.WriteStringOrNull(district);
        json.WriteKey("fields"u8);
        _lastHead = json.Written.ToArray();
        _lastPrefix = Encoding.UTF8.GetBytes(ProtocolSubject.Of(contest, district, "", null));
        return _last;
    }

    private Refusal? Bound(ActEnvelope envelope, long position)
    {
        if (envelope.Law == LawHash && envelope.Origin.SequenceEqual(_origin) && envelope.Matter.SequenceEqual(_matter))
        {
            return null;
        }

        var (what, found, expected) = envelope.Law != LawHash ? ("law book", envelope.Law.ToString(), LawHash.ToString())
            : !envelope.Origin.SequenceEqual(_origin) ? ("register", CanonicalText.Decode(envelope.Origin), Encoding.UTF8.GetString(_origin))
            : ("election", CanonicalText.Decode(envelope.Matter), Encoding.UTF8.GetString(_matter));
        return Refuse("R402", position, $"the act belongs to another {what}: {found}, here it is {expected}", "An act cannot be moved from one register to another.");
    }

    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw) => raw.Contains((byte)'\\') ? CanonicalText.Unescape(raw) : raw;

    private static Refusal Refuse(string number, long position, string what, string remedy) =>
        new(number, what, new Place(Subject: $"act {position}"), remedy);
}
