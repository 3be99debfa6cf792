using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.CommitList;

namespace Dauys.Elections.Registration.DrawSample;

/// <summary>
/// The seed from which the sample of a committed list is drawn, once and after the list's root stood in the record: whoever ordered the rows could not know it, and
/// nobody draws again until the sample is agreeable.
/// </summary>
/// <param name="Application">The application's id.</param>
/// <param name="Figure">The figure that the list gives.</param>
/// <param name="Root">Lower-case hex of the root of the list from which is drawn, as it was committed.</param>
/// <param name="Seed">The seed: one line of text.</param>
/// <param name="How">How the seed was made, in public: dice, a lottery's numbers, and where that can be looked up.</param>
/// <param name="When">The day or moment.</param>
public sealed record SampleSeedDrawn(string Application, string Figure, string Root, string Seed, string How, string When) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.sample-seed-drawn.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"{List}/sample";

    /// <summary>The subject of the list.</summary>
    public string List => ListCommitted.SubjectOf(Application, Figure);

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>Whether a seed is one line with something on it.</summary>
    public static bool IsSeed(string seed) => seed.Length > 0 && !seed.AsSpan().ContainsAny('\n', '\r');

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["application"] = Application, ["figure"] = Figure, ["how"] = How, ["root"] = Root, ["seed"] = Seed, ["when"] = When };

    /// <summary>Reads the content of a stored act.</summary>
    public static SampleSeedDrawn Read(JsonElement content) =>
        new(content.Text("application"), content.Text("figure"), content.Text("root"), content.Text("seed"), content.Text("how"), content.Text("when"));
}
