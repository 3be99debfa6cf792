using Dauys.Law.Protocols;

namespace Dauys.Elections.Counting;

/// <summary>What came of a check at one protocol.</summary>
public enum CheckVerdict
{
    /// <summary>The relation holds.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Broken,

    /// <summary>A figure that it needs is absent.</summary>
    NotChecked,

    /// <summary>It is about the electoral roll and the station is declared to have none.</summary>
    DoesNotApply,
}

/// <summary>A law book's check bound to the columns of a count, so that a row is checked without looking anything up.</summary>
public sealed class CompiledCheck
{
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly bool _isEqual;

    /// <summary>Binds a check.</summary>
    /// <param name="check">The rule.</param>
    /// <param name="fields">Number of fields in a row.</param>
    /// <param name="options">Number of options in a row, against all included.</param>
    /// <param name="againstAll">Index of against all among the options, or -1.</param>
    public CompiledCheck(ProtocolCheck check, int fields, int options, int againstAll)
    {
        Check = check;
        _isEqual = check.Relation == Relation.Equal;
        _left = Columns(check.Left, fields, options, againstAll);
        _right = Columns(check.Right, fields, options, againstAll);
    }

    /// <summary>The rule.</summary>
    public ProtocolCheck Check { get; }

    /// <summary>Checks one row.</summary>
    /// <param name="figures">The row's figures.</param>
    /// <param name="hasRoll">False at stations declared to have no electoral roll.</param>
    /// <param name="left">The sum on the left, where it could be formed.</param>
    /// <param name="right">The sum on the right, where it could be formed.</param>
    public CheckVerdict Run(ReadOnlySpan<long> figures, bool hasRoll, out long left, out long right)
    {
        left = right = 0;
        if (Check.OnRoll && !hasRoll)
        {
            return CheckVerdict.DoesNotApply;
        }

        if (!TrySum(_left, figures, out left) || !TrySum(_right, figures, out right))
        {
            return CheckVerdict.NotChecked;
        }

        return (_isEqual ? left == right : left <= right) ? CheckVerdict.Holds : CheckVerdict.Broken;
    }

    /// <summary>Checks one row whose figures are all there and of 32 bits.</summary>
    internal CheckVerdict Run(ReadOnlySpan<uint> figures, bool hasRoll, out long left, out long right)
    {
        left = right = 0;
        if (Check.OnRoll && !hasRoll)
        {
            return CheckVerdict.DoesNotApply;
        }

        left = Sum(_left, figures);
        right = Sum(_right, figures);
        return (_isEqual ? left == right : left <= right) ? CheckVerdict.Holds : CheckVerdict.Broken;
    }

    private static long Sum(int[] columns, ReadOnlySpan<uint> figures)
    {
        var sum = 0L;
        unchecked
        {
            foreach (var column in columns)
            {
                sum += column > 0 ? figures[column - 1] : -(long)figures[-column - 1];
            }
        }

        return sum;
    }

    private static bool TrySum(int[] columns, ReadOnlySpan<long> figures, out long sum)
    {
        sum = 0;
        foreach (var column in columns)
        {
            // Columns are kept from 1 so that a minus can stand for subtraction. A figure is below 2^53: a thousand of them fit.
            var figure = figures[Math.Abs(column) - 1];
            if (figure == FigureTable.Absent)
            {
                return false;
            }

            sum += column > 0 ? figure : -figure;
        }

        return true;
    }

    private static int[] Columns(IReadOnlyList<CheckTerm> terms, int fields, int options, int againstAll)
    {
        var columns = new List<int>();
        foreach (var term in terms)
        {
            var (first, end) = term.Kind switch
            {
                TermKind.Field => (term.Field, term.Field + 1),
                TermKind.AgainstAll when againstAll < 0 => (0, 0),
                TermKind.AgainstAll => (fields + againstAll, fields + againstAll + 1),
                _ => (fields, fields + options),
            };
            for (var column = first; column < end; column++)
            {
                if (term.Kind != TermKind.Lists || againstAll < 0 || column != fields + againstAll)
                {
                    columns.Add((column + 1) * term.Sign);
                }
            }
        }

        return [.. columns];
    }
}
