using Dauys.Stores.Sqlite;

namespace Dauys.Stores.Logs;

/// <summary>The signed heads of registers, one for each size at which one was signed.</summary>
internal static class CheckpointTable
{
    public static byte[]? Newest(Database database, long register)
    {
        using var row = database.Prepare("SELECT note FROM checkpoints WHERE register = ? ORDER BY size DESC LIMIT 1");
        return row.Bind(1, register).Step() ? row.Blob(0).ToArray() : null;
    }

    public static void Put(Database database, long register, long size, ReadOnlySpan<byte> note)
    {
        using var row = database.Prepare("INSERT INTO checkpoints VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET note = excluded.note");
        row.Bind(1, register).Bind(2, size).Bind(3, note).Run();
    }
}
