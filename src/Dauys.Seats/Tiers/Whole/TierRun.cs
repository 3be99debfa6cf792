namespace Dauys.Seats;

/// <summary>What the stages of one run share: steps, ties, seats so far.</summary>
internal sealed class TierRun
{
    public const string InDistricts = "districts";
    public const string Second = "second-tier";
    public const string Linked = "link";
    public const string InTable = "table";
    public const string WithBonus = "bonus";
    public const string Places = "placing";
    public const string SizeOfDistricts = "district-seats";
    public const string Leasts = "least-by-district";

    /// <summary>Steps in which it is not lists that win seats of the house.</summary>
    public static readonly HashSet<string> Beside = [Places, SizeOfDistricts, Leasts];

    private readonly List<TierStep> _steps = [];
    private readonly List<TierTie> _ties = [];
    private readonly List<Silence> _silences = [];
    private readonly List<Remark> _remarks = [];
    private readonly HashSet<TierLot> _used = [];
    private Gate? _all;

    public TierRun(TieredSystem system, TieredBallot ballot)
    {
        (System, Ballot) = (system, ballot);
        Gates = new Gates(this);
        ByDistrict = ballot.Districts.ToDictionary(d => d.Id, _ => new Dictionary<string, int>());
    }

    public TieredSystem System { get; }

    public TieredBallot Ballot { get; }

    public Gates Gates { get; }

    public List<GateStep> GateSteps { get; } = [];

    /// <summary>Seats of districts, once they are settled.</summary>
    public Dictionary<string, int> DistrictSeats { get; } = [];

    public Dictionary<string, Dictionary<string, int>> ByDistrict { get; }

    public Dictionary<string, Dictionary<string, int>> ByTier { get; } = [];

    /// <summary>Votes that full quotas leave, by district, then list.</summary>
    public Dictionary<string, Dictionary<string, Fraction>> Left { get; } = [];

    /// <summary>Seats of the whole country that stand in no district yet.</summary>
    public Dictionary<string, int> NotPlaced { get; } = [];

    public LinkedSeats? Link { get; set; }

    public (string? First, int Seats) Bonus { get; set; }

    public DoubleProportionalOutcome? Table { get; set; }

    /// <summary>Seats of the house where they differ from the sum of what was given: seats that nobody can take, or that a tie leaves open.</summary>
    public int? House { get; set; }

    public bool IsOpen => _ties.Count > 0 || _silences.Count > 0;

    /// <summary>Who takes part in every tier.</summary>
    public Gate All => _all ??= Gates.Ask("all", System.Threshold, System.Lists.TooFewPass, null);

    public void Silent(string code, string what, params IReadOnlyList<string> subjects) => _silences.Add(new Silence(code, what, subjects));

    public void Remark(string code, string what) => _remarks.Add(new Remark(code, what));

    public void Open(string tier, string? district, Tie tie) => _ties.Add(new TierTie(tier, district, tie));

    public void Record(TierStep step) => _steps.Add(step);

    public void Add(string tier, string list, int seats)
    {
        if (!ByTier.TryGetValue(tier, out var all))
        {
            ByTier.Add(tier, all = []);
        }

        all[list] = all.GetValueOrDefault(list) + seats;
    }

    public void AddIn(string district, string list, int seats)
    {
        if (seats != 0)
        {
            ByDistrict[district][list] = ByDistrict[district].GetValueOrDefault(list) + seats;
        }
    }

    /// <summary>Lots for ties of this name (and of alliances below it), as the allotment takes them.</summary>
    public IReadOnlyList<DrawnLot> LotsFor(string? district, string name)
    {
        var lots = new List<DrawnLot>();
        foreach (var lot in Ballot.Lots.Where(l => l.District == district))
        {
            var inner = lot.For == name ? "seats"
                : name == "seats" && lot.For.StartsWith("alliance:", StringComparison.Ordinal) ? lot.For
                : lot.For.StartsWith($"{name}/", StringComparison.Ordinal) ? lot.For[(name.Length + 1)..]
                : null;
            if (inner is not null)
            {
                lots.Add(new DrawnLot(inner, lot.Winners));
                _used.Add(lot);
            }
        }

        return lots;
    }

    /// <summary>A lot for exactly this tie, or null.</summary>
    public IReadOnlyList<DrawnLot> LotNamed(string? district, string name)
    {
        var lots = Ballot.Lots.Where(l => l.District == district && l.For == name).ToList();
        _used.UnionWith(lots);
        return [.. lots.Select(l => new DrawnLot(name, l.Winners))];
    }

