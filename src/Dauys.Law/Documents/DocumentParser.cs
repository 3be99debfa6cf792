using System.Text;
using Dauys.Law.Refusals;
using Dauys.Ledger.Unicode;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dauys.Law.Documents;

/// <summary>
/// Reads YAML (of which JSON is a part) into nodes with places. Law books and election files are data, not a language:
/// anchors, aliases, tags and several documents in one file are refused.
/// </summary>
public static class DocumentParser
{
    /// <summary>The canonical form that a register takes ends at 32.</summary>
    private const int DeepestNesting = 30;

    /// <summary>Parses a document whose root is a mapping.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <exception cref="RefusedException">L101 for text that is not such a document.</exception>
    public static MappingNode Parse(string text, string file)
    {
        var parser = new YamlEvents(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                throw Refused(new Place(file, 1, 1), "the file is empty", "Begin with the keys that docs/law-books.md or docs/elections.md list.");
            }

            parser.Consume<DocumentStart>();
            var root = Node(parser, file, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw Refused(At(file, parser.Current!), "a second document begins here", "Keep one document in one file.");
            }

            return root as MappingNode
                ?? throw Refused(root.Place, $"the file holds {root.Kind}, a mapping of keys to values was expected", "Begin with the keys that docs/law-books.md or docs/elections.md list.");
        }
        catch (YamlException fault)
        {
            throw Refused(
                new Place(file, fault.Start.Line, fault.Start.Column),
                $"this is not readable as YAML: {Sentence(fault.Message)}",
                "Look at indentation, at a missing quote or colon on this line or the one above.");
        }
    }

    private static DocumentNode Node(YamlEvents parser, string file, int depth)
    {
        var start = parser.Current ?? throw new InvalidOperationException("the parser stands on an event");
        if (depth > DeepestNesting)
        {
            throw Refused(At(file, start), "values are nested too deeply", "Write the file flatter.");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            throw Refused(At(file, start), "anchors (&) and aliases (*) are not read here", "Write the value out.");
        }

        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw Refused(At(file, start), "tags (!) are not read here", "Leave the tag out; put quotes around a text.");
        }

        return start switch
        {
            Scalar => Single(parser, file),
            SequenceStart => Sequence(parser, file, depth),
            MappingStart => Mapping(parser, file, depth),
            _ => throw Refused(At(file, start), "a value was expected here", "Write a value after the colon or the dash."),
        };
    }

    private static ScalarNode Single(YamlEvents parser, string file)
    {
        var scalar = parser.Consume<Scalar>();
        if (!IsNormal(scalar.Value))
        {
            throw Refused(
                At(file, scalar),
                $"the text \"{Visible(scalar.Value)}\" is not in Unicode's form NFC, or has a character that Unicode does not know",
                "Type it anew: a letter with its accent is one character, as most keyboards write it.");
        }

        return new ScalarNode(At(file, scalar), scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    private static ListNode Sequence(YamlEvents parser, string file, int depth)
    {
        var place = At(file, parser.Consume<SequenceStart>());
        var items = new List<DocumentNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(parser, file, depth + 1));
        }

        return new ListNode(place, items);
    }

    private static MappingNode Mapping(YamlEvents parser, string file, int depth)
    {
        var place = At(file, parser.Consume<MappingStart>());
        var entries = new List<(ScalarNode, DocumentNode)>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, file, depth + 1) is not ScalarNode key)
            {
                throw Refused(At(file, parser.Current!), "a key must be a plain text", "Write the key as one word or in quotes.");
            }

            if (!seen.TryAdd(key.Text, key.Place))
            {
                throw Refused(key.Place, $"the key \"{key.Text}\" stands twice, first on line {seen[key.Text].Line}", "Keep one of the two.");
            }

            entries.Add((key, Node(parser, file, depth + 1)));
        }

        return new MappingNode(place, entries);
    }

    private static Place At(string file, ParsingEvent at) => new(file, at.Start.Line, at.Start.Column);

    /// <summary>The canonical form has one spelling of each text, so a book with another would have no hash.</summary>
    private static bool IsNormal(string text)
    {
        if (Ascii.IsValid(text))
        {
            return true;
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        return text == Encoding.UTF8.GetString(utf8) && Nfc.IsNormalized(utf8);
    }

    /// <summary>Half a character, which no file can hold, is shown as U+FFFD.</summary>
    private static string Visible(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > 40 ? text[..40] : text));

    private static string Sentence(string message)
    {
        // YamlDotNet repeats the position in front of its message; the place already says it.
        var colon = message.IndexOf("): ", StringComparison.Ordinal);
        return colon < 0 ? message : message[(colon + 3)..];
    }

    private static RefusedException Refused(Place place, string what, string remedy) => new(new Refusal("L101", what, place, remedy));
}
