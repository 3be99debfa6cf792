using System.Text;
using Dauys.Law.Identity;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CheckList;

/// <summary>
/// Checks a list row by row and then as a whole. Takes some 30 bytes a row, whatever the row holds; nothing of a person is kept but the number that tells
/// whether two rows are the same one. The order of rows decides nothing but which of two equal ones is named the second.
/// </summary>
public sealed class ListCheckRun
{
    private const ushort NoTerritory = ushort.MaxValue;

    private readonly PartyBook _law;
    private readonly ListForm _form;
    private readonly ListDays _days;
    private readonly IdentityCheck? _identity;
    private readonly AgeCheck? _age;
    private readonly PeriodCheck? _period;
    private readonly Dictionary<string, ushort> _index = new(StringComparer.Ordinal);
    private readonly RowStore _rows = new();

    /// <summary>A check of one list.</summary>
    /// <param name="law">The book, which knows the territories.</param>
    /// <param name="rule">What it asks of the list.</param>
    /// <param name="form">Which columns the list has.</param>
    /// <param name="days">The days that the application states.</param>
    public ListCheckRun(PartyBook law, ListRule rule, ListForm form, ListDays days)
    {
        (_law, Rule, _form, _days) = (law, rule, form, days);
        _identity = form.IdNumber ? rule.Find<IdentityCheck>() : null;
        _age = rule.Find<AgeCheck>();
        _period = form.Signed ? rule.Find<PeriodCheck>() : null;
        foreach (var territory in law.Territories.SelectMany(t => t.Units.Concat(t.CarvedFrom.Keys)).Distinct(StringComparer.Ordinal))
        {
            _index.Add(territory, (ushort)_index.Count);
        }

        Territories = [.. _index.Keys];
    }

    /// <summary>What the law asks of the list.</summary>
    public ListRule Rule { get; }

    /// <summary>Every territory that the book knows by any division.</summary>
    public IReadOnlyList<string> Territories { get; }

    internal RowStore Rows => _rows;

    /// <summary>Which columns the list has.</summary>
    public ListForm Form => _form;

    internal ListDays Days => _days;

    /// <summary>Whether persons are told by their identity numbers; otherwise by name and birth date, which are keys of another kind.</summary>
    public bool IsByNumber => _identity is not null;

    /// <summary>One row.</summary>
    public void Add(in Person person)
    {
        var faults = RowFaults.None;
        var territory = Index(person.Territory);
        if (territory == NoTerritory)
        {
            faults |= person.Territory.IsEmpty ? RowFaults.TerritoryMissing : RowFaults.TerritoryUnknown;
        }

        faults |= Identity(person, out var number, out var inNumber);
        if (_form.Name && person.Name.IsEmpty)
        {
            faults |= RowFaults.NameMissing;
        }

        DateOnly? born = null;
        if (_form.Born && !person.Born.IsEmpty)
        {
            if (ListDate.TryRead(person.Born, out var stated))
            {
                born = stated;
                faults |= inNumber is { } other && other != stated ? OtherBirth() : RowFaults.None;
            }
            else
            {
                faults |= RowFaults.BornForm;
            }
        }

        DateOnly? signed = null;
        if (_form.Signed && !person.Signed.IsEmpty)
        {
            faults |= ListDate.TryRead(person.Signed, out var day) ? Period(day) : RowFaults.SignedForm;
            signed = (faults & RowFaults.SignedForm) == 0 ? day : null;
        }

        born ??= inNumber;
        if (_age is not null && born is { } birth && (signed ?? _days.Application) is { } on && (birth.Year + _age.Least > 9999 || birth.AddYears(_age.Least) > on))
        {
            faults |= RowFaults.UnderAge;
        }

        var name = _form.Name ? NameKey.HashOf(person.Name) : 0;
        _rows.Add(KeyOf(number, name, born), (uint)(name >> 32), faults, territory, signed?.DayNumber ?? 0, person.Line);
    }

    private RowFaults Identity(in Person person, out ulong? number, out DateOnly? born)
    {
        (number, born) = (null, null);
        if (_identity is null)
        {
            return RowFaults.None;
        }

        if (person.IdNumber.IsEmpty)
        {
            return RowFaults.IdMissing;
        }

        var fault = _identity.Scheme.Read(person.IdNumber, out var read, out born);
        if (fault == IdentityFault.None)
        {
            number = read;
        }

        return fault switch
        {
            IdentityFault.None => RowFaults.None,
            IdentityFault.Form => RowFaults.IdForm,
            IdentityFault.CheckDigit => RowFaults.IdCheckDigit,
            _ => RowFaults.IdBirthDate,
        };
    }

    private RowFaults OtherBirth() => _identity!.BirthWarns ? RowFaults.IdBirthOther : RowFaults.IdBirthOther | RowFaults.BornForm;

    private RowFaults Period(DateOnly day) =>
        _period is null ? RowFaults.None
        : _period.After is { } after && _days.Of(after) is { } first && day < first ? RowFaults.SignedEarly
        : _period.Until is { } until && _days.Of(until) is { } last && day > last ? RowFaults.SignedLate
        : RowFaults.None;

    /// <summary>
    /// What tells a person from others: the identity number; where the list has none, name and birth date together. 0 where the row does not tell.
    /// Two persons of one name and one birthday are the same here; such a list can tell no better.
    /// </summary>
    private ulong KeyOf(ulong? number, ulong name, DateOnly? born)
    {
        unchecked
        {
            return number is { } known ? known + 1
                : _identity is null && name != 0 && born is { } day ? (name * 31 + (ulong)day.DayNumber) | (1UL << 63)
                : 0;
        }
    }

    private ushort Index(ReadOnlySpan<byte> territory)
    {
        Span<char> text = stackalloc char[64];
        if (territory.IsEmpty || territory.Length > text.Length)
        {
            return NoTerritory;
        }

        var length = Encoding.UTF8.GetChars(territory, text);
        return _index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var index) ? index : NoTerritory;
    }
}

/// <summary>The days of an application that its lists are held against.</summary>
/// <param name="Application">The day of the application, or null.</param>
/// <param name="Events">Days of events by name.</param>
public sealed record ListDays(DateOnly? Application, IReadOnlyDictionary<string, DateOnly> Events)
{
    /// <summary>The day of an event, or null.</summary>
    public DateOnly? Of(string happened) => Events.TryGetValue(happened, out var day) ? day : null;
}
