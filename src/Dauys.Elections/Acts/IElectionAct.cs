using System.Text.Json.Nodes;

namespace Dauys.Elections.Acts;

/// <summary>One official thing that happened. A small record in the past tense; its stored name is written by hand.</summary>
public interface IElectionAct
{
    /// <summary>The stored name and version, as <c>election.list-admitted.v1</c>; renaming a class changes no history.</summary>
    string Name { get; }

    /// <summary>What the act is about; a later act of the same subject replaces it.</summary>
    string Subject { get; }

    /// <summary>The official moment with its precision (<c>2023-03-19</c>, <c>2023-03-19T22:10</c>), or null if it is not known.</summary>
    string? At { get; }

    /// <summary>The content: text, whole numbers, yes and no, lists and mappings.</summary>
    JsonObject Content();
}
