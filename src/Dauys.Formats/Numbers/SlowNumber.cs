namespace Dauys.Formats.Numbers;

/// <summary>Cells that are not 1 to 15 plain digits: trimmed, empty, grouped, with decimals, too large, or faulty.</summary>
internal static class SlowNumber
{
    private static ReadOnlySpan<byte> NoBreakSpace => "\u00A0"u8;

    private static ReadOnlySpan<byte> ThinSpace => "\u2009"u8;

    private static ReadOnlySpan<byte> NarrowSpace => "\u202F"u8;

    private static ReadOnlySpan<byte> Quotation => "\u2019"u8;

    private static ReadOnlySpan<byte> MinusSign => "\u2212"u8;

    public static bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out long value, out NumberFault fault)
    {
        value = 0;
        var text = Trim(cell);
        if (text.IsEmpty)
        {
            value = form.Blank == BlankCell.Absent ? CellNumber.Absent : 0;
            fault = form.Blank == BlankCell.Refuse ? NumberFault.Empty : NumberFault.None;
            return fault == NumberFault.None;
        }

        var minus = text[0] == '-' ? 1 : text.StartsWith(MinusSign) ? MinusSign.Length : 0;
        if (minus > 0)
        {
            fault = text.Length > minus && IsDigit(text[minus]) ? NumberFault.Negative : NumberFault.NotANumber;
            return false;
        }

        fault = IsDigit(text[0]) && !form.IsAmbiguous ? Read(text, form, out value) : NumberFault.NotANumber;
        if (fault != NumberFault.None)
        {
            value = 0;
        }

        return fault == NumberFault.None;
    }

    /// <summary>Groups, then decimals, then the end. The first group has one to three digits if a second follows; every other has three.</summary>
    private static NumberFault Read(ReadOnlySpan<byte> text, NumberForm form, out long value)
    {
        value = 0;
        var overflow = false;
        var groups = 0;
        var between = form.Group;
        var at = 0;
        while (true)
        {
            var first = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                overflow = overflow || value > (CellNumber.Max - (text[at] - '0')) / 10;
                value = overflow ? 0 : (value * 10) + (text[at] - '0');
                at++;
            }

            var digits = at - first;
            groups++;
            var mark = GroupMarkAt(text[at..], out var kind);
            var more = mark > 0 && kind != GroupMark.None && (kind == between || between == GroupMark.Any) && at + mark < text.Length && IsDigit(text[at + mark]);
            if ((groups > 1 && digits != 3) || (more && digits > 3))
            {
                return NumberFault.NotANumber;
            }

            if (!more)
            {
                break;
            }

            between = kind;
            at += mark;
        }

        if (at == text.Length)
        {
            return overflow ? NumberFault.Overflow : NumberFault.None;
        }

        var rest = Rest(text[at..], form.Decimal);
        return rest == NumberFault.None && overflow ? NumberFault.Overflow : rest;
    }

    /// <summary>What stands after the digits: zeros that the form allows, or the fault that describes it best.</summary>
    private static NumberFault Rest(ReadOnlySpan<byte> rest, DecimalMark allowed)
    {
        var mark = rest[0] == '.' ? DecimalMark.Dot : rest[0] == ',' ? DecimalMark.Comma : DecimalMark.None;
        if (mark != DecimalMark.None && rest.Length > 1 && rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            if (mark == allowed)
            {
                return rest[1..].IndexOfAnyExcept((byte)'0') < 0 ? NumberFault.None : NumberFault.Fractional;
            }

            // "1,234" under a form without groups is more likely a thousand than a fraction; "1.234" may be either, and is called a fraction.
            return mark == DecimalMark.Comma && rest.Length == 4 ? NumberFault.Grouped : NumberFault.Fractional;
        }

        var width = GroupMarkAt(rest, out _);
        var grouped = width > 0 && rest.Length >= width + 3 && rest.Slice(width, 3).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        return grouped ? NumberFault.Grouped : NumberFault.NotANumber;
    }

    private static int GroupMarkAt(ReadOnlySpan<byte> text, out GroupMark kind)
    {
        kind = text.IsEmpty ? GroupMark.None : text[0] switch
        {
            (byte)',' => GroupMark.Comma,
            (byte)'.' => GroupMark.Dot,
            (byte)' ' => GroupMark.Space,
            (byte)'\'' => GroupMark.Apostrophe,
            _ => GroupMark.None,
        };
        if (kind != GroupMark.None)
        {
            return 1;
        }

        var space = text.StartsWith(NoBreakSpace) ? NoBreakSpace.Length : text.StartsWith(ThinSpace) || text.StartsWith(NarrowSpace) ? ThinSpace.Length : 0;
        if (space > 0)
        {
            kind = GroupMark.Space;
            return space;
        }

        kind = text.StartsWith(Quotation) ? GroupMark.Apostrophe : GroupMark.None;
        return kind == GroupMark.None ? 0 : Quotation.Length;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            var before = cell.Length;
            cell = cell.Trim(" \t\r\n"u8);
            cell = cell.StartsWith(NoBreakSpace) ? cell[NoBreakSpace.Length..] : cell;
            cell = cell.EndsWith(NoBreakSpace) ? cell[..^NoBreakSpace.Length] : cell;
            if (cell.Length == before)
            {
                return cell;
            }
        }
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
