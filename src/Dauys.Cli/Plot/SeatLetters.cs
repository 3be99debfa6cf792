using System.Globalization;
using Dauys.Site.Chamber;

namespace Dauys.Cli.Plot;

/// <summary>A letter for each bench, no two alike: from its name where one is free. Seats of districts have the small letter.</summary>
internal static class SeatLetters
{
    /// <summary>The sign of a seat of which nobody here knows the holder.</summary>
    public const char Unknown = '?';

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>The letters in the order of the benches.</summary>
    public static IReadOnlyList<char> Of(IReadOnlyList<Bench> benches)
    {
        var taken = new HashSet<char>();
        return [.. benches.Select(b => b.Unknown ? Unknown : Free(b.Label, taken))];
    }

    private static char Free(string label, HashSet<char> taken)
    {
        foreach (var letter in label.Where(char.IsLetter).Select(c => char.ToUpper(c, CultureInfo.InvariantCulture)).Concat(Alphabet))
        {
            if (taken.Add(letter))
            {
                return letter;
            }
        }

        return '*';
    }
}
