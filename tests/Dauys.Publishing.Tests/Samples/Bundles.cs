using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Verifying;
using Dauys.Stores.Keys;

[assembly: AssemblyFixture(typeof(Dauys.Publishing.Tests.Samples.Bundles))]

namespace Dauys.Publishing.Tests.Samples;

/// <summary>Bundles that the tool made once for all tests; whoever changes one takes a copy.</summary>
public sealed class Bundles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-bundles-").FullName;
    private readonly Lazy<string> _fifty;
    private readonly Lazy<string> _kazakhstan;
    private readonly Lazy<SignedElection> _signed;

    public Bundles()
    {
        _fifty = new(() => Publish(MadeUpElection.Write(Folder("fifty-source"), 50), "fifty"));
        _kazakhstan = new(() => Publish(Path.Combine(Root, "data/kz-mazhilis-2023/election.yaml"), "kazakhstan"));
        _signed = new(() => new SignedElection(Folder("signed")).Make());
    }

    /// <summary>An invented election of 50 stations in five regions.</summary>
    public string Fifty => _fifty.Value;

    /// <summary>The Mazhilis of 2023.</summary>
    public string Kazakhstan => _kazakhstan.Value;

    /// <summary>An invented authority's own record, with the keys of everybody in it.</summary>
    public SignedElection Signed => _signed.Value;

    public static string Root { get; } = FindRoot();

    /// <summary>The key that signed the bundle of a name.</summary>
    public NoteKey KeyOf(string name) => NoteKey.TryParse(File.ReadAllText(Path.Combine(_folder, $"{name}.dauys.1.key.vkey")).TrimEnd('\n'), out var key, out var why) ? key : throw new InvalidDataException(why);

    /// <summary>A copy that a test may change.</summary>
    public string Copy(string bundle)
    {
        var to = Folder($"copy-{Guid.NewGuid():N}");
        foreach (var file in Directory.EnumerateFiles(bundle, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    /// <summary>A folder of its own.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>A path below the folder of all of them.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Loads an election into a store of its own and publishes it.</summary>
    public string Publish(string election, string name)
    {
        var (store, bundle) = (PathOf($"{name}.dauys"), PathOf(name));
        Assert.Equal(0, DauysCommand.Run(["load", election, "--store", store, "--at", "2026-01-01T00:00:00Z", "--json"]));
        Assert.Equal(0, DauysCommand.Run(["publish", "--store", store, "--out", bundle, "--sources", Path.GetDirectoryName(election)!, "--json"]));
        return bundle;
    }

    /// <summary>Verifies a bundle, against the key of a name where one is given; without what is derived from the acts where a test does not ask for it.</summary>
    public BundleReport Verify(string bundle, string? keyOf = null, bool derived = true) =>
        BundleVerifier.Run(new FolderFiles(bundle), keyOf is null ? BundleTrust.None : new BundleTrust(TrustPolicy.Of(KeyOf(keyOf))), NativeEd25519.Instance, _ => { }, derived);

    /// <summary>A file of a bundle as JSON.</summary>
    public static JsonDocument Json(string bundle, string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(bundle, path)));

    public void Dispose()
    {
        if (_signed.IsValueCreated)
        {
            _signed.Value.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dauys.slnx is in no folder above the tests.");
    }
}
