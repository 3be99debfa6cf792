namespace Dauys.Seats;

/// <summary>Languages in which a seat explains itself.</summary>
public enum SentenceLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Kazakh.</summary>
    Kazakh,

    /// <summary>Russian.</summary>
    Russian,
}
