using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Intake;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Files;
using Dauys.Stores.Registers;
using Dauys.Stores.Seals;
using Dauys.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dauys.Stores.Appending;

/// <summary>
/// One load into one register. Acts, the new head and what is shown of it become durable together in <see cref="Commit"/>;
/// disposed without it, the register is as before. Faults outside the program are a <see cref="RefusedException"/> S505 to S508.
/// </summary>
public sealed class AppendSession : IActSink, IDisposable
{
    private readonly ElectionStore _store;
    private readonly MerkleFrontier _frontier;
    private readonly Statement _add;
    private readonly Statement _leaf;
    private bool _changed;
    private bool _ended;

    private AppendSession(ElectionStore store, StoredRegister register, MerkleFrontier frontier, bool begun)
    {
        (_store, Register, _frontier, _changed) = (store, register, frontier, begun);
        _add = store.Database.Prepare("INSERT INTO acts VALUES(?, ?, ?)");
        _leaf = store.Database.Prepare("SELECT leaf FROM acts WHERE key = ?");
    }

    /// <summary>The register as it was when the session began.</summary>
    public StoredRegister Register { get; }

    /// <inheritdoc/>
    public long Next => _frontier.Size;

    /// <summary>The root over all acts, those of this session included.</summary>
    public MerkleHash Root() => _frontier.Root();

    /// <summary>Appends an act.</summary>
    /// <param name="act">Canonical bytes, at most 65,535.</param>
    public void Append(ReadOnlySpan<byte> act)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        if (act.IsEmpty || act.Length > ActEnvelope.MaxBytes)
        {
            throw new ArgumentException($"An act has 1 to {ActEnvelope.MaxBytes} bytes, not {act.Length}.", nameof(act));
        }

        var leaf = Rfc6962.Leaf(act);
        try
        {
            _add.Bind(1, RegisterTables.Key(Register.Number, Next)).Bind(2, act).Bind(3, leaf).Run();
        }
        catch (SqliteException fault)
        {
            throw StoreRefusals.From(fault, _store.Path);
        }

        _frontier.Append(leaf);
        _changed = true;
    }

    /// <inheritdoc/>
    public string HashOf(long position) => _store.Guard(() =>
    {
        try
        {
            return _leaf.Bind(1, RegisterTables.Key(Register.Number, position)).Step()
                ? Convert.ToHexStringLower(_leaf.Blob(0))
                : throw new ArgumentOutOfRangeException(nameof(position), position, "The register has no such act.");
        }
        finally
        {
            _leaf.Reset();
        }
    });

    /// <summary>What is shown under a key, as the session has it now; or null.</summary>
    public byte[]? Shown(string key) => _store.Guard(() => ShownTable.Get(_store.Database, Register.Number, key));

    /// <summary>Keeps what is shown of the register with this load, for a verifier to compute again and compare.</summary>
    /// <param name="key">A word, for instance <c>result</c>.</param>
    /// <param name="json">UTF-8 JSON, any bytes that can be computed again from the acts.</param>
    public void Show(string key, ReadOnlySpan<byte> json)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        if (Shown(key) is { } held && json.SequenceEqual(held))
        {
            return;
        }

        try
        {
            ShownTable.Put(_store.Database, Register.Number, key, json);
        }
        catch (SqliteException fault)
        {
            throw StoreRefusals.From(fault, _store.Path);
        }

        _changed = true;
    }

    /// <summary>
    /// Makes everything durable, then seals the file. A session that brought nothing new writes nothing, and seals a file that was left unsealed.
    /// </summary>
    /// <returns>Whether the file is sealed; it is not while others read from it or where the disk has no room for that step. The next load seals it then.</returns>
    public bool Commit()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _store.Guard(() =>
        {
            if (_changed)
            {
                WriteHead();
                _store.Database.Run("COMMIT");
            }
            else
            {
                _store.Database.Run("ROLLBACK");
            }

            return true;
        });
        End();
        try
        {
            return SealSession.TrySeal(_store);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            return false; // the acts are durable in the log; a fault from here on must not be told as if they were not
        }
    }

    /// <summary>Ends the session; without <see cref="Commit"/> the register is as before.</summary>
    public void Dispose()
    {
        if (!_ended)
        {
            End();
            _store.Guard(() =>
            {
                _store.Database.Rollback();
                return true;
            });
        }
    }

    /// <summary>Takes the write lock and finds or begins the register.</summary>
    internal static AppendSession Begin(ElectionStore store, RegisterBinding binding)
    {
        var database = store.Database;
        database.Run("BEGIN IMMEDIATE");
        var version = (int)(database.Integer("PRAGMA user_version") ?? 0);
        if (StoreFormat.DraftOf(version) != StoreFormat.Draft)
        {
            throw StoreRefusals.Missing(store.Path); // its maker took the empty store away
        }

        store.RequireSealed();
        var held = RegisterTables.List(database, store.Path).FirstOrDefault(r => r.Origin == binding.Origin);
        if (held is null)
        {
            RegisterTables.Add(database, binding);
            held = RegisterTables.List(database, store.Path).First(r => r.Origin == binding.Origin);
            return new AppendSession(store, held, new MerkleFrontier(), begun: true);
        }

        RequireSame(store.Path, held, binding);
        using var head = database.Prepare("SELECT frontier FROM heads WHERE register = ?");
        return head.Bind(1, held.Number).Step() && MerkleFrontier.TryParse(head.Blob(0), out var frontier) && frontier.Size == held.Size && frontier.Root() == held.Root
            ? new AppendSession(store, held, frontier, begun: false)
            : throw StoreRefusals.Damaged(store.Path, "the register's head contradicts itself", held.Origin);
    }

    private static void RequireSame(string path, StoredRegister held, RegisterBinding given)
    {
        if (held.LawHash != given.LawHash)
        {
            throw StoreRefusals.BoundOtherwise(path, held.Origin, "law book", $"{held.LawId} ({held.LawHash})", $"{given.LawId} ({given.LawHash})");
        }

        if (held.Matter != given.Matter)
        {
            throw StoreRefusals.BoundOtherwise(path, held.Origin, "election", held.Matter, given.Matter);
        }

        if (held.Kind != given.Kind)
        {
            throw StoreRefusals.BoundOtherwise(path, held.Origin, "kind", RecordKinds.Word(held.Kind), RecordKinds.Word(given.Kind));
        }
    }

    private void WriteHead()
    {
        using (var head = _store.Database.Prepare("UPDATE heads SET size = ?, root = ?, frontier = ? WHERE register = ?"))
        {
            head.Bind(1, Next).Bind(2, _frontier.Root().ToArray()).Bind(3, _frontier.ToBytes()).Bind(4, Register.Number).Run();
        }

        _store.NextVersion();
    }

    private void End()
    {
        _ended = true;
        _add.Dispose();
        _leaf.Dispose();
    }
}
