namespace Dauys.Elections.Calling.OpenRegister;

/// <summary>What a record is.</summary>
public enum RecordKind
{
    /// <summary>An authority's own register.</summary>
    Own,

    /// <summary>Made by somebody else from what was published.</summary>
    Reconstruction,

    /// <summary>Invented figures, for tests and exercises; says so wherever it is shown.</summary>
    Synthetic,
}

/// <summary>The stored words of <see cref="RecordKind"/>.</summary>
public static class RecordKinds
{
    /// <summary>The words in files, acts and stores.</summary>
    public static IReadOnlyDictionary<string, RecordKind> Words { get; } = new Dictionary<string, RecordKind>(StringComparer.Ordinal)
    {
        ["own"] = RecordKind.Own,
        ["reconstruction"] = RecordKind.Reconstruction,
        ["synthetic"] = RecordKind.Synthetic,
    };

    /// <summary>The word of a kind.</summary>
    public static string Word(RecordKind kind) => Words.First(w => w.Value == kind).Key;

    /// <summary>The kind of a word, or null.</summary>
    public static RecordKind? Parse(string word) => Words.TryGetValue(word, out var kind) ? kind : null;
}
