using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Site.Acts;

/// <summary>From what an act is about to the page that shows it.</summary>
public static class ActSubject
{
    /// <summary>The address of a subject's page, or null where it has none.</summary>
    public static string? Page(ElectionRecord record, string subject)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(subject);
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && subject.StartsWith("protocol/", StringComparison.Ordinal))
        {
            var parts = subject[..colon].Split('/');
            return Unit(record, new BallotPaper(parts[1], parts.Length > 2 ? parts[2] : null), subject[(colon + 1)..]);
        }

        if (colon > 0 && subject.StartsWith("station:", StringComparison.Ordinal))
        {
            return record.Papers.Select(p => Unit(record, p, subject[(colon + 1)..])).FirstOrDefault(a => a is not null);
        }

        return subject.Split('/') switch
        {
            ["election"] => At.Election(record.Id),
            ["register"] => At.Register(record.Id),
            ["source", var id] => At.Sources(record.Id, id),
            ["import", _] => At.Sources(record.Id),
            ["list", var contest, var id] when record.Result.List is { Counted: not null } list && list.Rule.Id == contest => At.Seats(record.Id, contest, id),
            ["district" or "mandate", var contest, var id] when record.Result.Districts?.CountedAs == contest => At.Districts(record.Id, contest, id),
            ["figure", .. var about, _] => At.Figures(record.Id, string.Join('/', about)),
            ["calendar", var term] => At.Way(record.Id, term),
            ["applicant", var id, ..] => At.Way(record.Id, id),
            ["recommendation", var id, ..] => At.Observed(record.Id, id),
            ["observation", _, _] or ["statement", _] or ["complaint", _] => At.Observed(record.Id, subject),
            ["result", _] => At.Election(record.Id),
            _ => null,
        };
    }

    private static string? Unit(ElectionRecord record, BallotPaper paper, string path)
    {
        if (record.Tree(paper) is not { } tree)
        {
            return null;
        }

        var hash = path.LastIndexOf('#');
        var unit = record.State.Territory.Units.FindPath(System.Text.Encoding.UTF8.GetBytes(path));
        unit = unit < 0 && hash >= 0 ? record.State.Territory.Units.FindPath(System.Text.Encoding.UTF8.GetBytes(path[..hash])) : unit;
        return path.Length == 0 ? At.Unit(record.Id, paper, tree.Nation)
            : unit >= 0 && tree.OfUnit(unit) is { } found ? At.Unit(record.Id, paper, found)
            : null;
    }
}
