namespace Dauys.Law.Documents;

/// <summary>What differs between kinds of documents: the numbers of their refusals and a short help for each key.</summary>
/// <param name="Missing">A required key is absent.</param>
/// <param name="UnknownKey">A key that nobody reads.</param>
/// <param name="WrongType">A list where a text was expected, and the like.</param>
/// <param name="WrongValue">A value outside its range or not one of the words.</param>
/// <param name="Impossible">Values that cannot stand together.</param>
/// <param name="Helps">By key, what is written there.</param>
public sealed record DocumentDialect(
    string Missing,
    string UnknownKey,
    string WrongType,
    string WrongValue,
    string Impossible,
    IReadOnlyDictionary<string, string> Helps)
{
    /// <summary>The help of a key, or a pointer to the guide.</summary>
    public string Help(string key) => Helps.TryGetValue(key, out var help) ? help : "see the guide of this kind of file in docs/.";
}
