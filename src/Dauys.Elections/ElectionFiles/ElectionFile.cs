using Dauys.Elections.Acts;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Law.Books;

namespace Dauys.Elections.ElectionFiles;

/// <summary>A protocol whose figures stand in the election file itself, for instance the only figures that were ever published.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="District">The district's id, or null.</param>
/// <param name="Path">Names of the unit from the first level on; empty for the nation.</param>
/// <param name="Part">The part, or null.</param>
/// <param name="At">The official moment, or null.</param>
/// <param name="Fields">Figures by field; null where it is not known.</param>
/// <param name="Votes">Votes by option; null where they are not known.</param>
public sealed record WrittenProtocol(
    string Contest,
    string? District,
    IReadOnlyList<string> Path,
    string? Part,
    string? At,
    IReadOnlyDictionary<string, long?> Fields,
    IReadOnlyDictionary<string, long?> Votes);

/// <summary>A file of outlines that an election file names.</summary>
/// <param name="Path">Beside the election file.</param>
/// <param name="Key">The property of each feature that holds the region's id.</param>
/// <param name="Credit">Whom a map must name, and the licence.</param>
/// <param name="Source">Id of the source, or null.</param>
public sealed record OutlineFile(string Path, string Key, string Credit, string? Source);

/// <summary>
/// The facts of one election: which law book, the days, who stood, the districts, control totals, the sources, and how each
/// results file is read. Law is another thing. The guide is <c>docs/elections.md</c>.
/// </summary>
public sealed record ElectionFile
{
    /// <summary>The election's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where the file was read.</summary>
    public required string FilePath { get; init; }

    /// <summary>The law book under which the election was held.</summary>
    public required LawBook Law { get; init; }

    /// <summary>The origin of the register into which it is loaded.</summary>
    public required string Origin { get; init; }

    /// <summary>The first act.</summary>
    public required RegisterOpened Opened { get; init; }

    /// <summary>The facts as acts, in an order in which they may be appended.</summary>
    public required IReadOnlyList<IElectionAct> Facts { get; init; }

    /// <summary>Facts that follow the protocols: lots, established results, mandates, reported figures.</summary>
    public required IReadOnlyList<IElectionAct> Outcomes { get; init; }

    /// <summary>The way to the vote and what came after it: announced dates, applicants, findings, recommendations, statements, complaints.</summary>
    public required IReadOnlyList<IElectionAct> Story { get; init; }

    /// <summary>Ids of the levels, from the largest units to polling stations.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>Protocols written in the file.</summary>
    public required IReadOnlyList<WrittenProtocol> Protocols { get; init; }

    /// <summary>The file that holds the outlines of regions, or null.</summary>
    public OutlineFile? Outlines { get; init; }

    /// <summary>How results files are read.</summary>
    public required IReadOnlyList<ResultsMap> Maps { get; init; }

    /// <summary>Options of a list contest.</summary>
    public IEnumerable<ListAdmitted> Options(string contest) => Facts.OfType<ListAdmitted>().Where(l => l.Contest == contest);
}
