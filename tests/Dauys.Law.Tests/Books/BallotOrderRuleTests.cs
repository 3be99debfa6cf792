using Dauys.Law.Contests;

namespace Dauys.Law.Tests.Books;

/// <summary>The alphabet of a book orders names; nothing of a language stands in the code.</summary>
public class BallotOrderRuleTests
{
    private static readonly BallotOrderRule Kazakh = Repository.Law("kz-mazhilis-2023").Contest("district")!.BallotOrder!;

    [Fact]
    public void Lists_are_drawn_and_candidates_go_by_the_alphabet() =>
        Assert.Equal((BallotOrderKind.Lot, BallotOrderKind.Alphabet), (Repository.Law("kz-mazhilis-2023").Contest("list")!.BallotOrder!.By, Kazakh.By));

    [Fact]
    public void Kazakh_letters_stand_where_the_alphabet_has_them()
    {
        string[] ordered = ["Абай", "Аба Жан", "Әлия", "Бек", "Ғани", "Дана", "Қайрат", "Лаура", "Ңұр", "Өмір", "Ұлан", "Үміт", "Һ", "Ілияс", "Яна"];

        // By the code points of Unicode the Kazakh letters would come last. A space comes before every letter.
        Assert.Equal(["Аба Жан", "Абай", .. ordered[2..]], ordered.Reverse().OrderBy(n => Kazakh.KeyOf(LocalText.Of(n)), StringComparer.Ordinal));
        Assert.NotEqual(ordered[2..], ordered[2..].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Абай", "АБАЙ", true)]
    [InlineData("Абай-Бек", "АбайБек", true)] // a hyphen is no letter
    [InlineData("Абай", "Абаи", false)]
    public void Case_and_signs_do_not_matter(string one, string other, bool same) => Assert.Equal(same, Kazakh.KeyOf(LocalText.Of(one)) == Kazakh.KeyOf(LocalText.Of(other)));

    [Fact]
    public void A_letter_that_the_alphabet_does_not_have_is_not_guessed() => Assert.Null(Kazakh.KeyOf(LocalText.Of("Abai")));

    [Theory]
    [InlineData("letters: аәбв", "letters: аәбва", "L105")]
    [InlineData("order: lot", "order: lots", "L104")]
    [InlineData("order: lot", "order: lot\n      language: kk", "L105")]
    [InlineData("      language: kk\n", "", "L102")]
    public void A_fault_is_refused(string good, string bad, string number)
    {
        var text = Repository.Read("laws/kz-mazhilis-2023.yaml");
        Assert.Contains(good, text, StringComparison.Ordinal);

        Assert.Equal(number, Assert.Throws<RefusedException>(() => LawBookReader.Read(text.Replace(good, bad, StringComparison.Ordinal), "book.yaml")).Refusals[0].Number);
    }
}
