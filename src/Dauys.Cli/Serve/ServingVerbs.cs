using Dauys.Cli.CommandLine;
using Dauys.Cli.Demo;

namespace Dauys.Cli.Serve;

/// <summary>The verbs that need the server. A native build of the others has a list of its own, which is empty.</summary>
internal static class ServingVerbs
{
    public static IReadOnlyList<Verb> All { get; } = [DemoVerb.Create(), ServeVerb.Create()];
}
