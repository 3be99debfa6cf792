using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dauys.Elections.Registration.Sample;

/// <summary>
/// Draws rows of a list from a published seed. Each row has a ticket: SHA-256 over the UTF-8 text <c>dauys.sample.v1</c>, a line feed, the seed, a line feed and the row's number in decimal. The rows
/// with the smallest tickets, compared byte by byte, are the sample. So every set of rows is as likely as another, no row is drawn twice, no remainder of a division favours any row, and a larger
/// sample of the same seed holds the smaller one. Anybody can do it again with a tool that hashes and a tool that sorts.
/// </summary>
public static class SampleDraw
{
    /// <summary>The first line of what is hashed.</summary>
    public const string Domain = "dauys.sample.v1";

    /// <summary>The numbers of the rows drawn, from 1, in their order.</summary>
    /// <param name="seed">The published seed: a text without line feeds.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="size">How many are drawn, at most all.</param>
    public static IReadOnlyList<long> Of(string seed, long rows, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, rows);
        var tickets = new (byte[] Ticket, long Row)[rows];
        for (var row = 1L; row <= rows; row++)
        {
            tickets[row - 1] = (Ticket(seed, row), row);
        }

        Array.Sort(tickets, static (a, b) => a.Ticket.AsSpan().SequenceCompareTo(b.Ticket) is not 0 and var order ? order : a.Row.CompareTo(b.Row));
        return [.. tickets.Take((int)size).Select(t => t.Row).Order()];
    }

    /// <summary>The ticket of a row: 32 bytes.</summary>
    public static byte[] Ticket(string seed, long row) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Domain}\n{seed}\n{row.ToString(CultureInfo.InvariantCulture)}"));
}
