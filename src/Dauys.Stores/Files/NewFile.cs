using Dauys.Stores.Registers;
using Dauys.Stores.Seals;
using Dauys.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dauys.Stores.Files;

/// <summary>Makes an empty store. It is built beside its place and moved there whole, so that nobody ever sees half of one.</summary>
internal static class NewFile
{
    /// <summary>Makes an empty store at a path.</summary>
    /// <param name="path">Where no file lies yet, or an empty one.</param>
    /// <exception cref="IOException">A file lies there already, or it cannot be written.</exception>
    public static void Make(string path)
    {
        var beside = $"{path}.new-{Guid.NewGuid():N}";
        try
        {
            Write(beside);
            File.Move(beside, path, overwrite: new FileInfo(path) is { Exists: true, Length: 0 });
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>
    /// Takes an empty store away again: SQLite's exclusive lock shows that nobody else has it open, and the draft is struck out first,
    /// so that whoever opens it in the last moment finds no store. Whatever stands in the way, the empty store stays.
    /// </summary>
    public static void Remove(string path)
    {
        try
        {
            using var database = new Database(path, 0);
            if (!LeftLog(database))
            {
                return;
            }

            database.Run("BEGIN EXCLUSIVE");
            if (database.Integer("SELECT count(*) FROM registers") == 0)
            {
                database.Run("PRAGMA user_version = 0");
                database.Run("COMMIT");
                File.Delete(path);
            }
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Somebody else has it open, and it is theirs now.
        }
    }

    /// <summary>Leaves the write-ahead log behind, which SQLite does only for a connection that is alone.</summary>
    private static bool LeftLog(Database database)
    {
        using var mode = database.Prepare("PRAGMA journal_mode = DELETE");
        return mode.Step() && mode.Text(0) == "delete";
    }

    private static void Write(string path)
    {
        var first = StoreFormat.FirstPage();
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(first);
        }

        using var file = SharedFile.Use(path);
        using (var database = new Database(path, 0))
        {
            database.Run("PRAGMA journal_mode = MEMORY");
            database.Run("BEGIN");
            database.Run(RegisterTables.Schema);
            database.Run("COMMIT");
        }

        file.Write([2, 2], 18); // from here on a write-ahead log, so that readers read while a load runs
        Sealer.Seal(file);
    }
}
