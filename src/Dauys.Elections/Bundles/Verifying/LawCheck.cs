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

    private byte[]? _canonical;

    /// <summary>The book, once <see cref="Text"/> found it to be the right one.</summary>
    public LawBook? Book { get; private set; }

    public BundleStep Hash()
    {
        _canonical = files.Read(BundlePath.LawCanonical, MostBytes);
        if (_canonical is null)
        {
            return BundleStep.Broken("4a", "the law book's canonical JSON is missing", BundlePath.LawCanonical);
        }

        var hash = MerkleHash.Of(_canonical);
        return hash == head.LawHash
            ? BundleStep.Holds("4a", $"{head.LawId} has SHA-256 {hash}")
            : BundleStep.Broken("4a", $"the law book has SHA-256 {hash}, the register is bound to {head.LawHash}", BundlePath.LawCanonical);
    }

    public BundleStep Text()
    {
        if (files.Read(BundlePath.LawText, MostBytes) is not { } bytes)
        {
            return BundleStep.Broken("4b", "the law book as written is missing", BundlePath.LawText);
        }

        try
        {
            var book = LawBookReader.Read(new UTF8Encoding(false, true).GetString(bytes), BundlePath.LawText);
            if (book.Hash != head.LawHash.ToString() || book.Id != head.LawId)
            {
                return BundleStep.Broken("4b", $"the law book as written is {book.Id} with SHA-256 {book.Hash}, the register is bound to {head.LawId} with {head.LawHash}", BundlePath.LawText);
            }

            Book = book;
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
