namespace Dauys.Elections.Counting;

/// <summary>
/// The subject of protocol acts: <c>protocol/CONTEST[/DISTRICT]:PATH[#PART]</c>. The path is empty for a protocol of the whole nation.
/// </summary>
public static class ProtocolSubject
{
    /// <summary>The subject of a protocol.</summary>
    public static string Of(string contest, string? district, string path, string? part) =>
        $"protocol/{contest}{(district is null ? "" : $"/{district}")}:{path}{(part is null ? "" : $"#{part}")}";

    /// <summary>The path in a subject whose contest, district and part are known from the content; false if it is not of this form.</summary>
    public static bool TryPath(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> prefix, string? part, out ReadOnlySpan<byte> path)
    {
        path = default;
        if (!subject.StartsWith(prefix))
        {
            return false;
        }

        path = subject[prefix.Length..];
        if (part is null)
        {
            return true;
        }

        Span<byte> suffix = stackalloc byte[256];
        if (!System.Text.Encoding.UTF8.TryGetBytes($"#{part}", suffix, out var length) || !path.EndsWith(suffix[..length]))
        {
            return false;
        }

        path = path[..^length];
        return true;
    }
}
