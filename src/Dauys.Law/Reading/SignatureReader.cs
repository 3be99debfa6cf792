using System.Globalization;
using Dauys.Law.Books;
using Dauys.Law.Documents;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>signatures</c> of a law book: who must sign which act.</summary>
internal static class SignatureReader
{
    private const int Most = 20;

    public static List<SignatureDuty> Read(BookContext context, Section book)
    {
        var duties = new List<SignatureDuty>();
        foreach (var item in book.SubList("signatures", required: false))
        {
            var matter = item.Word("act", LawWords.SignedMatters);
            var officers = item.Whole("officers", 1, Most);
            var source = context.Provenance(item, matter is null ? "signatures" : $"signatures.{item.Text("act")}", text: officers?.ToString(CultureInfo.InvariantCulture));
            item.Close();
            if (matter is null || officers is null)
            {
                continue;
            }

            if (duties.Any(d => d.Matter == matter))
            {
                item.Fault("L105", item.Place, "the act stands twice under signatures", "Say once how many officers sign it.");
                continue;
            }

            if (matter is SignedMatter.Protocol or SignedMatter.Correction && officers < 2)
            {
                item.Fault("L105", item.Place, "one officer alone is to put a protocol into the total", "Two are the least: a book may ask for more, not for fewer.");
                continue;
            }

            duties.Add(new SignatureDuty(matter.Value, (int)officers, source));
        }

        return duties;
    }
}
