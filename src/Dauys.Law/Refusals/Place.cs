using System.Globalization;
using System.Text;

namespace Dauys.Law.Refusals;

/// <summary>Where a refusal points: a file with line and column, a subject of the register, or both.</summary>
/// <param name="File">The file as the user named it (for a member of an archive <c>archive.zip:member.csv</c>).</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1: a character's for YAML, a cell's for a table.</param>
/// <param name="Subject">What it is about: a station's id, a list, an act's position, the name of a table's column.</param>
public sealed record Place(string? File = null, long? Line = null, long? Column = null, string? Subject = null)
{
    /// <summary>No place at all, for instance a fault of the command line.</summary>
    public static Place None { get; } = new();

    /// <summary>As compilers print it, so that editors can jump there: <c>file:line:column subject</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
        {
            text.Append(text.Length == 0 ? "line " : ":").Append(line.ToString(CultureInfo.InvariantCulture));
            if (Column is { } column)
            {
                text.Append(':').Append(column.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (Subject is not null)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(Subject);
        }

        return text.ToString();
    }
}
