using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>The register's key as it lies in the bundle, and the list of files that it signed.</summary>
internal sealed class SignedFiles(BundleFiles files, IEd25519 ed25519)
{
    private const long MostKeyBytes = 1 << 16;
    private const long MostNoteBytes = 1 << 20;
    private const long MostListBytes = 1 << 28;

    private byte[] _list = [];

    /// <summary>The key; null where it cannot be read.</summary>
    public NoteKey? Key { get; private set; }

    /// <summary>Why there is no key.</summary>
    public string NoKey { get; private set; } = "the register's key is missing";

    /// <summary>The list; null where it cannot be read.</summary>
    public FileList? List { get; private set; }

    /// <summary>Why there is no list.</summary>
    public string NoList { get; private set; } = "the list of files is missing";

    /// <summary>Reads the key.</summary>
    public void ReadKey()
    {
        try
        {
            if (files.Read(BundlePath.RegisterKey, MostKeyBytes) is not { } bytes)
            {
                return;
            }

            var (text, why) = (Encoding.UTF8.GetString(bytes), "");
            Key = text.EndsWith('\n') && NoteKey.TryParse(text[..^1], out var key, out why) && key.Type == NoteKeyType.Ed25519 ? key : null;
            NoKey = $"the register's key cannot be read: {why}";
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            NoKey = fault.Message;
        }
    }

    /// <summary>Reads the list.</summary>
    public void ReadList()
    {
        try
        {
            if (files.Read(BundlePath.List, MostListBytes) is { } read)
            {
                _list = read;
                (List, NoList) = FileList.TryParse(read, out var list, out var why) ? (list, "") : (null, why);
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            NoList = fault.Message;
        }
    }

    /// <summary>Whether the key signed the list.</summary>
    public BundleStep Signed(BundleHead head)
    {
        if (Key is not { } key)
        {
            return BundleStep.Broken("1c", NoKey, BundlePath.RegisterKey);
        }

        if (files.Read(BundlePath.ListNote, MostNoteBytes) is not { } bytes || !SignedNote.TryParse(bytes, out var note, out _))
        {
            return BundleStep.Broken("1c", "the signed note over the list is missing or is no note", BundlePath.ListNote);
        }

        if (!note.Text.Span.SequenceEqual(ListNote.Of(head, _list).Text.Span))
        {
            return BundleStep.Broken("1c", "what was signed is another list of files, or another head", BundlePath.ListNote, BundlePath.List, BundlePath.Head);
        }

        // One line, of the key: a line that nobody can check would be a place to hide bytes.
        return note.Signatures.Count == 1 && NoteCheck.Run(note, [key], ed25519).Holds
            ? BundleStep.Holds("1c", $"signed by {key.Text}")
            : BundleStep.Broken("1c", $"no valid signature of {key.Text} stands alone below it", BundlePath.ListNote);
    }
}
