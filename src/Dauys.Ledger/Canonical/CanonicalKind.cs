namespace Dauys.Ledger.Canonical;

/// <summary>What kind of value comes next in canonical JSON.</summary>
public enum CanonicalKind
{
    /// <summary>No value: the end of the bytes, or a byte that starts none.</summary>
    None,

    /// <summary>An object, <c>{</c>.</summary>
    Object,

    /// <summary>An array, <c>[</c>.</summary>
    Array,

    /// <summary>A text in quotation marks.</summary>
    String,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,
}
