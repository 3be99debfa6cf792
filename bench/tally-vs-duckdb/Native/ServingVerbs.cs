using Dauys.Cli.CommandLine;

namespace Dauys.Cli.Serve;

/// <summary>A native build has no server and no pages, so none of their verbs.</summary>
internal static class ServingVerbs
{
    public static IReadOnlyList<Verb> All { get; } = [];

    public static IReadOnlyList<Verb> Drawing { get; } = [];
}
