using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Protocols;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>The words of law books. The JSON Schema is made from the same tables.</summary>
public static class LawWords
{
    /// <summary>Roles of protocol fields.</summary>
    public static IReadOnlyDictionary<string, FieldRole> Roles { get; } = Words(
        ("electorate", FieldRole.Electorate),
        ("received", FieldRole.Received),
        ("issued", FieldRole.Issued),
        ("cancelled", FieldRole.Cancelled),
        ("cast", FieldRole.Cast),
        ("invalid", FieldRole.Invalid),
        ("valid", FieldRole.Valid),
        ("spoiled", FieldRole.Spoiled),
        ("lost", FieldRole.Lost),
        ("unaccounted", FieldRole.Unaccounted),
        ("other", FieldRole.Other));

    /// <summary>Relations of checks.</summary>
    public static IReadOnlyDictionary<string, Relation> Relations { get; } = Words(("equal", Relation.Equal), ("at-most", Relation.AtMost));

    /// <summary>How serious a check is.</summary>
    public static IReadOnlyDictionary<string, Severity> Severities { get; } = Words(("error", Severity.Error), ("warning", Severity.Warning));

    /// <summary>What deadlines are counted from.</summary>
    public static IReadOnlyDictionary<string, CountedFrom> CountedFrom { get; } = Words(
        ("vote", Books.CountedFrom.Vote),
        ("vote-end", Books.CountedFrom.VoteEnd),
        ("call", Books.CountedFrom.Call),
        ("result", Books.CountedFrom.Result));

    /// <summary>Kinds of contests.</summary>
    public static IReadOnlyDictionary<string, ContestKind> Kinds { get; } = Words(("list", ContestKind.List), ("single-mandate", ContestKind.SingleMandate));

    /// <summary>Bases of thresholds.</summary>
    public static IReadOnlyDictionary<string, ThresholdBase> Bases { get; } = Words(
        ("valid", ThresholdBase.Valid),
        ("options", ThresholdBase.Options),
        ("lists", ThresholdBase.Lists),
        ("cast", ThresholdBase.Cast),
        ("issued", ThresholdBase.Issued),
        ("electorate", ThresholdBase.Electorate));

    /// <summary>At least, or more than.</summary>
    public static IReadOnlyDictionary<string, Comparison> Comparisons { get; } = Words(("at-least", Comparison.AtLeast), ("more-than", Comparison.MoreThan));

    /// <summary>What decides between equals.</summary>
    public static IReadOnlyDictionary<string, TieBreaker> Ties { get; } = Words(
        ("more-votes", TieBreaker.MoreVotes),
        ("earlier-registered", TieBreaker.EarlierRegistered),
        ("older-candidate", TieBreaker.OlderCandidate),
        ("lot", TieBreaker.Lot),
        ("repeat-vote", TieBreaker.RepeatVote));

    /// <summary>When an alliance counts.</summary>
    public static IReadOnlyDictionary<string, AllianceCondition> AllianceConditions { get; } = Words(
        ("all-passed", AllianceCondition.AllPassed),
        ("those-passed", AllianceCondition.ThosePassed),
        ("together", AllianceCondition.Together));

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] words)
    {
        var all = new Dictionary<string, T>(words.Length, StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            all.Add(word, value);
        }

        return all;
    }
}
