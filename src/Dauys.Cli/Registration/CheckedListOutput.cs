using System.Text.Json;
using Dauys.Cli.Results;
using Dauys.Elections.Registration.CheckList;

namespace Dauys.Cli.Registration;

/// <summary>A checked list in the terminal and as JSON.</summary>
internal static class CheckedListOutput
{
    public static void Print(CheckedList list, ListAccount account)
    {
        var rows = new Rows(["territory", "needed", "submitted", "valid", "open", "missing"], 1);
        foreach (var territory in account.Territories)
        {
            rows.Add(territory.Territory, $"{territory.Needed}", $"{territory.Submitted}", $"{territory.Valid}", $"{territory.Open}", $"{territory.Missing}");
        }

        rows.Add("in all", $"{account.Needed}", $"{list.Rows}", $"{list.Valid}", $"{list.OpenPersons}", $"{account.Missing}");
        rows.Print(csv: false);
        var faults = new Rows(["fault", "article", "reason", "counts", "rows"], 4);
        foreach (var kind in RowFaultKind.All.Where(k => list.Counts[k.Fault] > 0))
        {
            faults.Add(kind.Word, list.ArticleOf(kind.Fault), kind.Reason, (RowFaultKind.Remarks & kind.Fault) != 0 ? "yes" : "no", $"{list.Counts[kind.Fault]}");
        }

        faults.Print(csv: false);
        if (list.Between > 0)
        {
            Console.WriteLine($"{list.Between} of the valid persons stand in two territories: they count in all, and in which territory is open");
        }

        foreach (var (check, article, why) in list.NotChecked)
        {
            Console.WriteLine($"not checked: {check} ({article}): {why}");
        }
    }

    public static void Write(Utf8JsonWriter json, CheckedList list, ListAccount account)
    {
        json.WriteString("figure", list.Rule.Figure);
        json.WriteString("article", list.Rule.Source.Article);
        json.WriteNumber("rows", list.Rows);
        json.WriteNumber("valid", list.Valid);
        json.WriteNumber("faulty", list.Faulty);
        json.WriteNumber("between", list.Between);
        json.WriteNumber("open", list.OpenPersons);
        Number(json, "needed", account.Needed);
        Number(json, "missing", account.Missing);
        json.WriteStartObject("territories");
        foreach (var territory in account.Territories)
        {
            json.WriteStartObject(territory.Territory);
            Number(json, "needed", territory.Needed);
            json.WriteNumber("submitted", territory.Submitted);
            json.WriteNumber("valid", territory.Valid);
            json.WriteNumber("open", territory.Open);
            Number(json, "missing", territory.Missing);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("faults");
        foreach (var kind in RowFaultKind.All)
        {
            json.WriteStartObject();
            json.WriteString("fault", kind.Word);
            json.WriteString("column", kind.Column);
            json.WriteString("article", list.ArticleOf(kind.Fault));
            json.WriteBoolean("counts", (RowFaultKind.Remarks & kind.Fault) != 0);
            json.WriteNumber("rows", list.Counts[kind.Fault]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("not_checked");
        foreach (var (check, article, why) in list.NotChecked)
        {
            json.WriteStartObject();
            json.WriteString("check", check);
            json.WriteString("article", article);
            json.WriteString("why", why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
