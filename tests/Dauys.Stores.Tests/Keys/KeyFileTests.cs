using Dauys.Law.Refusals;
using Dauys.Ledger.Notes;
using Dauys.Stores.Keys;

namespace Dauys.Stores.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private const string Passphrase = "дауыс, the voice";

    private readonly StoreFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Folder, "officer.key");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(KeyRole.Officer, NoteKeyType.Ed25519)]
    [InlineData(KeyRole.Administrator, NoteKeyType.Ed25519)]
    [InlineData(KeyRole.Register, NoteKeyType.Ed25519)]
    [InlineData(KeyRole.Witness, NoteKeyType.Cosignature)]
    public void A_key_is_opened_by_its_passphrase_and_signs_as_before(KeyRole role, NoteKeyType type)
    {
        using var made = HeldKey.Draw("example.org/officers/a", role);
        KeyFile.Write(Path, made, Passphrase);
        using var opened = KeyFile.Open(Path, Passphrase);

        Assert.Equal((made.Key, role, type), (opened.Key, opened.Role, opened.Key.Type));
        Assert.Equal(made.Sign("text"u8), opened.Sign("text"u8));
        Assert.Equal(made.Key.Text + "\n", File.ReadAllText(Path + KeyFile.PublicEnding));
        Assert.Equal(new KeyFile(role, made.Key), KeyFile.Read(Path));
    }

    [Fact]
    public void Another_passphrase_does_not_open_it()
    {
        Write();
        Assert.Equal("S514", Number(() => KeyFile.Open(Path, "another")));
    }

    [Fact]
    public void A_key_is_never_written_over_a_file()
    {
        Write();
        Assert.Equal("S512", Number(Write));
    }

    [Fact]
    public void Nobody_but_the_user_may_read_it()
    {
        Write();
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Every_changed_character_is_noticed()
    {
        Write();
        var text = File.ReadAllText(Path);

        // Deriving the key is slow on purpose, so one character of each word is changed.
        foreach (var at in new[] { 0, 12, 18, 24, 40, 105, 151, 160, 166, 170, 200, 240, 260, text.Length - 3 }.Where(i => text[i] is not ('\n' or ' ')))
        {
            File.WriteAllText(Path, $"{text[..at]}{(text[at] == '1' ? '2' : '1')}{text[(at + 1)..]}");
            Assert.Contains(Number(() => KeyFile.Open(Path, Passphrase)), (string[])["S513", "S514"]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("dauys-key draft-1\n")]
    [InlineData("dauys-key draft-9\nrole officer\npublic x\nargon2id 1 1 x\nxchacha20-poly1305 x\nsealed x\n")]
    public void What_is_no_key_file_is_refused(string text)
    {
        File.WriteAllText(Path, text);
        Assert.Equal("S513", Number(() => KeyFile.Read(Path)));
    }

    private void Write()
    {
        using var key = HeldKey.Draw("example.org/officers/a", KeyRole.Officer);
        KeyFile.Write(Path, key, Passphrase);
    }

    private static string Number(Action act) => Assert.Throws<RefusedException>(act).Refusals[0].Number;
}
