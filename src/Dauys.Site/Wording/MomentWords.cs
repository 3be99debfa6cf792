using System.Globalization;
using Dauys.Ledger.Acts;

namespace Dauys.Site.Wording;

/// <summary>Moments of acts in words, as precise as they are known and no more.</summary>
public static class MomentWords
{
    /// <summary>What stands where a moment is not known.</summary>
    public const string Unknown = "day not known";

    /// <summary>A moment: <c>2023</c>, <c>March 2023</c>, <c>19 March 2023</c>, <c>19 March 2023, 18:00 (UTC+6)</c>.</summary>
    /// <param name="text">As an act holds it; what is no moment is given back as it is.</param>
    public static string Of(string? text) =>
        text is null ? Unknown
        : !Moment.TryParse(text, out var moment) || moment.Date is not { } day ? text
        : moment.Instant is { } instant ? $"{Say.Day(day)}, {Clock(instant)} ({Zone(instant)})"
        : moment.Precision switch
        {
            MomentPrecision.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
            MomentPrecision.Month => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => Say.Day(day),
        };

    /// <summary>From one moment to another; within one day the day is said once.</summary>
    public static string Span(string? from, string? to)
    {
        if (to is null || from is null)
        {
            return Of(from ?? to);
        }

        return Moment.TryParse(from, out var first) && Moment.TryParse(to, out var last) && first.Instant is { } begin && last.Instant is { } end && first.Date == last.Date && begin.Offset == end.Offset
            ? $"{Say.Day(first.Date!.Value)}, {Clock(begin)} to {Clock(end)} ({Zone(end)})"
            : $"{Of(from)} to {Of(to)}";
    }

    /// <summary>The time of day: <c>18:10</c>.</summary>
    public static string Clock(DateTimeOffset instant) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The distance from universal time: <c>UTC+6</c>, <c>UTC+5:30</c>, <c>UTC</c>.</summary>
    public static string Zone(DateTimeOffset instant)
    {
        var offset = instant.Offset.Duration();
        return offset == TimeSpan.Zero ? "UTC"
            : $"UTC{(instant.Offset < TimeSpan.Zero ? "−" : "+")}{offset.Hours.ToString(CultureInfo.InvariantCulture)}{(offset.Minutes == 0 ? "" : $":{offset.Minutes.ToString("00", CultureInfo.InvariantCulture)}")}";
    }
}
