using System.Diagnostics.CodeAnalysis;

namespace Dauys.Ledger.Faults;

/// <summary>
/// Carries a <see cref="LedgerFault"/> out of nested reading code, where returning it at each step would cost the hot path.
/// Whoever starts a reader catches it; methods named <c>Try…</c> already do.
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a fault it would say nothing.")]
public sealed class LedgerFaultException : Exception
{
    /// <summary>Carries the fault.</summary>
    public LedgerFaultException(LedgerFault fault)
        : base(fault.ToString())
    {
        Fault = fault;
    }

    /// <summary>What is wrong and where.</summary>
    public LedgerFault Fault { get; }

    [DoesNotReturn]
    internal static void Throw(FaultReason reason, int offset) => throw new LedgerFaultException(new LedgerFault(reason, offset));
}
