using System.Globalization;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;
using Dauys.Site.Maps;
using Dauys.Site.Pictures;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Cli.Plot;

/// <summary>What is to be drawn, and how; every word of it was understood.</summary>
/// <param name="Word">What, as it was written.</param>
/// <param name="Kind">What.</param>
/// <param name="File">Into which file.</param>
/// <param name="IsPng">As pixels, else as SVG.</param>
/// <param name="Reader">For whom.</param>
/// <param name="Width">Pixels.</param>
internal sealed record PlotOrder(string Word, PictureKind Kind, string File, bool IsPng, Reader Reader, int Width)
{
    /// <summary>The least width in pixels.</summary>
    public const int Narrowest = 200;

    /// <summary>The greatest width in pixels.</summary>
    public const int Widest = 4000;

    /// <summary>The words of pictures.</summary>
    public static IReadOnlyDictionary<string, PictureKind> Kinds { get; } = Enum.GetValues<PictureKind>().ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The words for what a map shows.</summary>
    public static IReadOnlyDictionary<string, MapView> Views { get; } = Enum.GetValues<MapView>().ToDictionary(v => v.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>What a map shows; null for the most telling.</summary>
    public MapView? View { get; private init; }

    /// <summary>A map as outlines.</summary>
    public bool IsGeography { get; private init; }

    /// <summary>Whether there is little room.</summary>
    public bool IsCompact => Width < PictureSheet.CompactBelow;

    /// <summary>Reads an order.</summary>
    /// <exception cref="RefusedException">C670 to C673, C676.</exception>
    public static PlotOrder Of(string what, string file, string language, string width, bool isOtherLaw)
    {
        if (!Kinds.TryGetValue(what, out var kind))
        {
            throw Refused("C670", $"there is no picture \"{what}\"", "WHAT", what, Kinds.Keys);
        }

        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (ending is not (".svg" or ".png"))
        {
            throw Refused("C671", $"a picture cannot be written as \"{ending}\"", "--out", ending, [".svg", ".png"]);
        }

        var spoken = Language.All.FirstOrDefault(l => l.Tag == language) ?? throw Refused("C672", $"no picture speaks \"{language}\"", "--lang", language, Language.All.Select(l => l.Tag));
        if (!int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) || pixels is < Narrowest or > Widest)
        {
            throw new RefusedException(new Refusal("C673", $"\"{width}\" is no width", new Place(Subject: "--width"), $"Write a whole number of pixels from {Narrowest} to {Widest}."));
        }

        return isOtherLaw && kind is not (PictureKind.Hemicycle or PictureKind.Shares)
            ? throw new RefusedException(new Refusal("C676", $"another law changes nothing that a picture \"{what}\" shows", new Place(Subject: "--law"), "Leave --law out, or draw hemicycle or shares."))
            : new PlotOrder(what, kind, file, ending == ".png", new Reader(spoken), pixels);
    }

    /// <summary>The same order with what a map shows and how.</summary>
    /// <exception cref="RefusedException">C678.</exception>
    public PlotOrder WithMap(string? show, string way)
    {
        MapView? view = show is null ? null : Views.TryGetValue(show, out var known) ? known : throw Refused("C678", $"no map shows \"{show}\"", "--show", show, Views.Keys);
        return way is not ("tiles" or "geography") ? throw Refused("C678", $"no map is drawn as \"{way}\"", "--as", way, ["tiles", "geography"])
            : Kind != PictureKind.Map && (show is not null || way != "tiles") ? throw Refused("C678", $"--show and --as are for maps, and \"{Word}\" is none", "--show", Word, ["map"])
            : this with { View = view, IsGeography = way == "geography" };
    }

    /// <summary>What a map of an election shows and how.</summary>
    /// <exception cref="RefusedException">C678 if this election has no such map.</exception>
    public MapChoice MapOf(ElectionRecord record)
    {
        var views = ElectionMap.Views(record);
        return View is { } view && !views.Contains(view)
            ? throw new RefusedException(new Refusal("C678", $"no map of {record.Id} shows \"{view.ToString().ToLowerInvariant()}\"", new Place(Subject: "--show"), views.Count == 0 ? "It has no units of which figures are known." : $"There are: {string.Join(", ", views.Select(v => v.ToString().ToLowerInvariant()))}."))
            : new MapChoice(View, IsGeography);
    }

    /// <summary>A picture of invented figures says so in its name too: the name is what remains when it is handed on.</summary>
    /// <exception cref="RefusedException">C675.</exception>
    public void RequireName(ElectionRecord record) => RequireName(record, File);

    /// <summary>The same of any file that is drawn from a record.</summary>
    /// <exception cref="RefusedException">C675.</exception>
    public static void RequireName(ElectionRecord record, string file)
    {
        if (record.State.Calling.Register!.Kind == RecordKind.Synthetic && !Path.GetFileName(file).Contains("synthetic", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(new Refusal(
                "C675", $"the figures of {record.Id} are invented, and the file's name does not say so", new Place(file, Subject: "--out"), $"Name it, for instance, {Path.GetFileNameWithoutExtension(file)}-synthetic{Path.GetExtension(file)}."));
        }
    }

    private static RefusedException Refused(string number, string what, string where, string given, IEnumerable<string> known) =>
        new(new Refusal(number, what, new Place(Subject: where), NearestWord.Of(given, [.. known]) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", known)}."));
}
