using System.Text;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Site.Work;
using Dauys.Stores.Work;

namespace Dauys.Server.Work;

/// <summary>An application that somebody writes, with its book.</summary>
/// <param name="place">What the work pages work on.</param>
/// <param name="kept">The draft.</param>
/// <param name="form">Its form.</param>
internal sealed class WorkDraft(WorkPlace place, Draft kept, ApplicationForm form)
{
    /// <summary>The value that names the book.</summary>
    public const string Law = "law";

    /// <summary>The value that names the stage.</summary>
    public const string Stage = "stage";

    public Draft Kept => kept;

    public ApplicationForm Form => form;

    /// <summary>Other books of the country that the application can be held beside.</summary>
    public IReadOnlyList<PartyBook> Others => [.. place.Books.Where(b => b.Id != form.Law.Id && b.Country == form.Law.Country).OrderBy(b => b.AsOf)];

    /// <summary>The book that it is held beside, or null.</summary>
    public PartyBook? Against => Others.FirstOrDefault(o => o.Id == form.Value("against") && o.Stage(form.Stage.Id) is not null);

    /// <summary>The draft of a token; null where there is none, or its book is not at hand any more.</summary>
    public static WorkDraft? Of(WorkPlace place, string token) =>
        place.Drafts.Read(token) is { } kept && place.Book(kept.Values.GetValueOrDefault(Law)) is { } law && law.Stage(kept.Values.GetValueOrDefault(Stage) ?? "") is { } stage
            ? new WorkDraft(place, kept, new ApplicationForm(law, stage, kept.Values, DraftList.Of(kept.Values, law)))
            : null;

    /// <summary>The application, read from the file that the form writes: what the page says of it is what the tool says of the file.</summary>
    /// <param name="refusals">Why there is none though no field is wrong.</param>
    public Application? Application(out IReadOnlyList<Refusal> refusals)
    {
        refusals = [];
        try
        {
            return form.Application is null ? null : Under(form.Law);
        }
        catch (RefusedException refused)
        {
            refusals = refused.Refusals;
            return null;
        }
    }

    /// <summary>Writes the application's file beside its lists, for the tool; one that is not right any more goes.</summary>
    public void KeepFile()
    {
        var path = Path.Combine(place.Drafts.FolderOf(kept.Token), "application.yaml");
        if (form.Application is { } application)
        {
            DraftFolder.Keep(path, file => file.Write(Encoding.UTF8.GetBytes(ApplicationWriter.Write(application))));
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>The application with its lists checked as a book asks.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public Application Under(PartyBook law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var folder = place.Drafts.FolderOf(kept.Token);
        return ApplicationReader.Read(ApplicationWriter.Write(form.Application!), "application.yaml", (source, days) => ApplicationFigure.Of(place.Lists.Check(folder, law, source, days)));
    }
}
