using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Sqlite;

namespace Dauys.Stores.Registers;

/// <summary>The tables of a store and the rows of registers in them.</summary>
internal static class RegisterTables
{
    /// <summary>
    /// The statements that make an empty store. An act's key holds its register's number above 40 bits of position, so that a register's
    /// acts lie side by side in their order.
    /// </summary>
    public const string Schema = """
        CREATE TABLE laws(number INTEGER PRIMARY KEY, id TEXT NOT NULL, hash BLOB NOT NULL UNIQUE, canonical BLOB NOT NULL, written TEXT NOT NULL);
        CREATE TABLE registers(number INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, matter TEXT NOT NULL, law INTEGER NOT NULL REFERENCES laws(number));
        CREATE TABLE heads(register INTEGER PRIMARY KEY REFERENCES registers(number), size INTEGER NOT NULL, root BLOB NOT NULL, frontier BLOB NOT NULL);
        CREATE TABLE shown(register INTEGER NOT NULL REFERENCES registers(number), key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY(register, key)) WITHOUT ROWID;
        CREATE TABLE checkpoints(register INTEGER NOT NULL REFERENCES registers(number), size INTEGER NOT NULL, note BLOB NOT NULL, PRIMARY KEY(register, size)) WITHOUT ROWID;
        CREATE TABLE acts(key INTEGER PRIMARY KEY, act BLOB NOT NULL, leaf BLOB NOT NULL);
        """;

    private const int PositionBits = 40;

    /// <summary>The key of an act's row.</summary>
    public static long Key(long register, long position) => (register << PositionBits) | position;

    /// <summary>Register and position of a key.</summary>
    public static (long Register, long Position) OfKey(long key) => (key >> PositionBits, key & ((1L << PositionBits) - 1));

    /// <summary>All registers in the order of their numbers.</summary>
    public static IReadOnlyList<StoredRegister> List(Database database, string path)
    {
        using var rows = database.Prepare("""
            SELECT r.number, r.origin, r.kind, r.matter, l.id, l.hash, h.size, h.root
            FROM registers r JOIN laws l ON l.number = r.law JOIN heads h ON h.register = r.number ORDER BY r.number
            """);
        var registers = new List<StoredRegister>();
        while (rows.Step())
        {
            var origin = rows.Text(1);
            var kind = RecordKinds.Parse(rows.Text(2)) ?? throw StoreRefusals.Damaged(path, $"\"{rows.Text(2)}\" is no kind of register", origin);
            registers.Add(new StoredRegister(
                rows.Integer(0), origin, kind, rows.Text(3), rows.Text(4), Hash(rows.Blob(5), path, origin), rows.Integer(6), Hash(rows.Blob(7), path, origin)));
        }

        return registers;
    }

    /// <summary>Writes an empty register and its law book, and gives its number.</summary>
    public static long Add(Database database, RegisterBinding binding)
    {
        var number = (database.Integer("SELECT max(number) FROM registers") ?? 0) + 1;
        using (var add = database.Prepare("INSERT INTO registers VALUES(?, ?, ?, ?, ?)"))
        {
            add.Bind(1, number).Bind(2, binding.Origin).Bind(3, RecordKinds.Word(binding.Kind)).Bind(4, binding.Matter).Bind(5, Law(database, binding)).Run();
        }

        var empty = new MerkleFrontier();
        using var head = database.Prepare("INSERT INTO heads VALUES(?, 0, ?, ?)");
        head.Bind(1, number).Bind(2, empty.Root().ToArray()).Bind(3, empty.ToBytes()).Run();
        return number;
    }

    /// <summary>The first table, index, view or trigger that is not one of <see cref="Schema"/>, or null.</summary>
    public static string? ForeignObject(Database database)
    {
        var ours = Schema.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        using var rows = database.Prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
        while (rows.Step())
        {
            if (!ours.Remove(rows.Text(1)))
            {
                return rows.Text(0);
            }
        }

        return ours.FirstOrDefault();
    }

    private static long Law(Database database, RegisterBinding binding)
    {
        using var held = database.Prepare("SELECT number FROM laws WHERE hash = ?");
        if (held.Bind(1, binding.LawHash.ToArray()).Step())
        {
            return held.Integer(0);
        }

        var number = (database.Integer("SELECT max(number) FROM laws") ?? 0) + 1;
        using var add = database.Prepare("INSERT INTO laws VALUES(?, ?, ?, ?, ?)");
        add.Bind(1, number).Bind(2, binding.LawId).Bind(3, binding.LawHash.ToArray()).Bind(4, binding.LawCanonical.Span).Bind(5, binding.LawText).Run();
        return number;
    }

    private static MerkleHash Hash(ReadOnlySpan<byte> bytes, string path, string origin) =>
        bytes.Length == MerkleHash.Size ? new MerkleHash(bytes) : throw StoreRefusals.Damaged(path, "a hash has not 32 bytes", origin);
}
