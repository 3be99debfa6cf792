using System.Security.Cryptography;
using System.Text;
using Dauys.Elections;
using Dauys.Elections.Bundles.Layout;
using Dauys.Formats.Exports;
using Dauys.Server;
using Dauys.Site.Records;

namespace Dauys.Publishing.Layout;

/// <summary>What distinguishes a build of the program that draws pages and writes exports: the same source gives the same.</summary>
public static class Release
{
    /// <summary>Version and the rooms that decide what is drawn.</summary>
    public static string Id { get; } = Of(typeof(ElectionState), typeof(ExportedRecord), typeof(ElectionRecord), typeof(DauysServer), typeof(BundleHead));

    private static string Of(params ReadOnlySpan<Type> rooms)
    {
        var text = new StringBuilder();
        foreach (var room in rooms)
        {
            text.Append(room.Module.ModuleVersionId.ToString("N"));
        }

        var version = typeof(BundleHead).Assembly.GetName().Version?.ToString(3);
        return $"{version}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())))[..16]}";
    }
}
