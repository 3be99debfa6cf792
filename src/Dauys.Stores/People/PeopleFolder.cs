using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Stores.People;

/// <summary>
/// The private store of lists of persons: a folder outside of every database. Each application has a key of its own, and its lists are encrypted with it; whoever
/// reads a row leaves a line in the log. The keys may lie in another folder, on another disk: a copy of the lists alone tells nothing.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="keys">The folder of the keys; null for <c>keys</c> in the same folder.</param>
public sealed class PeopleFolder(string path, string? keys = null)
{
    private const int KeyLength = 32;

    private readonly string _keys = keys ?? Path.Combine(path, "keys");

    /// <summary>The file of a list.</summary>
    public string FileOf(string application, string figure) => Path.Combine(path, Checked(application), Checked(figure) + ".people");

    /// <summary>The key of an application; made where there is none yet.</summary>
    /// <exception cref="RefusedException">R493: it was destroyed.</exception>
    public byte[] MakeKey(string application)
    {
        if (File.Exists(KeyFile(application)) || File.Exists(ErasedFile(application)))
        {
            return Key(application);
        }

        OwnFiles.MakeFolder(_keys);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        using var file = OwnFiles.Create(KeyFile(application), FileMode.CreateNew);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }

    /// <summary>Under which article, and when, the lists of an application were erased; null where they were not.</summary>
    public string? ErasedUnder(string application) => File.Exists(ErasedFile(application)) ? File.ReadAllText(ErasedFile(application)).Trim() : null;

    /// <summary>The key of an application.</summary>
    /// <exception cref="RefusedException">R493: there is none, or it was destroyed.</exception>
    public byte[] Key(string application)
    {
        if (ErasedUnder(application) is { } article)
        {
            throw new RefusedException(new Refusal(
                "R493", $"not checked: the list was erased under {article}", new Place(ErasedFile(application)), "Nobody can read it again; the record's root and figures stay as they were."));
        }

        var key = File.Exists(KeyFile(application)) ? File.ReadAllBytes(KeyFile(application)) : [];
        return key.Length == KeyLength ? key : throw new RefusedException(new Refusal(
            "R493", $"there is no key for the lists of \"{application}\"", new Place(KeyFile(application)), "Name the folder of the keys with --keys."));
    }

    /// <summary>
    /// Destroys the key of an application: first it is written down that it is gone, then the key is overwritten and removed. Killed in between, saying it again completes it. The encrypted files may stay or go; copies of them, in back-ups too, can no longer be read.
    /// A copy of the key itself, if one was made, is beyond this.
    /// </summary>
    /// <param name="application">The application's id.</param>
    /// <param name="article">The article under which it is erased.</param>
    /// <param name="when">The day or moment.</param>
    public void Erase(string application, string article, string when)
    {
        if (ErasedUnder(application) is null)
        {
            _ = Key(application);
            var part = ErasedFile(application) + ".part";
            using (var mark = OwnFiles.Create(part, FileMode.Create))
            {
                mark.Write(Encoding.UTF8.GetBytes($"{article}, {when}\n"));
                mark.Flush(flushToDisk: true);
            }

            File.Move(part, ErasedFile(application));
        }

        if (!File.Exists(KeyFile(application)))
        {
            return;
        }

        using (var file = new FileStream(KeyFile(application), FileMode.Open, FileAccess.Write))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyLength));
            file.Flush(flushToDisk: true);
        }

        File.Delete(KeyFile(application));
    }

    /// <summary>Writes down that somebody read a row, before it is given out.</summary>
    /// <param name="application">The application's id.</param>
    /// <param name="figure">The list.</param>
    /// <param name="row">The row.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="at">The moment.</param>
    public void Log(string application, string figure, long row, string who, DateTimeOffset at) => Log(application, figure, row, row, who, at);

    /// <summary>The same of several rows that are shown together.</summary>
    /// <param name="application">The application's id.</param>
    /// <param name="figure">The list.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="at">The moment.</param>
    public void Log(string application, string figure, long first, long last, string who, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(who);
        var rows = string.Create(CultureInfo.InvariantCulture, $"{first}{(last > first ? $"-{last}" : "")}");
        var line = string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd'T'HH:mm:sszzz}\t{application}\t{figure}\t{rows}\t{string.Concat(who.Where(c => !char.IsControl(c)))}\n");
        using var log = OwnFiles.Create(Path.Combine(path, "access.log"), FileMode.Append);
        log.Write(Encoding.UTF8.GetBytes(line));
        log.Flush(flushToDisk: true);
    }

    private string KeyFile(string application) => Path.Combine(_keys, Checked(application) + ".key");

    private string ErasedFile(string application) => Path.Combine(_keys, Checked(application) + ".erased");

    /// <summary>An id is a name of a file here, so it must be one and no path.</summary>
    private static string Checked(string id) => Ids.IsId(id) && !id.EndsWith('.') ? id : throw new RefusedException(new Refusal(
        "R492", $"\"{id}\" is no id of an application or a figure", Place.None, "Begin with a letter or digit and use letters, digits, - _ . only."));
}
