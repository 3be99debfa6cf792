using System.Text;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
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
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Pages;

/// <summary>The record of 2023 with applications of made-up parties behind it: every step that there is.</summary>
internal static class MadeUpCases
{
    public const string LongEvidence = "rows 12 to 940 of the file of faults (made up), where the identity number has another check digit, and the sheet of signatures no. 4";

    public static ElectionRecord Of(ElectionRecord known) => KeptActs.Grown(known,
    [
        new RulesAdopted("kz-parties-2022", Book("kz-parties-2022"), "2023-06-01"),
        new ApplicationFiled("one", "2023-06-05", "kz-parties-2022", Application("one", 150), null),
        new ApplicationReturned("one", 2, "2023-06-20", [new GivenGround("members", LongEvidence), new GivenGround("charter", "Art. 4 of the charter (made up)")]),
        new ApplicationCorrected("one", 3, "2023-07-01", Application("one", 190)),
        new ApplicationRefused("one", 4, "2023-07-20T10:30:00+06:00", [new GivenGround("members", LongEvidence), new GivenGround("documents", "fee_receipt")]),
        new DecisionAppealed("one", 5, "2023-08-01", "Тізімдегі қолдар жарамды (ойдан шығарылған)"),
        new AppealDecided("one", 6, "2023-08-15", true, "The rows were good (made up)"),
        new OfficerCorrected("one", 7, "2023-08-18", "А. Тексеруші (ойдан шығарылған)", "These members stand there twice (made up)", "rows 12 to 16 (made up)", "file of faults no. 2 (made up)", [new CorrectedValue("members/abai", "190", "185"), new CorrectedValue("dates/congress", "\"2023-05-01\"", "\"2023-05-02\"")]),
        new ApplicationFiled("two", "2023-06-05", "kz-parties-2022", Application("two", 260).Replace("\"member_lists\"", "\"member_lists\",\"fee_receipt\"", StringComparison.Ordinal), null),
        new ApplicantRegistered("two", 2, "2023-06-30"),
        new ApplicationFiled("three", "2023-06-05", "kz-parties-2022", Application("three", 260), null),
        new ApplicationWithdrawn("three", 2, "2023-06-09"),
        new ApplicationFiled("four", "2023-06-05", "kz-parties-2022", Application("four", 40, "notice", "initiative_group"), null),
        new ApplicationConfirmed("four", 2, "2023-06-05"),
    ]);

    public static string Book(string id) => Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(File.ReadAllText(Path.Combine(ServedElections.Root, $"laws/{id}.yaml")), id)));

    /// <summary>So many in each of the 20 territories.</summary>
    public static string Application(string id, int each, string stage = "registration", string figure = "members")
    {
        string[] units = ["abai", "akmola", "aktobe", "almaty", "almaty_region", "astana", "atyrau", "east_kazakhstan", "karaganda", "kostanay", "kyzylorda", "mangystau", "north_kazakhstan", "pavlodar", "shymkent", "turkistan", "ulytau", "west_kazakhstan", "zhambyl", "zhetysu"];
        return $$"""
            {"application":"{{id}}","date":"2023-06-05","dates":{"confirmation":"2023-03-01","congress":"2023-05-01","congress_notice":"2023-03-20","filed":"2023-06-05"},"documents":["application","charter","programme","congress_minutes","member_lists"],"{{figure}}":{ {{string.Join(',', units.Select(u => $"\"{u}\":{each}"))}} },"format":"draft-1","party":{"en":"Made up {{id}}","kk":"Ойдан шығарылған {{id}}","ru":"Выдуманная {{id}}"},"stage":"{{stage}}"}
            """.Trim();
    }
}
