using Dauys.Cli.CommandLine;
using Dauys.Cli.Demo;
using Dauys.Cli.Plot;
using Dauys.Cli.Witness;

namespace Dauys.Cli.Serve;

/// <summary>The verbs that need the server or the pages. A native build of the others has lists of its own, which are empty.</summary>
internal static class ServingVerbs
{
    public static IReadOnlyList<Verb> All { get; } = [DemoVerb.Create(), ServeVerb.Create(), WitnessVerb.Create()];

    /// <summary>Those that draw.</summary>
    public static IReadOnlyList<Verb> Drawing { get; } = [PlotVerb.Create()];
}
