using System.Globalization;

namespace Dauys.Elections.Intake;

/// <summary>Lines of several files as one ascending number each, so that a row costs four bytes and can still be found again.</summary>
internal sealed class ReadLines
{
    private readonly List<(string? File, int Before)> _files = [(null, 0)];
    private int _last;

    public void Begin(string file) => _files.Add((file, _last));

    /// <summary>The number of a line of the present file: at least 1, so that 0 can mean "not seen".</summary>
    /// <param name="line">From 1; 0 for a figure that stands in no table.</param>
    public int Seen(long line)
    {
        var number = (int)Math.Clamp(_files[^1].Before + Math.Max(line, 1), 1, int.MaxValue);
        _last = Math.Max(_last, number);
        return number;
    }

    /// <summary>The file and line of a number; no file for figures that stand in the election file.</summary>
    public (string? File, int? Line) PlaceOf(int seen)
    {
        var (file, before) = _files[_files.FindLastIndex(f => f.Before < seen)];
        return file is null ? (null, null) : (file, seen - before);
    }

    /// <summary>A line in words: with its file, unless it is the present one.</summary>
    public string Words(int seen)
    {
        var index = _files.FindLastIndex(f => f.Before < seen);
        var line = (seen - _files[index].Before).ToString(CultureInfo.InvariantCulture);
        return _files[index].File switch
        {
            null => "and stands in the election file itself",
            _ when index == _files.Count - 1 => $"first on line {line}",
            var file => $"first on line {line} of {file}",
        };
    }
}
