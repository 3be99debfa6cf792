using Dauys.Elections;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Site.Records;

namespace Dauys.Site.Tests.Served;

/// <summary>A served election folded anew from its acts, with some of them left out: what the pages would show had these never been recorded.</summary>
public static class Refolded
{
    /// <summary>The record without the acts on a subject; every other act keeps its position.</summary>
    public static ElectionRecord Without(ElectionRecord record, string subject) => Without(record, subject, s => s == subject);

    /// <summary>The record without the acts on some subjects; every other act keeps its position.</summary>
    public static ElectionRecord Without(ElectionRecord record, string subject, Func<string, bool> leave)
    {
        var fold = new ElectionFold(record.State.Law, record.Register.Origin, record.Id);
        var left = 0;
        for (var position = 0L; position < record.Acts.Size; position++)
        {
            var act = record.Acts.Read(position);
            Assert.True(ActEnvelope.TryDecode(act, out var envelope, out _));
            if (leave(CanonicalText.Decode(envelope.Subject)))
            {
                left++;
                continue;
            }

            Assert.Null(fold.Apply(act, position));
        }

        Assert.True(left > 0, $"no act is about {subject}");
        return new ElectionRecord(fold.State, record.Register, record.Acts, record.OtherLaws);
    }
}
