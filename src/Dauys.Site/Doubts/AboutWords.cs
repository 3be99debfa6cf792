using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Doubts;

/// <summary>What a reported figure is about, in words.</summary>
public static class AboutWords
{
    /// <summary>The words of a path such as <c>district/amanat/mandates</c>: ids of lists become their names.</summary>
    public static string Of(ElectionRecord record, string about, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(about);
        var parts = about.Split('/').Select(p => record.NameOf(p, reader) is var name && name != p ? name : p.Replace('_', ' ').Replace('-', ' ')).ToList();
        return parts.Count == 1 ? parts[0] : $"{string.Join(' ', parts.Skip(1))} ({parts[0]})";
    }
}
