using Dauys.Elections.Results.Outcome;
using Dauys.Site.Maps;
using Dauys.Site.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>What a map shows and how.</summary>
/// <param name="View">What.</param>
/// <param name="IsGeography">The outlines themselves, else equal tiles.</param>
public sealed record MapChoice(MapView? View, bool IsGeography);

/// <summary>The pictures of an election: what a page shows, to be taken along.</summary>
public static class ElectionPictures
{
    /// <summary>A picture; null where the record holds nothing that it could show.</summary>
    /// <param name="record">The election.</param>
    /// <param name="result">The result that is drawn: its own, or that of another law.</param>
    /// <param name="kind">What it shows.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="compact">For little room.</param>
    /// <param name="map">What a map shows and how; null for the first that there is, in tiles.</param>
    public static Picture? Of(ElectionRecord record, ElectionResult result, PictureKind kind, Reader reader, bool compact, MapChoice? map = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(reader);
        return Part(record, result, kind, reader, compact, map) is { } part ? PictureSheet.Of(record, result, part, reader, compact) : null;
    }

    /// <summary>The drawing alone.</summary>
    public static DrawnPart? Part(ElectionRecord record, ElectionResult result, PictureKind kind, Reader reader, bool compact, MapChoice? map = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var rows = ResultRows.Of(result, reader);
        return kind switch
        {
            PictureKind.Hemicycle => Benches.Of(record.Id, result, rows, reader) is { Count: > 0 } benches ? ChamberShapes.Of(benches, reader, compact) : null,
            PictureKind.Shares => ShareShapes.Of(rows, result, reader, compact ? 440 : 880),
            PictureKind.Turnout => StepShapes.Of(record, reader) ?? UnitTurnout.Of(record, reader),
            _ => (map?.View ?? ElectionMap.Views(record).Cast<MapView?>().FirstOrDefault()) is { } view ? MapShapes.Of(ElectionMap.Of(record, view, reader), map?.IsGeography ?? false, reader) : null,
        };
    }
}
