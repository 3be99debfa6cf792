using Dauys.Elections;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.Outcome;
using Dauys.Formats.Exports.Units;

namespace Dauys.Formats.Exports;

/// <summary>What exports are made of: the state that the acts fold to, what its own law makes of it, and the totals by unit.</summary>
public sealed class ExportedRecord
{
    private readonly Lazy<IReadOnlyList<UnitTotals>> _papers;

    /// <summary>The record of a result.</summary>
    /// <param name="result">What the election's own law makes of the votes.</param>
    /// <param name="origin">The register's origin.</param>
    /// <exception cref="ArgumentException">The register was not opened, or no election was called in it.</exception>
    public ExportedRecord(ElectionResult result, string origin)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.State.Calling.Call is null || result.State.Calling.Register is null)
        {
            throw new ArgumentException("no election was called in this register", nameof(result));
        }

        (Result, Origin) = (result, origin);
        _papers = new(() => [.. State.Counting.Counts.Where(c => c.Figures.Count > 0).Select(c => UnitTotals.Of(State, c.Contest, c.District))]);
    }

    /// <summary>All forms in which an election is exported, in the order in which they are written.</summary>
    public static IReadOnlyList<IExport> Forms { get; } =
        [new NistResults.NistExport(), new Frictionless.TableExport(), new Columns.ParquetExport(), new GeoJson.OutlineExport()];

    /// <summary>The result.</summary>
    public ElectionResult Result { get; }

    /// <summary>The state.</summary>
    public ElectionState State => Result.State;

    /// <summary>The register's origin.</summary>
    public string Origin { get; }

    /// <summary>The call.</summary>
    public ElectionCalled Call => State.Calling.Call!;

    /// <summary>The first act.</summary>
    public RegisterOpened Register => State.Calling.Register!;

    /// <summary>Totals of every ballot paper of which protocols are in.</summary>
    public IReadOnlyList<UnitTotals> Papers => _papers.Value;

    /// <summary>
    /// The moment that exports state: the last recording that the register tells of, else the end of the vote, never a clock.
    /// With zone and without fractions, as NIST SP 1500-100 wants it.
    /// </summary>
    public string Moment => State.Calling.Imports is [.., var last] && Ledger.Acts.Moment.TryParse(last.Recorded.Replace("Z", "+00:00", StringComparison.Ordinal), out var moment)
        && moment.Instant is { } instant
            ? instant.ToUniversalTime().ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
            : $"{Call.VoteTo.ToString("yyyy'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture)}T00:00:00Z";

    /// <summary>What this record is, in one sentence that stands in every export.</summary>
    public string Kind => Register.Kind switch
    {
        RecordKind.Own => $"The record of {Register.Publisher}.",
        RecordKind.Synthetic => "Synthetic: every figure is invented, for tests and exercises.",
        _ => $"A reconstruction by others from what {Register.Publisher} published; not a record of that authority.",
    };
}
