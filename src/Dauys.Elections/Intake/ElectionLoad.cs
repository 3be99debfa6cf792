using System.Text;
using Dauys.Elections.Calling.ImportFiles;
using Dauys.Elections.Counting;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Results.Control;
using Dauys.Elections.Territory;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Intake;

/// <summary>
/// Takes a whole election in, in the one order that <c>tally</c> and <c>load</c> share: facts, protocols written in the election file,
/// results files, outcomes, the test against control totals, and last the act of import, if anything is new.
/// </summary>
/// <param name="file">The election file.</param>
/// <param name="state">The state that the intake fills.</param>
/// <param name="intake">Takes acts.</param>
public sealed class ElectionLoad(ElectionFile file, ElectionState state, ElectionIntake intake)
{
    /// <summary>Whether control totals that are not met are accepted; the record then says so.</summary>
    public bool Partial { get; init; }

    /// <summary>Facts, and protocols that the election file holds itself.</summary>
    /// <exception cref="RefusedException">R4xx.</exception>
    public void Begin()
    {
        Fact(file.Opened);
        Facts(file.Facts);
        foreach (var protocol in file.Protocols)
        {
            Protocol(protocol);
        }
    }

    /// <summary>What follows the protocols.</summary>
    /// <param name="files">The results files that were read.</param>
    /// <param name="recorded">Moment of recording, <c>YYYY-MM-DDTHH:MM:SSZ</c>.</param>
    /// <exception cref="RefusedException">R4xx, or F349 for each control total that is not met.</exception>
    public void End(IReadOnlyList<ImportedFile> files, string recorded)
    {
        Facts(file.Outcomes);
        Facts(file.Story);
        NestedProtocols.Require(state);

        // An election without any protocol yet is a beginning, not a part of a file.
        var differences = state.Counting.Protocols == 0 ? [] : ControlTotals.Differences(state);
        if (differences.Count > 0 && !Partial)
        {
            throw new RefusedException(differences);
        }

        if (intake.Counts.Any)
        {
            Fact(new FilesImported(state.Calling.Imports.Count + 1, files, recorded, differences.Count > 0));
        }
    }

    private void Facts(IEnumerable<Acts.IElectionAct> facts)
    {
        foreach (var fact in facts)
        {
            Fact(fact);
        }
    }

    private void Fact(Acts.IElectionAct fact)
    {
        if (intake.Fact(fact) is { } refusal)
        {
            throw new RefusedException(refusal);
        }
    }

    private void Protocol(WrittenProtocol written)
    {
        var layout = state.BeginCount(written.Contest, written.District);
        var count = layout.Count;
        var figures = new long[count.Figures.Width];
        for (var i = 0; i < figures.Length; i++)
        {
            var known = i < count.Fields.Count
                ? written.Fields.GetValueOrDefault(count.Fields[i])
                : written.Votes.GetValueOrDefault(count.Options[i - count.Fields.Count]);
            figures[i] = known ?? FigureTable.Absent;
        }

        var path = Encoding.UTF8.GetBytes(string.Join('/', written.Path.Select(UnitTree.Escape)));
        var isStation = path.Length > 0 && written.Path.Count == file.Levels.Count;
        var unit = path.Length == 0 || isStation ? UnitTree.Nation : intake.Unit(path);
        var refusal = isStation ? intake.Station(path, hasRoll: true, out unit) : null;
        refusal ??= intake.Protocol(layout, unit, written.Part, figures, 0, written.At);
        if (refusal is not null)
        {
            throw new RefusedException(refusal with { Where = refusal.Where with { File = file.FilePath, Line = null } });
        }
    }
}
