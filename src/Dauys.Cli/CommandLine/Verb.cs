using System.CommandLine;

namespace Dauys.Cli.CommandLine;

/// <summary>A verb of the tool with the examples that its help teaches by.</summary>
/// <param name="Command">The command.</param>
/// <param name="Examples">Command lines with what each does.</param>
public sealed record Verb(Command Command, IReadOnlyList<(string Line, string What)> Examples);
