using Dauys.Law.Refusals;

namespace Dauys.Law.Documents;

/// <summary>A value of a YAML document with the place where it stands, so that every later fault can point to it.</summary>
public abstract class DocumentNode
{
    private protected DocumentNode(Place place) => Place = place;

    /// <summary>File, line and column of the first character.</summary>
    public Place Place { get; }

    /// <summary>In words, for messages: "a text", "a list", "a mapping".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value. Plain (unquoted) text may stand for a number, <c>true</c>, <c>false</c> or nothing; quoted text is text.</summary>
public sealed class ScalarNode : DocumentNode
{
    internal ScalarNode(Place place, string text, bool plain)
        : base(place)
    {
        Text = text;
        Plain = plain;
    }

    /// <summary>The text without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether it stood without quotes.</summary>
    public bool Plain { get; }

    /// <summary>Nothing was written: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Kind => IsNothing ? "nothing" : $"\"{Text}\"";
}

/// <summary>A sequence of values.</summary>
public sealed class ListNode : DocumentNode
{
    internal ListNode(Place place, IReadOnlyList<DocumentNode> items)
        : base(place) => Items = items;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }

    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys with their values. Keys are unique: the parser refuses a second one.</summary>
public sealed class MappingNode : DocumentNode
{
    internal MappingNode(Place place, IReadOnlyList<(ScalarNode Key, DocumentNode Value)> entries)
        : base(place) => Entries = entries;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<(ScalarNode Key, DocumentNode Value)> Entries { get; }

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The value of a key, or null if the key is absent.</summary>
    public DocumentNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Text == key)
            {
                return value;
            }
        }

        return null;
    }
}
