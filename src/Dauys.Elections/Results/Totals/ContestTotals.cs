using Dauys.Elections.Counting;
using Dauys.Law.Contests;
using Dauys.Law.Protocols;
using Dauys.Seats;

namespace Dauys.Elections.Results.Totals;

/// <summary>Exact totals of a count, by the roles that laws of different countries share. What is not known is null, never 0.</summary>
public sealed class ContestTotals
{
    private readonly FigureSums _sums;
    private readonly ProtocolForm _form;
    private readonly IReadOnlyList<string> _options;
    private readonly int _againstAll;

    /// <summary>Totals of sums that were formed over a count.</summary>
    /// <param name="form">The protocol form of the law under which the votes were cast.</param>
    /// <param name="options">Ids of the options, in the order of the columns.</param>
    /// <param name="againstAll">The id of the option against all, or null.</param>
    /// <param name="sums">Sums of the columns.</param>
    public ContestTotals(ProtocolForm form, IReadOnlyList<string> options, string? againstAll, StationSums sums)
    {
        (_form, _options, _sums) = (form, options, sums.Figures);
        _againstAll = againstAll is null ? -1 : options.ToList().IndexOf(againstAll);
        (Stations, StationsOnRoll) = (sums.Stations, sums.StationsOnRoll);
    }

    /// <summary>Polling stations whose protocols are in these totals.</summary>
    public int Stations { get; }

    /// <summary>Those of them that have an electoral roll.</summary>
    public int StationsOnRoll { get; }

    /// <summary>Protocols in these totals.</summary>
    public int Protocols => _sums.Rows;

    /// <summary>Ids of the options in ballot order, against all last.</summary>
    public IReadOnlyList<string> Options => _options;

    /// <summary>The id of the option against all, or null.</summary>
    public string? AgainstAll => _againstAll < 0 ? null : _options[_againstAll];

    /// <summary>The total of a field of the form.</summary>
    public Int128? Field(int index) => _sums[index];

    /// <summary>Votes of an option.</summary>
    public Int128? Votes(int option) => _sums[_form.Fields.Count + option];

    /// <summary>Votes of an option by its id; null where they are not known or there is no such option.</summary>
    public Int128? Votes(string option)
    {
        for (var i = 0; i < _options.Count; i++)
        {
            if (_options[i] == option)
            {
                return Votes(i);
            }
        }

        return null;
    }

    /// <summary>
    /// The total of a role: the sum of its fields. Ballots cast are also valid and invalid ones together; valid ballots are, where no
    /// field reports them, the sum of the options.
    /// </summary>
    public Int128? Role(FieldRole role)
    {
        Int128? sum = null;
        for (var i = 0; i < _form.Fields.Count; i++)
        {
            if (_form.Fields[i].Role != role)
            {
                continue;
            }

            if (_sums[i] is not { } field)
            {
                sum = null;
                break;
            }

            sum = (sum ?? 0) + field;
        }

        return sum ?? role switch
        {
            FieldRole.Cast => Role(FieldRole.Valid) + Role(FieldRole.Invalid),
            FieldRole.Valid when _form.Fields.All(f => f.Role != FieldRole.Valid) => Sum(all: true),
            _ => null,
        };
    }

    /// <summary>What a threshold's share is taken of; null where these votes lack the figure.</summary>
    public Int128? Base(ThresholdBase wanted) => wanted switch
    {
        ThresholdBase.Valid => Role(FieldRole.Valid),
        ThresholdBase.Options => Sum(all: true),
        ThresholdBase.Lists => Sum(all: false),
        ThresholdBase.Cast => Role(FieldRole.Cast),
        ThresholdBase.Issued => Role(FieldRole.Issued),
        _ => Role(FieldRole.Electorate),
    };

    /// <summary>The value of terms of a turnout rule.</summary>
    public Int128? Of(IReadOnlyList<CheckTerm> terms)
    {
        Int128 sum = 0;
        foreach (var term in terms)
        {
            var value = term.Kind switch
            {
                TermKind.Field => Field(term.Field),
                TermKind.Options => Sum(all: true),
                TermKind.Lists => Sum(all: false),
                _ => _againstAll < 0 ? 0 : Votes(_againstAll),
            };
            if (value is null)
            {
                return null;
            }

            sum += term.Sign * value.Value;
        }

        return sum;
    }

    /// <summary>
    /// Turnout as an exact fraction; null where a figure is not known, where nobody is on the roll, and for stations that have no roll.
    /// In the turnout of a larger unit the ballots of such stations count.
    /// </summary>
    public Fraction? Turnout(TurnoutRule rule) =>
        (Stations == 0 || StationsOnRoll > 0) && Of(rule.Numerator) is { } voted && Of(rule.Denominator) is { } roll && roll > 0 ? new Fraction(voted, roll) : null;

    private Int128? Sum(bool all)
    {
        Int128 sum = 0;
        for (var i = 0; i < _options.Count; i++)
        {
            if (!all && i == _againstAll)
            {
                continue;
            }

            if (Votes(i) is not { } votes)
            {
                return null;
            }

            sum += votes;
        }

        return sum;
    }
}
