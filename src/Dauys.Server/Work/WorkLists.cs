using System.Globalization;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Formats.Persons;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Server.Work;

/// <summary>
/// Checks lists of persons of drafts, with the importer of the tool. The last few are kept in memory, as numbers only, so that a page that is loaded anew need not wait;
/// a list that was changed, or is asked under other days or another book, is checked anew.
/// </summary>
internal sealed class WorkLists
{
    private const int Kept = 3;

    private readonly Lock _checking = new();
    private readonly LinkedList<(string Key, CheckedList List)> _kept = [];

    /// <summary>The list as a book asks it to be checked.</summary>
    /// <param name="folder">The draft's folder.</param>
    /// <param name="law">The book.</param>
    /// <param name="source">The list.</param>
    /// <param name="days">The application's days.</param>
    /// <exception cref="RefusedException">It cannot be read; the place names file, row and column.</exception>
    public CheckedList Check(string folder, PartyBook law, ListSource source, ListDays days)
    {
        var path = Path.Combine(folder, source.File);
        var file = new FileInfo(path);
        var key = string.Create(CultureInfo.InvariantCulture, $"{path}\n{(file.Exists ? file.Length : -1)}\n{(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)}\n{law.Hash}\n{source.Figure}\n")
            + string.Join('\n', source.Columns.Select(c => $"{c.Key}={c.Value}")) + string.Join('\n', days.Events.Select(e => $"{e.Key}={e.Value.DayNumber}").Order(StringComparer.Ordinal)) + days.Application?.DayNumber;

        // One at a time: a long list takes memory, and two readers of one page wait for the same answer.
        lock (_checking)
        {
            var known = _kept.FirstOrDefault(k => k.Key == key);
            if (known.List is not null)
            {
                return known.List;
            }

            try
            {
                var list = new PersonLists(law).Check(path, source, days);
                _kept.AddFirst((key, list));
                if (_kept.Count > Kept)
                {
                    _kept.RemoveLast();
                }

                return list;
            }
            catch (RefusedException refused)
            {
                // A reader knows the file by its name; where it lies on this machine is nobody's business.
                throw new RefusedException([.. refused.Refusals.Select(r => r with { Where = r.Where with { File = r.Where.File is null ? null : source.File } })]);
            }
        }
    }
}
