namespace Dauys.Formats.Tables;

/// <summary>What the map of a results file says of the table's outer form; the default leaves it to the header.</summary>
/// <param name="Separator">Between cells: comma, semicolon, tab or bar; null detects it from the header and refuses where that is unclear.</param>
/// <param name="NamelessValues">
/// True lets the nameless columns at the end of the header hold values. Otherwise such a value is refused: it may be a list that nobody counted.
/// </param>
public sealed record TableForm(char? Separator = null, bool NamelessValues = false)
{
    /// <summary>Separator from the header, nothing in nameless columns.</summary>
    public static TableForm Default { get; } = new();
}
