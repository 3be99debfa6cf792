using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Docs;

/// <summary>An election of a country that has no book here, described from the guides alone.</summary>
public class OtherCountryTests
{
    /// <summary>Kyrgyzstan, 28 November 2021: 54 list seats, 5 %, an option against all; the law as reported, regional thresholds left aside.</summary>
    private const string Law = """
        law: kg-jogorku-kenesh-2021
        format: draft-1
        name: Jogorku Kenesh of Kyrgyzstan, 2021, list part
        country: KG
        as_of: 2021-11-28
        chamber: { name: Jogorku Kenesh, seats: 90, other_seats: [ { seats: 36, filled_by: Single-mandate districts } ] }
        protocol:
          fields:
            - { id: roll, role: electorate }
            - { id: cast, role: cast }
        turnout: { numerator: cast, denominator: roll }
        contests:
          - id: list
            kind: list
            seats: 54
            against_all: true
            threshold: { percent: 5, comparison: at-least, base: cast }
            allotment: { method: largest-remainders, quota: hare }
        """;

    /// <summary>Constructed: ten thousand ballots in the shares that Interfax reported on 15 December 2021 (https://interfax.com/newsroom/top-stories/73392/).</summary>
    private const string Facts = """
        election: kg-2021
        format: draft-1
        law: kg-jogorku-kenesh-2021
        name: Kyrgyzstan, 28 November 2021, in ten thousandths
        record: { kind: synthetic, publisher: the tests }
        dates: { vote: 2021-11-28 }
        contests:
          list:
            lists:
              - { id: ata-zhurt, name: Ata-Zhurt Kyrgyzstan }
              - { id: ishenim, name: Ishenim }
              - { id: yntymak, name: Yntymak }
              - { id: alyans, name: Alyans }
              - { id: butun, name: Butun Kyrgyzstan }
              - { id: yiman-nuru, name: Yiman Nuru }
              - { id: el-umutu, name: El Umutu }
            against_all: { id: none, name: Against all }
            protocols:
              - fields: { cast: 10000 }
                votes: { ata-zhurt: 1730, ishenim: 1362, yntymak: 1099, alyans: 833, butun: 703, yiman-nuru: 615, el-umutu: 446, none: 217 }
        """;

    [Fact]
    public void Kyrgyzstan_2021_gives_the_seats_that_were_announced()
    {
        var law = LawBookReader.Read(Law, "law.yaml");
        var state = new ElectionState(law);
        var load = new ElectionLoad(ElectionFileReader.Read(Facts, "election.yaml", law), state, new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false)));
        load.Begin();
        load.End([], "2021-12-15T00:00:00+00:00");

        var result = ElectionResult.Of(state, new ResultRequest());

        Assert.Equal([15, 12, 9, 7, 6, 5, 0], result.List!.Seats.Values);
        Assert.True(result.List.IsSettled);
    }
}
