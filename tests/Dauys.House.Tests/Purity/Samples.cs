namespace Dauys.House.Tests.Purity;

/// <summary>Floating point in each place where it can occur, for the test of the search.</summary>
internal static class Samples
{
    public static readonly float Field = 1;

    public static int InAParameter(double share) => share > 0 ? 1 : 0;

    public static int InACalculation(int votes) => (int)(votes * 0.05);

    public static int InAList() => new List<double?>().Count;

    public static int Exact(int votes, int total) => votes * 100 / total;
}
