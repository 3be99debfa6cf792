using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Results.ReportMandates;

namespace Dauys.Elections.Results;

/// <summary>Lots drawn, results established, mandates declared, figures reported.</summary>
public sealed class ResultsState
{
    private readonly Dictionary<string, LotDrawn> _lots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResultEstablished> _established = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Contest, string District), MandateDeclared> _mandates = [];
    private readonly Dictionary<string, MandatesReported> _reported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureReported> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResultAnnounced> _announced = new(StringComparer.Ordinal);

    /// <summary>Lots of a contest.</summary>
    public IEnumerable<LotDrawn> Lots(string contest, string? district) =>
        _lots.Values.Where(l => l.Contest == contest && l.District == district).OrderBy(l => l.Subject, StringComparer.Ordinal);

    /// <summary>Lots of a contest, those of all its districts too.</summary>
    public IEnumerable<LotDrawn> Lots(string contest) => _lots.Values.Where(l => l.Contest == contest).OrderBy(l => l.Subject, StringComparer.Ordinal);

    /// <summary>The established result of a contest, or null.</summary>
    public ResultEstablished? Established(string contest) => _established.GetValueOrDefault(contest);

    /// <summary>Results of a contest that were announced before one was established, in the order of their moments.</summary>
    public IEnumerable<ResultAnnounced> Announced(string contest) =>
        _announced.Values.Where(a => a.Contest == contest).OrderBy(a => a.Moment, StringComparer.Ordinal).ThenBy(a => a.Key, StringComparer.Ordinal);

    /// <summary>A mandate declared in a district, or null.</summary>
    public MandateDeclared? Mandate(string contest, string district) => _mandates.GetValueOrDefault((contest, district));

    /// <summary>Single mandates of a contest that were reported by list.</summary>
    public IEnumerable<MandatesReported> Mandates(string contest) => _reported.Values.Where(m => m.Contest == contest).OrderBy(m => m.Subject, StringComparer.Ordinal);

    /// <summary>All figures reported, by subject.</summary>
    public IEnumerable<FigureReported> Figures => _figures.Values.OrderBy(f => f.Subject, StringComparer.Ordinal);

    /// <summary>Figures reported about one thing.</summary>
    public IEnumerable<FigureReported> About(string about) => Figures.Where(f => f.About == about);

    /// <summary>A lot was drawn.</summary>
    public void Evolve(LotDrawn act) => _lots[act.Subject] = act;

    /// <summary>A result was established.</summary>
    public void Evolve(ResultEstablished act) => _established[act.Contest] = act;

    /// <summary>A mandate was declared.</summary>
    public void Evolve(MandateDeclared act) => _mandates[(act.Contest, act.District)] = act;

    /// <summary>A result was announced.</summary>
    public void Evolve(ResultAnnounced act) => _announced[act.Subject] = act;

    /// <summary>Mandates were reported by list.</summary>
    public void Evolve(MandatesReported act) => _reported[act.Subject] = act;

    /// <summary>A figure was reported.</summary>
    public void Evolve(FigureReported act) => _figures[act.Subject] = act;
}
