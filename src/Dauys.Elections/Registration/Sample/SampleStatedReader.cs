using Dauys.Elections.Counting;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Law.Documents;

namespace Dauys.Elections.Registration.Sample;

/// <summary>Reads <c>samples</c> of an application: of each figure what a sample of its list came to.</summary>
internal static class SampleStatedReader
{
    public static Dictionary<string, SampleStated> Read(Section root)
    {
        var samples = new Dictionary<string, SampleStated>(StringComparer.Ordinal);
        if (root.Sub("samples", required: false) is not { } all)
        {
            return samples;
        }

        foreach (var (key, value) in all.Entries)
        {
            all.Knows(key.Text);
            if (all.AsSection(value, key.Text) is { } section && One(section) is { } sample)
            {
                samples.Add(key.Text, sample);
            }
        }

        all.Close();
        return samples;
    }

    private static SampleStated? One(Section section)
    {
        var (rows, drawn, valid) = (section.Whole("rows", 1, FigureTable.Largest), section.Whole("drawn", 1, FigureTable.Largest), section.Whole("valid", 0, FigureTable.Largest));
        var (open, duplicates) = (section.Whole("open", 0, FigureTable.Largest, required: false) ?? 0, section.Whole("duplicates", 0, FigureTable.Largest));
        var seed = section.Text("seed");
        section.Close();
        if (rows is null || drawn is null || valid is null || duplicates is null || seed is null)
        {
            return null;
        }

        if (drawn > rows || (Int128)valid + open > drawn || duplicates >= drawn || !SampleSeedDrawn.IsSeed(seed))
        {
            section.Fault("R478", section.Place, $"{drawn} of {rows} rows drawn, {valid} valid, {open} open, {duplicates} twice: this is no sample", "At most all rows are drawn, at most all drawn ones are valid or open, fewer than all stand there before; the seed is one line.");
            return null;
        }

        return new SampleStated(rows.Value, drawn.Value, valid.Value, open, duplicates.Value, seed, section.Place);
    }
}
