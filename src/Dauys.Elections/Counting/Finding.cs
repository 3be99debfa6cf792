using Dauys.Law.Protocols;

namespace Dauys.Elections.Counting;

/// <summary>A broken check at one protocol: on loading a publication it is shown and counted, and never stops.</summary>
/// <param name="Check">The rule.</param>
/// <param name="Row">The protocol's row in its count.</param>
/// <param name="Left">The sum on the left.</param>
/// <param name="Right">The sum on the right.</param>
public readonly record struct Finding(ProtocolCheck Check, int Row, long Left, long Right);

/// <summary>How often a check held, was broken, or could not be made.</summary>
/// <param name="Check">The rule.</param>
/// <param name="Held">Protocols where it holds.</param>
/// <param name="Broken">Protocols where it is broken.</param>
/// <param name="NotChecked">Protocols that lack a figure it needs.</param>
/// <param name="DoesNotApply">Protocols of stations without an electoral roll.</param>
public sealed record CheckTally(ProtocolCheck Check, int Held, int Broken, int NotChecked, int DoesNotApply);
