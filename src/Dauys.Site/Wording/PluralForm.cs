namespace Dauys.Site.Wording;

/// <summary>Forms of a noun beside a number, named as Unicode CLDR names them.</summary>
public enum PluralForm
{
    /// <summary>1 seat, 21 место.</summary>
    One,

    /// <summary>3 места.</summary>
    Few,

    /// <summary>5 мест.</summary>
    Many,

    /// <summary>Any other number.</summary>
    Other,
}
