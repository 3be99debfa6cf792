using System.Buffers.Binary;
using System.Security.Cryptography;
using Dauys.Law.Refusals;

namespace Dauys.Stores.People;

/// <summary>Reads a list of persons from the private store. A file that was changed anywhere is refused at the block.</summary>
public static class SealedListReader
{
    /// <summary>Far more than a row can have: a length beyond it is damage.</summary>
    private const int MostBlock = 64 << 20;

    /// <summary>Every row in order.</summary>
    /// <exception cref="RefusedException">R492 the file is missing or was changed; R493 the key is missing or was destroyed.</exception>
    public static IEnumerable<SealedPerson> Read(PeopleFolder folder, string application, string figure)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.FileOf(application, figure);
        var key = folder.Key(application);
        if (!File.Exists(path))
        {
            throw Damaged(path, null, "there is no such list");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        var head = new byte[SealedBlocks.Magic.Length + SealedBlocks.SaltSize];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().StartsWith(SealedBlocks.Magic))
        {
            throw Damaged(path, null, "this is no list of a private store");
        }

        using var blocks = new SealedBlocks(key, head.AsSpan(SealedBlocks.Magic.Length), application, figure);
        CryptographicOperations.ZeroMemory(key);
        var row = 1L;
        for (long number = 0, last = 0; last == 0; number++)
        {
            var text = Block(file, blocks, path, number, out var isLast);
            last = isLast ? 1 : 0;
            for (var at = 0; at < text.Length;)
            {
                var person = SealedPerson.Read(text.AsSpan(at), row++, out var length) ?? throw Damaged(path, number, "a row does not end");
                at += length;
                yield return person;
            }
        }

        if (file.ReadByte() >= 0)
        {
            throw Damaged(path, null, "something stands behind the last block");
        }
    }

    private static byte[] Block(FileStream file, SealedBlocks blocks, string path, long number, out bool last)
    {
        Span<byte> head = stackalloc byte[5];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            throw Damaged(path, number, "the file is cut");
        }

        var size = BinaryPrimitives.ReadInt32LittleEndian(head);
        last = head[4] == 1;
        if (size is < 0 or > MostBlock || head[4] > 1)
        {
            throw Damaged(path, number, "its length cannot be");
        }

        var sealedText = new byte[size + SealedBlocks.TagSize];
        return file.ReadAtLeast(sealedText, sealedText.Length, throwOnEndOfStream: false) < sealedText.Length ? throw Damaged(path, number, "the file is cut")
            : blocks.Open(sealedText.AsSpan(0, size), sealedText.AsSpan(size), number, last) ? sealedText[..size]
            : throw Damaged(path, number, "it was changed, or the key is another one");
    }

    private static RefusedException Damaged(string path, long? block, string what) => new(new Refusal(
        "R492", block is null ? what : $"block {block}: {what}", new Place(path), "Restore the file from a copy; the record's root tells whether it is the same."));
}
