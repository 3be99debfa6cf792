using System.Globalization;
using System.Text;
using System.Xml;
using Dauys.Ledger.Acts;
using Dauys.Site.Acts;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Feeds;

/// <summary>
/// The acts that matter as an Atom feed (RFC 4287). Ids are tag URIs (RFC 4151) of the register's origin and the act's position: they stay whatever server shows the register, and whatever its address.
/// An entry is dated by the moment of its act, in UTC, the first instant of it where only a day, month or year is known; where none is known, by the moment of recording.
/// </summary>
public static class ActFeed
{
    /// <summary>The type of the feed.</summary>
    public const string Type = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Whom a register belongs to whose origin names no host: nobody (RFC 2606, section 2).</summary>
    private const string Nobody = "dauys.invalid";

    /// <summary>Writes the feed.</summary>
    /// <param name="record">The election.</param>
    /// <param name="reader">For whom; where its origin is known, links are whole.</param>
    public static byte[] Write(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        var entries = FeedActs.Of(record).Select(p => ActText.Of(p, record.Acts.Read(p))).Select(a => (Act: a, Updated: Updated(a, record))).ToList();
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Tag);
            xml.WriteElementString("title", Atom, reader.Words["feed.title", ("election", record.Title)]);
            xml.WriteElementString("subtitle", Atom, reader.Words["feed.subtitle"]);
            xml.WriteElementString("id", Atom, TagOf(record, "feed"));
            xml.WriteElementString("updated", Atom, Written(entries.Select(e => e.Updated).DefaultIfEmpty(Recorded(record)).Max()));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, reader.Say.Name(record.State.Calling.Register!.Publisher));
            xml.WriteEndElement();
            Link(xml, "self", reader.Whole(reader.At.Feed(record.Id)), "application/atom+xml");
            Link(xml, "alternate", reader.Whole(reader.At.Election(record.Id)), "text/html");
            xml.WriteElementString("generator", Atom, "Dauys");
            foreach (var (act, updated) in entries)
            {
                Entry(xml, record, reader, act, updated);
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    /// <summary>The tag URI of something of a register.</summary>
    /// <param name="record">The election.</param>
    /// <param name="what">Which part of it: <c>acts/71</c>.</param>
    public static string TagOf(ElectionRecord record, string what)
    {
        ArgumentNullException.ThrowIfNull(record);
        var segments = record.Register.Origin.Split('/');
        var isHost = segments.Length > 1 && segments[0].Contains('.', StringComparison.Ordinal) && segments[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        var path = (isHost ? segments.Skip(1) : segments).Select(Uri.EscapeDataString);
        return $"tag:{(isHost ? segments[0].ToLowerInvariant() : Nobody)},{record.State.Calling.Call!.VoteTo.Year.ToString("0000", CultureInfo.InvariantCulture)}:{string.Join('/', path)}/{what}";
    }

    private static void Entry(XmlWriter xml, ElectionRecord record, Reader reader, ActText act, DateTimeOffset updated)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, reader.Words["feed.entry", ("kind", act.Kind(reader.Words)), ("about", FeedWords.About(record, act, reader))]);
        xml.WriteElementString("id", Atom, TagOf(record, $"acts/{act.Position.ToString(CultureInfo.InvariantCulture)}"));
        xml.WriteElementString("updated", Atom, Written(updated));
        Link(xml, "alternate", reader.Whole(reader.At.Act(record.Id, act.Position)), "text/html");
        xml.WriteElementString("summary", Atom, FeedWords.Summary(record, act, reader));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateTimeOffset Updated(ActText act, ElectionRecord record) =>
        act.Moment is { } text && Moment.TryParse(text, out var moment) && moment.Date is { } day
            ? moment.Instant?.ToUniversalTime() ?? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : Recorded(record);

    private static DateTimeOffset Recorded(ElectionRecord record) =>
        record.State.Calling.Imports is [.., var last] && DateTimeOffset.TryParse(last.Recorded, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var recorded)
            ? recorded
            : new DateTimeOffset(record.State.Calling.Call!.VoteTo.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
