using Dauys.Cli.Terminal;
using Dauys.Site.Acts;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Cli.Registration.Process;

/// <summary><c>dauys registration show</c> with the first characters of a hash: the act, and the application whose step it is.</summary>
internal static class ShownAct
{
    /// <exception cref="Law.Refusals.RefusedException">C682: no act's hash begins so, or several do.</exception>
    public static void Show(ElectionRecord record, string asked, DateOnly day, bool json)
    {
        var position = ActLookup.Of(record, asked);
        var act = ActText.Of(position, record.Acts.Read(position));
        var known = record.State.Process.Cases.FirstOrDefault(c => c.Steps.Any(s => s.Subject == act.Subject));
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("act");
                writer.WriteNumber("position", act.Position);
                writer.WriteString("hash", act.Hash);
                writer.WriteString("name", act.Name);
                writer.WriteString("subject", act.Subject);
                writer.WriteString("at", act.Moment);
                writer.WriteStartArray("signed_by");
                foreach (var signer in act.Signers)
                {
                    writer.WriteStringValue(signer);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WritePropertyName("application");
                if (known is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    CaseJson.Write(writer, known, record.ActOf, day);
                }

                writer.WriteEndObject();
            });
            return;
        }

        Console.WriteLine($"act {act.Position}, {act.Kind(Reader.English.Words).ToLowerInvariant()}: {act.Subject}, {act.Moment ?? "moment not known"}");
        Console.WriteLine($"hash {act.Hash}; {(act.Signers.Count == 0 ? "without signatures" : $"signed by {string.Join(", ", act.Signers)}")}");
        if (known is not null)
        {
            CaseQueries.Show(record, known, day, json: false);
        }
    }
}
