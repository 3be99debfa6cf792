namespace Dauys.Seats.Tests.Apportioning;

/// <summary>Claims that count how often they are compared and how often seats are guessed.</summary>
internal readonly ref struct Counted<TClaims>(TClaims claims, Counts counts) : IClaims
    where TClaims : struct, IClaims, allows ref struct
{
    private readonly TClaims _claims = claims;

    public int Lists => _claims.Lists;

    public bool HasVotes(int i) => _claims.HasVotes(i);

    public int Compare(int i, int held, int j, int other)
    {
        counts.Comparisons++;
        return _claims.Compare(i, held, j, other);
    }

    public int SeatsAt(int i, Rate rate)
    {
        counts.Guesses++;
        return _claims.SeatsAt(i, rate);
    }

    public Rate Start(int seats) => _claims.Start(seats);
}

/// <summary>What an allotment has cost.</summary>
internal sealed class Counts
{
    public int Comparisons { get; set; }

    public int Guesses { get; set; }
}
