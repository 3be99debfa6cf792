using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Stores.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dauys.Server.Work;

/// <summary>
/// Takes a list as a file: whole, as a form sends it, or in parts that can be resumed. <c>HEAD</c> says in <c>Upload-Offset</c> how much is here; <c>PUT</c> with <c>Content-Range</c> adds a part
/// where the last one ended. Bytes go straight into the private folder, nowhere else.
/// </summary>
/// <param name="folder">The draft's folder.</param>
/// <param name="figure">The figure that the list gives.</param>
internal sealed class ListUpload(string folder, string figure)
{
    /// <summary>The longest list, in bytes: ten million rows of two hundred bytes.</summary>
    public const long Most = 2L << 30;

    /// <summary>The longest part, in bytes.</summary>
    public const int MostPart = 8 << 20;

    /// <summary>The header that says how many bytes are here.</summary>
    public const string Offset = "Upload-Offset";

    private static readonly string[] Endings = [".csv", ".xlsx", ".zip", ".gz", ".txt", ".tsv"];

    /// <summary>Takes the file of a form.</summary>
    /// <returns>The name that it has here and the name that it had; null where the form holds no file.</returns>
    /// <exception cref="InvalidDataException">The form cannot be read.</exception>
    public async Task<(string File, string Name)?> Whole(HttpContext http)
    {
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        if (boundary.Length is 0 or > 200)
        {
            throw new InvalidDataException();
        }

        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition() && disposition.FileName.Length > 0)
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName).ToString();
                var part = Path.Combine(folder, $"{figure}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.whole");
                try
                {
                    using (var file = DraftFolder.Append(part))
                    {
                        await section.Body.CopyToAsync(file, http.RequestAborted).ConfigureAwait(false);
                    }

                    return (Put(part, name), name);
                }
                finally
                {
                    File.Delete(part);
                }
            }
        }

        return null;
    }

    /// <summary>How many bytes of a file are here.</summary>
    public long Held(UploadedFile asked) => new FileInfo(PartOf(asked)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds a part.</summary>
    /// <param name="http">The request.</param>
    /// <param name="asked">Which file.</param>
    /// <returns>How many bytes are here now; null where the part does not begin where the last one ended.</returns>
    /// <exception cref="InvalidDataException">The part does not say where it belongs, or is longer or shorter than it says.</exception>
    public async Task<long?> Add(HttpContext http, UploadedFile asked)
    {
        if (!ContentRangeHeaderValue.TryParse(http.Request.Headers.ContentRange.ToString(), out var range) || range is not { Unit.Value: "bytes", From: { } from, To: { } to, Length: { } length }
            || length != asked.Size || to >= length || to - from + 1 != http.Request.ContentLength)
        {
            throw new InvalidDataException();
        }

        if (from != Held(asked))
        {
            return null;
        }

        // Parts of another file that was begun in the place of this one are of no use any more.
        foreach (var other in Directory.GetFiles(folder, $"{figure}.*.parts").Where(p => p != PartOf(asked)))
        {
            File.Delete(other);
        }

        // Only a part that came whole counts: what a broken connection left behind is cut off again.
        using var file = DraftFolder.Append(PartOf(asked));
        try
        {
            await http.Request.Body.CopyToAsync(file, http.RequestAborted).ConfigureAwait(false);
        }
        catch
        {
            file.SetLength(from);
            throw;
        }

        file.Flush(flushToDisk: true);
        return to + 1;
    }

    /// <summary>Puts a file whose last part has come into its place.</summary>
    /// <returns>The name that it has here.</returns>
    public string Finish(UploadedFile asked) => Put(PartOf(asked), asked.Name);

    private string Put(string part, string name)
    {
        var ending = Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? ".csv";
        foreach (var old in Endings)
        {
            File.Delete(Path.Combine(folder, figure + old));
        }

        File.Move(part, Path.Combine(folder, figure + ending), overwrite: true);
        return figure + ending;
    }

    private string PartOf(UploadedFile asked) => Path.Combine(
        folder, $"{figure}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{asked.Name}\n{asked.Size}\n{asked.Modified}"))))[..16]}.parts");
}

/// <summary>A file that is sent in parts: the same name, size and time of change are taken for the same file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Modified">When it was changed last, as its sender counts it.</param>
internal sealed record UploadedFile(string Name, long Size, string Modified)
{
    /// <summary>Reads an address; null where it does not say it, or the file is too long.</summary>
    public static UploadedFile? Of(IQueryCollection query) =>
        query["name"].ToString() is { Length: > 0 and <= 300 } name && query["modified"].ToString() is { Length: <= 30 } modified
        && long.TryParse(query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= ListUpload.Most
            ? new UploadedFile(name, size, modified) : null;
}
