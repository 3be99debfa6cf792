using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>The law book that the register is bound to.</summary>
internal sealed class LawCheck(BundleFiles files, BundleHead head)
{
    private const long MostBytes = 1 << 22;

    private LawBook? _written;
    private LawBook? _bound;

    /// <summary>
    /// The book of the hash that every act binds: as written if <see cref="Text"/> found that to be it, else its canonical form, so that the steps on the acts are given all the same;
    /// null where neither is.
    /// </summary>
    public LawBook? Book => _written ?? _bound;

    /// <summary>Whether <see cref="Book"/> is the book as its author wrote it, which pages show.</summary>
    public bool IsWritten => _written is not null;

    public BundleStep Hash()
    {
        if (Read(BundlePath.LawCanonical, out var fault) is not { } canonical)
        {
            return BundleStep.Broken("4a", fault ?? "the law book's canonical JSON is missing", BundlePath.LawCanonical);
        }

        var hash = MerkleHash.Of(canonical);
        if (hash != head.LawHash)
        {
            return BundleStep.Broken("4a", $"the law book has SHA-256 {hash}, the register is bound to {head.LawHash}", BundlePath.LawCanonical);
        }

        _bound = Canonical(canonical);
        return BundleStep.Holds("4a", $"{head.LawId} has SHA-256 {hash}");
    }

    private byte[]? Read(string path, out string? fault)
    {
        try
        {
            fault = null;
            return files.Read(path, MostBytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            fault = unreadable.Message;
            return null;
        }
    }

    /// <summary>The book that the hash is of. One that cannot be read, or is not of its own hash, is no law: acts that bind it are not judged.</summary>
    private LawBook? Canonical(byte[] bytes)
    {
        try
        {
            var book = LawBookReader.Read(new UTF8Encoding(false, true).GetString(bytes), BundlePath.LawCanonical);
            return book.Hash == head.LawHash.ToString() ? book : null;
        }
        catch (Exception fault) when (fault is RefusedException or DecoderFallbackException)
        {
            return null;
        }
    }

    public BundleStep Text()
    {
        if (Read(BundlePath.LawText, out var fault) is not { } bytes)
        {
            return BundleStep.Broken("4b", fault ?? "the law book as written is missing", BundlePath.LawText);
        }

        try
        {
            var book = LawBookReader.Read(new UTF8Encoding(false, true).GetString(bytes), BundlePath.LawText);
            if (book.Hash != head.LawHash.ToString() || book.Id != head.LawId)
            {
                return BundleStep.Broken("4b", $"the law book as written is {book.Id} with SHA-256 {book.Hash}, the register is bound to {head.LawId} with {head.LawHash}", BundlePath.LawText);
            }

            _written = book;
            return BundleStep.Holds("4b", "written and canonical form are the same book");
        }
        catch (RefusedException refused)
        {
            return BundleStep.Broken("4b", $"{refused.Refusals[0].Number}: {refused.Refusals[0].What}", $"{BundlePath.LawText} {refused.Refusals[0].Where}");
        }
        catch (DecoderFallbackException)
        {
            return BundleStep.Broken("4b", "the law book as written is not UTF-8", BundlePath.LawText);
        }
    }
}
