namespace Dauys.Elections.Intake;

/// <summary>How an intake treats what it is given.</summary>
/// <param name="Entry">Figures are entered by the authority itself: a broken check that the book calls an error stops. False for somebody's publication.</param>
/// <param name="Correct">Differences from the register are taken as corrections.</param>
public sealed record IntakeMode(bool Entry, bool Correct);
