using System.Collections.Frozen;
using System.Text;
using Dauys.Site.Wording.Messages;

namespace Dauys.Site.Wording;

/// <summary>
/// The texts of one language, from the files of words inside the program (<c>Words/LANGUAGE/MATTER.properties</c>). Tests see to it that every language has every key.
/// </summary>
public sealed class Words
{
    private static readonly Dictionary<string, Lazy<Words>> Kept = Language.All.ToDictionary(l => l.Tag, l => new Lazy<Words>(() => new Words(l)));

    private readonly FrozenDictionary<string, Message> _messages;

    private Words(Language language)
    {
        Language = language;
        _messages = Read(language).ToFrozenDictionary(m => m.Key, StringComparer.Ordinal);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Every message.</summary>
    public IEnumerable<Message> All => _messages.Values;

    /// <summary>The words of a language.</summary>
    public static Words Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Kept[language.Tag].Value;
    }

    /// <summary>A text with its values.</summary>
    /// <param name="key">The key, always written out where it is used: a test looks for it there.</param>
    /// <param name="values">Values by name. Whole numbers are grouped and decide over plurals; anything else stands as it is.</param>
    /// <exception cref="KeyNotFoundException">There is no such text, or it asks for a value that is not given.</exception>
    public string this[string key, params (string Name, object? Value)[] values]
    {
        get
        {
            var output = new TextOutput(Language);
            Tell(key, values, output);
            return output.ToString();
        }
    }

    /// <summary>Says a text to where it is wanted.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Values by name.</param>
    /// <param name="output">Where the words go.</param>
    public void Tell(string key, IEnumerable<(string Name, object? Value)> values, IMessageOutput output) =>
        (_messages.TryGetValue(key, out var message) ? message : throw new KeyNotFoundException($"{Language.Tag} has no words for {key}"))
        .Say(values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), Language, output);

    /// <summary>A value of a message as text.</summary>
    public static string Text(object? value, Language language) => value switch
    {
        null => "",
        int number => Say.Grouped(number, language.Formats),
        long number => Say.Grouped(number, language.Formats),
        Int128 number => Say.Grouped(number, language.Formats),
        Law.Books.LocalText name => name.In(language.Tag),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<Message> Read(Language language)
    {
        var program = typeof(Words).Assembly;
        var folder = $"words/{language.Tag}/";
        foreach (var name in program.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var (key, text) in WordFile.Read(reader.ReadToEnd(), name))
            {
                yield return MessageReader.Read(key, text);
            }
        }
    }

    private sealed class TextOutput(Language language) : IMessageOutput
    {
        private readonly StringBuilder _text = new();

        public void Text(string text) => _text.Append(text);

        public void Value(object? value) => _text.Append(Words.Text(value, language));

        public void Open(string mark)
        {
        }

        public void Close(string mark)
        {
        }

        public override string ToString() => _text.ToString();
    }
}
