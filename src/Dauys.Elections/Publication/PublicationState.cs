using Dauys.Elections.Publication.ReportPublication;

namespace Dauys.Elections.Publication;

/// <summary>What is known of the publications that the law book speaks of.</summary>
public sealed class PublicationState
{
    private readonly OrderedDictionary<string, PublicationReported> _reports = new(StringComparer.Ordinal);

    /// <summary>Reports in the order of their acts.</summary>
    public IEnumerable<PublicationReported> Reported => _reports.Values;

    /// <summary>A publication was reported, or that it was not found.</summary>
    public void Evolve(PublicationReported act) => _reports[act.Subject] = act;
}
