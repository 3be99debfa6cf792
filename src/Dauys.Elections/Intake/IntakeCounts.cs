namespace Dauys.Elections.Intake;

/// <summary>What an intake did.</summary>
public sealed class IntakeCounts
{
    /// <summary>Protocols that are new.</summary>
    public int ProtocolsNew { get; internal set; }

    /// <summary>Protocols that the register held already with the same figures.</summary>
    public int ProtocolsUnchanged { get; internal set; }

    /// <summary>Protocols that were corrected.</summary>
    public int ProtocolsCorrected { get; internal set; }

    /// <summary>Polling stations that are new.</summary>
    public int StationsNew { get; internal set; }

    /// <summary>Facts that are new or corrected.</summary>
    public int FactsNew { get; internal set; }

    /// <summary>Facts that the register held already.</summary>
    public int FactsUnchanged { get; internal set; }

    /// <summary>Whether the register grew.</summary>
    public bool Any => ProtocolsNew + ProtocolsCorrected + StationsNew + FactsNew > 0;
}
