namespace Dauys.Formats.Exports;

/// <summary>One form in which others can read an election. The same record gives the same bytes, whenever and wherever it is written.</summary>
public interface IExport
{
    /// <summary>The folder of its files: <c>nist</c>, <c>csv</c>, <c>parquet</c>, <c>geojson</c>.</summary>
    string Folder { get; }

    /// <summary>What it is, for readers.</summary>
    string Title { get; }

    /// <summary>Its files in a fixed order; none where the record holds nothing for this form. They are made one after the other, so that a large election fits.</summary>
    IEnumerable<ExportedFile> Files(ExportedRecord record);
}
