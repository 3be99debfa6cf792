namespace Dauys.Site.Wording.Messages;

/// <summary>Where the words of a message go: a text, or a page.</summary>
public interface IMessageOutput
{
    /// <summary>Words as they stand.</summary>
    void Text(string text);

    /// <summary>A value.</summary>
    void Value(object? value);

    /// <summary>A mark begins.</summary>
    void Open(string mark);

    /// <summary>The mark that began last ends.</summary>
    void Close(string mark);
}
