namespace Dauys.Law.Books;

/// <summary>What officers sign, as law books divide it.</summary>
public enum SignedMatter
{
    /// <summary>A polling station's protocol, when it is accepted.</summary>
    Protocol,

    /// <summary>A protocol's correction.</summary>
    Correction,

    /// <summary>Lists, candidates, alliances, applicants and the steps of their applications.</summary>
    Registration,

    /// <summary>Districts and polling stations.</summary>
    Territory,

    /// <summary>A lot that was drawn.</summary>
    Lot,

    /// <summary>The result of a contest, and mandates.</summary>
    Result,
}

/// <summary>How many officers must sign a kind of act, each another person. An authority's own record is held to it.</summary>
/// <param name="Matter">Which acts.</param>
/// <param name="Officers">How many, 1 to 20.</param>
/// <param name="Source">The article.</param>
public sealed record SignatureDuty(SignedMatter Matter, int Officers, Provenance Source);
