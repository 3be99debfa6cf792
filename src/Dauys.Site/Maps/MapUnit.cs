namespace Dauys.Site.Maps;

/// <summary>A mark in a tile: one district seat of the region.</summary>
/// <param name="Color">The colour of who holds it, <c>#rrggbb</c>; null for ink.</param>
/// <param name="Unknown">Whether nobody here knows who holds it: hatched.</param>
public sealed record MapMark(string? Color, bool Unknown);

/// <summary>A unit of a map and what it shows.</summary>
/// <param name="Id">The unit's id.</param>
/// <param name="Label">A few letters that fit into a tile.</param>
/// <param name="Value">Its figure as written in the tile; null where it is not known: the tile is hatched.</param>
/// <param name="Words">Its full name and what is shown of it, in words.</param>
/// <param name="Href">Its page, or null.</param>
/// <param name="Color">Fill, <c>#rrggbb</c>; null for shades of the accent.</param>
/// <param name="Shade">How dark the fill is, 0 to 1; null where its figure is not known.</param>
/// <param name="Marks">Marks beneath the figure; may be empty.</param>
/// <param name="Column">The column of its tile where its record places it, from 0.</param>
/// <param name="Row">The row of its tile where its record places it, from 0.</param>
/// <param name="Rings">Its outline as in an act <i>outline drawn</i>; empty where none is known.</param>
public sealed record MapUnit(
    string Id,
    string Label,
    string? Value,
    string Words,
    string? Href,
    string? Color,
    double? Shade,
    IReadOnlyList<MapMark> Marks,
    int? Column,
    int? Row,
    IReadOnlyList<IReadOnlyList<int>> Rings);
