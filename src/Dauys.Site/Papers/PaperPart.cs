namespace Dauys.Site.Papers;

/// <summary>A piece of a paper, from above to below. HTML and PDF are drawn from the same pieces, so they say the same.</summary>
public abstract record PaperPart;

/// <summary>A frame round a warning: that the paper is a specimen.</summary>
/// <param name="Text">The warning.</param>
public sealed record PaperFrame(string Text) : PaperPart;

/// <summary>What kind of paper it is; once on a paper, in each of its languages.</summary>
/// <param name="Text">The title.</param>
/// <param name="Below">Lines below it: whose paper, of which election.</param>
public sealed record PaperTitle(string Text, IReadOnlyList<string> Below) : PaperPart;

/// <summary>The act from which the paper was made, with the first characters of its hash set large.</summary>
/// <param name="Caption">Which act.</param>
/// <param name="Begin">The first characters, in groups.</param>
/// <param name="Below">What they are for.</param>
public sealed record PaperHash(string Caption, string Begin, string Below) : PaperPart;

/// <summary>A heading.</summary>
/// <param name="Text">Its text.</param>
public sealed record PaperHeading(string Text) : PaperPart;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsStrong">Whether it is what matters most on the paper.</param>
public sealed record PaperText(string Text, bool IsStrong = false) : PaperPart;

/// <summary>Names with what belongs to them.</summary>
/// <param name="Facts">In their order.</param>
public sealed record PaperFacts(IReadOnlyList<PaperFact> Facts) : PaperPart;

/// <summary>A name with what belongs to it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">What belongs to it.</param>
/// <param name="IsQuoted">Whether it stands as somebody wrote it, in whatever language.</param>
public sealed record PaperFact(string Name, string Text, bool IsQuoted = false);

/// <summary>A table.</summary>
/// <param name="Columns">Heads of the columns; the first is the rows' own.</param>
/// <param name="Rows">As many cells as columns.</param>
/// <param name="Figures">Columns of figures, which stand at the end of their cells.</param>
public sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<int> Figures) : PaperPart;

/// <summary>The foot: from what the paper was made.</summary>
/// <param name="Lines">Small lines.</param>
public sealed record PaperFoot(IReadOnlyList<string> Lines) : PaperPart;
