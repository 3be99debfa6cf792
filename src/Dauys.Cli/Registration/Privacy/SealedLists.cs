using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CommitList;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.People;

namespace Dauys.Cli.Registration.Privacy;

/// <summary>Lists in the private store: the tree over them, and receipts from it.</summary>
internal static class SealedLists
{
    /// <summary>The root over a list as it lies in the private store, and its rows.</summary>
    public static (MerkleHash Root, long Rows, long Counting) Root(PeopleFolder folder, string application, string figure)
    {
        var tree = new MerkleFrontier();
        var counting = 0L;
        foreach (var person in SealedListReader.Read(folder, application, figure))
        {
            tree.Append(person.Leaf);
            counting += (person.Faults & ~RowFaultKind.Remarks) == RowFaults.None ? 1 : 0;
        }

        return (tree.Root(), tree.Size, counting);
    }

    /// <summary>The receipt of a row; that it was read stands in the log before it is given out.</summary>
    public static PersonReceipt Receipt(PeopleFolder folder, string application, string figure, long? row, string? idNumber, string who)
    {
        var leaves = new List<MerkleHash>();
        SealedPerson? found = null;
        foreach (var person in SealedListReader.Read(folder, application, figure))
        {
            leaves.Add(person.Leaf);
            if (row == person.Row || (idNumber is not null && found is null && person.Fields[1].AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetBytes(idNumber))))
            {
                found = person;
            }
        }

        // Who asks and finds nothing is written down too: the question may be the attack.
        folder.Log(application, figure, found?.Row ?? row ?? 0, who, DateTimeOffset.UtcNow);
        if (found is null)
        {
            throw new RefusedException(new Refusal("R494", "the list has no such row", new Place(folder.FileOf(application, figure)), $"It has rows 1 to {leaves.Count}; an identity number must be written as in the list."));
        }

        return new PersonReceipt(
            application, figure, found.Row, leaves.Count, found.Salt, [.. found.Fields.Select(System.Text.Encoding.UTF8.GetString)], found.Faults,
            InclusionProof.Make(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(leaves), (int)(found.Row - 1)));
    }

    /// <summary>Seals a list that was checked: reads it again and writes each row with what was found.</summary>
    public static (MerkleHash Root, long Rows) Seal(PeopleFolder folder, string application, CheckedList list, Action<Action<Person>> rows)
    {
        using var writer = new SealedListWriter(folder, application, list.Rule.Figure);
        var progress = new ProgressLine();
        rows(person =>
        {
            writer.Add(person, list.FaultsOf(writer.Rows));
            if ((writer.Rows & 0xFFFF) == 0)
            {
                progress.Show($"sealing: {writer.Rows:#,0} of {list.Rows:#,0} rows");
            }
        });
        progress.Clear();
        if (writer.Rows != list.Rows)
        {
            throw new RefusedException(new Refusal("R492", $"the list had {list.Rows} rows when it was checked and has {writer.Rows} now", Place.None, "Somebody writes into the file: seal it again when it is whole."));
        }

        writer.Finish();
        return (writer.Root, writer.Rows);
    }
}
