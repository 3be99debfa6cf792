using Dauys.Stores.Sqlite;

namespace Dauys.Stores.Appending;

/// <summary>What was shown of a register when its last load ended, by key: bytes that a verifier computes again and compares.</summary>
internal static class ShownTable
{
    public static byte[]? Get(Database database, long register, string key)
    {
        using var row = database.Prepare("SELECT value FROM shown WHERE register = ? AND key = ?");
        return row.Bind(1, register).Bind(2, key).Step() ? row.Blob(0).ToArray() : null;
    }

    public static IReadOnlyList<string> Keys(Database database, long register)
    {
        using var rows = database.Prepare("SELECT key FROM shown WHERE register = ? ORDER BY key");
        rows.Bind(1, register);
        var keys = new List<string>();
        while (rows.Step())
        {
            keys.Add(rows.Text(0));
        }

        return keys;
    }

    public static void Put(Database database, long register, string key, ReadOnlySpan<byte> value)
    {
        using var row = database.Prepare("INSERT INTO shown VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value");
        row.Bind(1, register).Bind(2, key).Bind(3, value).Run();
    }
}
