using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Browser;

/// <summary>
/// The pages' program for the browser, as it was published: files that are kept in memory, each also as Brotli. Their address holds the hash of all of them, so that
/// a reader keeps them for ever and never mixes two versions.
/// </summary>
public sealed class BrowserProgram
{
    private const string Begin = "dotnet.js";

    private readonly FrozenDictionary<string, (byte[] Plain, byte[]? Brotli)> _files;

    private BrowserProgram(FrozenDictionary<string, (byte[] Plain, byte[]? Brotli)> files)
    {
        _files = files;
        Folder = FolderOf(files.Select(f => (f.Key, SHA256.HashData(f.Value.Plain))));
    }

    /// <summary>The folder of its files, without a slash at the end.</summary>
    public string Folder { get; }

    /// <summary>The address that a page's script begins with.</summary>
    public string Address => AddressIn(Folder);

    /// <summary>The files, uncompressed, by their names.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> Files => _files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, (ReadOnlyMemory<byte>)f.Value.Plain));

    /// <summary>The folder that these files lie in: its name is a hash of theirs and of all they hold.</summary>
    public static string FolderOf(IEnumerable<(string Name, byte[] Sha256)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, sha256) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(sha256);
        }

        return $"/browser/{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    /// <summary>The address that a page's script begins with, of the program in a folder.</summary>
    public static string AddressIn(string folder) => $"{folder}/{Begin}";

    /// <summary>What a first visit takes, in bytes: plain, and as Brotli.</summary>
    public (long Plain, long Brotli) Size => (_files.Values.Sum(f => (long)f.Plain.Length), _files.Values.Sum(f => (long)(f.Brotli ?? f.Plain).Length));

    /// <summary>Reads a published program; null where there is none, and pages then do without.</summary>
    /// <param name="folder">The folder in which <c>dotnet publish</c> put <c>dotnet.js</c>, or null.</param>
    public static BrowserProgram? Read(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, Begin)))
        {
            return null;
        }

        return new BrowserProgram(Directory.EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".js" or ".wasm" or ".dat" or ".json")
            .ToFrozenDictionary(
                f => Path.GetFileName(f),
                f => (File.ReadAllBytes(f), File.Exists(f + ".br") ? File.ReadAllBytes(f + ".br") : null),
                StringComparer.Ordinal));
    }

    internal void Map(IEndpointRouteBuilder app) => app.MapMethods($"{Folder}/{{file}}", ["GET", "HEAD"], (HttpContext http, string file) =>
    {
        if (!_files.TryGetValue(file, out var bytes))
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (bytes.Brotli is not null && http.Request.Headers.AcceptEncoding.Any(e => e!.Contains("br", StringComparison.Ordinal)))
        {
            http.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(bytes.Brotli, TypeOf(file));
        }

        return Results.Bytes(bytes.Plain, TypeOf(file));
    });

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".wasm" => "application/wasm",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
