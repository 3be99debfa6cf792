using System.Globalization;
using System.Text.Json;

namespace Dauys.Cli.Append;

/// <summary>What an append did.</summary>
/// <param name="Store">The store's path.</param>
/// <param name="Election">The election's id.</param>
/// <param name="Register">The register's origin.</param>
/// <param name="Acts">Acts appended.</param>
/// <param name="Size">Acts that the register holds now.</param>
/// <param name="Root">Its Merkle root, lower-case hex.</param>
internal sealed record AppendSummary(string Store, string Election, string Register, int Acts, long Size, string Root)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("store", Store);
        json.WriteString("election", Election);
        json.WriteString("register", Register);
        json.WriteNumber("appended", Acts);
        json.WriteNumber("size", Size);
        json.WriteString("root", Root);
        json.WriteEndObject();
    }

    public void Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Election}: {Acts:#,0} {(Acts == 1 ? "act is" : "acts are")} new, each signed as the law book asks."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"register {Register}, {Size:#,0} acts, root {Root}"));
    }
}
