using System.Text;
using System.Xml.Linq;
using Dauys.Cli.Tests.Loading;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Plot;

public sealed class PlotTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-plot-").FullName;

    [Fact]
    public void The_chamber_is_written_as_SVG_with_a_mark_for_each_seat()
    {
        var (first, second) = (Into("a.svg"), Into("b.svg"));
        var answer = Plot("hemicycle", "--out", first, "--json");
        Plot("hemicycle", "--out", second);
        var picture = XDocument.Load(first).Root!;

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(98, picture.Descendants(Svg + "circle").Count());
        Assert.Equal("1200", picture.Attribute("width")!.Value);
        Assert.Equal(answer.Json.GetProperty("words").GetString(), picture.Element(Svg + "desc")!.Value);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Another_law_is_drawn_and_says_that_it_is_another()
    {
        var file = Into("other.svg");
        var answer = Plot("shares", "--law", "kz-mazhilis-2021", "--reading", "against-all-out", "--lang", "ru", "--out", file);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("порог 7 %", File.ReadAllText(file).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("по другому закону", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiles", 20)]
    [InlineData("geography", 20)]
    public void A_map_has_each_region_with_what_it_shows_in_words(string way, int regions)
    {
        var file = Into("map.svg");
        var answer = Plot("map", "--show", "districts", "--as", way, "--out", file);

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(regions, XDocument.Load(file).Root!.Descendants(Svg + "g").Count(g => g.Element(Svg + "title") is not null));
    }

    [Fact]
    public void Pixels_are_as_many_as_were_asked_for()
    {
        var file = Into("turnout.png");
        var answer = Tool.Run("plot", "turnout", "--election", Tool.ElectionFile("il-knesset-2021"), "--width", "640", "--out", file, "--json");
        var bytes = File.ReadAllBytes(file);

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], bytes[..4]);
        Assert.Equal(640, (bytes[16] << 24) | (bytes[17] << 16) | (bytes[18] << 8) | bytes[19]);
    }

    [Theory]
    [InlineData("C670", "pie", "--out", "a.svg")]
    [InlineData("C670", "Hemicycle", "--out", "a.svg")]
    [InlineData("C671", "shares", "--out", "a.gif")]
    [InlineData("C671", "shares", "--out", "a")]
    [InlineData("C672", "shares", "--out", "a.svg", "--lang", "fr")]
    [InlineData("C673", "shares", "--out", "a.svg", "--width", "199")]
    [InlineData("C673", "shares", "--out", "a.svg", "--width", "wide")]
    [InlineData("C678", "map", "--out", "a.svg", "--show", "weather")]
    [InlineData("C678", "map", "--out", "a.svg", "--show", "leader")]
    [InlineData("C678", "map", "--out", "a.svg", "--as", "globe")]
    [InlineData("C678", "shares", "--out", "a.svg", "--as", "geography")]
    [InlineData("C676", "turnout", "--out", "a.svg", "--law", "kz-mazhilis-2021")]
    public void What_is_not_understood_is_refused_and_nothing_is_written(string number, string what, params string[] words)
    {
        var answer = Plot(what, [.. words.Select(w => w.StartsWith('a') ? Into(w) : w)]);

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith(number, answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void Invented_figures_say_so_in_the_picture_and_in_the_files_name()
    {
        File.WriteAllText(Into("small.yaml"), SmallElection.Law);
        File.WriteAllText(Into("election.yaml"), SmallElection.Election);
        File.WriteAllText(Into("results.csv"), SmallElection.Good, Encoding.UTF8);
        string[] line = ["plot", "hemicycle", Into("results.csv"), "--election", Into("election.yaml"), "--out"];
        var refused = Tool.Run([.. line, Into("chamber.svg")]);
        var drawn = Tool.Run([.. line, Into("chamber-synthetic.svg")]);

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("C675", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, drawn.ExitCode);
        Assert.Contains("url(#stripes-fdf3dc)", File.ReadAllText(Into("chamber-synthetic.svg")), StringComparison.Ordinal);
        Assert.Contains("invented", XDocument.Load(Into("chamber-synthetic.svg")).Root!.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Into(string name) => Path.Combine(_folder, name);

    private static Answer Plot(string what, params string[] words) => Tool.Run(["plot", what, "--election", Tool.ElectionFile("kz-mazhilis-2023"), .. words]);
}
