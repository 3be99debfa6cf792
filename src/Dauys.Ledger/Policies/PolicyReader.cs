using System.Buffers;
using System.Globalization;
using System.Text;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Notes;

namespace Dauys.Ledger.Policies;

/// <summary>Reads policy files (https://c2sp.org/tlog-policy, Policy file syntax and structure).</summary>
public static class PolicyReader
{
    private const string None = "none";

    private static readonly SearchValues<byte> Allowed =
        SearchValues.Create([0x09, 0x0A, .. Enumerable.Range(0x20, 0x5F).Select(b => (byte)b), .. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)]);

    /// <summary>Reads a policy.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="fault">Which line is wrong, and why.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TrustPolicy? policy, out TextFault fault)
    {
        policy = null;
        var control = bytes.IndexOfAnyExcept(Allowed);
        if (control >= 0)
        {
            fault = new TextFault(1 + bytes[..control].Count((byte)'\n'), "a control character stands in it");
            return false;
        }

        if (bytes.IsEmpty || bytes[^1] != '\n')
        {
            fault = new TextFault(1 + bytes.Count((byte)'\n'), "the last line does not end with a line feed");
            return false;
        }

        // Latin-1 keeps each octet as one character: names are opaque (tlog-policy, Character set).
        var draft = new Draft();
        var lines = Encoding.Latin1.GetString(bytes[..^1]).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !words[0].StartsWith('#') && draft.Take(words) is { } why)
            {
                fault = new TextFault(i + 1, why);
                return false;
            }
        }

        if (!draft.HasQuorum)
        {
            fault = new TextFault(0, "the line \"quorum\" is missing");
            return false;
        }

        (policy, fault) = (draft.Whole(), default);
        return true;
    }

    private sealed class Draft
    {
        private readonly List<PolicyLog> _logs = [];
        private readonly List<PolicyWitness> _witnesses = [];
        private readonly List<PolicyGroup> _groups = [];
        private string? _quorum;

        public bool HasQuorum { get; private set; }

        public TrustPolicy Whole() => new(_logs, _witnesses, _groups, _quorum);

        public string? Take(string[] words) => words[0] switch
        {
            "log" => Log(words),
            "witness" => Witness(words),
            "group" => Group(words),
            "quorum" => Quorum(words),
            _ => $"\"{words[0]}\" is no line of a policy: log, witness, group or quorum was expected",
        };

        private string? Log(string[] words)
        {
            if (words.Length is < 2 or > 3)
            {
                return "\"log VKEY [URL]\" was expected";
            }

            if (!Key(words[1], out var key, out var why))
            {
                return why;
            }

            if (key!.Type != NoteKeyType.Ed25519)
            {
                return "a log signs with a key of type 01";
            }

            if (_logs.Any(l => l.Key.PublicKey.Span.SequenceEqual(key.PublicKey.Span)))
            {
                return "this key stands on another line of a log already";
            }

            _logs.Add(new PolicyLog(key, words.Length == 3 ? Text(words[2]) : null));
            return null;
        }

        private string? Witness(string[] words)
        {
            if (words.Length is < 3 or > 4)
            {
                return "\"witness NAME VKEY [URL]\" was expected";
            }

            if (!Key(words[2], out var key, out var why))
            {
                return why;
            }

            if (key!.Type != NoteKeyType.Cosignature)
            {
                return "a witness signs with a key of type 04";
            }

            if (_witnesses.Any(w => w.Key.PublicKey.Span.SequenceEqual(key.PublicKey.Span)))
            {
                return "this key stands on another line of a witness already";
            }

            if (Taken(words[1]) is { } taken)
            {
                return taken;
            }

            _witnesses.Add(new PolicyWitness(Text(words[1]), key, words.Length == 4 ? Text(words[3]) : null));
            return null;
        }

        private string? Group(string[] words)
        {
            if (words.Length < 4)
            {
                return "\"group NAME all|any|K MEMBER…\" was expected";
            }

            var members = words[3..].Select(Text).ToList();
            if (Taken(words[1]) is { } taken)
            {
                return taken;
            }

            if (members.FirstOrDefault(m => !Known(m)) is { } unknown)
            {
                return $"\"{unknown}\" is not defined on a line above";
            }

            if ((members.FirstOrDefault(m => _groups.Any(g => g.Members.Contains(m))) ?? members.GroupBy(m => m).FirstOrDefault(g => g.Count() > 1)?.Key) is { } twice)
            {
                return $"\"{twice}\" is a member already; each may be one once";
            }

            int? needed = words[2] switch
            {
                "all" => members.Count,
                "any" => 1,
                var k => int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= members.Count && k[0] != '0' ? number : null,
            };
            if (needed is null)
            {
                return $"\"{words[2]}\" is neither all, nor any, nor a number from 1 to {members.Count}";
            }

            _groups.Add(new PolicyGroup(Text(words[1]), needed.Value, members));
            return null;
        }

        private string? Quorum(string[] words)
        {
            if (words.Length != 2)
            {
                return "\"quorum NAME\" was expected";
            }

            if (HasQuorum)
            {
                return "a policy has one quorum, this is a second";
            }

            var name = Text(words[1]);
            if (name != None && !Known(name))
            {
                return $"\"{name}\" is not defined on a line above";
            }

            (HasQuorum, _quorum) = (true, name == None ? null : name);
            return null;
        }

        private bool Known(string name) => _witnesses.Any(w => w.Name == name) || _groups.Any(g => g.Name == name);

        private string? Taken(string word) => Text(word) is var name && (name == None || Known(name)) ? $"the name \"{name}\" is taken" : null;

        private static bool Key(string word, out NoteKey? key, out string why) => NoteKey.TryParse(Text(word), out key, out why);

        /// <summary>Octets that are UTF-8 are shown as their characters; others stay as they are, one for one.</summary>
        private static string Text(string octets)
        {
            var bytes = Encoding.Latin1.GetBytes(octets);
            return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : octets;
        }
    }
}
