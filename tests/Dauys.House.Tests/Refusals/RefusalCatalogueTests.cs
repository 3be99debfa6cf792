namespace Dauys.House.Tests.Refusals;

public sealed class RefusalCatalogueTests
{
    [Fact]
    public void Every_number_that_is_given_has_its_section_and_every_section_its_number()
    {
        var used = House.Files("src").Where(House.IsCode).Concat(["dauys", "test"])
            .SelectMany(p => RefusalCatalogue.NumbersIn(House.Read(p)).Select(n => (n, p)))
            .ToList();

        Assert.True(used.Count >= 3);
        Assert.Empty(RefusalCatalogue.Objections(used, [.. RefusalCatalogue.HeadingsIn(House.Read("docs/refusals.md"))]));
    }

    [Fact]
    public void A_number_without_a_section_is_objected_to() =>
        Assert.Single(RefusalCatalogue.Objections([("L101", "src/Dauys.Law/A.cs")], []));

    [Fact]
    public void A_section_without_a_number_is_objected_to() =>
        Assert.Single(RefusalCatalogue.Objections([], ["L101"]));

    [Fact]
    public void A_number_with_two_sections_is_objected_to() =>
        Assert.Single(RefusalCatalogue.Objections([("L101", "src/Dauys.Law/A.cs")], ["L101", "L101"]));

    [Fact]
    public void A_number_from_another_rooms_range_is_objected_to() =>
        Assert.Single(RefusalCatalogue.Objections([("S501", "src/Dauys.Law/A.cs")], ["S501"]));

    [Fact]
    public void Numbers_are_read_from_code_and_headings_from_the_catalogue()
    {
        Assert.Equal(["F301", "C691"], RefusalCatalogue.NumbersIn("new Refusal(\"F301\", x); say \"C691: no\""));
        Assert.Equal(["F301"], RefusalCatalogue.HeadingsIn("# Refusals\n\n## F301 A number\nF302\n"));
    }
}
