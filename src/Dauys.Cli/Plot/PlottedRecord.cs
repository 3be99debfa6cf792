using Dauys.Cli.Inputs;
using Dauys.Cli.Tally;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Server.Records;
using Dauys.Site.Records;
using Dauys.Stores;

namespace Dauys.Cli.Plot;

/// <summary>An election to be drawn: from a store, or from an election file, in which case no register is kept and no picture names one.</summary>
internal static class PlottedRecord
{
    /// <exception cref="RefusedException">C608 if neither is given; else what is wrong with it.</exception>
    public static ElectionRecord Of(string? election, string? store, IReadOnlyList<string> files, string? origin = null)
    {
        if (store is not null)
        {
            using var opened = ElectionStore.Open(store);
            var progress = new ProgressLine();
            var register = opened.Register(origin, election);
            var record = StoredRecords.Of(opened, register, [], done => progress.Show($"folding {register.Matter}: {done:#,0} of {register.Size:#,0} acts"));
            progress.Clear();
            return record;
        }

        return election is not null
            ? new ElectionRecord(CountedElection.Of(ElectionFiles.Open(election), files, null, partial: false).State, new RegisterFacts("", 0, ""), new NoActs(), [])
            : throw new RefusedException(new Refusal("C608", "neither an election file nor a store is given", Place.None, "Say --election ELECTION.yaml, or --store PATH."));
    }

    private sealed class NoActs : IActArchive
    {
        public long Size => 0;

        public byte[] Read(long position) => throw new ArgumentOutOfRangeException(nameof(position), position, "no register is kept");
    }
}
