using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Dauys.House.Tests.Rooms;

public sealed class RoomOrderTests
{
    private const string Prefix = "Dauys.";

    [Fact]
    public void Each_room_refers_only_to_rooms_above_it()
    {
        var graph = House.RoomFolders.ToDictionary(Room, ReferencesInProject);

        Assert.True(graph.Count >= 6, "the rooms were not found");
        Assert.Empty(RoomOrder.Objections(graph));
    }

    [Fact]
    public void Each_built_room_uses_only_rooms_above_it()
    {
        var graph = House.RoomFolders.ToDictionary(Room, ReferencesInAssembly);

        Assert.Contains("Law", graph["Elections"]);
        Assert.Empty(RoomOrder.Objections(graph));
    }

    [Fact]
    public void The_room_that_allots_seats_has_no_dependency_at_all()
    {
        var project = XDocument.Load(Path.Combine(House.Root, "src/Dauys.Seats/Dauys.Seats.csproj"));

        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference");
        Assert.All(AssemblyNames(BuiltRooms.Find("Seats")), name => Assert.StartsWith("System.", name));
    }

    [Theory]
    [InlineData("Seats", "Law", "Seats knows Law, which is not above it")]
    [InlineData("Elections", "Stores", "Elections knows Stores, which is not above it")]
    [InlineData("Server", "Cli", "Server knows Cli, which is not above it")]
    [InlineData("Law", "Common", "Law knows Common, which is no room of the house")]
    [InlineData("Helpers", "Law", "Helpers is no room of the house; give it a place in the order first")]
    public void A_made_up_house_in_disorder_is_objected_to(string room, string knows, string objection)
    {
        var graph = new Dictionary<string, IReadOnlyCollection<string>> { [room] = [knows], ["Cli"] = ["Seats", "Server"] };

        Assert.Equal([objection], RoomOrder.Objections(graph));
    }

    private static string Room(string folder) => Path.GetFileName(folder)[Prefix.Length..];

    private static IReadOnlyCollection<string> ReferencesInProject(string folder)
    {
        var project = XDocument.Load(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"));
        return
        [
            .. project.Descendants("ProjectReference")
                .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/'))[Prefix.Length..]),
        ];
    }

    private static IReadOnlyCollection<string> ReferencesInAssembly(string folder) =>
    [
        .. AssemblyNames(BuiltRooms.Find(Room(folder)))
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..]),
    ];

    private static IReadOnlyList<string> AssemblyNames(string file)
    {
        using var portable = new PEReader(File.OpenRead(file));
        var reader = portable.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name))];
    }
}
