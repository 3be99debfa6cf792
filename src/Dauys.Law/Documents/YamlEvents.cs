using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dauys.Law.Documents;

/// <summary>
/// The library's parser, whose every fault is a <see cref="YamlException"/> with a place: on some damaged text its scanner
/// stops with an exception of its inner state instead (found by changing bytes of an application).
/// </summary>
internal sealed class YamlEvents(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            throw new YamlException(last, last, "what follows is no value, key or mark of YAML", fault);
        }
    }
}
