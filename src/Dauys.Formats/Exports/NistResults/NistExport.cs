using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>
/// NIST SP 1500-100 Election Results Common Data Format, version 2, as JSON and as XML: one report with the nation down to the level above the stations,
/// and reports of the units of the largest level down to their stations, some units in each.
/// </summary>
public sealed class NistExport : IExport
{
    /// <inheritdoc/>
    public string Folder => "nist";

    /// <inheritdoc/>
    public string Title => "NIST SP 1500-100 version 2, JSON and XML";

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var file in Both("results", new ReportScope(record, null)))
        {
            yield return file;
        }

        var paper = ReportScope.PaperOf(record);
        for (var i = 0; paper is not null && i < paper.Cuts.Count; i++)
        {
            foreach (var file in Both($"results-{i + 1:000}", new ReportScope(record, paper.Cuts[i])))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<ExportedFile> Both(string name, ReportScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ElectionResults.ElectionReport");
            new ReportBody(scope, new JsonReportWriter(json)).Write();
            json.WriteEndObject();
        }

        yield return new ExportedFile($"{name}.json", buffer.WrittenMemory);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("ElectionReport", XmlReportWriter.Namespace);
            xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
            new ReportBody(scope, new XmlReportWriter(xml)).Write();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        yield return new ExportedFile($"{name}.xml", stream.ToArray());
    }
}
