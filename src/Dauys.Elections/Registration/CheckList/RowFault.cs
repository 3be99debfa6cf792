namespace Dauys.Elections.Registration.CheckList;

/// <summary>What is wrong with a row of a list, or remarkable. A row may have several.</summary>
[Flags]
public enum RowFaults
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No territory stands there.</summary>
    TerritoryMissing = 1 << 0,

    /// <summary>The territory belongs to no division of the country that the law knows.</summary>
    TerritoryUnknown = 1 << 1,

    /// <summary>The roll has the person in another territory.</summary>
    TerritoryOther = 1 << 2,

    /// <summary>No identity number stands there.</summary>
    IdMissing = 1 << 3,

    /// <summary>Not so many digits as the form asks.</summary>
    IdForm = 1 << 4,

    /// <summary>The check digit is another one.</summary>
    IdCheckDigit = 1 << 5,

    /// <summary>The birth date in the number is no date.</summary>
    IdBirthDate = 1 << 6,

    /// <summary>The birth date in the number is another than the one stated.</summary>
    IdBirthOther = 1 << 7,

    /// <summary>No name stands there.</summary>
    NameMissing = 1 << 8,

    /// <summary>The day of birth is no date.</summary>
    BornForm = 1 << 9,

    /// <summary>Too young on the day.</summary>
    UnderAge = 1 << 10,

    /// <summary>The day of signing is no date.</summary>
    SignedForm = 1 << 11,

    /// <summary>Signed before the time began.</summary>
    SignedEarly = 1 << 12,

    /// <summary>Signed after the time ended.</summary>
    SignedLate = 1 << 13,

    /// <summary>The same person stands in a row before, which counts.</summary>
    Duplicate = 1 << 14,

    /// <summary>The same person stands in another territory too: counted in all, and in which territory is open.</summary>
    DuplicateElsewhere = 1 << 15,

    /// <summary>The same identity number under another name.</summary>
    SharedNumber = 1 << 16,

    /// <summary>The person is on the list of another application, and does not count here.</summary>
    OtherApplication = 1 << 17,

    /// <summary>The person is on the list of another application, and where they count is open.</summary>
    OtherApplicationOpen = 1 << 18,

    /// <summary>Not on the authority's roll.</summary>
    NotOnRoll = 1 << 19,
}

/// <summary>What is known of a kind of fault apart from the law book.</summary>
/// <param name="Fault">One fault.</param>
/// <param name="Word">Its stored word.</param>
/// <param name="Column">The column that it is about.</param>
/// <param name="Reason">In words, for the applicant.</param>
public sealed record RowFaultKind(RowFaults Fault, string Word, string Column, string Reason)
{
    /// <summary>Every kind, in the order in which they are told.</summary>
    public static IReadOnlyList<RowFaultKind> All { get; } =
    [
        new(RowFaults.TerritoryMissing, "territory-missing", "territory", "no territory stands there"),
        new(RowFaults.TerritoryUnknown, "territory-unknown", "territory", "this territory belongs to no division of the country that the law knows"),
        new(RowFaults.TerritoryOther, "territory-other", "territory", "the authority's roll has the person in another territory"),
        new(RowFaults.IdMissing, "id-missing", "id_number", "no identity number stands there"),
        new(RowFaults.IdForm, "id-form", "id_number", "an identity number has other digits: look for lost zeros at the front, spaces or letters"),
        new(RowFaults.IdCheckDigit, "id-check-digit", "id_number", "the check digit does not belong to the other digits: one of them is mistyped"),
        new(RowFaults.IdBirthDate, "id-birth-date", "id_number", "the digits of the birth date are no date"),
        new(RowFaults.IdBirthOther, "id-birth-other", "born", "the birth date in the identity number is another one"),
        new(RowFaults.NameMissing, "name-missing", "name", "no name stands there"),
        new(RowFaults.BornForm, "born-form", "born", "this is no date: year-month-day or day.month.year was expected"),
        new(RowFaults.UnderAge, "under-age", "born", "the person was too young on that day"),
        new(RowFaults.SignedForm, "signed-form", "signed", "this is no date: year-month-day or day.month.year was expected"),
        new(RowFaults.SignedEarly, "signed-early", "signed", "signed before the time for it began"),
        new(RowFaults.SignedLate, "signed-late", "signed", "signed after the time for it ended"),
        new(RowFaults.Duplicate, "duplicate", "id_number", "the same person stands in another row, which counts"),
        new(RowFaults.DuplicateElsewhere, "duplicate-elsewhere", "territory", "the same person stands in another territory too: say in which they belong"),
        new(RowFaults.SharedNumber, "shared-number", "name", "the same identity number stands in another row under another name"),
        new(RowFaults.OtherApplication, "other-application", "id_number", "the person is on the list of another application and counts there"),
        new(RowFaults.OtherApplicationOpen, "other-application-open", "id_number", "the person is on the list of another application: say which signature is the later one"),
        new(RowFaults.NotOnRoll, "not-on-roll", "id_number", "the authority's roll does not have this person"),
    ];

    /// <summary>Faults with which a row still counts, fully or with a reserve: they are told all the same.</summary>
    public const RowFaults Remarks = RowFaults.IdBirthOther | RowFaults.SharedNumber | RowFaults.DuplicateElsewhere | RowFaults.OtherApplicationOpen;
}
