namespace Dauys.Site.Frame;

/// <summary>The element that a page puts around words of a message, where the message marks them: <c>&lt;law&gt;the law book&lt;/law&gt;</c>.</summary>
/// <param name="Element">The element's name.</param>
/// <param name="Class">Its class, or null.</param>
/// <param name="Href">Where it leads, or null.</param>
public sealed record Mark(string Element, string? Class = null, string? Href = null)
{
    /// <summary>Words as a program prints them.</summary>
    public static Mark Code { get; } = new("code");

    /// <summary>Words that carry the sentence.</summary>
    public static Mark Strong { get; } = new("strong");

    /// <summary>A link; plain words where there is nothing to lead to.</summary>
    public static Mark Link(string? href) => href is null ? new("span") : new("a", null, href);

    /// <summary>A figure that leads to its acts; a plain one where it has none.</summary>
    public static Mark Door(string? href) => href is null ? new("span") : new("a", "door", href);

    /// <summary>Words in a class of the style sheet.</summary>
    public static Mark Span(string @class) => new("span", @class);
}
