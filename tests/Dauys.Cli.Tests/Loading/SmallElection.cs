namespace Dauys.Cli.Tests.Loading;

/// <summary>A constructed election of a handful of stations, for files that are wrong in one way each.</summary>
internal static class SmallElection
{
    public const string Law = """
        format: draft-1
        law: small
        name: Constructed for a test
        country: XX
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 10}
        protocol:
          fields:
            - {id: roll, role: electorate}
            - {id: valid, role: valid}
          checks:
            - {number: C1, left: [valid], relation: at-most, right: [roll], severity: error}
        turnout: {numerator: [valid], denominator: [roll]}
        contests:
          - {id: list, kind: list, seats: 10, allotment: {method: dhondt}}
        """;

    public const string Election = """
        format: draft-1
        election: small-2024
        law: small
        name: Constructed for a test
        record: {kind: synthetic, publisher: the tests}
        dates: {vote: 2024-03-03}
        levels: [{id: region}, {id: station}]
        contests:
          list:
            lists: [{id: a, name: A}, {id: b, name: B}]
            control: {stations: 3, votes: {a: 105}}
        maps:
          - name: stations
            contest: list
            station: {region: region, station: no}
            fields: {roll: roll, valid: valid}
            options: {a: A, b: B}
        """;

    public const string Good = "region,no,roll,valid,A,B\nNorth,1,100,59,40,19\nNorth,2,100,50,20,30\nSouth,1,300,90,45,45\n";
}
