namespace Dauys.Cli.Tests.Running;

/// <summary>A folder of a test, taken away with it.</summary>
public abstract class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-cli-").FullName;

    public string At(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
