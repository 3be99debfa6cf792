using Dauys.Elections.Acts;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Law.Books;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Constructed;

/// <summary>A constructed election with a small law book; a test adds maps, stations and protocols.</summary>
internal sealed class Testland
{
    public const string Law = """
        format: draft-1
        law: testland-2024
        name: Electing the chamber of Testland (constructed for tests)
        country: Testland
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 12}
        protocol:
          fields:
            - {id: roll, role: electorate, line: "1"}
            - {id: issued, role: issued, line: "2"}
            - {id: invalid, role: invalid, line: "3"}
            - {id: valid, role: valid, line: "4"}
          checks:
            - {number: box, left: [invalid, valid], relation: at-most, right: [issued], severity: error}
            - {number: roll, left: [issued], relation: at-most, right: [roll], severity: warning}
        turnout: {numerator: [issued], denominator: [roll]}
        contests:
          - {id: list, kind: list, seats: 10, allotment: {method: dhondt}}
          - {id: district, kind: single-mandate, seats: 2}
        """;

    public const string Head = """
        format: draft-1
        election: testland-2024
        law: testland-2024
        name: Testland 2024 (constructed for tests)
        record: {kind: synthetic, publisher: the tests}
        dates: {vote: 2024-03-03}
        levels: [{id: region}, {id: station}]
        contests:
          list:
            lists: [{id: a, name: Apples}, {id: b, name: Beets}]
          district:
            districts:
              - {id: north, candidates: [{id: ann, name: Ann}, {id: bob, name: Bob}]}
              - {id: south, candidates: [{id: cyd, name: Cyd}]}

        """;

    public Testland(string maps = "", IntakeMode? mode = null, ActEncoder? encoder = null, IActSink? sink = null, LawBook? law = null)
    {
        Book = law ?? Read();
        Election = ElectionFileReader.Read(Head + maps, "testland.yaml", Book);
        State = new ElectionState(Book);
        Intake = new ElectionIntake(State, mode ?? new IntakeMode(Entry: false, Correct: false), encoder, sink);
        foreach (var fact in Election.Facts.Prepend<IElectionAct>(Election.Opened))
        {
            Assert.Null(Intake.Fact(fact));
        }
    }

    public LawBook Book { get; }

    public ElectionFile Election { get; }

    public ElectionState State { get; }

    public ElectionIntake Intake { get; }

    public static LawBook Read() => LawBookReader.Read(Law, "testland-law.yaml");
}
