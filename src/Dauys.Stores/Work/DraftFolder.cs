using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Law.Refusals;
using Dauys.Stores.People;

namespace Dauys.Stores.Work;

/// <summary>
/// The private folder of the work pages: what somebody has begun and not handed in, and the files that belong to it. Nothing in it is part of a record. Each draft has a folder of its own
/// under a token that nobody can guess; whoever knows the token has the draft.
/// </summary>
public sealed class DraftFolder
{
    private const string Format = "draft-1";
    private const int TokenBytes = 16;
    private const string Name = "draft.json";

    private readonly string _path;

    /// <summary>Opens the folder; it is made where there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="RefusedException">S520: it cannot be used, or others may look into it.</exception>
    public DraftFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = System.IO.Path.GetFullPath(path);
        try
        {
            OwnFiles.MakeFolder(_path);
            OwnFiles.MakeFolder(System.IO.Path.Combine(_path, "drafts"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new Refusal("S520", $"the folder cannot be used: {fault.Message}", new Place(path), "Name a folder that may be written to, or one that is not there yet."));
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) is not UnixFileMode.None and var others)
        {
            throw new RefusedException(new Refusal("S520", $"others may look into the folder ({others})", new Place(path), "Take their rights away (chmod 700), or name a folder that is not there yet."));
        }
    }

    /// <summary>The folder itself.</summary>
    public string Path => _path;

    /// <summary>Begins a draft.</summary>
    /// <param name="values">What is known of it.</param>
    /// <returns>Its token: 32 hexadecimal digits, 128 bits at random.</returns>
    public string Make(IReadOnlyDictionary<string, string> values)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        OwnFiles.MakeFolder(FolderOf(token));
        Write(token, values);
        return token;
    }

    /// <summary>A draft, or null where there is none of that token.</summary>
    public Draft? Read(string token)
    {
        if (!IsToken(token) || !File.Exists(FileOf(token)))
        {
            return null;
        }

        var kept = JsonNode.Parse(File.ReadAllText(FileOf(token)))!.AsObject();
        return kept["format"]?.GetValue<string>() == Format
            ? new Draft(token, kept["values"]!.AsObject().ToDictionary(v => v.Key, v => v.Value!.GetValue<string>(), StringComparer.Ordinal), new DateTimeOffset(File.GetLastWriteTimeUtc(FileOf(token))))
            : throw new RefusedException(new Refusal("S520", $"the draft is not written in the format \"{Format}\"", new Place(FileOf(token)), "Read it with the version of the program that wrote it, or begin anew."));
    }

    /// <summary>Keeps a draft: a whole one takes the place of the earlier one.</summary>
    public void Write(string token, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var written = new JsonObject { ["format"] = Format, ["values"] = new JsonObject(values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value))) };
        Keep(System.IO.Path.Combine(FolderOf(token), Name), file => file.Write(JsonSerializer.SerializeToUtf8Bytes(written)));
    }

    /// <summary>Writes a file of a draft beside its place first, so that a half of one never stands there.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes it.</param>
    public static void Keep(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var part = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.part";
        using (var file = OwnFiles.Create(part, FileMode.CreateNew))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Opens a file of a draft to write at its end; it is made where there is none.</summary>
    public static FileStream Append(string path) => OwnFiles.Create(path, FileMode.Append);

    /// <summary>Removes a draft with all its files.</summary>
    public void Remove(string token)
    {
        if (IsToken(token) && Directory.Exists(FolderOf(token)))
        {
            Directory.Delete(FolderOf(token), recursive: true);
        }
    }

    /// <summary>The folder of a draft.</summary>
    /// <exception cref="ArgumentException">This is no token.</exception>
    public string FolderOf(string token) => IsToken(token) ? System.IO.Path.Combine(_path, "drafts", token) : throw new ArgumentException("no token", nameof(token));

    private static bool IsToken(string token) => token.Length == 2 * TokenBytes && token.All(char.IsAsciiHexDigitLower);

    private string FileOf(string token) => System.IO.Path.Combine(FolderOf(token), Name);
}

/// <summary>What somebody has begun.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Values">Names of fields, and what was entered in each, right or wrong.</param>
/// <param name="SavedAt">When it was kept last.</param>
public sealed record Draft(string Token, IReadOnlyDictionary<string, string> Values, DateTimeOffset SavedAt);
