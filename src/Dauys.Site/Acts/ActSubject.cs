using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Acts;

/// <summary>From what an act is about to the page that shows it.</summary>
public static class ActSubject
{
    /// <summary>The address of a subject's page, or null where it has none.</summary>
    public static string? Page(ElectionRecord record, string subject, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var at = reader.At;
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(subject);
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && subject.StartsWith("protocol/", StringComparison.Ordinal))
        {
            var parts = subject[..colon].Split('/');
            return Unit(at, record, new BallotPaper(parts[1], parts.Length > 2 ? parts[2] : null), subject[(colon + 1)..]);
        }

        if (colon > 0 && subject.StartsWith("station:", StringComparison.Ordinal))
        {
            return record.Papers.Select(p => Unit(at, record, p, subject[(colon + 1)..])).FirstOrDefault(a => a is not null);
        }

        return subject.Split('/') switch
        {
            ["election"] => at.Election(record.Id),
            ["register"] => at.Register(record.Id),
            ["source", var id] => at.Sources(record.Id, id),
            ["import", _] => at.Sources(record.Id),
            ["list", var contest, var id] when record.Result.List is { } list && list.Rule.Id == contest => at.List(record.Id, contest, id),
            ["district" or "mandate", var contest, var id] when record.Result.Districts?.CountedAs == contest => at.District(record.Id, contest, id),
            ["region" or "outline", var id] when record.State.Territory.Region(id) is not null => at.Region(record.Id, id),
            ["announcement", _, _] => at.Election(record.Id),
            ["figure", .. var about, _] => at.Figures(record.Id, string.Join('/', about)),
            ["calendar", var term] => at.Way(record.Id, term),
            ["ballot-order" or "withdrawal", ..] => at.Way(record.Id, "ballots"),
            ["applicant", var id, ..] => at.Way(record.Id, id),
            ["recommendation", var id, ..] => at.Observed(record.Id, id),
            ["observation", _, _] or ["statement", _] or ["complaint", _] => at.Observed(record.Id, subject),
            ["publication", _] => at.Sources(record.Id, "duties"),
            ["result", _] => at.Election(record.Id),
            _ => null,
        };
    }

    private static string? Unit(At at, ElectionRecord record, BallotPaper paper, string path)
    {
        if (record.Tree(paper) is not { } tree)
        {
            return null;
        }

        var hash = path.LastIndexOf('#');
        var unit = record.State.Territory.Units.FindPath(System.Text.Encoding.UTF8.GetBytes(path));
        unit = unit < 0 && hash >= 0 ? record.State.Territory.Units.FindPath(System.Text.Encoding.UTF8.GetBytes(path[..hash])) : unit;
        return path.Length == 0 ? at.Unit(record.Id, paper, tree.Nation)
            : unit >= 0 && tree.OfUnit(unit) is { } found ? at.Unit(record.Id, paper, found)
            : null;
    }
}
