namespace Dauys.Seats;

/// <summary>What <see cref="Apportion.Into"/> left open.</summary>
/// <param name="Fault">Why nothing was allotted; null if it was.</param>
/// <param name="ContestedSeats">Seats for which the contested compete; 0 if there is no tie.</param>
/// <param name="Vacant">Seats that nobody can take.</param>
public readonly record struct SpanResult(FaultCode? Fault, int ContestedSeats, int Vacant)
{
    /// <summary>True if every seat that can be filled is given.</summary>
    public bool IsSettled => Fault is null && ContestedSeats == 0;
}
