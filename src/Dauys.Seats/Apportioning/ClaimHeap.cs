namespace Dauys.Seats;

/// <summary>Many seats moved among many lists: a heap instead of a search each time.</summary>
internal static class ClaimHeap
{
    /// <summary>Adds the best or takes away the worst seats until the sum is right (or nobody can take more); gives the sum.</summary>
    public static long Move<TClaims>(DivisorField<TClaims> field, long sum, int seats)
        where TClaims : struct, IClaims, allows ref struct
    {
        var grow = sum < seats;
        var heap = new int[field.Held.Length];
        var count = 0;
        for (var i = 0; i < heap.Length; i++)
        {
            if (grow ? field.CanGrow(i) : field.CanShrink(i))
            {
                heap[count++] = i;
            }
        }

        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            Sift(field, heap.AsSpan(0, count), i, grow);
        }

        while (sum != seats && count > 0)
        {
            var top = heap[0];
            field.Held[top] += grow ? 1 : -1;
            sum += grow ? 1 : -1;
            if (!(grow ? field.CanGrow(top) : field.CanShrink(top)))
            {
                heap[0] = heap[--count];
            }

            Sift(field, heap.AsSpan(0, count), 0, grow);
        }

        return sum;
    }

    private static void Sift<TClaims>(DivisorField<TClaims> field, Span<int> heap, int at, bool grow)
        where TClaims : struct, IClaims, allows ref struct
    {
        while ((2 * at) + 1 < heap.Length)
        {
            var child = (2 * at) + 1;
            if (child + 1 < heap.Length && Before(field, heap[child + 1], heap[child], grow))
            {
                child++;
            }

            if (!Before(field, heap[child], heap[at], grow))
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }

    private static bool Before<TClaims>(DivisorField<TClaims> field, int i, int j, bool grow)
        where TClaims : struct, IClaims, allows ref struct => grow
        ? field.Claims.Compare(i, field.Held[i], j, field.Held[j]) > 0
        : field.Claims.Compare(i, field.Held[i] - 1, j, field.Held[j] - 1) < 0;
}
