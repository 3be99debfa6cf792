namespace Dauys.Elections.Calling.Calendar;

/// <summary>How an announced day stands to the one that the law book computes.</summary>
public enum TermStanding
{
    /// <summary>The announced moment is the computed one.</summary>
    Same,

    /// <summary>They differ, and the law lets the call set another day: no finding.</summary>
    SetByCall,

    /// <summary>Announced earlier than a last day that the law counts forward: no finding.</summary>
    WithinTerm,

    /// <summary>They differ, and the law book does not say that they may: a finding.</summary>
    Differs,

    /// <summary>No act announces it.</summary>
    NotAnnounced,

    /// <summary>It was announced, and the day cannot be computed, or is not known closely enough.</summary>
    NotCompared,

    /// <summary>It was announced, and the law book has no such term.</summary>
    NotInLaw,
}

/// <summary>The words of <see cref="TermStanding"/>.</summary>
public static class TermStandings
{
    /// <summary>The word in JSON: <c>set-by-call</c>.</summary>
    public static string Word(TermStanding standing) => standing switch
    {
        TermStanding.Same => "same",
        TermStanding.SetByCall => "set-by-call",
        TermStanding.WithinTerm => "within-term",
        TermStanding.Differs => "differs",
        TermStanding.NotAnnounced => "not-announced",
        TermStanding.NotCompared => "not-compared",
        _ => "not-in-law",
    };
}
