using System.Text;
using Dauys.Site.Wording;
using Dauys.Site.Wording.Messages;

namespace Dauys.Site.Tests.Wording.Messages;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("the law's term of {n, plural, one {# day} other {# days}}", 1, "the law's term of 1 day")]
    [InlineData("{n, plural, =0 {none} one {one} other {all {n}}}", 0, "none")]
    [InlineData("{n, plural, one {# место} few {# места} many {# мест} other {# места}}", 1234, "1\u00a0234 места")]
    [InlineData("{n, plural, one {# место} few {# места} many {# мест} other {# места}}", 11, "11 мест")]
    [InlineData("{n, select, 5 {five} other {# stays}}", 6, "# stays")]
    [InlineData("a '{brace}' and an ''apostrophe''", 0, "a {brace} and an 'apostrophe'")]
    [InlineData("<link>{n} of {n}</link> here", 7, "[link:7 of 7] here")]
    public void A_message_is_said(string text, int n, string said)
    {
        var output = new Bracketed();
        MessageReader.Read("test", text).Say(new Dictionary<string, object?> { ["n"] = n }, Language.Russian, output);

        Assert.Equal(said, output.ToString());
    }

    [Theory]
    [InlineData("До {day}. Далее", "до 19 марта 2023 г.", "До до 19 марта 2023 г. Далее")]
    [InlineData("<b>{day}</b>.", "2023 г.", "[b:2023 г.]")]
    [InlineData("{day}{n, select, 1 {.} other {}}", "2023 г.", "2023 г.")]
    [InlineData("{day}, затем.", "2023 г.", "2023 г., затем.")]
    [InlineData("{day}.", "2023", "2023.")]
    public void A_value_that_ends_with_a_stop_ends_the_sentence(string text, string day, string said)
    {
        var output = new Bracketed();
        MessageReader.Read("test", text).Say(new Dictionary<string, object?> { ["day"] = day, ["n"] = 1 }, Language.Russian, output);

        Assert.Equal(said, output.ToString());
    }

    [Theory]
    [InlineData("{n", "missing")]
    [InlineData("{n, plurals, one {}}", "neither plural nor select")]
    [InlineData("{n, plural, one {a} one {b}}", "stands twice")]
    [InlineData("a } b", "closing brace too many")]
    [InlineData("<a>b", "not closed")]
    [InlineData("<a>b</c>", "not closed")]
    [InlineData("{}", "name of a value is missing")]
    public void What_is_not_well_formed_is_refused_with_its_place(string text, string why)
    {
        var fault = Assert.Throws<FormatException>(() => MessageReader.Read("key", text));

        Assert.StartsWith("key, sign ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_or_form_is_a_fault_and_not_an_empty_place()
    {
        Assert.Throws<KeyNotFoundException>(() => Said("{other}"));
        Assert.Throws<KeyNotFoundException>(() => Said("{n, select, 1 {one}}"));
    }

    private static void Said(string text) => MessageReader.Read("k", text).Say(new Dictionary<string, object?> { ["n"] = 2 }, Language.English, new Bracketed());

    private sealed class Bracketed : IMessageOutput
    {
        private readonly StringBuilder _text = new();

        public void Text(string text) => _text.Append(text);

        public void Value(object? value) => _text.Append(Words.Text(value, Language.Russian));

        public void Open(string mark) => _text.Append('[').Append(mark).Append(':');

        public void Close(string mark) => _text.Append(']');

        public override string ToString() => _text.ToString();
    }
}
