using System.Globalization;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Collects what is wrong with a file, so that its author sees more than the first fault; beyond a limit they are only counted.</summary>
internal sealed class RefusalList
{
    private const int Kept = 20;

    private readonly List<Refusal> _kept = [];
    private long _more;

    public bool IsEmpty => _kept.Count == 0;

    public void Add(Refusal refusal)
    {
        if (_kept.Count < Kept)
        {
            _kept.Add(refusal);
        }
        else
        {
            _more++;
        }
    }

    /// <summary>All that was collected.</summary>
    /// <param name="last">What ended the reading, if something did.</param>
    public RefusedException Exception(RefusedException? last = null)
    {
        var all = new List<Refusal>(_kept);
        if (_more > 0)
        {
            all.Add(new Refusal(
                "F339",
                $"{_more.ToString("#,0", CultureInfo.InvariantCulture)} more {(_more == 1 ? "place" : "places")} of the file cannot be accepted; the first {Kept} stand above.",
                new Place(_kept[0].Where.File),
                "Mend what is named first: the others are often the same fault."));
        }

        all.AddRange(last?.Refusals ?? []);
        return new RefusedException(all);
    }
}
