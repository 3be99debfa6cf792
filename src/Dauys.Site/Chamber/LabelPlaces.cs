namespace Dauys.Site.Chamber;

/// <summary>A label beside its seats.</summary>
/// <param name="Bench">Index of the bench.</param>
/// <param name="X">Where the text is anchored.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="FromX">Where a leader line begins, at the seats.</param>
/// <param name="FromY">Where a leader line begins, at the seats.</param>
/// <param name="IsFar">Whether the label was moved outward, so that a leader line is needed.</param>
public sealed record Label(int Bench, double X, double Y, string Anchor, double FromX, double FromY, bool IsFar);

/// <summary>Puts labels around a hemicycle so that no two cover each other: each as near to its seats as the others leave room.</summary>
public static class LabelPlaces
{
    private const double Step = 6;
    private const double Near = 14;

    /// <summary>Places for labels.</summary>
    /// <param name="angles">The middle of each bench, in radians from the right end.</param>
    /// <param name="texts">The text of each label; one that is empty gets no place.</param>
    /// <param name="radius">The outer radius, in the units of the picture.</param>
    /// <param name="font">Height of the letters, in the same units.</param>
    public static IReadOnlyList<Label> Of(IReadOnlyList<double> angles, IReadOnlyList<string> texts, double radius, double font)
    {
        var labels = new Label[angles.Count];
        var taken = new List<Box>();

        // From the ends towards the middle, where room is scarce and labels may move upward.
        foreach (var i in Enumerable.Range(0, angles.Count).Where(i => texts[i].Length > 0).OrderBy(i => Math.Sin(angles[i])))
        {
            for (var away = Near; ; away += Step)
            {
                var label = At(i, angles[i], radius, away, font);
                var box = BoxOf(label, texts[i], font);
                if (!taken.Any(t => t.Meets(box)))
                {
                    taken.Add(box);
                    labels[i] = label;
                    break;
                }
            }
        }

        return labels;
    }

    /// <summary>The rectangle that a text covers, by a generous estimate of its letters' width.</summary>
    public static Box BoxOf(Label label, string text, double font)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(text);
        var width = text.Length * font * 0.6;
        var left = label.Anchor switch { "start" => label.X, "end" => label.X - width, _ => label.X - (width / 2) };
        return new Box(left, label.Y - (font * 0.85), width, font * 1.1);
    }

    private static Label At(int bench, double angle, double radius, double away, double font)
    {
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var anchor = cos > 0.25 ? "start" : cos < -0.25 ? "end" : "middle";
        return new Label(
            bench,
            (radius + away) * cos,
            (-(radius + away) * sin) + (font * 0.35 * (1 - sin)),
            anchor,
            (radius + 5) * cos,
            -(radius + 5) * sin,
            away > Near + Step);
    }
}
