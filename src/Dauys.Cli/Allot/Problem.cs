using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>One problem of <c>allot --jsonl</c>, in memory that is used again for the next.</summary>
internal sealed class Problem
{
    /// <summary>The id as it stood in the line, JSON and all; <c>null</c> if there was none.</summary>
    public Range Id { get; set; }

    public bool HasId { get; set; }

    public Method? Method { get; set; }

    public int Seats { get; set; }

    public int Lists { get; set; }

    /// <summary>Ids of lists as they stood in the line, quotes and all.</summary>
    public (int Start, int Length)[] Names { get; private set; } = new (int, int)[16];

    public long[] Votes { get; private set; } = new long[16];

    /// <summary>Where a number has more than 63 bits; null if none has.</summary>
    public Int128[]? Wide { get; set; }

    /// <summary>A list's id as text; asked for only where something is explained.</summary>
    public List<string> Texts { get; } = [];

    public bool HasEscapes { get; set; }

    public Fraction? Percent { get; set; }

    public bool Explain { get; set; }

    public bool Margin { get; set; }

    public void Clear()
    {
        (HasId, Method, Seats, Lists, Wide, HasEscapes, Percent, Explain, Margin) = (false, null, 0, 0, null, false, null, false, false);
        Texts.Clear();
    }

    /// <summary>Takes one more list.</summary>
    public void Add(int start, int length, Int128 votes)
    {
        if (Lists == Votes.Length)
        {
            var (names, numbers, wide) = (Names, Votes, Wide);
            Array.Resize(ref names, 2 * Lists);
            Array.Resize(ref numbers, 2 * Lists);
            Array.Resize(ref wide, 2 * Lists);
            (Names, Votes, Wide) = (names, numbers, Wide is null ? null : wide);
        }

        Names[Lists] = (start, length);
        var narrow = votes >= long.MinValue && votes <= long.MaxValue;
        if (!narrow && Wide is null)
        {
            Wide = new Int128[Votes.Length];
            for (var i = 0; i < Lists; i++)
            {
                Wide[i] = Votes[i];
            }
        }

        if (Wide is not null)
        {
            Wide[Lists] = votes;
        }

        Votes[Lists++] = narrow ? (long)votes : 0;
    }

    public Int128 VotesOf(int list) => Wide is { } wide ? wide[list] : Votes[list];
}
