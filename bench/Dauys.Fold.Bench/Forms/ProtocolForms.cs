using Dauys.Ledger.Merkle;

namespace Dauys.Fold.Bench.Forms;

/// <summary>One way to spell a protocol with its whole envelope.</summary>
internal interface IProtocolForm
{
    string Name { get; }

    /// <summary>Spells a protocol; valid until the next call.</summary>
    ReadOnlySpan<byte> Write(string subject, ReadOnlySpan<long> figures);

    /// <summary>Reads it, as strictly as the form asks for, and gives the sum of its figures.</summary>
    long Read(ReadOnlySpan<byte> act);
}

/// <summary>Measures how large protocols are in each form and how fast they are read and hashed.</summary>
internal static class ProtocolForms
{
    public static void Run(int protocols)
    {
        Measured.Head($"{protocols:N0} protocols of 26 figures, each form read alone (no state), then hashed as leaves");
        foreach (var form in (IProtocolForm[])[new JsonForm(inFull: true), new JsonForm(inFull: false), new CborForm(), new VarintForm()])
        {
            var acts = new ActBlocks();
            var figures = new long[26];
            var random = new Random(26);
            long written = 0;
            for (var i = 0; i < protocols; i++)
            {
                GeneratedElection.Fill(figures, random);
                written += figures.Sum();
                acts.Append(form.Write($"protocol/list:{GeneratedElection.Path(i, protocols)}", figures));
            }

            acts.Close();
            for (var again = 0; again < 2; again++)
            {
                var read = 0L;
                Measured.Run($"{form.Name}, {acts.Bytes / protocols} bytes: read{(again == 0 ? " (cold)" : "")}", protocols, () => acts.Visit((act, _) => read += form.Read(act)));
                if (read != written)
                {
                    throw new InvalidOperationException($"{form.Name} read other figures than were written.");
                }
            }

            Measured.Run($"{form.Name}, {acts.Bytes / protocols} bytes: leaf hash", protocols, () => acts.Visit((act, _) => Rfc6962.Leaf(act)));
        }
    }
}
