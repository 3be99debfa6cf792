namespace Dauys.Site.Frame;

/// <summary>Parts of an election that its menu names; a page says to which it belongs.</summary>
public enum ElectionPart
{
    /// <summary>A page that is in no part.</summary>
    None,

    /// <summary>The result.</summary>
    Result,

    /// <summary>The way to the vote.</summary>
    Way,

    /// <summary>Why each list seat was won.</summary>
    Seats,

    /// <summary>The same votes under another law.</summary>
    Under,

    /// <summary>Districts and their mandates.</summary>
    Districts,

    /// <summary>The map and its regions.</summary>
    Map,

    /// <summary>Totals down to the stations.</summary>
    Totals,

    /// <summary>Observers, statements, complaints.</summary>
    Observed,

    /// <summary>Checks of the protocols.</summary>
    Checks,

    /// <summary>Figures that sources reported.</summary>
    Figures,

    /// <summary>Sources.</summary>
    Sources,

    /// <summary>The law book.</summary>
    Law,

    /// <summary>The register and its acts.</summary>
    Register,

    /// <summary>Verification, and the proof of a station's protocol.</summary>
    Verify,
}
