using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Sample;

/// <summary>Whether the law lets an application rest on the samples that it states.</summary>
public static class SampleRules
{
    /// <summary>The law's rule on samples of a figure's list; null where every row is checked.</summary>
    public static SamplingRule? Of(PartyBook law, string figure)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law.Lists.FirstOrDefault(l => l.Figure == figure)?.Sampling;
    }

    /// <summary>R472 where the law lets no sample be checked, R473 where the list is too short for one, R478 where too few rows were drawn; null where nothing is wrong.</summary>
    public static Refusal? Decide(Application application, PartyBook law)
    {
        ArgumentNullException.ThrowIfNull(application);
        foreach (var (figure, sample) in application.Samples)
        {
            var where = sample.Place with { Subject = application.Id };
            if (Of(law, figure) is not { } rule)
            {
                return new Refusal("R472", $"the book {law.Id} lets no sample of \"{figure}\" be checked", where, "Check every row, and state what counts.");
            }

            if (sample.Rows <= rule.Above)
            {
                return new Refusal("R473", $"the list has {sample.Rows} rows, and only one of more than {rule.Above} may be sampled", where, "Check every row, and state what counts.") { Article = rule.Source.Article };
            }

            if (sample.Drawn < rule.Size(sample.Rows))
            {
                return new Refusal("R478", $"{sample.Drawn} of {sample.Rows} rows were drawn, and the law asks for {rule.Size(sample.Rows)}", where, "Draw as many as the law asks for, from the same seed: the larger sample holds the smaller.") { Article = rule.Source.Article };
            }
        }

        return null;
    }
}
