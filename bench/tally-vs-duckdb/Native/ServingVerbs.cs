using Dauys.Cli.CommandLine;

namespace Dauys.Cli.Serve;

/// <summary>A native build has no server, so none of its verbs.</summary>
internal static class ServingVerbs
{
    public static IReadOnlyList<Verb> All { get; } = [];
}
