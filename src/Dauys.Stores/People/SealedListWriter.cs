using System.Buffers.Binary;
using System.Security.Cryptography;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CommitList;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.People;

/// <summary>Writes a list of persons into the private store, row by row, and grows the tree of their commitments. The file takes its place whole, or not at all.</summary>
public sealed class SealedListWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly SealedBlocks _blocks;
    private readonly MerkleFrontier _tree = new();
    private readonly byte[] _salts = new byte[1024 * PersonCommitment.SaltLength];
    private int _nextSalt = 1024 * PersonCommitment.SaltLength;
    private byte[] _block = new byte[SealedBlocks.BlockSize];
    private int _used;
    private long _number;
    private bool _whole;

    /// <summary>Begins a list.</summary>
    public SealedListWriter(PeopleFolder folder, string application, string figure)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _path = folder.FileOf(application, figure);
        var key = folder.MakeKey(application);
        OwnFiles.MakeFolder(Path.GetDirectoryName(_path)!);
        var salt = RandomNumberGenerator.GetBytes(SealedBlocks.SaltSize);
        _blocks = new SealedBlocks(key, salt, application, figure);
        CryptographicOperations.ZeroMemory(key);
        _file = OwnFiles.Create(_path + ".part", FileMode.Create);
        _file.Write(SealedBlocks.Magic);
        _file.Write(salt);
    }

    /// <summary>Rows so far.</summary>
    public long Rows => _tree.Size;

    /// <summary>The root over the rows so far.</summary>
    public MerkleHash Root => _tree.Root();

    /// <summary>Adds the next row.</summary>
    public void Add(in Person person, RowFaults faults)
    {
        var salt = NextSalt();
        _tree.Append(PersonCommitment.Leaf(salt, _tree.Size + 1, person, faults));
        var size = SealedPerson.Measure(person);
        if (_used + size > _block.Length)
        {
            if (_used > 0)
            {
                WriteBlock(last: false);
            }

            if (size > _block.Length)
            {
                _block = new byte[size];
            }
        }

        _used += SealedPerson.Write(_block.AsSpan(_used), salt, person, faults);
    }

    /// <summary>Ends the list and puts the file in its place.</summary>
    public void Finish()
    {
        WriteBlock(last: true);
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_path + ".part", _path, overwrite: true);
        _whole = true;
    }

    /// <summary>Takes an unfinished file away.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _blocks.Dispose();
        CryptographicOperations.ZeroMemory(_block);
        CryptographicOperations.ZeroMemory(_salts);
        if (!_whole)
        {
            File.Delete(_path + ".part");
        }
    }

    /// <summary>Fresh random bytes; a call of the system for a thousand rows, not for each.</summary>
    private ReadOnlySpan<byte> NextSalt()
    {
        if (_nextSalt == _salts.Length)
        {
            RandomNumberGenerator.Fill(_salts);
            _nextSalt = 0;
        }

        _nextSalt += PersonCommitment.SaltLength;
        return _salts.AsSpan(_nextSalt - PersonCommitment.SaltLength, PersonCommitment.SaltLength);
    }

    private void WriteBlock(bool last)
    {
        Span<byte> head = stackalloc byte[5];
        Span<byte> tag = stackalloc byte[SealedBlocks.TagSize];
        BinaryPrimitives.WriteInt32LittleEndian(head, _used);
        head[4] = last ? (byte)1 : (byte)0;
        _blocks.Seal(_block.AsSpan(0, _used), tag, _number++, last);
        _file.Write(head);
        _file.Write(_block.AsSpan(0, _used));
        _file.Write(tag);
        _used = 0;
    }
}
