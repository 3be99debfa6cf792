namespace Dauys.Ledger.Witnessing;

/// <summary>What a witness answers, by the statuses of https://c2sp.org/tlog-witness.</summary>
public enum WitnessAnswer
{
    /// <summary>200: consistent with all it saw; it cosigns once the checkpoint is kept.</summary>
    Cosign = 200,

    /// <summary>400: the request is not of the form, or the old size is above the new.</summary>
    Malformed = 400,

    /// <summary>403: no log's key that it trusts signed, or such a signature does not hold.</summary>
    NotSigned = 403,

    /// <summary>404: it does not know the origin.</summary>
    UnknownOrigin = 404,

    /// <summary>409: it saw another size last, which it answers with.</summary>
    OtherSize = 409,

    /// <summary>422: not consistent. If the log's signature holds, the log signed two histories: a fork.</summary>
    Inconsistent = 422,
}
