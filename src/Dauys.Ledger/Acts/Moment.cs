using System.Globalization;
using System.Text;

namespace Dauys.Ledger.Acts;

/// <summary>
/// An official moment exactly as precise as it is known: <c>2023</c>, <c>2023-03</c>, <c>2023-03-19</c>,
/// <c>2023-03-19T22:10+06:00</c> or <c>2023-03-19T22:10:05+06:00</c>. One spelling each; UTC is <c>+00:00</c>.
/// The default value is the unknown moment. Nothing here reads a clock.
/// </summary>
public readonly record struct Moment
{
    /// <summary>The longest spelling, in bytes.</summary>
    public const int MaxLength = 25;

    private const int MaxOffsetMinutes = 14 * 60;

    private readonly short _offsetMinutes;
    private readonly DateTime _local;

    private Moment(MomentPrecision precision, DateTime local, int offsetMinutes)
    {
        Precision = precision;
        _local = local;
        _offsetMinutes = (short)offsetMinutes;
    }

    /// <summary>How exactly it is known.</summary>
    public MomentPrecision Precision { get; }

    /// <summary>The day where the authority is; the first of the month or year if only that is known; null if nothing is.</summary>
    public DateOnly? Date => Precision == MomentPrecision.Unknown ? null : DateOnly.FromDateTime(_local);

    /// <summary>The instant with its offset, if the precision is a minute or a second.</summary>
    public DateTimeOffset? Instant => Precision >= MomentPrecision.Minute
        ? new DateTimeOffset(_local, TimeSpan.FromMinutes(_offsetMinutes))
        : null;

    /// <summary>A moment known to the day.</summary>
    public static Moment OfDay(DateOnly day) => new(MomentPrecision.Day, day.ToDateTime(TimeOnly.MinValue), 0);

    /// <summary>A moment known to the second; fractions are cut off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond 14 hours or has seconds.</exception>
    public static Moment OfInstant(DateTimeOffset instant)
    {
        var minutes = (int)(instant.Offset.Ticks / TimeSpan.TicksPerMinute);
        var local = instant.DateTime;
        return new(MomentPrecision.Second, local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond)), minutes);
    }

    /// <summary>Reads one of the five spellings; anything else is false.</summary>
    public static bool TryParse(string text, out Moment moment)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            moment = default;
            return false;
        }

        Span<byte> utf8 = stackalloc byte[MaxLength * 3];
        return TryParse(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out moment);
    }

    /// <summary>Reads one of the five spellings from ASCII; anything else is false.</summary>
    public static bool TryParse(ReadOnlySpan<byte> ascii, out Moment moment)
    {
        moment = default;
        var precision = ascii.Length switch
        {
            4 => MomentPrecision.Year,
            7 => MomentPrecision.Month,
            10 => MomentPrecision.Day,
            22 => MomentPrecision.Minute,
            25 => MomentPrecision.Second,
            _ => MomentPrecision.Unknown,
        };
        var (month, day, hour, minute, second, offset) = (1, 1, 0, 0, 0, 0);
        var fits = precision != MomentPrecision.Unknown
            && Number(ascii, 0, 4, 1, 9999, out var year)
            && (precision < MomentPrecision.Month || (ascii[4] == '-' && Number(ascii, 5, 2, 1, 12, out month)))
            && (precision < MomentPrecision.Day || (ascii[7] == '-' && Number(ascii, 8, 2, 1, DateTime.DaysInMonth(year, month), out day)))
            && (precision < MomentPrecision.Minute
                || (ascii[10] == 'T' && Number(ascii, 11, 2, 0, 23, out hour) && ascii[13] == ':' && Number(ascii, 14, 2, 0, 59, out minute)
                    && TryOffset(ascii[^6..], out offset)))
            && (precision < MomentPrecision.Second || (ascii[16] == ':' && Number(ascii, 17, 2, 0, 59, out second)));
        if (!fits)
        {
            return false;
        }

        Number(ascii, 0, 4, 1, 9999, out year);
        moment = new Moment(precision, new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified), offset);
        return moment.Precision < MomentPrecision.Minute || moment.HasInstant();
    }

    /// <summary>The one spelling; empty for the unknown moment.</summary>
    public override string ToString()
    {
        var pattern = Precision switch
        {
            MomentPrecision.Unknown => "",
            MomentPrecision.Year => "yyyy",
            MomentPrecision.Month => "yyyy'-'MM",
            MomentPrecision.Day => "yyyy'-'MM'-'dd",
            MomentPrecision.Minute => "yyyy'-'MM'-'dd'T'HH':'mm",
            _ => "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        };
        if (pattern.Length == 0)
        {
            return "";
        }

        var text = _local.ToString(pattern, CultureInfo.InvariantCulture);
        var minutes = Math.Abs((int)_offsetMinutes);
        return Precision < MomentPrecision.Minute
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}{(_offsetMinutes < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }

    /// <summary>Years 1 and 9999 have moments whose instant in UTC no calendar here can hold.</summary>
    private bool HasInstant()
    {
        var utc = _local.Ticks - (_offsetMinutes * TimeSpan.TicksPerMinute);
        return utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
    }

    private static bool TryOffset(ReadOnlySpan<byte> ascii, out int minutes)
    {
        minutes = 0;
        if (ascii[0] is not ((byte)'+' or (byte)'-') || ascii[3] != ':'
            || !Number(ascii, 1, 2, 0, 14, out var hours) || !Number(ascii, 4, 2, 0, 59, out minutes))
        {
            return false;
        }

        minutes += hours * 60;
        var negativeZero = ascii[0] == '-' && minutes == 0;
        minutes = ascii[0] == '-' ? -minutes : minutes;
        return !negativeZero && Math.Abs(minutes) <= MaxOffsetMinutes;
    }

    private static bool Number(ReadOnlySpan<byte> ascii, int start, int digits, int least, int most, out int value)
    {
        value = 0;
        foreach (var digit in ascii.Slice(start, digits))
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return value >= least && value <= most;
    }
}
