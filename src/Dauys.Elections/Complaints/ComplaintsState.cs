using Dauys.Elections.Complaints.ReportComplaint;

namespace Dauys.Elections.Complaints;

/// <summary>Complaints that are known.</summary>
public sealed class ComplaintsState
{
    private readonly OrderedDictionary<string, ComplaintReported> _complaints = new(StringComparer.Ordinal);

    /// <summary>Complaints in the order of their acts.</summary>
    public IEnumerable<ComplaintReported> Reported => _complaints.Values;

    /// <summary>A complaint was reported.</summary>
    public void Evolve(ComplaintReported act) => _complaints[act.Subject] = act;
}
