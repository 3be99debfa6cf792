namespace Dauys.Site.Wording;

/// <summary>
/// How numbers, days and lists are written in a language. The values are those of Unicode CLDR 48.2 (<c>cldr-numbers-full</c>, <c>cldr-dates-full</c>,
/// <c>cldr-misc-full</c>, <c>cldr-core</c>), kept here because the program runs without ICU. What differs from CLDR on purpose is said at the value.
/// </summary>
/// <param name="Group">Between thousands.</param>
/// <param name="Point">Before decimals.</param>
/// <param name="Percent">A share: {0} is the number.</param>
/// <param name="Months">Months inside a date, from January.</param>
/// <param name="MonthsAlone">Months without a day, from January.</param>
/// <param name="Day">A day: {0} day, {1} month, {2} year.</param>
/// <param name="Month">A month: {0} month, {1} year.</param>
/// <param name="Days">Days of one month: {0} first day, {1} last day, {2} month, {3} year.</param>
/// <param name="ListTwo">Two words in a list.</param>
/// <param name="ListEnd">The last word of a longer list and what stands before it.</param>
/// <param name="Forms">The plural forms that whole numbers take.</param>
/// <param name="FormOf">The form that a whole number takes.</param>
public sealed record Formats(
    string Group,
    string Point,
    string Percent,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> MonthsAlone,
    string Day,
    string Month,
    string Days,
    string ListTwo,
    string ListEnd,
    IReadOnlyList<PluralForm> Forms,
    Func<Int128, PluralForm> FormOf)
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] KazakhMonths =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    /// <summary>English as CLDR's en-GB; a space stands before the per cent sign (ISO 80000-1), as the terminal has it.</summary>
    public static Formats English { get; } = new(
        ",", ".", "{0}\u00a0%", EnglishMonths, EnglishMonths, "{0} {1} {2}", "{0} {1}", "{0}–{1} {2} {3}", "{0} and {1}", "{0} and {1}",
        [PluralForm.One, PluralForm.Other], n => n == 1 ? PluralForm.One : PluralForm.Other);

    /// <summary>Kazakh: CLDR's kk. A month that stands alone begins with a small letter, because here it always stands after a year.</summary>
    public static Formats Kazakh { get; } = new(
        "\u00a0", ",", "{0}%", KazakhMonths, KazakhMonths, "{2}\u202fж. {0} {1}", "{1}\u202fж. {0}", "{3}\u202fж. {0}–{1} {2}", "{0} және {1}", "{0}, {1}",
        [PluralForm.One, PluralForm.Other], n => n == 1 ? PluralForm.One : PluralForm.Other);

    /// <summary>Russian: CLDR's ru.</summary>
    public static Formats Russian { get; } = new(
        "\u00a0", ",", "{0}\u00a0%",
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
        "{0} {1} {2}\u202fг.", "{0} {1}\u202fг.", "{0}–{1} {2} {3}\u202fг.", "{0} и {1}", "{0} и {1}",
        [PluralForm.One, PluralForm.Few, PluralForm.Many], RussianForm);

    private static PluralForm RussianForm(Int128 number)
    {
        var (tens, ones) = ((int)(Int128.Abs(number) % 100), (int)(Int128.Abs(number) % 10));
        return tens is >= 11 and <= 14 ? PluralForm.Many
            : ones == 1 ? PluralForm.One
            : ones is >= 2 and <= 4 ? PluralForm.Few
            : PluralForm.Many;
    }
}
