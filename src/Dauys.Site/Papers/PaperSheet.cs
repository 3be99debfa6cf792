using System.Text;
using Dauys.Elections.Authority;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Merkle;
using Dauys.Site.Acts;
using Dauys.Site.Records;

namespace Dauys.Site.Papers;

/// <summary>What is printed of one step of an application: a receipt, a notice, a decision. Everything is in its act or follows from the acts before it and the adopted book.</summary>
/// <param name="Record">The record.</param>
/// <param name="Case">The application.</param>
/// <param name="Step">The step.</param>
/// <param name="Act">The position of its act.</param>
/// <param name="ActHash">Its RFC 6962 leaf hash, lower-case hex.</param>
/// <param name="Signers">Who signed it; empty where the record takes acts without signatures.</param>
public sealed record PaperSheet(ElectionRecord Record, ApplicationCase Case, CaseAct Step, long Act, string ActHash, IReadOnlyList<PaperSigner> Signers)
{
    /// <summary>So many characters of the hash are set large: of a register of a million acts, one paper in 280 million names two.</summary>
    public const int Large = 12;

    /// <summary>The application as it stood when the step was taken.</summary>
    public Application Stated { get; } = Case.StatedAt(Step.Number);

    /// <summary>The first characters of the hash.</summary>
    public string Begin => ActHash[..Large];

    /// <summary>What the figures came to when the step was taken.</summary>
    public Assessment Assess() => Assessment.Of(Stated, Case.Law, Case.WorkingDays);

    /// <summary>The sheet of an act.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asked">Its position, or the first characters of its hash.</param>
    /// <exception cref="RefusedException">C682: no such act, or several. C683: the act is no step of an application.</exception>
    public static PaperSheet Of(ElectionRecord record, string asked)
    {
        ArgumentNullException.ThrowIfNull(record);
        var position = ActLookup.Of(record, asked);
        var entry = record.Acts.Read(position);
        var subject = ActEnvelope.TryDecode(ActEntry.ActOf(entry), out var envelope, out var fault) ? CanonicalText.Decode(envelope.Subject) : throw new InvalidDataException($"act {position}: {fault}");
        foreach (var known in record.State.Process.Cases)
        {
            if (known.Steps.FirstOrDefault(s => s.Subject == subject) is { } step)
            {
                return new PaperSheet(record, known, step, position, Rfc6962.Leaf(entry).ToString(), SignersOf(record, entry));
            }
        }

        var steps = record.State.Process.Cases.SelectMany(c => c.Steps).Select(s => $"{record.ActOf(s.Subject)} {s.Subject}").TakeLast(20).ToList();
        throw new RefusedException(new Refusal(
            "C683",
            $"act {position} is {Encoding.UTF8.GetString(envelope.Name)}, of which there is no paper",
            new Place(Subject: subject),
            steps.Count == 0 ? "This record has no applications; papers are made of their steps." : $"Papers are made of steps of applications. There are: {string.Join("; ", steps)}."));
    }

    private static List<PaperSigner> SignersOf(ElectionRecord record, byte[] entry) =>
        ActEntry.TryRead(entry, out var signatures, out _) ? [.. signatures.Select(s => new PaperSigner(s.Name, record.State.Authority.Find(s)))] : [];
}

/// <summary>Who signed an act.</summary>
/// <param name="KeyName">The name of the key.</param>
/// <param name="Key">The key as it was enrolled, with the person who holds it; null where it is not known any more.</param>
public sealed record PaperSigner(string KeyName, EnrolledKey? Key);
