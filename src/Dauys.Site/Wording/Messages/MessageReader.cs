using System.Text;

namespace Dauys.Site.Wording.Messages;

/// <summary>
/// Reads the form of ICU's MessageFormat that the words use: <c>{name}</c>, <c>{n, plural, one {# seat} other {# seats}}</c>,
/// <c>{what, select, …}</c>, marks such as <c>&lt;law&gt;…&lt;/law&gt;</c>. As in ICU, an apostrophe quotes only before a brace or an angle, and two of them are one.
/// </summary>
public sealed class MessageReader
{
    private readonly string _key;
    private readonly string _text;
    private int _at;

    private MessageReader(string key, string text) => (_key, _text) = (key, text);

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">It is not well formed; the text says where.</exception>
    public static Message Read(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new MessageReader(key, text);
        var parts = reader.Parts(null);
        return reader._at == text.Length ? new Message(key, parts) : throw reader.Fault("there is a closing brace too many");
    }

    private List<MessagePart> Parts(string? counted)
    {
        var parts = new List<MessagePart>();
        var words = new StringBuilder();
        void Flush()
        {
            if (words.Length > 0)
            {
                parts.Add(new TextPart(words.ToString()));
                words.Clear();
            }
        }

        while (_at < _text.Length && _text[_at] != '}')
        {
            var sign = _text[_at];
            if (sign == '\'' && Quoted(words))
            {
                continue;
            }

            if (sign == '{')
            {
                Flush();
                parts.Add(Argument());
            }
            else if (sign == '#' && counted is not null)
            {
                Flush();
                _at++;
                parts.Add(new ValuePart(counted));
            }
            else if (sign == '<')
            {
                if (Next == '/')
                {
                    break;
                }

                Flush();
                parts.Add(Mark(counted));
            }
            else
            {
                words.Append(sign);
                _at++;
            }
        }

        Flush();
        return parts;
    }

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    /// <summary>An apostrophe before a brace or an angle quotes up to the next one; two are one; any other stands for itself.</summary>
    private bool Quoted(StringBuilder words)
    {
        if (Next == '\'')
        {
            words.Append('\'');
            _at += 2;
            return true;
        }

        if (Next is not ('{' or '}' or '<' or '>' or '#'))
        {
            return false;
        }

        var end = _text.IndexOf('\'', _at + 2);
        end = end < 0 ? _text.Length : end;
        words.Append(_text, _at + 1, end - _at - 1);
        _at = Math.Min(_text.Length, end + 1);
        return true;
    }

    private MessagePart Argument()
    {
        _at++;
        var name = Word("the name of a value");
        if (Take('}'))
        {
            return new ValuePart(name);
        }

        Want(',');
        var kind = Word("plural or select");
        if (kind is not ("plural" or "select"))
        {
            throw Fault($"\"{kind}\" is neither plural nor select");
        }

        Want(',');
        var forms = new Dictionary<string, IReadOnlyList<MessagePart>>(StringComparer.Ordinal);
        for (Skip(); !Take('}'); Skip())
        {
            var form = Word("a form");
            Want('{');
            if (!forms.TryAdd(form, Parts(kind == "plural" ? name : null)))
            {
                throw Fault($"the form \"{form}\" stands twice");
            }

            Want('}');
        }

        return new ChoicePart(name, kind == "plural", forms);
    }

    private MarkPart Mark(string? counted)
    {
        _at++;
        var name = Word("the name of a mark");
        Want('>');
        var inside = Parts(counted);
        foreach (var sign in $"</{name}>")
        {
            if (_at >= _text.Length || _text[_at++] != sign)
            {
                throw Fault($"the mark {name} is not closed");
            }
        }

        return new MarkPart(name, inside);
    }

    private string Word(string what)
    {
        Skip();
        var from = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or '='))
        {
            _at++;
        }

        var word = _text[from.._at];
        Skip();
        return word.Length > 0 ? word : throw Fault($"{what} is missing");
    }

    private void Want(char sign)
    {
        Skip();
        if (!Take(sign))
        {
            throw Fault($"\"{sign}\" is missing");
        }
    }

    private bool Take(char sign)
    {
        if (_at >= _text.Length || _text[_at] != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private FormatException Fault(string what) => new($"{_key}, sign {_at + 1}: {what}");
}
