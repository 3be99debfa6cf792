namespace Dauys.Elections.Proving;

/// <summary>What somebody who looks for a polling station writes: its path, or some words of it.</summary>
public sealed class StationAsk
{
    /// <summary>The longest text that is looked for, in characters.</summary>
    public const int Longest = 200;

    /// <summary>The most words that are looked for.</summary>
    public const int MostWords = 8;

    private readonly string[] _words;

    /// <summary>A question.</summary>
    /// <param name="text">As it was written.</param>
    public StationAsk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        _words = [.. Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What was asked, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Different words that were asked for.</summary>
    public int Words => _words.Length;

    /// <summary>Whether nothing was asked.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>Whether a station, or a part of it (<c>PATH#PART</c>), is the one asked for by its whole path.</summary>
    public bool Is(string path) => Is(path, Text);

    /// <summary>Whether a path, with its part where it has one, is that of a station.</summary>
    internal static bool Is(string path, string station) =>
        path == station || (path.StartsWith(station, StringComparison.Ordinal) && path.Length > station.Length && path[station.Length] == '#');

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
