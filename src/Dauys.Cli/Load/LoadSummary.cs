using System.Globalization;
using System.Text.Json;
using Dauys.Elections.Intake;

namespace Dauys.Cli.Load;

/// <summary>What a load did.</summary>
/// <param name="Store">The store's path.</param>
/// <param name="Election">The election's id.</param>
/// <param name="Register">The register's origin.</param>
/// <param name="Size">Acts that the register holds now.</param>
/// <param name="Root">Its Merkle root, lower-case hex.</param>
/// <param name="Counts">What is new.</param>
/// <param name="IsSealed">Whether the store's file is sealed.</param>
internal sealed record LoadSummary(string Store, string Election, string Register, long Size, string Root, IntakeCounts Counts, bool IsSealed)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("store", Store);
        json.WriteString("election", Election);
        json.WriteString("register", Register);
        json.WriteNumber("size", Size);
        json.WriteString("root", Root);
        json.WriteBoolean("changed", Counts.Any);
        json.WriteStartObject("new");
        json.WriteNumber("facts", Counts.FactsNew);
        json.WriteNumber("stations", Counts.StationsNew);
        json.WriteNumber("protocols", Counts.ProtocolsNew);
        json.WriteNumber("corrections", Counts.ProtocolsCorrected);
        json.WriteEndObject();
        json.WriteStartObject("unchanged");
        json.WriteNumber("facts", Counts.FactsUnchanged);
        json.WriteNumber("protocols", Counts.ProtocolsUnchanged);
        json.WriteEndObject();
        json.WriteBoolean("sealed", IsSealed);
        json.WriteEndObject();
    }

    public void Print()
    {
        Console.WriteLine(Counts.Any
            ? string.Create(CultureInfo.InvariantCulture, $"{Election}: {Counts.FactsNew:#,0} facts, {Counts.StationsNew:#,0} polling stations, {Counts.ProtocolsNew:#,0} protocols and {Counts.ProtocolsCorrected:#,0} corrections are new.")
            : string.Create(CultureInfo.InvariantCulture, $"{Election}: nothing is new; {Counts.ProtocolsUnchanged:#,0} protocols and {Counts.FactsUnchanged:#,0} facts stand as they were."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"register {Register}, {Size:#,0} acts, root {Root}"));
        Console.WriteLine($"next: dauys seats --store {Store} --election {Election}");
    }
}
