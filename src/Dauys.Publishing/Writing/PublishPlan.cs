using Dauys.Law.Books;
using Dauys.Ledger.Notes;
using Dauys.Stores;
using Dauys.Stores.Registers;

namespace Dauys.Publishing.Writing;

/// <summary>What is published and where to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Register">One of its registers.</param>
/// <param name="Folder">The bundle's folder.</param>
/// <param name="Signer">Signs the checkpoint and the list of files.</param>
/// <param name="OtherLaws">Law books under which the same votes are shown; those of other countries are left out.</param>
/// <param name="SourceFolders">Where the files lie that the register was read from.</param>
/// <param name="Progress">Called with what is being done.</param>
public sealed record PublishPlan(
    ElectionStore Store,
    StoredRegister Register,
    string Folder,
    INoteSigner Signer,
    IReadOnlyCollection<LawBook> OtherLaws,
    IReadOnlyList<string> SourceFolders,
    Action<string> Progress)
{
    /// <summary>The folder of the pages' program for the browser; null where it was not built, and the page of verification then says how else to verify.</summary>
    public string? Browser { get; init; }
}

/// <summary>What a publication did.</summary>
/// <param name="Election">The election's id.</param>
/// <param name="Size">Acts.</param>
/// <param name="Root">Root over them, lower-case hex.</param>
/// <param name="Updated">Whether a bundle that lay there was brought up to date.</param>
/// <param name="Acts">Acts that were written.</param>
/// <param name="Pages">Pages that were drawn.</param>
/// <param name="Kept">Pages that stayed as they were.</param>
/// <param name="Missing">Names of imported files that were not found.</param>
/// <param name="RecordTime">Time of acts, tiles and pages.</param>
/// <param name="ExportTime">Time of exports.</param>
public sealed record PublishSummary(
    string Election, long Size, string Root, bool Updated, long Acts, int Pages, int Kept, IReadOnlyList<string> Missing, TimeSpan RecordTime, TimeSpan ExportTime);
