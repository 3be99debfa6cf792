namespace Dauys.Site.Wording;

/// <summary>How sure a source makes a fact, in words. The letters are those of the election file.</summary>
public static class GradeWords
{
    /// <summary>The letter with its meaning; nothing where it is not graded.</summary>
    public static string Of(string? grade) => grade switch
    {
        null => "",
        "A" => "A: official, or several agree",
        "B" => "B: one good outlet",
        "C" => "C: a single remark",
        "D" => "D: own inference",
        "X" => "X: rejected",
        _ => grade,
    };
}
