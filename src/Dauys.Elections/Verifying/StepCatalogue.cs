namespace Dauys.Elections.Verifying;

/// <summary>The steps of a verification by their stable names, as <c>docs/format.md</c> numbers them. A verifier that lacks one says so.</summary>
public static class StepCatalogue
{
    private static readonly Dictionary<string, (string Id, string Title)> Steps = new(StringComparer.Ordinal)
    {
        ["file"] = ("0a", "The file can be read and is of a known format"),
        ["seal"] = ("0b", "The file is as it was when it was last written"),
        ["structure"] = ("0c", "The database is whole and holds nothing else"),
        ["registers"] = ("0d", "The list of registers can be read"),
        ["checkpoint"] = ("2a", "The signed head is of this register and fits its acts"),
        ["acts"] = ("2b", "Every act is as it was accepted: hashes, order, root"),
        ["proof"] = ("2d", "The act stands at its place in the register whose head was signed"),
        ["bound"] = ("2e", "The act says that it is of this register"),
        ["station"] = ("2f", "The act is the protocol of the station that was asked for"),
        ["origin"] = ("3a", "The head is signed by the key that was given from elsewhere"),
        ["record"] = ("3b", "The record is what it says it is: an authority's own, a reconstruction, or invented"),
        ["administrators"] = ("3c", "The administrators who enrol officers are those given from elsewhere"),
        ["witnesses"] = ("3d", "As many witnesses as the policy asks for saw the head"),
        ["law"] = ("4a", "The law book is the one to which the acts are bound"),
        ["fold"] = ("5a", "Each act is allowed by the law book and the acts before it"),
        ["signatures"] = ("6a", "Each signature holds, by a key that was enrolled, not revoked, not expired"),
        ["persons"] = ("6b", "As many different persons signed each act as the law book asks for"),
        ["shown"] = ("7b", "Totals and seats that were shown follow from the acts"),
    };

    /// <summary>Every name in the order of the numbers.</summary>
    public static IEnumerable<string> Names => Steps.Keys;

    /// <summary>Number and title of a step.</summary>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    public static (string Id, string Title) Of(string name) =>
        Steps.TryGetValue(name, out var step) ? step : throw new ArgumentException($"\"{name}\" is no step.", nameof(name));
}
