using Dauys.Law.Books;

namespace Dauys.Law.Protocols;

/// <summary>What a line of a protocol counts. Roles are the words that laws of different countries share.</summary>
public enum FieldRole
{
    /// <summary>Voters on the electoral roll.</summary>
    Electorate,

    /// <summary>Ballots that the commission received.</summary>
    Received,

    /// <summary>Ballots handed to voters.</summary>
    Issued,

    /// <summary>Unused ballots that were cancelled.</summary>
    Cancelled,

    /// <summary>Ballots found in the boxes.</summary>
    Cast,

    /// <summary>Ballots from which no choice could be read.</summary>
    Invalid,

    /// <summary>Ballots that count.</summary>
    Valid,

    /// <summary>Ballots spoiled by a voter and replaced.</summary>
    Spoiled,

    /// <summary>Ballots lost.</summary>
    Lost,

    /// <summary>Ballots not accounted for at receipt.</summary>
    Unaccounted,

    /// <summary>Anything else that the form counts.</summary>
    Other,
}

/// <summary>A line of the protocol.</summary>
/// <param name="Id">Unique in the form, used by checks and by the maps of results files.</param>
/// <param name="Role">What it counts; several lines may share a role and are then added.</param>
/// <param name="Line">The number of the line on paper, as printed there, or null.</param>
/// <param name="Name">In words.</param>
/// <param name="Source">The article.</param>
public sealed record ProtocolField(string Id, FieldRole Role, string? Line, LocalText Name, Provenance Source);

/// <summary>The signed result form of a polling station: its lines and the arithmetic that they must obey.</summary>
/// <param name="Fields">In the order of the paper.</param>
/// <param name="Checks">In the order of the book.</param>
public sealed record ProtocolForm(IReadOnlyList<ProtocolField> Fields, IReadOnlyList<ProtocolCheck> Checks)
{
    /// <summary>The index of a field in <see cref="Fields"/>, or -1.</summary>
    public int IndexOf(string id)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Turnout: numerator over the electorate.</summary>
/// <param name="Numerator">Terms that are added.</param>
/// <param name="Denominator">Terms that are added.</param>
/// <param name="Source">The article.</param>
public sealed record TurnoutRule(IReadOnlyList<CheckTerm> Numerator, IReadOnlyList<CheckTerm> Denominator, Provenance Source);
