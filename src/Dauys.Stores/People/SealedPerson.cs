using System.Buffers.Binary;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CommitList;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.People;

/// <summary>A row as the private store keeps it: its salt, what stood in it, what was found.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Fields">Territory, identity number, name, day of birth, day of signing, as UTF-8.</param>
/// <param name="Faults">What was found.</param>
public sealed record SealedPerson(long Row, byte[] Salt, byte[][] Fields, RowFaults Faults)
{
    /// <summary>How many fields a row has.</summary>
    public const int FieldCount = 5;

    /// <summary>The row as a person.</summary>
    public Person Person => new() { Territory = Fields[0], IdNumber = Fields[1], Name = Fields[2], Born = Fields[3], Signed = Fields[4] };

    /// <summary>Its leaf in the tree of the list.</summary>
    public MerkleHash Leaf => PersonCommitment.Leaf(Salt, Row, Person, Faults);

    internal static int Measure(in Person person) =>
        PersonCommitment.SaltLength + 4 + (FieldCount * 4) + person.Territory.Length + person.IdNumber.Length + person.Name.Length + person.Born.Length + person.Signed.Length;

    internal static int Write(Span<byte> into, ReadOnlySpan<byte> salt, in Person person, RowFaults faults)
    {
        salt.CopyTo(into);
        var at = PersonCommitment.SaltLength;
        BinaryPrimitives.WriteUInt32LittleEndian(into[at..], (uint)faults);
        at += 4;
        at = Field(into, at, person.Territory);
        at = Field(into, at, person.IdNumber);
        at = Field(into, at, person.Name);
        at = Field(into, at, person.Born);
        return Field(into, at, person.Signed);
    }

    internal static SealedPerson? Read(ReadOnlySpan<byte> from, long row, out int length)
    {
        length = 0;
        if (from.Length < PersonCommitment.SaltLength + 4)
        {
            return null;
        }

        var faults = (RowFaults)BinaryPrimitives.ReadUInt32LittleEndian(from[PersonCommitment.SaltLength..]);
        var at = PersonCommitment.SaltLength + 4;
        var fields = new byte[FieldCount][];
        for (var i = 0; i < FieldCount; i++)
        {
            if (from.Length - at < 4 || BinaryPrimitives.ReadInt32LittleEndian(from[at..]) is var size && (size < 0 || size > from.Length - at - 4))
            {
                return null;
            }

            fields[i] = from.Slice(at + 4, size).ToArray();
            at += 4 + size;
        }

        length = at;
        return new SealedPerson(row, from[..PersonCommitment.SaltLength].ToArray(), fields, faults);
    }

    private static int Field(Span<byte> into, int at, ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(into[at..], text.Length);
        text.CopyTo(into[(at + 4)..]);
        return at + 4 + text.Length;
    }
}
