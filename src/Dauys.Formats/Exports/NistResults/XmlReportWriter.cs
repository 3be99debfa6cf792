using System.Xml;
using Dauys.Law.Books;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>An election report as XML.</summary>
internal sealed class XmlReportWriter(XmlWriter xml) : IReportWriter
{
    public const string Namespace = "http://itl.nist.gov/ns/voting/1500-100/v2";

    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Stack<string> _lists = new();

    public void Begin(string name, string type, string? id = null)
    {
        xml.WriteStartElement(name, Namespace);
        Id(id);
    }

    public void End() => xml.WriteEndElement();

    public void BeginList(string name) => _lists.Push(name);

    public void BeginItem(string type, string? id, bool isDerived)
    {
        xml.WriteStartElement(_lists.Peek(), Namespace);
        if (isDerived)
        {
            xml.WriteAttributeString("xsi", "type", Instance, type);
        }

        Id(id);
    }

    public void EndList() => _lists.Pop();

    public void Text(string name, string value) => xml.WriteElementString(name, Namespace, Readable(value));

    public void Number(string name, Int128 value) => xml.WriteElementString(name, Namespace, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void YesNo(string name, bool value) => xml.WriteElementString(name, Namespace, value ? "true" : "false");

    public void Ids(string name, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0)
        {
            xml.WriteElementString(name, Namespace, string.Join(' ', ids));
        }
    }

    public void Local(string name, LocalText text)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (language, content) in text.ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("Text", Namespace);
            xml.WriteAttributeString("Language", language);
            xml.WriteString(Readable(content));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way at all to write most control characters; what a name may hold beyond it becomes U+FFFD.</summary>
    private static string Readable(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return string.Concat(text.EnumerateRunes().Select(r => r.Value is >= 0x10000 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or 9 or 10 or 13 ? r.ToString() : "\uFFFD"));
        }
    }

    private void Id(string? id)
    {
        if (id is not null)
        {
            xml.WriteAttributeString("ObjectId", id);
        }
    }
}
