using Dauys.Law.Books;

namespace Dauys.Site.Doubts;

/// <summary>Something that is missing or in doubt, or a test that was passed.</summary>
/// <param name="Title">In two or three words.</param>
/// <param name="Text">What is known of it, one or more sentences.</param>
/// <param name="Href">Where it stands in full, or null.</param>
/// <param name="Link">The words of the link.</param>
/// <param name="Named">What data says of it, in the language of the data; or null.</param>
/// <param name="Code">The rule that it is about, as the law book writes it; or null.</param>
/// <param name="IsFine">Nothing is wrong: it was looked at and holds.</param>
public sealed record Doubt(string Title, string Text, string? Href = null, string? Link = null, LocalText? Named = null, string? Code = null, bool IsFine = false);
