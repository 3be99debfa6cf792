using Dauys.Elections.ElectionFiles;
using Dauys.Formats.Tables;

namespace Dauys.Formats.Results;

/// <summary>A results file, open, with its header read.</summary>
internal sealed class OpenTable : IDisposable
{
    private OpenTable(TableSource source, TableReader table, ResultsMap openedBy)
    {
        (Source, Table, OpenedBy) = (source, table, openedBy);
    }

    /// <summary>The map whose encoding, separator and member were used; others may share them.</summary>
    public ResultsMap OpenedBy { get; }

    public TableSource Source { get; }

    public TableReader Table { get; }

    /// <summary>Opens a file as a map says.</summary>
    /// <param name="path">The file; <c>archive.zip:member.csv</c> names a member itself.</param>
    /// <param name="map">Its encoding, separator and member.</param>
    public static OpenTable Of(string path, ResultsMap map)
    {
        var (file, member) = Parted(path, map.Member);
        var source = TableSource.Open(file, member, map.Encoding);
        try
        {
            var table = new TableReader(source, new TableForm(map.Separator));
            try
            {
                table.ReadHeader();
                return new OpenTable(source, table, map);
            }
            catch
            {
                table.Dispose();
                throw;
            }
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Table.Dispose();
        Source.Dispose();
    }

    private static (string File, string? Member) Parted(string path, string? member)
    {
        for (var colon = path.IndexOf(':', StringComparison.Ordinal); colon > 0 && !Path.Exists(path); colon = path.IndexOf(':', colon + 1))
        {
            if (File.Exists(path[..colon]))
            {
                return (path[..colon], path[(colon + 1)..]);
            }
        }

        return (path, member);
    }
}
