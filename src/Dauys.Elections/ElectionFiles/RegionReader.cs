using Dauys.Elections.Territory.EstablishRegion;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads the regions of an election file, where their tiles stand, and which file holds their outlines.</summary>
internal static class RegionReader
{
    private const int Widest = 100;

    public static List<RegionEstablished> Regions(Section file, SourceChecker sources)
    {
        var regions = new List<RegionEstablished>();
        foreach (var item in file.SubList("regions", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name");
            var tile = item.Sub("tile", required: false);
            var region = new RegionEstablished(
                id ?? "",
                name ?? LocalText.Of(""),
                LocalTexts.Read(item, "short", required: false),
                Ids.Read(item, "kind", required: false),
                item.Text("code", required: false),
                (int?)tile?.Whole("column", 0, Widest),
                (int?)tile?.Whole("row", 0, Widest),
                Moments.Read(item, "since"),
                item.Text("carved_from", required: false),
                sources.Read(item));
            tile?.Close();
            item.Close();
            if (id is null || name is null)
            {
                continue;
            }

            if (regions.Any(r => r.Id == id))
            {
                item.Fault("E205", item.Place, $"the region \"{id}\" stands twice", "Give each region its own id.");
            }
            else if (region.Column is not null && regions.FirstOrDefault(r => (r.Column, r.Row) == (region.Column, region.Row)) is { } other)
            {
                item.Fault("E205", item.Place, $"the regions \"{other.Id}\" and \"{id}\" have their tile in one place", "Move one of the two tiles.");
            }
            else
            {
                regions.Add(region);
            }
        }

        return regions;
    }

    public static OutlineFile? Outlines(Section file, SourceChecker sources)
    {
        if (file.Sub("outlines", required: false) is not { } item)
        {
            return null;
        }

        var (path, key, credit, source) = (item.Text("file"), item.Text("key"), item.Text("credit"), sources.Read(item));
        item.Close();
        return path is null || key is null || credit is null ? null : new OutlineFile(path, key, credit, source);
    }
}
