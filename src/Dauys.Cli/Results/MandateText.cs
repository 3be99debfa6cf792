using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.ReportFigure;
using Spectre.Console;

namespace Dauys.Cli.Results;

/// <summary>The mandates of districts for people. What is not known is called unknown.</summary>
internal static class MandateText
{
    public static void Print(IAnsiConsole screen, ElectionResult result, DistrictResult districts)
    {
        if (districts.Mandates.Count == 0)
        {
            screen.WriteLine($"{districts.Rule.Name}, as reported: {string.Join(", ", districts.Seats.OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}"))}{(districts.Unknown > 0 ? $"; of {districts.Unknown} the list is not known" : "")}.");
            return;
        }

        var known = districts.Mandates.Count - districts.Unknown;
        screen.WriteLine($"{districts.Rule.Name}: {districts.Mandates.Count} mandates, of {known} the list is known, of {districts.Unknown} it is not.");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("district", "name", "holder", "list", "how known");
        foreach (var mandate in districts.Mandates)
        {
            table.AddRow(
                Markup.Escape(mandate.District.Id),
                Markup.Escape(mandate.District.Title.ToString()),
                mandate.Holder is { } holder ? Markup.Escape(holder.ToString()) : "unknown",
                Markup.Escape(mandate.List ?? (mandate.Winner is null ? "unknown" : "independent")),
                Markup.Escape(mandate.Status + (mandate.Outcome?.Tie is { } tie ? $": tie of {string.Join(", ", tie.Contested)}" : mandate.Outcome?.Lead is { } lead ? $", {lead} votes ahead" : mandate.Declared?.Source is { } source ? $", {source}" : "")));
        }

        screen.Write(table);
        foreach (var figure in result.State.Results.Figures.Where(f => f.Key != FigureReported.Control && f.About.StartsWith($"{districts.CountedAs}/", StringComparison.Ordinal) && f.About.EndsWith("/mandates", StringComparison.Ordinal)))
        {
            var sure = figure.Confidence is null ? "" : $", confidence {figure.Confidence}";
            var conflict = figure.ConflictsWith is null ? "" : $"; conflicts with {figure.ConflictsWith}";
            screen.WriteLine($"reported: {figure.About} = {figure.Value} {figure.Unit} ({figure.Source ?? "no source"}{sure}){conflict}. {figure.Note}");
        }
    }
}