    /// <summary>One allotment, recorded with its ties and silences.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="district">The district, or null.</param>
    /// <param name="name">What its tie is called.</param>
    /// <param name="system">Method and limits; who takes part was asked before.</param>
    /// <param name="seats">0 gives nothing.</param>
    /// <param name="lists">Those who take part.</param>
    /// <param name="alliances">Alliances of the district besides those of the whole country.</param>
    public ListOutcome Step(string tier, string? district, string name, ListSystem system, int seats, IReadOnlyList<ListVotes> lists, IReadOnlyList<Alliance>? alliances = null)
    {
        // A whole country without votes is a fault of the input; a district whose lists have none is one on which the law is silent.
        var outcome = district is not null && seats > 0 && lists.Count > 0 && lists.All(l => l.Votes == 0)
            ? PlainOutcome.Of(seats, lists.ToDictionary(l => l.Id, l => 0), [new Silence("no-votes", "Nobody voted for those who take part, and the law does not say what follows.", [])])
            : Try(system, seats, lists, LotsFor(district, name), alliances);
        Keep(tier, district, name, outcome);
        return outcome;
    }

    /// <summary>Keeps an allotment that was made elsewhere.</summary>
    public void Keep(string tier, string? district, string name, ListOutcome outcome)
    {
        Record(new TierStep(tier, district, outcome));
        foreach (var tie in outcome.Ties)
        {
            Open(tier, district, tie with { For = tie.For == "seats" ? name : name == "seats" ? tie.For : $"{name}/{tie.For}" });
        }

        _silences.AddRange(outcome.Silences.Select(s => district is null ? s : s with { What = $"In {district}: {s.What}" }));
        _remarks.AddRange(outcome.Remarks.Select(r => district is null ? r : r with { What = $"In {district}: {r.What}" }));
    }

    /// <summary>One allotment that is only tried.</summary>
    public ListOutcome Try(ListSystem system, int seats, IReadOnlyList<ListVotes> lists, IReadOnlyList<DrawnLot>? lots = null, IReadOnlyList<Alliance>? also = null)
    {
        if (seats <= 0 || lists.Count == 0)
        {
            return PlainOutcome.Of(seats, lists.ToDictionary(l => l.Id, l => 0), seats > 0 ? [new Silence("none-passes", "No list takes part, and the law does not say what follows.", [])] : []);
        }

        var alliances = system.Alliances is null ? [] : AllianceFilter.Taking([.. Ballot.Alliances, .. also ?? []], system.Alliances.Condition, [.. lists.Select(l => l.Id)]);
        return Allotment.Allot(system with { Threshold = null, TooFewPass = new AllToThoseThatPassed() }, seats, lists, Sum(lists), alliances, lots);
    }

    public static Int128 Sum(IEnumerable<ListVotes> lists) => lists.Aggregate((Int128)0, (sum, l) => sum + l.Votes);

    public TieredOutcome Outcome()
    {
        if (!IsOpen && Ballot.Lots.FirstOrDefault(l => !_used.Contains(l)) is { } idle)
        {
            throw new InputFaultException(new InputFault(
                FaultCode.WrongLot, $"A lot is given for {idle.For}{(idle.District is null ? "" : $" in {idle.District}")}, where there is no tie.", idle.For));
        }

        var seats = Ballot.Lists.ToDictionary(l => l.Id, l => ByTier.Values.Sum(t => t.GetValueOrDefault(l.Id)));
        var given = seats.Values.Sum();
        var linked = Link is null ? 0 : Link.Held.Values.Sum() + Link.Outsiders;
        var planned = IsOpen ? Math.Max(Ballot.Seats, given) : House - linked ?? given + _steps.Where(s => !Beside.Contains(s.Tier)).Sum(s => s.Outcome.Vacant);
        return new TieredOutcome
        {
            Whole = PlainOutcome.Whole(planned, seats, All, [.. _ties.Select(t => t.Tie)], _silences, _remarks, _steps),
            House = House ?? planned,
            DistrictSeats = DistrictSeats,
            ByDistrict = ByDistrict.ToDictionary(d => d.Key, d => (IReadOnlyDictionary<string, int>)d.Value),
            ByTier = ByTier.ToDictionary(d => d.Key, d => (IReadOnlyDictionary<string, int>)d.Value),
            NotPlaced = NotPlaced,
            Steps = _steps,
            Gates = GateSteps,
            Ties = _ties,
            Linked = Link,
            First = Bonus.First,
            Bonus = Bonus.Seats,
            Table = Table,
        };
    }
}
