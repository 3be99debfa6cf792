using Dauys.Formats.Numbers;
using Dauys.Formats.Tables;

namespace Dauys.Formats.Tests.Tables;

/// <summary>The two authorities' files as they were published, against the totals that the authorities published.</summary>
public sealed class PublishedFilesTests
{
    private static readonly string[] Lists =
    [
        "אמת", "ב", "ג", "ודעם", "ט", "כן", "ל", "מחל", "מרצ", "עם", "פה", "שס", "ת",
    ];

    [Fact]
    public void Israel_2021_has_12926_stations_and_4410052_valid_votes()
    {
        using var source = TableSource.Open(Repository.File("data/il-knesset-2021/knesset-24-stations.csv.gz"));
        using var table = new TableReader(source);
        table.ReadHeader();
        Assert.Equal(',', table.Separator);
        Assert.Equal(table.Columns.Count - 1, table.NamedColumns);
        Assert.Equal("", table.Columns[^1]);

        var valid = table.ColumnIndex("כשרים");
        var first = valid + 1;
        var (sumOfValid, sumOfLists, withoutRoll) = (0L, 0L, 0);
        while (table.ReadRow())
        {
            sumOfValid += Number(table, valid);
            for (var i = first; i < table.NamedColumns; i++)
            {
                sumOfLists += Number(table, i);
            }

            withoutRoll += table.Text(table.ColumnIndex("סמל ישוב")) == "9999" ? 1 : 0;
        }

        Assert.Equal(12_926, table.Row);
        Assert.Equal(12_927, table.Line);
        Assert.Equal(799, withoutRoll);
        Assert.Equal(4_410_052, sumOfValid);
        Assert.Equal(4_410_052, sumOfLists);
        Assert.All(Lists, list => Assert.InRange(table.ColumnIndex(list), first, table.NamedColumns));
        Assert.False(table.EndsWithoutNewline);
        Assert.Equal(source.TotalBytes, source.ConsumedBytes);
    }

    [Fact]
    public void Russia_2021_has_96325_stations_and_the_published_votes_of_every_list()
    {
        long[] published =
        [
            10_660_669, 512_418, 4_252_252, 2_997_744, 28_064_200, 4_201_744, 753_268, 291_465, 431_530, 715_621, 86_964, 357_870, 450_449, 1_381_915,
        ];
        using var source = TableSource.Open(Repository.File("data/ru-duma-2021/duma-2021-stations.csv.zip"));
        using var table = new TableReader(source);
        table.ReadHeader();
        Assert.EndsWith("duma-2021-stations.csv.zip:2021.csv", source.Name);

        var electorate = 5;
        var first = table.Columns.ToList().FindIndex(name => name.StartsWith("1. ", StringComparison.Ordinal));
        Assert.Equal("1. Политическая партия \"КОММУНИСТИЧЕСКАЯ ПАРТИЯ РОССИЙСКОЙ ФЕДЕРАЦИИ\"", table.Columns[first]);
        var votes = new long[14];
        var voters = 0L;
        while (table.ReadRow())
        {
            voters += Number(table, electorate);
            for (var i = 0; i < votes.Length; i++)
            {
                votes[i] += Number(table, first + i);
            }
        }

        Assert.Equal(96_325, table.Row);
        Assert.Equal(109_204_662, voters);
        Assert.Equal(published, votes);
        Assert.Equal(33_574_377, source.TotalBytes);
        Assert.Equal(33_574_377, source.ConsumedBytes);
    }

    private static long Number(TableReader table, int cell)
    {
        Assert.True(CellNumber.TryParse(table.Cell(cell), NumberForm.Plain, out var value, out var fault), fault.ToString());
        return value;
    }
}
