using System.Text;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Keys;
using Dauys.Cli.Load;
using Dauys.Cli.Terminal;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Stores;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Cli.Append;

/// <summary>Appends signed acts to a register: each goes through the fold, which asks for its signatures; all of them enter, or none.</summary>
internal sealed class AppendRun
{
    public string? Law { get; init; }

    public string? RegisterKey { get; init; }

    public IReadOnlyList<string> Passphrases { get; init; } = [];

    /// <summary>Appends.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<byte[]> entries, string source, string path, bool json)
    {
        using var store = ElectionStore.OpenOrCreate(path);
        var binding = BindingOf(store, entries[0], source, out var law);
        AppendSummary summary;
        using (var session = store.BeginAppend(binding))
        {
            var fold = FoldedRegister.Of(store, session.Register, law);
            foreach (var entry in entries)
            {
                if (fold.Apply(entry, session.Next) is { } refusal)
                {
                    throw new RefusedException(refusal with { Where = refusal.Where with { File = source } });
                }

                session.Append(entry);
            }

            session.Show(LoadRun.ShownResult, ResultJson.Write(ElectionResult.Of(fold.State, ResultRequest.Plain)));
            summary = new AppendSummary(path, binding.Matter, binding.Origin, entries.Count, session.Next, session.Root().ToString());
            session.Commit();
        }

        if (RegisterKey is not null)
        {
            HeadSigning.Sign(store, binding.Origin, RegisterKey, Passphrases);
        }

        if (json)
        {
            JsonOutput.Print(summary.Write);
        }
        else
        {
            summary.Print();
        }

        return ExitCode.Done;
    }

    private RegisterBinding BindingOf(ElectionStore store, byte[] first, string source, out LawBook law)
    {
        if (!ActEnvelope.TryDecode(ActEntry.ActOf(first), out var envelope, out var fault))
        {
            throw new RefusedException(new Refusal("R401", $"the act is not canonical: {fault}", new Place(source), "Give acts as they were proposed; only their signatures are added."));
        }

        var (origin, matter, hash) = (CanonicalText.Decode(envelope.Origin), CanonicalText.Decode(envelope.Matter), envelope.Law.ToString());
        if (store.Registers().FirstOrDefault(r => r.Origin == origin) is { } held)
        {
            law = FoldedRegister.LawOf(store, held);
            return RegisterBinding.To(law, origin, held.Kind, held.Matter);
        }

        using var content = JsonDocument.Parse(envelope.Content.ToArray());
        if (Encoding.UTF8.GetString(envelope.Name) != RegisterOpened.StoredName || !content.RootElement.TryGetProperty("kind", out var kind) || RecordKinds.Parse(kind.GetString() ?? "") is not { } of)
        {
            throw new RefusedException(new Refusal("S511", $"the store holds no register {origin}, and the file does not begin one", new Place(store.Path), "Append the file with the register's first act before."));
        }

        law = Law is not null ? LawBooks.Open(Law) : LawBooks.All().FirstOrDefault(b => b.Hash == hash)
            ?? throw new RefusedException(new Refusal("L100", $"the acts are bound to a law book of the hash {hash}, and none here has it", new Place(source), "Name the book with --law."));
        return law.Hash == hash
            ? RegisterBinding.To(law, origin, of, matter)
            : throw new RefusedException(new Refusal("R402", $"the acts are bound to a law book of the hash {hash}, {law.Id} has {law.Hash}", new Place(source), "Name the book with which they were proposed."));
    }
}
