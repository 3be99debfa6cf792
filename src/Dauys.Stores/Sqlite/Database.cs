using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dauys.Stores.Sqlite;

/// <summary>A connection to one file. Faults are <see cref="SqliteException"/>; whoever calls turns them into refusals.</summary>
internal sealed class Database : IDisposable
{
    private const int Truncate = 3; // SQLITE_CHECKPOINT_TRUNCATE

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _handle;

    /// <summary>Opens a file that exists.</summary>
    /// <param name="path">The file.</param>
    /// <param name="waitMilliseconds">How long to wait for others' locks.</param>
    public Database(string path, int waitMilliseconds)
    {
        // A full path cannot be taken for a URI or for a database in memory.
        var where = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 };
        _connection = new SqliteConnection(where.ConnectionString);
        try
        {
            _connection.Open();
            _handle = _connection.Handle!;
            SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(_handle, waitMilliseconds), _handle);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Carries out statements without results.</summary>
    public void Run(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_handle, sql), _handle);
    }

    /// <summary>Prepares a statement.</summary>
    public Statement Prepare(string sql) => new(_handle, sql);

    /// <summary>The first column of the first row, or null without a row.</summary>
    public long? Integer(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Integer(0) : null;
    }

    /// <summary>Copies the write-ahead log into the file and empties it; false if somebody still reads from it.</summary>
    public bool Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", Truncate, out _, out _);
        if (code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }

        SqliteException.ThrowExceptionForRC(code, _handle);
        return true;
    }

    /// <summary>Undoes the open transaction, if there is one.</summary>
    public void Rollback()
    {
        if (InTransaction)
        {
            Run("ROLLBACK");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
