using Dauys.Elections.Counting;

namespace Dauys.Elections.Results.Totals;

/// <summary>The protocols of several ballot papers as those of one: lists that do not stand on a paper have no votes there.</summary>
internal static class MergedCount
{
    public static ContestCount Of(string contest, IReadOnlyList<ContestCount> parts, IReadOnlyList<string> options)
    {
        var whole = new ContestCount(contest, null, parts[0].Fields, options);
        var fields = parts[0].Fields.Count;
        foreach (var part in parts)
        {
            var places = options.Select(o => part.Options.ToList().IndexOf(o)).ToArray();
            var (from, to) = (new long[part.Figures.Width], new long[whole.Figures.Width]);
            for (var row = 0; row < part.Figures.Count; row++)
            {
                part.Figures.Read(row, from);
                from.AsSpan(0, fields).CopyTo(to);
                for (var i = 0; i < places.Length; i++)
                {
                    to[fields + i] = places[i] < 0 ? 0 : from[fields + places[i]];
                }

                whole.AddCounted(part.Unit(row), part.Part(row), to, part.Position(row), part.Version(row));
            }
        }

        return whole;
    }
}
