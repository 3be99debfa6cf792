using System.Globalization;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables.Sources;

/// <summary>The refusals that concern a whole file, before its first row.</summary>
internal static class SourceRefusals
{
    public static Refusal CannotOpen(string file, string why) =>
        new("F301", $"The file cannot be opened: {why}.", new Place(file), "Check the path and that you may read the file.");

    public static Refusal Empty(string file) =>
        new("F302", "The file is empty.", new Place(file), "Fetch it again from its publisher; an empty file is no result.");

    public static Refusal NotATable(string file, string kind) =>
        new("F303", $"The file is {kind}, not a table of text.", new Place(file), "Give the table as CSV, plain or in a .zip or .gz; a workbook can be saved as CSV.");

    public static Refusal Damaged(string file, string why) =>
        new("F304", $"The archive is damaged or cut: {why}.", new Place(file), "Fetch it again, and compare its size or hash with the publisher's.");

    public static Refusal Encrypted(string file) =>
        new("F305", "The archive's member is encrypted.", new Place(file), "Unpack it with its password and give the plain file; a published result has no password.");

    public static Refusal SeveralMembers(string file, IReadOnlyList<string> members) =>
        new("F306", $"The archive holds {N(members.Count)} files: {Listed(members)}; one must be named.", new Place(file), "Name the member in the map of the election file: member: NAME.");

    public static Refusal NoSuchMember(string file, string member, IReadOnlyList<string> members) =>
        new("F306", $"The archive has no file \"{member}\"; it holds {Listed(members)}.", new Place(file), "Name one of its files exactly, with its folder, in the map of the election file.");

    public static Refusal ExpandsTooFar(string file, TableLimits limits) =>
        new(
            "F307",
            $"The archive unpacks to more than {N(limits.MaxExpansion)} times its size (beyond {N(limits.ExpansionFloor)} bytes) or to more than {N(limits.MaxBytes)} bytes: no table of results does.",
            new Place(file),
            "Unpack it yourself, look at what it is, and give the plain file.");

    public static Refusal TooLarge(string file, TableLimits limits) =>
        new("F307", $"The file is larger than {N(limits.MaxBytes)} bytes.", new Place(file), "Split it by region and give the parts.");

    public static Refusal UnknownEncoding(string file, string name) =>
        new(
            "F308",
            $"The encoding \"{name}\" is not known.",
            new Place(file),
            "Use a registered name such as utf-8, utf-16le, windows-1251, koi8-r, cp866 or iso-8859-5 in the map.");

    public static Refusal MarkContradicts(string file, string shown, string named) =>
        new("F308", $"The file begins with the mark of {shown}, but the map says {named}.", new Place(file, 1), $"Put encoding: {shown} in the map, or leave it out.");

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> members)
    {
        const int Shown = 20;
        if (members.Count == 0)
        {
            return "none";
        }

        var names = string.Join(", ", members.Take(Shown).Select(name => $"\"{name}\""));
        return members.Count > Shown ? $"{names} and {N(members.Count - Shown)} more" : names;
    }
}
