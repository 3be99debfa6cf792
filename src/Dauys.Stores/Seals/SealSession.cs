namespace Dauys.Stores.Seals;

/// <summary>Brings a store into the state in which it can be sealed, and seals it.</summary>
internal static class SealSession
{
    /// <summary>
    /// Empties the write-ahead log, takes the write lock and seals. False if a reader still needs the log or another program writes:
    /// the acts are durable all the same, and whoever writes next seals.
    /// </summary>
    public static bool TrySeal(ElectionStore store)
    {
        if (Sealer.IsSealed(store.File))
        {
            return true;
        }

        if (!store.Database.Checkpoint())
        {
            return false;
        }

        try
        {
            store.Database.Run("BEGIN IMMEDIATE");
        }
        catch (Microsoft.Data.Sqlite.SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return false;
        }

        try
        {
            if (store.File.HasLog())
            {
                return false; // somebody wrote between the two; they seal
            }

            Sealer.Seal(store.File);
            return true;
        }
        finally
        {
            store.Database.Rollback();
        }
    }
}
