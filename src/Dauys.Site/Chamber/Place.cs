namespace Dauys.Site.Chamber;

/// <summary>Where a seat is drawn, in units of the outer radius: the middle of the rows is 0, 0, the first row's left end is at x below 0.</summary>
/// <param name="X">From -1 (left) to 1 (right).</param>
/// <param name="Y">From 0 (the base line) up to 1.</param>
/// <param name="Row">The row, from 0 at the inside.</param>
public readonly record struct Place(double X, double Y, int Row);
