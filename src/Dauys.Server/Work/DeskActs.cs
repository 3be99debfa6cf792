using System.Text;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.ConfirmApplication;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Registration.WithdrawApplication;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>Makes the act of a form. Whether it may be is for the rules of the process to say: a ground that was sent is given as it was sent, and refused there if the book does not know it.</summary>
internal static class DeskActs
{
    private const int MostText = 60 << 10;

    /// <summary>The stored name of a step's act.</summary>
    public static string NameOf(string word) => word switch
    {
        "confirm" => ApplicationConfirmed.StoredName,
        "return" => ApplicationReturned.StoredName,
        "register" => ApplicantRegistered.StoredName,
        "refuse" => ApplicationRefused.StoredName,
        "correct" => ApplicationCorrected.StoredName,
        "officer-correct" => OfficerCorrected.StoredName,
        "withdraw" => ApplicationWithdrawn.StoredName,
        "appeal" => DecisionAppealed.StoredName,
        "decide-appeal" => AppealDecided.StoredName,
        _ => ApplicationFiled.StoredName,
    };

    /// <summary>The act of a form.</summary>
    /// <exception cref="RefusedException">What was sent makes none.</exception>
    public static CaseAct Make(WorkPlace place, DeskAsk ask, IFormCollection sent)
    {
        var day = sent["day"].ToString().Trim();
        if (ask.Known is not { } known)
        {
            var law = ask.Record.State.Process.Law(sent["law"].ToString()) ?? throw new InvalidDataException();
            var (text, stated) = Stated(place, sent, law);
            return new ApplicationFiled(stated.Id, day, law.Id, text, sent["follows"].ToString() is { Length: > 0 } follows ? follows : null);
        }

        var (id, number) = (known.Filed.Application, known.Steps.Count + 1);
        return ask.Word switch
        {
            "confirm" => new ApplicationConfirmed(id, number, day),
            "return" => new ApplicationReturned(id, number, day, Grounds(sent)),
            "register" => new ApplicantRegistered(id, number, day),
            "refuse" => new ApplicationRefused(id, number, day, Grounds(sent)),
            "correct" => new ApplicationCorrected(id, number, day, Stated(place, sent, known.Law).Text),
            "officer-correct" => new OfficerCorrected(id, number, day, Field(sent, "by") ?? "", Field(sent, "reason") ?? "", Field(sent, "rows"), Field(sent, "document"), Values(known.Laid, sent)),
            "withdraw" => new ApplicationWithdrawn(id, number, day),
            "appeal" => new DecisionAppealed(id, number, day, Said(sent, "claim")),
            _ => new AppealDecided(id, number, day, sent["outcome"].ToString() switch { "upheld" => false, "overturned" => true, _ => throw new InvalidDataException() }, Said(sent, "reasons")),
        };
    }

    /// <summary>What an appeal or its decision says has to be there; what it says is not ours.</summary>
    private static string Said(IFormCollection sent, string field) => sent[field].ToString().Trim() is { Length: > 0 } said ? said : throw Refused($"nothing stands under \"{field}\"", "Write it in words.");

    private static string? Field(IFormCollection sent, string field) => sent[field].ToString().Trim() is { Length: > 0 } said ? said : null;

    /// <summary>What was typed beside the values that stand; what was left empty stays as it is.</summary>
    private static List<CorrectedValue> Values(LaidValues laid, IFormCollection sent) =>
    [
        .. sent.Keys.Where(k => k.StartsWith("value.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => (Place: k["value.".Length..], Typed: Field(sent, k)))
            .Append((Place: Field(sent, "other-field") ?? "", Typed: Field(sent, "other-value"))).Where(v => v.Typed is not null).Select(v => CorrectedValue.Of(laid, v.Place, v.Typed!)),
    ];

    private static List<GivenGround> Grounds(IFormCollection sent) =>
    [
        .. sent.Keys.Where(k => k.StartsWith("ground.", StringComparison.Ordinal) && sent[k].ToString().Length > 0).Order(StringComparer.Ordinal)
            .Select(k => k["ground.".Length..]).Select(g => new GivenGround(g, sent[$"evidence.{g}"].ToString().Trim())),
    ];

    /// <summary>An application from a file or from a draft on this machine, as it may stand in a record: of lists only their figures.</summary>
    private static (string Text, Application Stated) Stated(WorkPlace place, IFormCollection sent, PartyBook law)
    {
        if (sent["draft"].ToString().Trim().TrimEnd('/') is { Length: >= 32 } address)
        {
            var draft = WorkDraft.Of(place, address[^32..]);
            if (draft?.Form.Application is not { } made)
            {
                throw Refused("no draft that is complete has this address", "Copy the address of the draft's page whole; the draft must be without faults.");
            }

            var application = draft.Under(law);
            return (PublicApplication.Of(ApplicationWriter.Write(made), "application.yaml", application, law), application);
        }

        if (sent.Files.GetFile("file") is not { Length: > 0 and <= MostText } file)
        {
            throw Refused("neither a file of at most 60 KiB nor the address of a draft was given", "Choose the application's file, or copy the address of the draft's page.");
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes.ToArray()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Refused("the file is not UTF-8", "Save it as UTF-8.");
        }

        var read = ApplicationReader.Read(text, "application.yaml");
        return read.Lists.Count > 0
            ? throw Refused($"the file names lists of persons ({string.Join(", ", read.Lists.Values.Select(l => l.File))}), which are not beside it here", "Give the address of a draft that holds them, or use `dauys registration file` where the lists lie.")
            : (PublicApplication.Of(text, "application.yaml", read, law), read);
    }

    private static RefusedException Refused(string what, string remedy) => new(new Refusal("C655", what, Place.None, remedy));
}
