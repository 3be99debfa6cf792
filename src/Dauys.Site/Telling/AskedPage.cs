using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Telling;

/// <summary>A page that is asked for, before anything of it is drawn: its type, its reader, and what it is given.</summary>
/// <param name="Page">The type of the page.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Values">What the page is given, by the names of its parameters.</param>
public sealed record AskedPage(Type Page, Reader Reader, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The election that the page is about, or null.</summary>
    public ElectionRecord? Record => Values.GetValueOrDefault("Record") as ElectionRecord;

    /// <summary>A value that the page is given.</summary>
    /// <exception cref="KeyNotFoundException">The page is given no such value.</exception>
    public T Given<T>(string name) => (T)Values[name]!;

    /// <summary>A value that the page may be given.</summary>
    public T? Maybe<T>(string name) => Values.GetValueOrDefault(name) is T value ? value : default;
}
