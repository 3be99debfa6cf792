namespace Dauys.House.Tests.Rooms;

/// <summary>Where the built assembly of a room lies, in the configuration in which the tests themselves were built.</summary>
internal static class BuiltRooms
{
    public static string Find(string room)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var folder = Path.Combine(House.Root, "src", "Dauys." + room, "bin", here.Parent!.Name, here.Name);
        var file = Path.Combine(folder, room == "Cli" ? "dauys.dll" : $"Dauys.{room}.dll");
        Assert.True(File.Exists(file), $"{file} is not there; build the solution first");
        return file;
    }
}
