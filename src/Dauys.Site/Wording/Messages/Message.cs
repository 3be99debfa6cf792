namespace Dauys.Site.Wording.Messages;

/// <summary>A text of the pages in one language, in the form of ICU's MessageFormat: values, plurals, choices, marks.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record Message(string Key, IReadOnlyList<MessagePart> Parts)
{
    /// <summary>Every part, those inside others too.</summary>
    public IEnumerable<MessagePart> All => Parts.SelectMany(Within);

    /// <summary>Says the message.</summary>
    /// <param name="values">Values by name.</param>
    /// <param name="language">Decides over plural forms.</param>
    /// <param name="output">Where the words go.</param>
    /// <exception cref="KeyNotFoundException">The message asks for a value or a form that is not there.</exception>
    public void Say(IReadOnlyDictionary<string, object?> values, Language language, IMessageOutput output) => Say(Parts, values, language, output, false);

    /// <summary>A value that ends with a full stop (a day in Russian: "19 марта 2023 г.") ends the sentence too: a stop behind it is not written a second time.</summary>
    /// <returns>Whether what was said last is such a value.</returns>
    private bool Say(IReadOnlyList<MessagePart> parts, IReadOnlyDictionary<string, object?> values, Language language, IMessageOutput output, bool stopped)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    output.Text(stopped && text.Text.StartsWith('.') ? text.Text[1..] : text.Text);
                    stopped = false;
                    break;
                case ValuePart value:
                    var said = Get(values, value.Name);
                    output.Value(said);
                    stopped = Words.Text(said, language).EndsWith('.');
                    break;
                case ChoicePart choice:
                    stopped = Say(Chosen(choice, Get(values, choice.Name), language), values, language, output, stopped);
                    break;
                case MarkPart mark:
                    output.Open(mark.Name);
                    stopped = Say(mark.Inside, values, language, output, stopped);
                    output.Close(mark.Name);
                    break;
            }
        }

        return stopped;
    }

    private IReadOnlyList<MessagePart> Chosen(ChoicePart choice, object? value, Language language)
    {
        var number = choice.IsPlural ? Number(value) : 0;
        var form = choice.IsPlural ? language.Formats.FormOf(number).ToString().ToLowerInvariant() : value?.ToString() ?? "none";
        return (choice.IsPlural && choice.Forms.TryGetValue($"={number}", out var parts)) || choice.Forms.TryGetValue(form, out parts) || choice.Forms.TryGetValue("other", out parts)
            ? parts
            : throw new KeyNotFoundException($"{Key} has no words for \"{form}\" of {choice.Name}");
    }

    private object? Get(IReadOnlyDictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"{Key} is said without a value for {name}");

    private Int128 Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        Int128 number => number,
        _ => throw new KeyNotFoundException($"{Key} counts by {value?.GetType().Name ?? "nothing"}, which is no whole number"),
    };

    private static IEnumerable<MessagePart> Within(MessagePart part) => part switch
    {
        ChoicePart choice => choice.Forms.Values.SelectMany(f => f).SelectMany(Within).Prepend(part),
        MarkPart mark => mark.Inside.SelectMany(Within).Prepend(part),
        _ => [part],
    };
}
