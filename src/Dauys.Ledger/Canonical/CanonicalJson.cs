using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Canonical;

/// <summary>Questions about whole documents of canonical JSON.</summary>
public static class CanonicalJson
{
    /// <summary>True if the bytes are exactly one canonical value; otherwise the first fault.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> bytes, out LedgerFault fault)
    {
        try
        {
            var reader = new CanonicalReader(bytes);
            reader.Skip();
            reader.ReadEnd();
            fault = default;
            return true;
        }
        catch (LedgerFaultException refused)
        {
            fault = refused.Fault;
            return false;
        }
    }
}
