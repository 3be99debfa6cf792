using System.Text;
using Dauys.Law.Refusals;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Publishing.Verifying;

namespace Dauys.Cli.Verify;

/// <summary>Reads whom the user believes: a key, or a policy.</summary>
internal static class TrustFile
{
    private const long Most = 1 << 20;

    /// <summary>Whom the user believes.</summary>
    /// <exception cref="RefusedException">C651: no such file, or not of its form; C652: both were given.</exception>
    public static Trust Read(string? key, string? policy)
    {
        if (key is not null && policy is not null)
        {
            throw new RefusedException(new Refusal("C666", "--key and --policy were both given", Place.None, "Give one of them; a policy can name the key."));
        }

        if (key is not null)
        {
            var text = Encoding.UTF8.GetString(Bytes(key)).TrimEnd('\n', '\r');
            return NoteKey.TryParse(text, out var read, out var why) && read.Type == NoteKeyType.Ed25519
                ? new Trust(TrustPolicy.Of(read))
                : throw Refuse(key, $"this is no key of a register: {(why.Length > 0 ? why : "it is a witness's")}");
        }

        if (policy is not null)
        {
            return PolicyReader.TryParse(Bytes(policy), out var read, out TextFault fault) ? new Trust(read) : throw Refuse(policy, $"this is no policy: {fault}");
        }

        return Trust.None;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? throw Refuse(path, "there is no such file")
                : file.Length > Most ? throw Refuse(path, "the file is too large")
                : File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, "the file may not be read");
        }
    }

    private static RefusedException Refuse(string path, string what) =>
        new(new Refusal("C665", what, new Place(path), "Give the line that the authority published, as NAME+ID+BASE64 in a file, or a policy as c2sp.org/tlog-policy describes it."));
}
