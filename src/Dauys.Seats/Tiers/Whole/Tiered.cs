namespace Dauys.Seats;

/// <summary>
/// Carries out a <see cref="TieredSystem"/>: thresholds, districts, second tier, link, bonus or table, and the placing of seats. Pure; a tie in a tier stops
/// what follows from it and is resumed by calling again with the <see cref="TierLot"/>. The order of lists and districts never decides.
/// </summary>
public static class Tiered
{
    /// <summary>Allots all seats.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="ballot">Votes, districts, mandates, lots.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted: a figure is missing, numbers cannot be, a lot fits no tie.</exception>
    public static TieredOutcome Allot(TieredSystem system, TieredBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(ballot);
        Check(system, ballot);
        var run = new TierRun(system, ballot);
        if (system.Table is not null)
        {
            TableStage.Run(run);
        }
        else if (system.Bonus is not null)
        {
            BonusStage.Run(run);
        }
        else
        {
            Stages(run);
        }

        return run.Outcome();
    }

    /// <summary>As <see cref="Allot"/>, with a fault as a value.</summary>
    /// <returns>The outcome, or the fault; exactly one of them.</returns>
    public static (TieredOutcome? Outcome, InputFault? Fault) TryAllot(TieredSystem system, TieredBallot ballot)
    {
        try
        {
            return (Allot(system, ballot), null);
        }
        catch (InputFaultException refused)
        {
            return (null, refused.Fault);
        }
    }

    private static void Stages(TierRun run)
    {
        var link = run.System.Link;
        if (run.System.Districts is { Seats: not null } && !DistrictStage.ResolveSeats(run))
        {
            return;
        }

        if (link is { WithinDistricts: true })
        {
            LinkStage.WithinDistricts(run);
            return;
        }

        if (link is not null)
        {
            LinkStage.InTheCountry(run);
            return;
        }

        if (run.System.Districts is { Seats: not null })
        {
            DistrictStage.Run(run);
        }
        else
        {
            WholeStage.Run(run);
        }

        if (run.System.Upper is { } upper && !run.IsOpen)
        {
            UpperStage.Run(run, upper);
            if (!run.IsOpen)
            {
                PlacingStage.Run(run);
            }
        }
    }

    private static void Check(TieredSystem system, TieredBallot ballot)
    {
        var fault = InputCheck.Ids(ballot.Lists.Select(l => l.Id))
            ?? InputCheck.Ids(ballot.Districts.Select(d => d.Id))
            ?? (ballot.Lists.Count == 0 ? new InputFault(FaultCode.NoLists, "There is no list.") : null)
            ?? (ballot.Lists.FirstOrDefault(l => l.Votes < 0) is { } negative ? new InputFault(FaultCode.NegativeVotes, "Votes must not be negative.", negative.Id) : null)
            ?? (ballot.Seats < 1 && system.Link is null ? new InputFault(FaultCode.NoSeats, $"There are {ballot.Seats} seats.") : null)
            ?? (system.Districts is not null && ballot.Districts.Count == 0 ? new InputFault(FaultCode.NoLists, "The law allots seats in districts, and the votes are not known by district.") : null)
            ?? (ballot.Districts.SelectMany(d => d.Votes.Keys).FirstOrDefault(id => ballot.Lists.All(l => l.Id != id)) is { } unknown
                ? new InputFault(FaultCode.UnknownId, $"{unknown} has votes in a district, but is no list.", unknown) : null)
            ?? (system.Link is not null && ballot.Mandates is null ? new InputFault(FaultCode.WrongRule, "It is not known which lists won all single mandates, and the list seats hang on it.") : null);
        if (fault is not null)
        {
            throw new InputFaultException(fault);
        }
    }
}
