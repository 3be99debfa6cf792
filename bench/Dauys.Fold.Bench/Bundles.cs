using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dauys.Fold.Bench;

/// <summary>The other way to keep acts: a row for 256 of them, each behind its length of 16 bits, as entries lie in C2SP tlog-tiles.</summary>
internal static class Bundles
{
    private const int Acts = 256;

    public static void Run(ActBlocks acts, int protocols, string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bundles(number INTEGER PRIMARY KEY, acts BLOB NOT NULL, leaves BLOB NOT NULL); BEGIN");
        var bundle = new byte[Acts * 65_537];
        var (length, held) = (0, 0);
        acts.Visit((act, position) =>
        {
            BinaryPrimitives.WriteUInt16BigEndian(bundle.AsSpan(length), (ushort)act.Length);
            act.CopyTo(bundle.AsSpan(length + 2));
            length += act.Length + 2;
            if (++held == Acts)
            {
                Insert(connection, position / Acts, bundle.AsSpan(0, length));
                (length, held) = (0, 0);
            }
        });
        Execute(connection, "COMMIT");
        var bytes = 0L;
        Measured.Run("read from SQLite, were a row for 256 acts", protocols, () =>
        {
            _ = raw.sqlite3_prepare_v2(connection.Handle, "SELECT acts, leaves FROM bundles ORDER BY number", out var rows);
            while (raw.sqlite3_step(rows) == raw.SQLITE_ROW)
            {
                for (var rest = raw.sqlite3_column_blob(rows, 0); !rest.IsEmpty;)
                {
                    var size = BinaryPrimitives.ReadUInt16BigEndian(rest);
                    bytes += size;
                    rest = rest[(size + 2)..];
                }
            }

            rows.Dispose();
        });
    }

    private static void Insert(SqliteConnection connection, long number, ReadOnlySpan<byte> acts)
    {
        _ = raw.sqlite3_prepare_v2(connection.Handle, "INSERT INTO bundles VALUES(?, ?, zeroblob(8192))", out var row);
        _ = raw.sqlite3_bind_int64(row, 1, number);
        _ = raw.sqlite3_bind_blob(row, 2, acts);
        if (raw.sqlite3_step(row) != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException("A bundle could not be inserted.");
        }

        row.Dispose();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts are above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
