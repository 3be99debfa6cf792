using System.Text;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tests.Signing;

namespace Dauys.Ledger.Tests.Notes;

/// <summary>Notes and keys, with the examples of https://c2sp.org/signed-note.</summary>
public class SignedNoteTests
{
    private const string ExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private const string Example =
        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    [Fact]
    public void The_example_of_the_specification_verifies_and_is_written_again_as_it_stands()
    {
        var (note, key) = (Note(Example), Key(ExampleKey));

        Assert.Equal([key], NoteCheck.Run(note, [key], ManagedEd25519.Instance).Valid);
        Assert.Equal(Example, Encoding.UTF8.GetString(note.ToBytes()));
    }

    [Fact]
    public void A_changed_text_fails_and_an_unknown_key_is_ignored()
    {
        var key = Key(ExampleKey);
        var changed = Note(Example.Replace("an example", "no example", StringComparison.Ordinal));

        Assert.Equal([key], NoteCheck.Run(changed, [key], ManagedEd25519.Instance).Failed);
        Assert.False(NoteCheck.Run(changed, [key], ManagedEd25519.Instance).Holds);
        var foreign = NoteCheck.Run(Note(Example), [new MadeUpSigner("example.com/foo").Key], ManagedEd25519.Instance);
        Assert.Empty(foreign.Valid.Concat(foreign.Failed));
    }

    [Fact]
    public void A_text_may_hold_empty_lines_the_last_one_separates()
    {
        var signer = new MadeUpSigner("quasimodo.example");
        var text = "Ognuno sta solo\n\ned è subito sera.\n"u8.ToArray();
        var note = new SignedNote(text, [new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign(text))]);

        Assert.Equal(text, Note(Encoding.UTF8.GetString(note.ToBytes())).Text.ToArray());
    }

    [Theory]
    [InlineData("text\n", 1, "no empty line")]
    [InlineData("text\n\n", 2, "no signature")]
    [InlineData("text\n\n- a AAAAAAA=\n", 3, "em dash")]
    [InlineData("text\n\n— a  AAAAAAA=\n", 3, "one space")]
    [InlineData("text\n\n— a+b AAAAAAA=\n", 3, "one space")]
    [InlineData("text\n\n— a AAAA\n", 3, "shorter than five")]
    [InlineData("text\n\n— a AAAAAAB=\n", 3, "one spelling")]
    [InlineData("text\n\n— a AAAA AAA=\n", 3, "one space")]
    [InlineData("text\n\n— a AAAAAAA=", 3, "line feed")]
    [InlineData("te\rxt\n\n— a AAAAAAA=\n", 1, "control character 0d")]
    [InlineData("text\n\n— a\tb AAAAAAA=\n", 3, "control character 09")]
    [InlineData("", 0, "empty")]
    public void A_note_of_another_form_is_refused_with_line_and_reason(string text, int line, string why)
    {
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _, out var fault));
        Assert.Equal(line, fault.Line);
        Assert.Contains(why, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() => Assert.False(SignedNote.TryParse([0x61, 0xFF, 0x0A], out _, out _));

    [Theory]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "from name and key follows 530d903a")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "from name and key follows")]
    [InlineData("example.com/fo o+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "white space")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "type 02")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0", "base64")]
    [InlineData("example.com/foo", "NAME+ID+BASE64")]
    [InlineData("a+00000000+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "no point that may be used")]
    public void A_key_of_another_form_is_refused_with_its_reason(string text, string why)
    {
        Assert.False(NoteKey.TryParse(text, out _, out var said));
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_signature_of_a_key_takes_the_place_of_the_first()
    {
        var signer = new MadeUpSigner("a");
        var note = Note(Example).With(new NoteSignature("a", signer.Key.Id, new byte[64]));

        Assert.Equal(2, note.With(new NoteSignature("a", signer.Key.Id, new byte[] { 1 })).Signatures.Count);
    }

    private static SignedNote Note(string text)
    {
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note, out var fault), fault.ToString());
        return note;
    }

    private static NoteKey Key(string text)
    {
        Assert.True(NoteKey.TryParse(text, out var key, out var why), why);
        return key;
    }
}
