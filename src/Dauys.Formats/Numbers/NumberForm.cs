namespace Dauys.Formats.Numbers;

/// <summary>What an empty cell means, as the map of a results file says.</summary>
public enum BlankCell
{
    /// <summary>An empty cell is a fault: the default.</summary>
    Refuse,

    /// <summary>An empty cell is the number 0.</summary>
    Zero,

    /// <summary>An empty cell means that the figure is not known: <see cref="CellNumber.Absent"/>.</summary>
    Absent,
}

/// <summary>The mark between groups of three digits that a map allows.</summary>
public enum GroupMark
{
    /// <summary>Digits are not grouped: the default.</summary>
    None,

    /// <summary><c>1,234</c>.</summary>
    Comma,

    /// <summary><c>1.234</c>.</summary>
    Dot,

    /// <summary><c>1 234</c> with a space, a no-break space (U+00A0), a thin one (U+2009) or a narrow no-break one (U+202F).</summary>
    Space,

    /// <summary><c>1'234</c> with an apostrophe or U+2019.</summary>
    Apostrophe,

    /// <summary>Any of the above, but one and the same within a number.</summary>
    Any,
}

/// <summary>The mark before decimals that a map allows; the decimals themselves must all be 0.</summary>
public enum DecimalMark
{
    /// <summary>No decimals: the default.</summary>
    None,

    /// <summary><c>12.0</c>.</summary>
    Dot,

    /// <summary><c>12,0</c>.</summary>
    Comma,
}

/// <summary>How the numbers of a results file are written. The default is plain ASCII digits, nothing else.</summary>
/// <param name="Blank">What an empty cell means.</param>
/// <param name="Group">The mark between groups of three digits, if digits may be grouped.</param>
/// <param name="Decimal">The mark before decimals, if zeros may follow a whole number.</param>
public readonly record struct NumberForm(BlankCell Blank = BlankCell.Refuse, GroupMark Group = GroupMark.None, DecimalMark Decimal = DecimalMark.None)
{
    /// <summary>ASCII digits and no empty cells.</summary>
    public static NumberForm Plain => default;

    /// <summary>True where one mark would have two meanings, so that <c>1.000</c> could be a thousand or one: such a form reads nothing.</summary>
    public bool IsAmbiguous =>
        (Group is GroupMark.Comma or GroupMark.Any && Decimal == DecimalMark.Comma) || (Group is GroupMark.Dot or GroupMark.Any && Decimal == DecimalMark.Dot);
}

/// <summary>Why a cell is not a number.</summary>
public enum NumberFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>Nothing, or spaces only, and the form does not say what that means.</summary>
    Empty,

    /// <summary>A minus sign before digits.</summary>
    Negative,

    /// <summary>Decimals: other than zeros, or not allowed by the form.</summary>
    Fractional,

    /// <summary>Digits grouped by a mark that the form does not allow.</summary>
    Grouped,

    /// <summary>More than 2^53-1, the largest integer that every reader of JSON keeps exact (RFC 8259, section 6).</summary>
    Overflow,

    /// <summary>Anything else.</summary>
    NotANumber,
}
