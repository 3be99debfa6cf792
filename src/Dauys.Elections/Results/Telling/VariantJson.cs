using System.Text.Json;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Variants;

namespace Dauys.Elections.Results.Telling;

/// <summary>What was put in the place of a law's values, in the JSON of a result.</summary>
internal static class VariantJson
{
    /// <summary>Said wherever a variant is shown to programs: its seats are no result.</summary>
    public const string Mark = "values were put in the place of the law book's; this is not a law that ever was, and its seats are no result";

    public static void Write(ElectionResult result, Utf8JsonWriter json)
    {
        if (!result.IsVariant)
        {
            return;
        }

        json.WriteStartObject("variant");
        json.WriteString("of", result.Law.Id);
        json.WriteString("note", Mark);
        json.WriteStartObject("changes");
        foreach (var (name, value) in VariantTerms.Write(result.Request.Variant))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        var (lists, districts) = result.Request.Variant.SplitOf(result.Law);
        json.WriteNumber("list_seats", lists);
        json.WriteNumber("district_seats", districts);
        json.WriteNumber("unheld_districts", result.UnheldDistricts);
        json.WriteEndObject();
    }
}
