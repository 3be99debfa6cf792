using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Identity;

namespace Dauys.Law.Reading;

/// <summary>Reads the forms of identity numbers of a book: <c>identity_numbers</c>.</summary>
internal static class IdentityReader
{
    public static List<IdentityScheme> Read(BookContext context, Section book)
    {
        var schemes = new List<IdentityScheme>();
        foreach (var item in book.SubList("identity_numbers", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id ?? "");
            var source = context.Provenance(item, $"identity_numbers.{id}");
            var digits = (int)(item.Whole("digits", 1, 18) ?? 0);
            var birth = Birth(item, digits);
            var check = Check(item, digits);
            item.Close();
            if (id is not null && digits > 0)
            {
                schemes.Add(new IdentityScheme(id, name, digits, birth, check, source));
            }
        }

        return schemes;
    }

    private static BirthDigits? Birth(Section item, int digits)
    {
        if (item.Sub("birth", required: false) is not { } section)
        {
            return null;
        }

        if (digits is > 0 and < 6)
        {
            section.Fault("L105", section.Place, $"a birth date takes six digits, and the number has {digits}", "Correct digits, or leave birth out.");
        }

        var (at, century) = (section.Whole("at", 1, Math.Max(1, digits - 5)), section.Whole("century_at", 1, Math.Max(1, digits)));
        var centuries = new Dictionary<int, int>();
        if (section.Sub("centuries") is { } mapping)
        {
            foreach (var (key, value) in mapping.Entries)
            {
                mapping.Knows(key.Text);
                if (key.Text is not [>= '0' and <= '9'])
                {
                    mapping.Fault("L104", key.Place, $"\"{key.Text}\" is no digit", "Write the digit that stands in the number, and the first year of its century.");
                }
                else if (mapping.AsWhole(value, key.Text, 1, 9900) is { } year)
                {
                    centuries[key.Text[0] - '0'] = (int)year;
                }
            }

            mapping.Close();
        }

        section.Close();
        return at is null || century is null ? null : new BirthDigits((int)at.Value, (int)century.Value, centuries);
    }

    private static CheckDigit? Check(Section item, int digits)
    {
        if (item.Sub("check", required: false) is not { } section)
        {
            return null;
        }

        var (at, modulus) = (section.Whole("at", 1, Math.Max(1, digits)), section.Whole("modulus", 2, 97));
        var rows = new List<IReadOnlyList<int>>();
        foreach (var row in section.Items("weights"))
        {
            List<int> weights = row is ListNode list ? [.. list.Items.Select(i => (int)(section.AsWhole(i, "weights", 0, 1000) ?? 0))] : [];
            if (weights.Count != digits - 1)
            {
                section.Fault("L105", row.Place, $"{weights.Count} weights stand here, {digits - 1} were expected", "Write a list of weights, one for each digit but the check digit.");
                continue;
            }

            rows.Add(weights);
        }

        section.Close();
        return at is null || modulus is null || rows.Count == 0 ? null : new CheckDigit((int)at.Value, (int)modulus.Value, rows);
    }
}
