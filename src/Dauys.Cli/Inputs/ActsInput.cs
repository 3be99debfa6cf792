using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;

namespace Dauys.Cli.Inputs;

/// <summary>Reads files of acts on their way to signatures.</summary>
internal static class ActsInput
{
    private const long Most = 2L << 30;

    /// <summary>The entries of a file.</summary>
    /// <exception cref="RefusedException">C625: it is no such file.</exception>
    public static IReadOnlyList<byte[]> Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > Most)
        {
            throw Refused(path, file.Exists ? "the file is larger than 2 GiB" : "there is no such file", null);
        }

        return !ActsFile.TryParse(File.ReadAllBytes(path), out var entries, out var fault) ? throw Refused(path, fault.What, fault.Line)
            : entries.Count == 0 ? throw Refused(path, "no act stands in it", null)
            : entries;
    }

    private static RefusedException Refused(string path, string what, int? line) =>
        new(new Refusal("C625", $"this is no file of acts: {what}", new Place(path, line is > 0 ? line : null), "Give a file that `dauys load --propose` or `dauys keys enrol --out` wrote."));
}
