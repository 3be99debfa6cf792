using Dauys.Elections;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Stores.Keys;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Reading;

/// <summary>Folds the acts of a stored register into the state of its election.</summary>
public static class FoldedRegister
{
    /// <summary>The law book that a register is bound to, read from the store itself.</summary>
    public static LawBook LawOf(ElectionStore store, StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        return LawBookReader.Read(store.LawText(register), $"{store.Path}:{register.LawId}");
    }

    /// <summary>Folds all acts; a second thread reads ahead.</summary>
    /// <param name="store">The store.</param>
    /// <param name="register">A register of it.</param>
    /// <param name="law">The law book that it is bound to, or null to read it from the store.</param>
    /// <param name="progress">Called now and then with the acts that are folded; or null.</param>
    /// <exception cref="RefusedException">An act that may not stand where it stands (R401 to R410), or a store that cannot be read (S5xx).</exception>
    public static ElectionFold Of(ElectionStore store, StoredRegister register, LawBook? law = null, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        var fold = new ElectionFold(law ?? LawOf(store, register), register.Origin, register.Matter, NativeEd25519.Instance);
        using var ahead = new ActReadAhead(store, register);
        while (ahead.Next() is { } block)
        {
            for (var i = 0; i < block.Count; i++)
            {
                if (fold.Apply(block.Act(i), block.First + i) is { } refusal)
                {
                    throw new RefusedException(refusal with { Where = refusal.Where with { File = store.Path } });
                }
            }

            progress?.Invoke(block.First + block.Count);
        }

        return fold;
    }
}
