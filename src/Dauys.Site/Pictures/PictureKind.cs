namespace Dauys.Site.Pictures;

/// <summary>What a picture of an election shows.</summary>
public enum PictureKind
{
    /// <summary>The chamber, a mark a seat.</summary>
    Hemicycle,

    /// <summary>The units of the country.</summary>
    Map,

    /// <summary>Shares of the votes with the threshold.</summary>
    Shares,

    /// <summary>Turnout: by the hour where it was read so, else by unit.</summary>
    Turnout,
}
