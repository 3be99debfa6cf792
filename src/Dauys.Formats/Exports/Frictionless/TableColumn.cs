namespace Dauys.Formats.Exports.Frictionless;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Title">What it holds.</param>
/// <param name="IsNumber">Whole numbers, where one may be absent; else text.</param>
public sealed record TableColumn(string Name, string Title, bool IsNumber);
