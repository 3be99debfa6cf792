using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Stores.Appending;
using Dauys.Stores.Files;
using Dauys.Stores.Logs;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;
using Dauys.Stores.Seals;
using Dauys.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dauys.Stores;

/// <summary>
/// A file that holds registers: their acts in order, the law books that they are bound to, and what was shown of them
/// (<c>docs/decisions/0202-store.md</c>). For one thread at a time; several stores may be open on one file, one of them writing.
/// Whatever fails outside the program is a <see cref="RefusedException"/> S501 to S511.
/// </summary>
public sealed class ElectionStore : IDisposable
{
    /// <summary>The format that this program writes and reads; until 1.0 it may change with each release.</summary>
    public const string Format = "draft-2";

    private const int WaitMilliseconds = 2_000;

    private readonly SharedFile _file;
    private readonly bool _made;
    private bool _closed;
    private bool _checked;

    private ElectionStore(SharedFile file, Database database, bool made)
    {
        (_file, Database, _made) = (file, database, made);
    }

    /// <summary>The path as it was given.</summary>
    public string Path => _file.Path;

    /// <summary>The connection, for this room.</summary>
    internal Database Database { get; }

    /// <summary>The file beside SQLite, for this room.</summary>
    internal SharedFile File => _file;

    /// <summary>Makes an empty store and opens it. Closed without a register in it, it is taken away again.</summary>
    /// <exception cref="RefusedException">S509: a file lies there already; S502, S506, S507.</exception>
    public static ElectionStore Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            throw StoreRefusals.Exists(path);
        }

        try
        {
            NewFile.Make(path);
        }
        catch (DirectoryNotFoundException)
        {
            throw StoreRefusals.CannotOpen(path, "its folder does not exist");
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw System.IO.File.Exists(path) ? StoreRefusals.Exists(path) : StoreRefusals.From(fault, path);
        }

        return OpenFile(path, made: true);
    }

    /// <summary>Opens a store that exists. A load that was killed before is undone or completed here, as SQLite's log says.</summary>
    /// <exception cref="RefusedException">S501 to S504, S507, S508.</exception>
    public static ElectionStore Open(string path) => OpenFile(path, made: false);

    /// <summary>Opens the store at a path, or makes an empty one where no file lies (or an empty one).</summary>
    /// <exception cref="RefusedException">As <see cref="Open"/> and <see cref="Create"/>.</exception>
    public static ElectionStore OpenOrCreate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 } ? Open(path) : Create(path);
    }

    /// <summary>The registers in the order in which they were begun.</summary>
    public IReadOnlyList<StoredRegister> Registers() => Guard(() => RegisterTables.List(Database, Path));

    /// <summary>The one register meant; several need a word that tells them apart.</summary>
    /// <param name="origin">Its origin, or null if that is not given.</param>
    /// <param name="matter">Its election's id, or null if that is not given.</param>
    /// <exception cref="RefusedException">S511: none or several.</exception>
    public StoredRegister Register(string? origin = null, string? matter = null)
    {
        var held = Registers();
        var meant = held.Where(r => (origin is null || r.Origin == origin) && (matter is null || r.Matter == matter)).ToList();
        return meant.Count == 1 ? meant[0] : throw StoreRefusals.NoSuchRegister(
            Path,
            meant.Count > 1 ? "more than one is meant" : $"none is {origin ?? matter}",
            [.. held.Select(r => $"{r.Matter} ({r.Origin})")]);
    }

    /// <summary>The law book of a register as its author wrote it.</summary>
    public string LawText(StoredRegister register) => System.Text.Encoding.UTF8.GetString(Law(register, "written"));

    /// <summary>The canonical JSON of a register's law book.</summary>
    public byte[] LawCanonical(StoredRegister register) => Law(register, "canonical");

    /// <summary>Walks the acts of a register in order.</summary>
    /// <param name="register">The register.</param>
    /// <param name="from">The first position, from 0.</param>
    public ActCursor Acts(StoredRegister register, long from = 0)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return Guard(() => new ActCursor(Database, Path, register, from));
    }

    /// <summary>The newest signed head of a register, a note as it was written, or null if none was signed.</summary>
    public byte[]? Checkpoint(StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Guard(() => CheckpointTable.Newest(Database, register.Number));
    }

    /// <summary>What was shown of a register under a key when its last load ended, or null.</summary>
    public byte[]? Shown(StoredRegister register, string key)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Guard(() => ShownTable.Get(Database, register.Number, key));
    }

    /// <summary>The keys under which something is shown of a register.</summary>
    public IReadOnlyList<string> ShownKeys(StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Guard(() => ShownTable.Keys(Database, register.Number));
    }

    /// <summary>
    /// Begins a load: everything up to <see cref="AppendSession.Commit"/> becomes part of the register at once, or nothing does.
    /// The register is begun if the store has none of this origin.
    /// </summary>
    /// <exception cref="RefusedException">S505: another program is writing; S508: a page is not as it was sealed; S510: the register is bound otherwise.</exception>
    public AppendSession BeginAppend(RegisterBinding binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        try
        {
            return Guard(() => AppendSession.Begin(this, binding));
        }
        catch
        {
            Database.Rollback();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        var remove = _made && IsEmpty();
        Database.Dispose();
        if (remove)
        {
            NewFile.Remove(Path);
        }

        _file.Dispose();
    }

    /// <summary>A load seals the file anew, so it must not begin on a file that is not as it was sealed. Looked at once while the store is open.</summary>
    internal void RequireSealed()
    {
        if (!_checked && SealCheck.Run(_file) is { Verdict: StepVerdict.Broken } broken)
        {
            throw StoreRefusals.Damaged(Path, broken.What, string.Join("; ", broken.Where));
        }

        _checked = true;
    }

    /// <summary>Counts a writing session. Its number stands on the first page; the seal names it, so that an unsealed session is known.</summary>
    internal void NextVersion()
    {
        var version = StoreFormat.NextVersion((int)(Database.Integer("PRAGMA user_version") ?? 0));
        Database.Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
    }

    /// <summary>Runs what may fail outside the program.</summary>
    internal T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StoreRefusals.From(fault, Path);
        }
    }

    private static ElectionStore OpenFile(string path, bool made)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = SharedFile.Use(path);
        Database? database = null;
        try
        {
            FirstPageCheck.Require(file);
            database = new Database(path, WaitMilliseconds);
            database.Run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536");
            _ = database.Integer("SELECT count(*) FROM heads");
            return new ElectionStore(file, database, made);
        }
        catch (Exception fault)
        {
            database?.Dispose();
            file.Dispose();
            if (fault is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw StoreRefusals.From(fault, path);
            }

            throw;
        }
    }

    private bool IsEmpty()
    {
        try
        {
            return Registers().Count == 0;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private byte[] Law(StoredRegister register, string column)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Guard(() =>
        {
            using var row = Database.Prepare($"SELECT l.{column} FROM registers r JOIN laws l ON l.number = r.law WHERE r.number = ?");
            return row.Bind(1, register.Number).Step() ? row.Blob(0).ToArray() : throw StoreRefusals.Damaged(Path, "the register's law book is missing", register.Origin);
        });
    }
}
