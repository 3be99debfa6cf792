namespace Dauys.Elections.Registration.CheckList;

/// <summary>A row of a list as a file has it: UTF-8 without white space around it, empty where nothing stands. Valid until the next row is read.</summary>
public readonly ref struct Person
{
    /// <summary>The territory.</summary>
    public ReadOnlySpan<byte> Territory { get; init; }

    /// <summary>The identity number.</summary>
    public ReadOnlySpan<byte> IdNumber { get; init; }

    /// <summary>The name.</summary>
    public ReadOnlySpan<byte> Name { get; init; }

    /// <summary>The day of birth.</summary>
    public ReadOnlySpan<byte> Born { get; init; }

    /// <summary>The day of signing.</summary>
    public ReadOnlySpan<byte> Signed { get; init; }

    /// <summary>The line of the file on which the row starts.</summary>
    public long Line { get; init; }
}

/// <summary>Which columns a list has.</summary>
/// <param name="IdNumber">Identity numbers.</param>
/// <param name="Name">Names.</param>
/// <param name="Born">Days of birth.</param>
/// <param name="Signed">Days of signing.</param>
public readonly record struct ListForm(bool IdNumber, bool Name, bool Born, bool Signed);
