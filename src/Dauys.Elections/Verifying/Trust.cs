using System.Text;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;

namespace Dauys.Elections.Verifying;

/// <summary>
/// What a verifier was given from elsewhere than the record: whom it believes. Without it a record that somebody else signed anew, as a whole,
/// would look like the real one.
/// </summary>
/// <param name="Policy">The registers' keys, and the witnesses that must have seen a head.</param>
/// <param name="Administrators">Keys of the first administrators, or null if none were given.</param>
public sealed record Trust(TrustPolicy Policy, IReadOnlyList<NoteKey>? Administrators)
{
    /// <summary>Whether witnesses are asked for: then a register's beginning, too, is one that they have seen.</summary>
    public bool AsksWitnesses => Policy.Quorum is not null;

    /// <summary>
    /// Reads a file of keys, one a line: <c>VKEY</c> or <c>register VKEY</c> for a register's, <c>administrator VKEY</c> for those of its first administrators. Empty lines and
    /// lines that begin with <c>#</c> are left out.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="trust">What it says.</param>
    /// <param name="fault">Which line is wrong, and why.</param>
    public static bool TryReadKeys(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Trust? trust, out TextFault fault)
    {
        (trust, fault) = (null, default);
        var (registers, administrators) = (new List<PolicyLog>(), new List<NoteKey>());
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
            {
                continue;
            }

            var (role, text) = words switch
            {
                [var key] => ("register", key),
                ["register" or "administrator", var key] => (words[0], key),
                _ => ("", ""),
            };
            if (role.Length == 0)
            {
                fault = new TextFault(i + 1, "a key, or \"register\" or \"administrator\" and a key, was expected");
                return false;
            }

            if (!NoteKey.TryParse(text, out var read, out var why) || read.Type != NoteKeyType.Ed25519)
            {
                fault = new TextFault(i + 1, why.Length > 0 ? why : "a register or an administrator signs with a key of type 01");
                return false;
            }

            if (role == "register")
            {
                registers.Add(new PolicyLog(read, null));
            }
            else
            {
                administrators.Add(read);
            }
        }

        if (registers.Count == 0)
        {
            fault = new TextFault(0, "no register's key stands in it");
            return false;
        }

        trust = new Trust(new TrustPolicy(registers, [], [], null), administrators.Count == 0 ? null : administrators);
        return true;
    }

    /// <summary>Trust by a policy alone.</summary>
    public static Trust By(TrustPolicy policy) => new(policy, null);
}
