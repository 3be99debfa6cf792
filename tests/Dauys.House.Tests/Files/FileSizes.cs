namespace Dauys.House.Tests.Files;

/// <summary>Files stay short enough to be read at one go.</summary>
internal static class FileSizes
{
    public const int MedianBelow = 120;
    public const int AtMost = 600;

    public static IEnumerable<string> Objections(IReadOnlyCollection<(string Path, int Lines)> files)
    {
        foreach (var (path, lines) in files.Where(f => f.Lines > AtMost))
        {
            yield return $"{path} has {lines} lines; {AtMost} is the most. Which second idea moved in?";
        }

        var sorted = files.Select(f => f.Lines).Order().ToList();
        if (sorted.Count > 0 && sorted[sorted.Count / 2] >= MedianBelow)
        {
            yield return $"half of the files have {sorted[sorted.Count / 2]} lines or more; the median is to be below {MedianBelow}";
        }
    }
}
