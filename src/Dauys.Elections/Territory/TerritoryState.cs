using Dauys.Elections.Territory.DrawOutline;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Elections.Territory.EstablishRegion;

namespace Dauys.Elections.Territory;

/// <summary>Districts, the tree of units and the polling stations among them.</summary>
public sealed class TerritoryState
{
    private readonly Dictionary<(string Contest, string District), DistrictEstablished> _districts = [];
    private readonly Dictionary<string, List<DistrictEstablished>> _byContest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionEstablished> _regions = new(StringComparer.Ordinal);
    private readonly List<string> _regionOrder = [];
    private readonly Dictionary<string, OutlineDrawn> _outlines = new(StringComparer.Ordinal);
    private byte[] _stations = new byte[1 << 8];
    private long[] _positions = new long[1 << 8];

    private const byte Station = 1;
    private const byte WithoutRoll = 2;

    /// <summary>All units.</summary>
    public UnitTree Units { get; } = new();

    /// <summary>Polling stations established so far.</summary>
    public int StationCount { get; private set; }

    /// <summary>Polling stations declared to have no electoral roll.</summary>
    public int WithoutRollCount { get; private set; }

    /// <summary>The districts of a contest in the order of their acts.</summary>
    public IReadOnlyList<DistrictEstablished> Districts(string contest) =>
        _byContest.TryGetValue(contest, out var districts) ? districts : [];

    /// <summary>A district, or null.</summary>
    public DistrictEstablished? District(string contest, string id) => _districts.GetValueOrDefault((contest, id));

    /// <summary>The regions in the order of their acts; none where the record names none.</summary>
    public IEnumerable<RegionEstablished> Regions => _regionOrder.Select(id => _regions[id]);

    /// <summary>A region, or null.</summary>
    public RegionEstablished? Region(string id) => _regions.GetValueOrDefault(id);

    /// <summary>The outline of a region, or null.</summary>
    public OutlineDrawn? Outline(string region) => _outlines.GetValueOrDefault(region);

    /// <summary>Whether a unit is a polling station.</summary>
    public bool IsStation(int unit) => unit < _stations.Length && (_stations[unit] & Station) != 0;

    /// <summary>Whether a unit has an electoral roll: every unit, unless its establishment says otherwise.</summary>
    public bool HasRoll(int unit) => unit >= _stations.Length || (_stations[unit] & WithoutRoll) == 0;

    /// <summary>The register's position of the act that established a station; -1 where no register is kept.</summary>
    public long Position(int unit) => _positions[unit];

    /// <summary>A district was established; a later act of the same district replaces it.</summary>
    public void Evolve(DistrictEstablished act)
    {
        if (!_byContest.TryGetValue(act.Contest, out var districts))
        {
            _byContest.Add(act.Contest, districts = []);
        }

        var index = districts.FindIndex(d => d.Id == act.Id);
        if (index < 0)
        {
            districts.Add(act);
        }
        else
        {
            districts[index] = act;
        }

        _districts[(act.Contest, act.Id)] = act;
    }

    /// <summary>A region was established; a later act of the same region replaces it.</summary>
    public void Evolve(RegionEstablished act)
    {
        if (!_regions.ContainsKey(act.Id))
        {
            _regionOrder.Add(act.Id);
        }

        _regions[act.Id] = act;
    }

    /// <summary>The outline of a region was drawn.</summary>
    public void Evolve(OutlineDrawn act) => _outlines[act.Region] = act;

    /// <summary>A polling station was established.</summary>
    public void EvolveStation(int unit, bool hasRoll, long position)
    {
        if (unit >= _stations.Length)
        {
            var length = Math.Max(unit + 1, _stations.Length * 2);
            Array.Resize(ref _stations, length);
            Array.Resize(ref _positions, length);
        }

        _stations[unit] = (byte)(hasRoll ? Station : Station | WithoutRoll);
        _positions[unit] = position;
        StationCount++;
        WithoutRollCount += hasRoll ? 0 : 1;
    }
}
