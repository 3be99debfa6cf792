using Dauys.Law.Refusals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dauys.Stores;

/// <summary>What a store says when it cannot do what was asked: numbers S501 to S519.</summary>
internal static class StoreRefusals
{
    public static RefusedException Missing(string path) => Refuse(
        "S501", "there is no store here", path, "Check the path; `dauys load ELECTION.yaml --store PATH` makes a store.");

    public static RefusedException CannotOpen(string path, string why) => Refuse(
        "S502", $"the store cannot be opened: {why}", path, "Give the path of a file that you may read, and for loading also write, in a folder where files may be made.");

    public static RefusedException NotAStore(string path, string what) => Refuse(
        "S503", $"this is no store of Dauys: {what}", path, "Give the file that `dauys load` made; a new store needs a path where no file lies.");

    public static RefusedException OtherDraft(string path, int draft) => Refuse(
        "S504",
        $"the store is written in format draft-{draft}, this program reads {ElectionStore.Format}",
        path,
        "Use the release of Dauys that wrote it, or load the election again from its files into a new store.");

    public static RefusedException Locked(string path) => Refuse(
        "S505", "another program is writing to the store", path, "Wait until it has ended, then start again; one load at a time.");

    public static RefusedException Full(string path) => Refuse(
        "S506", "no room is left on the disk; the register is as it was before", path, "Make room (a load needs about twice what it adds), then start again.");

    public static RefusedException Failed(string path, string why) => Refuse(
        "S507", $"reading or writing failed: {why}; the register is as it was before", path, "Look at the disk and at the rights of the file and its folder, then start again.");

    public static RefusedException Damaged(string path, string what, string? subject = null) => Refuse(
        "S508", $"the store is damaged: {what}", path, "Run `dauys verify` to see where, and restore the file from a copy.", subject);

    public static RefusedException Exists(string path) => Refuse(
        "S509", "a file lies here already", path, "Open it if it is a store, or choose another path.");

    public static RefusedException BoundOtherwise(string path, string origin, string what, string held, string given) => Refuse(
        "S510",
        $"the register is bound to the {what} {held}, now it is given the {what} {given}",
        path,
        "Load with what the register is bound to, or into another store.",
        origin);

    public static RefusedException NoSuchRegister(string path, string asked, IReadOnlyList<string> held) => Refuse(
        "S511",
        held.Count == 0 ? "the store holds no register" : $"the store holds {held.Count} register(s), and {asked}: {string.Join("; ", held)}",
        path,
        held.Count == 0 ? "Load an election first: `dauys load ELECTION.yaml --store PATH`." : "Name one of them with --election or --register.");

    public static RefusedException Key(string number, string path, string what, string remedy) => Refuse(number, what, path, remedy);

    /// <summary>The refusal for what SQLite or the system threw.</summary>
    public static RefusedException From(Exception fault, string path) => fault switch
    {
        RefusedException refused => refused,
        SqliteException sqlite => FromSqlite(sqlite, path),
        FileNotFoundException or DirectoryNotFoundException => Missing(path),
        UnauthorizedAccessException => CannotOpen(path, Directory.Exists(path) ? "it is a folder" : "the system does not permit it"),
        IOException io => Failed(path, io.Message),
        _ => throw new InvalidOperationException("A fault of another kind is a bug.", fault),
    };

    private static RefusedException FromSqlite(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(path),
        raw.SQLITE_FULL => Full(path),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => CannotOpen(path, "the system does not permit it, or its folder cannot be written"),
        raw.SQLITE_READONLY => CannotOpen(path, "it can be read but not written"),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT => Damaged(path, fault.Message),
        raw.SQLITE_ERROR or raw.SQLITE_MISMATCH or raw.SQLITE_CONSTRAINT or raw.SQLITE_SCHEMA => Damaged(path, fault.Message), // the statements are fixed: only another schema makes them fail
        _ => Failed(path, fault.Message),
    };

    private static RefusedException Refuse(string number, string what, string path, string remedy, string? subject = null) =>
        new(new Refusal(number, what, new Place(File: path, Subject: subject), remedy));
}
