using System.Text;

namespace Dauys.Elections.Registration.CheckList;

/// <summary>
/// One key for the spellings of a name in Kazakh (Cyrillic and Latin), Russian and English transcription: <i>Әлия Қасымова</i>, <i>Касымова Алия</i>,
/// <i>Äliia Qasymova</i> and <i>KASSYMOVA Aliya</i> have the same. It is coarse on purpose and never decides alone: it is compared only where the
/// birth date or the identity number is the same.
/// </summary>
public static class NameKey
{
    /// <summary>The sound of each letter below U+0600 as one of a to z; 0 for what divides words, 1 for what is silent.</summary>
    private static readonly byte[] Sounds = Table();

    private const byte Divides = 0;
    private const byte Silent = 1;

    /// <summary>The key's words in the order of their letters; empty where the text holds no letter.</summary>
    public static string Of(string name)
    {
        var folded = new byte[Encoding.UTF8.GetMaxByteCount(name.Length) + 1];
        var length = Fold(Encoding.UTF8.GetBytes(name), folded);
        var words = Encoding.ASCII.GetString(folded, 0, length).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>A number that is the same for the same key, whatever the order of the words; 0 where the text holds no letter.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> name)
    {
        Span<byte> folded = name.Length < 256 ? stackalloc byte[(name.Length * 2) + 1] : new byte[(name.Length * 2) + 1];
        var length = Fold(name, folded);
        var (sum, word) = (0UL, 0UL);
        unchecked
        {
            for (var i = 0; i < length; i++)
            {
                if (folded[i] == ' ')
                {
                    (sum, word) = (sum + Mixed(word), 0);
                }
                else
                {
                    word = ((word == 0 ? 0xCBF29CE484222325 : word) ^ folded[i]) * 0x100000001B3;
                }
            }

            return sum + Mixed(word);
        }
    }

    private static ulong Mixed(ulong word)
    {
        unchecked
        {
            word = (word ^ (word >> 31)) * 0x7FB5D329728EA185;
            return word ^ (word >> 27);
        }
    }

    /// <summary>Sounds of the words, one space between two of them.</summary>
    private static int Fold(ReadOnlySpan<byte> name, Span<byte> folded)
    {
        var (length, start) = (0, 0);
        while (!name.IsEmpty)
        {
            var sound = Next(ref name);
            if (sound == Divides)
            {
                if (length > start)
                {
                    folded[length++] = (byte)' ';
                    start = length;
                }
            }
            else if (sound == (byte)'x')
            {
                length = Append(folded, start, Append(folded, start, length, (byte)'k'), (byte)'s');
            }
            else if (sound != Silent)
            {
                length = Append(folded, start, length, sound);
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    private static byte Next(ref ReadOnlySpan<byte> name)
    {
        if (name[0] < 0x80)
        {
            var ascii = Sounds[name[0]];
            name = name[1..];
            return ascii;
        }

        _ = Rune.DecodeFromUtf8(name, out var rune, out var used);
        name = name[used..];
        return rune.Value < Sounds.Length ? Sounds[rune.Value]
            : Rune.IsLetter(rune) ? (byte)('a' + (rune.Value % 26))
            : Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.DashPunctuation ? Divides : Silent;
    }

    /// <summary>What one sound does to the one before it: two letters that transcribe one sound become it, in whichever script they were written.</summary>
    private static int Append(Span<byte> folded, int start, int length, byte sound)
    {
        if (length == start)
        {
            folded[length] = sound;
            return length + 1;
        }

        ref var last = ref folded[length - 1];
        switch ((last, sound))
        {
            case ((byte)'s' or (byte)'c' or (byte)'g', (byte)'h'):
            case ((byte)'n', (byte)'g'):
            case ((byte)'s', (byte)'c'):
                return length;
            case ((byte)'z', (byte)'h'):
                last = (byte)'j';
                return length;
            case ((byte)'k', (byte)'h'):
                last = (byte)'h';
                return length;
            case ((byte)'t', (byte)'s'):
                last = (byte)'c';
                return length;
            case ((byte)'i', (byte)'a' or (byte)'e' or (byte)'o' or (byte)'u'):
                return Append(folded, start, length - 1, sound);
            default:
                break;
        }

        if (last == sound)
        {
            return length;
        }

        folded[length] = sound;
        return length + 1;
    }

    private static byte[] Table()
    {
        var table = new byte[0x600];
        Array.Fill(table, Silent);
        for (var letter = 0; letter < table.Length; letter++)
        {
            if (char.IsWhiteSpace((char)letter) || (char)letter is '-' or '.' or ',' or '/')
            {
                table[letter] = Divides;
            }
            else if (char.IsLetter((char)letter))
            {
                table[letter] = (byte)('a' + (letter % 26));
            }
        }

        Add("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopkrstuvuxiz");
        Add("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeejziiklmnoprstufhccss1i1eua");
        Add("әғқңөұүһіўґєї", "agknouuhiugei");
        Add("äáàâãåāăğģñńņňöóòôõōőüúùûūűýÿıíìîïīşšșśçčćžźżéèêëėęēłđťďř", "aaaaaaaaggnnnnooooooouuuuuuiiiiiiiisssscccjzzeeeeeeeldtdr");
        table['ß'] = (byte)'s';
        return table;

        void Add(string letters, string sounds)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var sound = sounds[i] == '1' ? Silent : (byte)sounds[i];
                table[letters[i]] = sound;
                table[char.ToUpperInvariant(letters[i])] = sound;
            }
        }
    }
}
