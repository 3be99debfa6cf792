using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dauys.Elections;
using Dauys.Formats.Exports;
using Dauys.Server;
using Dauys.Site.Records;

namespace Dauys.Publishing.Layout;

/// <summary>What distinguishes a build of the program that draws pages and writes exports: the same source gives the same.</summary>
public static class Release
{
    /// <summary>The rooms that decide what is drawn and written.</summary>
    public static IReadOnlyList<Module> Rooms { get; } =
        [typeof(ElectionState).Module, typeof(ExportedRecord).Module, typeof(ElectionRecord).Module, typeof(DauysServer).Module, typeof(Release).Module];

    /// <summary>Version, and a hash of the rooms.</summary>
    public static string Id { get; } = Of(Rooms);

    private static string Of(IEnumerable<Module> rooms)
    {
        var text = string.Concat(rooms.Select(r => r.ModuleVersionId.ToString("N")));
        var version = typeof(Release).Assembly.GetName().Version?.ToString(3);
        return $"{version}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)))[..16]}";
    }
}
