namespace Dauys.Elections.Publication.ReportPublication;

/// <summary>What somebody who looked for a publication found.</summary>
public enum PublicationFound
{
    /// <summary>It was published, for all units that the duty names.</summary>
    Published,

    /// <summary>A part of it was.</summary>
    InPart,

    /// <summary>It was looked for and not found, which says nothing but that.</summary>
    NotFound,
}

/// <summary>The words of <see cref="PublicationFound"/>.</summary>
public static class PublicationsFound
{
    /// <summary>By word, as files and acts have them.</summary>
    public static IReadOnlyDictionary<string, PublicationFound> Words { get; } = new Dictionary<string, PublicationFound>(StringComparer.Ordinal)
    {
        ["published"] = PublicationFound.Published,
        ["in-part"] = PublicationFound.InPart,
        ["not-found"] = PublicationFound.NotFound,
    };

    /// <summary>The word.</summary>
    public static string Word(PublicationFound found) => Words.First(w => w.Value == found).Key;
}
