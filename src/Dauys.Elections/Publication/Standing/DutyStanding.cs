namespace Dauys.Elections.Publication.Standing;

/// <summary>How a duty of publication stands, by what the record holds of it.</summary>
public enum DutyStanding
{
    /// <summary>Published for all units by its day.</summary>
    Met,

    /// <summary>Published for all units, after its day.</summary>
    MetLate,

    /// <summary>Published for all units; whether in time is not known, because the day of publication or the term is not.</summary>
    MetUndated,

    /// <summary>A part was found.</summary>
    InPart,

    /// <summary>Looked for and not found. It may have been published where nobody who made this record looked.</summary>
    NotFound,

    /// <summary>No act says anything of it.</summary>
    Unknown,

    /// <summary>The statute asks for no such publication.</summary>
    NotRequired,
}

/// <summary>The words of <see cref="DutyStanding"/>.</summary>
public static class DutyStandings
{
    /// <summary>The word in JSON: <c>met-late</c>.</summary>
    public static string Word(DutyStanding standing) => standing switch
    {
        DutyStanding.Met => "met",
        DutyStanding.MetLate => "met-late",
        DutyStanding.MetUndated => "met-undated",
        DutyStanding.InPart => "in-part",
        DutyStanding.NotFound => "not-found",
        DutyStanding.Unknown => "unknown",
        _ => "not-required",
    };
}
