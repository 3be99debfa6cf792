using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.Bundles.Layout;

/// <summary>The text that is signed for the list of files: its form, the register's head, the list's hash.</summary>
public sealed record ListNote(ReadOnlyMemory<byte> Text)
{
    /// <summary>The first line; no checkpoint begins so, since an origin with a blank has no key.</summary>
    public const string Header = "dauys-files draft-2";

    /// <summary>The text of a list.</summary>
    public static ListNote Of(BundleHead head, ReadOnlySpan<byte> list)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new ListNote(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{Header}\n{head.Origin}\n{head.Size}\n{Convert.ToBase64String(head.Root.ToArray())}\n{Convert.ToBase64String(SHA256.HashData(list))}\n")));
    }

    /// <summary>The signed note.</summary>
    public SignedNote Sign(INoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return new SignedNote(Text, [new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign(Text.Span))]);
    }
}
