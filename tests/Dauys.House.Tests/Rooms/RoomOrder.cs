namespace Dauys.House.Tests.Rooms;

/// <summary>The order of the rooms, and what is wrong with a house in which a room knows one that comes after it.</summary>
internal static class RoomOrder
{
    /// <summary>From the room that knows nobody to the tool that knows all. Some rooms are planned and not there yet.</summary>
    public static readonly IReadOnlyList<string> FromTheTop =
        ["Seats", "Ledger", "Law", "Elections", "Audit", "Formats", "Stores", "Site", "Browser", "Pictures", "Server", "Publishing", "Cli"];

    /// <summary>One sentence for each room that knows too much; empty when all is in order.</summary>
    /// <param name="knows">For each room, the rooms it knows, both without the prefix <c>Dauys.</c></param>
    public static IEnumerable<string> Objections(IReadOnlyDictionary<string, IReadOnlyCollection<string>> knows)
    {
        foreach (var (room, others) in knows.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var place = IndexOf(room);
            if (place < 0)
            {
                yield return $"{room} is no room of the house; give it a place in the order first";
                continue;
            }

            foreach (var other in others.Order(StringComparer.Ordinal))
            {
                var otherPlace = IndexOf(other);
                if (otherPlace < 0)
                {
                    yield return $"{room} knows {other}, which is no room of the house";
                }
                else if (otherPlace >= place)
                {
                    yield return $"{room} knows {other}, which is not above it";
                }
            }
        }
    }

    private static int IndexOf(string room) => FromTheTop.ToList().IndexOf(room);
}
