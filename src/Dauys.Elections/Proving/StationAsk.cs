namespace Dauys.Elections.Proving;

/// <summary>What somebody who looks for a polling station writes: its path, or some words of it.</summary>
public sealed class StationAsk
{
    /// <summary>The longest text that is looked for, in characters.</summary>
    public const int Longest = 200;

    private readonly string[] _words;

    /// <summary>A question.</summary>
    /// <param name="text">As it was written.</param>
    public StationAsk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        _words = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What was asked, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Whether nothing was asked.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>Whether a station, or a part of it (<c>PATH#PART</c>), is the one asked for by its whole path.</summary>
    public bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path == Text || (path.StartsWith(Text, StringComparison.Ordinal) && path.Length > Text.Length && path[Text.Length] == '#');
    }

    /// <summary>Whether a path holds every word, in whatever case and order.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !IsEmpty && _words.All(w => path.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Those that are asked for by their whole path, or else those that hold every word.</summary>
    /// <typeparam name="T">What is looked through.</typeparam>
    /// <param name="all">All that there is, in order.</param>
    /// <param name="path">The path of each.</param>
    /// <param name="most">No more are given.</param>
    /// <param name="found">How many there are.</param>
    public IReadOnlyList<T> Among<T>(IEnumerable<T> all, Func<T, string> path, int most, out int found)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(path);
        var (exact, near, nears) = (new List<T>(), new List<T>(), 0);
        foreach (var one in all)
        {
            var name = path(one);
            if (Is(name))
            {
                exact.Add(one);
            }
            else if (exact.Count == 0 && Matches(name))
            {
                nears++;
                if (near.Count < most)
                {
                    near.Add(one);
                }
            }
        }

        found = exact.Count > 0 ? exact.Count : nears;
        return exact.Count > 0 ? [.. exact.Take(most)] : near;
    }
}
