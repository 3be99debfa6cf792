using Dauys.Law.Books;

namespace Dauys.Site.Glossary;

/// <summary>A term of the field.</summary>
/// <param name="Id">Its id in addresses.</param>
/// <param name="Name">The term in each language of the site.</param>
/// <param name="Meaning">What it means, in our own words.</param>
/// <param name="Article">Where a law defines or uses it, or null.</param>
/// <param name="Source">The source, or null where the term is this program's own.</param>
public sealed record Term(string Id, LocalText Name, LocalText Meaning, string? Article, TermSource? Source);

/// <summary>Where terms come from.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Where">Its address.</param>
public sealed record TermSource(string Id, LocalText Title, string Where);
