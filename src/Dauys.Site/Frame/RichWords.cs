using Dauys.Site.Wording;
using Dauys.Site.Wording.Messages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dauys.Site.Frame;

/// <summary>Messages whose words stand in links and other elements of a page.</summary>
public static class RichWords
{
    /// <summary>A text with its values; a value may be a piece of a page, and a <see cref="Mark"/> is put around the words that the message marks with its name.</summary>
    /// <param name="words">The language.</param>
    /// <param name="key">The key, always written out where it is used.</param>
    /// <param name="values">Values and marks by name.</param>
    public static RenderFragment Rich(this Words words, string key, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(words);
        return builder => words.Tell(key, values, new PageOutput(words.Language, builder, values));
    }

    private sealed class PageOutput(Language language, RenderTreeBuilder builder, (string Name, object? Value)[] values) : IMessageOutput
    {
        public void Text(string text) => builder.AddContent(0, text);

        public void Value(object? value)
        {
            if (value is RenderFragment fragment)
            {
                builder.AddContent(1, fragment);
            }
            else
            {
                builder.AddContent(2, Words.Text(value, language));
            }
        }

        public void Open(string mark)
        {
            if (values.FirstOrDefault(v => v.Name == mark).Value is not Mark element)
            {
                throw new KeyNotFoundException($"no mark is given for <{mark}>");
            }

            builder.OpenElement(3, element.Element);
            if (element.Class is not null)
            {
                builder.AddAttribute(4, "class", element.Class);
            }

            if (element.Href is not null)
            {
                builder.AddAttribute(5, "href", element.Href);
            }
        }

        public void Close(string mark) => builder.CloseElement();
    }
}
