namespace Dauys.Site.Maps;

/// <summary>What a map shows.</summary>
public enum MapView
{
    /// <summary>How many of those on the roll voted.</summary>
    Turnout,

    /// <summary>Who holds the district seats of each region, as far as that is known.</summary>
    Districts,

    /// <summary>The option with most votes.</summary>
    Leader,
}
