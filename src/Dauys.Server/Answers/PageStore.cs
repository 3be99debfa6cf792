using System.Collections.Concurrent;

namespace Dauys.Server.Answers;

/// <summary>
/// Pages that were drawn, by address. Its room is bounded: what was not asked for since half of it was filled anew is let go. It holds pages of one version of
/// the shelf alone; another version begins empty.
/// </summary>
/// <param name="room">Bytes that the pages may take; twice as many at the most.</param>
internal sealed class PageStore(int room)
{
    private readonly Lock _turn = new();
    private volatile Generation _young = new(-1);
    private volatile Generation _old = new(-1);

    /// <summary>A page, or null where it is not kept.</summary>
    /// <param name="version">The version of the shelf.</param>
    /// <param name="key">The address, and what else the answer depends on.</param>
    public KeptPage? Find(long version, string key)
    {
        var young = _young;
        if (young.Version != version)
        {
            return null;
        }

        if (young.Pages.TryGetValue(key, out var page))
        {
            return page;
        }

        var old = _old;
        if (old.Version == version && old.Pages.TryGetValue(key, out page))
        {
            Keep(version, key, page);
            return page;
        }

        return null;
    }

    /// <summary>Keeps a page.</summary>
    public void Keep(long version, string key, KeptPage page)
    {
        lock (_turn)
        {
            if (_young.Version > version)
            {
                return;
            }

            if (_young.Version < version)
            {
                (_old, _young) = (new Generation(version), new Generation(version));
            }

            if (_young.Pages.TryAdd(key, page) && (_young.Bytes += page.Length + key.Length) > room)
            {
                (_old, _young) = (_young, new Generation(version));
            }
        }
    }

    private sealed class Generation(long version)
    {
        public long Version { get; } = version;

        public ConcurrentDictionary<string, KeptPage> Pages { get; } = new(StringComparer.Ordinal);

        public long Bytes { get; set; }
    }
}
