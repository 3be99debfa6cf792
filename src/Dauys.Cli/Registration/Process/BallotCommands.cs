using System.CommandLine;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.WithdrawNomination;

namespace Dauys.Cli.Registration.Process;

/// <summary><c>dauys registration draw-order|leave-ballot</c>: the order on a ballot, and who left it.</summary>
internal static class BallotCommands
{
    public static IEnumerable<Command> Create() => [DrawOrder(), Leave()];

    private static Command DrawOrder()
    {
        var order = new Option<string>("--order") { Description = "Everybody who stands, in the order that was drawn: ids with commas between them.", Required = true, HelpName = "ID,ID" };
        var protocol = new Option<string>("--protocol") { Description = "The paper on which the draw was put down.", Required = true, HelpName = "TEXT" };
        var (contest, district, source) = (Contest(), District(), Source());
        return StepCommands.Act("draw-order", "Record the order on a ballot as people drew it by lot.", [], [contest, district, order, protocol, source], (line, _, at) => new BallotOrderDrawn(
            line.GetValue(contest)!, line.GetValue(district), line.GetValue(order)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line.GetValue(protocol)!, at, line.GetValue(source)));
    }

    private static Command Leave()
    {
        var id = new Argument<string>("ID") { Description = "The list's or candidate's id." };
        var article = new Option<string?>("--cancelled-by") { Description = "The article by which the authority cancelled the registration; without it those who stand withdrew.", HelpName = "ARTICLE" };
        var reason = new Option<string?>("--reason") { Description = "Why, in words.", HelpName = "TEXT" };
        var (contest, district, source) = (Contest(), District(), Source());
        return StepCommands.Act("leave-ballot", "Record that a list or candidate left the ballot before the vote.", [id], [contest, district, article, reason, source], (line, _, at) => new NominationWithdrawn(
            line.GetValue(contest)!, line.GetValue(district), line.GetValue(id)!, line.GetValue(article) is not null, line.GetValue(article), line.GetValue(reason), at, line.GetValue(source)));
    }

    private static Option<string> Contest() => new("--contest") { Description = "The contest's id in the law book.", Required = true, HelpName = "ID" };

    private static Option<string?> District() => new("--district", "-d") { Description = "The district, where each has a ballot of its own.", HelpName = "ID" };

    private static Option<string?> Source() => new("--source") { Description = "A source that the record names.", HelpName = "ID" };
}
