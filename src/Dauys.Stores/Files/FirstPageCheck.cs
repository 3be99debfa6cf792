using Dauys.Law.Refusals;

namespace Dauys.Stores.Files;

/// <summary>Tells a store from other files before SQLite opens it.</summary>
internal static class FirstPageCheck
{
    /// <summary>Returns if the file is a store that this program can read.</summary>
    /// <exception cref="RefusedException">S501 to S504 and S508.</exception>
    public static void Require(SharedFile file)
    {
        if (Directory.Exists(file.Path))
        {
            throw StoreRefusals.CannotOpen(file.Path, "it is a folder");
        }

        if (!File.Exists(file.Path))
        {
            throw StoreRefusals.Missing(file.Path);
        }

        var page = new byte[StoreFormat.PageSize];
        var length = file.Read(page, 0);
        var (magic, application) = (StoreFormat.HasMagic(page), StoreFormat.HasApplication(page));
        if (!magic && !application)
        {
            throw StoreRefusals.NotAStore(file.Path, length == 0 ? "the file is empty" : "it is a file of another kind");
        }

        if (magic && !application && !StoreFormat.HasShape(page))
        {
            throw StoreRefusals.NotAStore(file.Path, "it is a SQLite database of another program");
        }

        var draft = StoreFormat.DraftOf(StoreFormat.VersionOf(page));
        if (magic && application && draft != StoreFormat.Draft)
        {
            throw StoreRefusals.OtherDraft(file.Path, draft);
        }

        if (length < page.Length || !magic || !application || !StoreFormat.HasShape(page))
        {
            throw StoreRefusals.Damaged(file.Path, "its first page was changed or cut");
        }
    }
}
