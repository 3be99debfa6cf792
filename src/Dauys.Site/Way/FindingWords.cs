using System.Globalization;
using Dauys.Elections.Registration.Assess;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>What a rule asks and what was found, as readers write figures and days.</summary>
public static class FindingWords
{
    /// <summary>A whole number grouped, a day in words; a share of territories or a length as it stands.</summary>
    public static string Figure(string figure, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return long.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? reader.Say.Number(number)
            : DateOnly.TryParseExact(figure, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? reader.Say.Day(day)
            : figure;
    }

    /// <summary>What was found; that there is no figure where it is not known.</summary>
    public static string Found(RuleFinding finding, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(reader);
        return finding.Found is { } found ? Figure(found, reader) : reader.Say.NoFigure;
    }

    /// <summary>Whether it is met.</summary>
    public static string Met(RuleFinding finding, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Words["simulator.is-met", ("met", finding.Met?.ToString() ?? "Unknown")];
    }
}
