using Dauys.Law.Refusals;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Stores.Registers;
using Dauys.Stores.Seals;
using Microsoft.Data.Sqlite;

namespace Dauys.Stores.Logs;

/// <summary>
/// Signs the head of a register and keeps it. Only acts that are durable are signed, and never a head that contradicts one signed before
/// (https://c2sp.org/tlog-checkpoint, Signatures). If keeping it fails, signing again gives a head that is consistent with the lost one.
/// </summary>
public static class RegisterHead
{
    /// <summary>Signs the register as it stands in the file.</summary>
    /// <param name="store">The store.</param>
    /// <param name="register">A register of it; its size and root are read anew.</param>
    /// <param name="signer">The register's key; its name is the origin.</param>
    /// <param name="walked">Roots by size that the caller found when it walked the acts of this store; the acts up to a size that is not among them are walked here.</param>
    /// <returns>The signed head.</returns>
    /// <exception cref="RefusedException">S515: the key is of another register; S516: the register contradicts a head signed before; S505 to S508.</exception>
    public static SignedNote Sign(ElectionStore store, StoredRegister register, INoteSigner signer, IReadOnlyDictionary<long, MerkleHash>? walked = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(signer);
        if (signer.Key.Name != register.Origin || signer.Key.Type != NoteKeyType.Ed25519)
        {
            throw StoreRefusals.Key("S515", store.Path, $"the key is {signer.Key.Name}, the register is {register.Origin}", "Give the key that was made for this register: `dauys keys new --role register --name ORIGIN`.");
        }

        return Write(store, () =>
        {
            var now = store.Registers().First(r => r.Number == register.Number);
            if (Newest(store, now) is { } before)
            {
                RequireConsistent(store, now, before.Checkpoint, walked?.TryGetValue(before.Checkpoint.Size, out var root) == true ? root : null);
                if (before.Checkpoint.Size == now.Size && before.Note.Signatures.Any(s => s.IsOf(signer.Key)))
                {
                    return before.Note; // the same head signed again would only lose its cosignatures
                }
            }

            var note = new Checkpoint(now.Origin, now.Size, now.Root).Sign(signer);
            CheckpointTable.Put(store.Database, now.Number, now.Size, note.ToBytes());
            return note;
        });
    }

    /// <summary>Puts cosignatures to the newest head. A head that was signed meanwhile stays as it is.</summary>
    /// <param name="store">The store.</param>
    /// <param name="register">A register of it.</param>
    /// <param name="note">The head with the cosignatures.</param>
    /// <returns>Whether it is still the newest head and was kept.</returns>
    public static bool Cosigned(ElectionStore store, StoredRegister register, SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(note);
        return Write(store, () =>
        {
            if (Newest(store, register) is not { } held || !held.Note.Text.Span.SequenceEqual(note.Text.Span))
            {
                return false;
            }

            var all = note.Signatures.Aggregate(held.Note, (sum, signature) => sum.With(signature));
            CheckpointTable.Put(store.Database, register.Number, held.Checkpoint.Size, all.ToBytes());
            return true;
        });
    }

    /// <summary>The newest head, read; null if none was signed.</summary>
    /// <exception cref="RefusedException">S508: what is stored is no signed head.</exception>
    public static (SignedNote Note, Checkpoint Checkpoint)? Newest(ElectionStore store, StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        return store.Checkpoint(register) is not { } bytes ? null
            : Checkpoint.TryParseSigned(bytes, out var note, out var checkpoint, out var fault) ? (note, checkpoint)
            : throw StoreRefusals.Damaged(store.Path, $"the signed head cannot be read: {fault}", register.Origin);
    }

    private static void RequireConsistent(ElectionStore store, StoredRegister register, Checkpoint before, MerkleHash? walked)
    {
        var root = walked ?? RootAt(store, register, before.Size);
        if (root != before.Root || before.Origin != register.Origin)
        {
            throw StoreRefusals.Key("S516", store.Path, $"the register holds {register.Size} acts, and the head that was signed for {before.Size} of them is not theirs", "A register never signs two histories: restore the store from a copy, and run `dauys verify`.");
        }
    }

    private static MerkleHash? RootAt(ElectionStore store, StoredRegister register, long size)
    {
        var frontier = new MerkleFrontier();
        using var acts = store.Acts(register);
        while (frontier.Size < size && acts.Next())
        {
            frontier.Append(acts.Leaf);
        }

        return frontier.Size == size ? frontier.Root() : null;
    }

    private static T Write<T>(ElectionStore store, Func<T> work)
    {
        try
        {
            var done = store.Guard(() =>
            {
                store.Database.Run("BEGIN IMMEDIATE");
                store.RequireSealed();
                var result = work();
                store.NextVersion();
                store.Database.Run("COMMIT");
                return result;
            });
            TrySeal(store);
            return done;
        }
        catch
        {
            store.Database.Rollback();
            throw;
        }
    }

    private static void TrySeal(ElectionStore store)
    {
        try
        {
            SealSession.TrySeal(store);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            // The head is durable in the log; the next writer seals.
        }
    }
}
