using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// The reversible spelling of Arabic names in a machine-readable zone (ICAO 9303 part 3, section 6C): one code a letter, X before a
/// letter makes another, short vowels are not written.
/// </summary>
internal static class ReversibleArabic
{
    private const string Escaped = "AEIKCSDZTJRFNGYH";

    private static readonly string[] Alone = [.. Enumerable.Range('A', 26).Select(static letter => ((char)letter).ToString())];

    /// <summary>True when a name field looks like this spelling: hardly a vowel, and an escape or a word that only it writes so.</summary>
    public static bool IsLikely(ReadOnlySpan<char> field)
    {
        (int letters, int vowels, int signs) = (0, 0, 0);
        for (int i = 0; i < field.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(field[i])) continue;
            letters++;
            if (SoundKey.IsVowel(field[i])) vowels++;
            bool escape = field[i] == 'X' && i + 1 < field.Length && Escaped.Contains(field[i + 1]) && (i == 0 || field[i - 1] != 'X');
            if (escape) signs++;
        }

        foreach (Range range in field.Split('<'))
        {
            if (field[range] is "EBD" or "BN" or "BNT" or "MHMD") signs++;
        }

        return letters >= 4 && signs > 0 && vowels * 100 <= letters * 34;
    }

    /// <summary>Reads a field, its parts set apart by fillers.</summary>
    public static void Read(ReadOnlySpan<char> text, NameField field, NameParts parts)
    {
        Span<char> word = stackalloc char[NameParts.MaxLetters * 3];
        foreach (Range range in text.Split('<'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.IsEmpty) continue;
            if (part is "EBD")
            {
                parts.Add("ABD", Writing.Full, field);
                continue;
            }

            if (part.Length > 4 && part.StartsWith("AL", StringComparison.Ordinal))
            {
                parts.Add("AL", Writing.Full, field);
                part = part[2..];
            }

            if (part is "DYN") parts.Add("DIN", Writing.Full, field);
            else if (part is "LLH" or "LXLH" or "LH") parts.Add("ALLAH", Writing.Full, field);
            else parts.Add(word[..Decode(part, word)], Writing.Consonants, field);
        }
    }

    private static int Decode(ReadOnlySpan<char> part, Span<char> word)
    {
        int length = 0;
        for (int i = 0; i < part.Length && length + 4 < word.Length;)
        {
            string spelt = Letter(part[i..], out int taken);
            i += taken;
            spelt.CopyTo(word[length..]);
            length += spelt.Length;
            word[length++] = SoundKey.Boundary;
        }

        return length;
    }

    private static string Letter(ReadOnlySpan<char> rest, out int taken)
    {
        taken = 1;
        if (rest[0] == 'E' || !char.IsAsciiLetterUpper(rest[0])) return "";
        if (rest[0] != 'X' || rest.Length == 1) return rest[0] == 'X' ? "" : Alone[rest[0] - 'A'];
        char next = rest[1];
        char after = rest.Length > 2 ? rest[2] : '\0';
        (string spelt, taken) = (next, after) switch
        {
            ('A', 'A') or ('A', 'E') => ("A", 3),
            ('A', 'H') => ("A", 3),
            ('A', 'Y') => ("A", 3),
            ('T', 'H') => ("TH", 3),
            ('T', 'A') => ("A", 3),
            ('T', 'T') => ("T", 3),
            ('K', 'H') => ("KH", 3),
            ('D', 'H') => ("DH", 3),
            ('D', 'Z') => ("D", 3),
            ('S', 'H') => ("SH", 3),
            ('S', 'S') => ("S", 3),
            ('Z', 'Z') => ("Z", 3),
            ('Y', 'A') => ("Y", 3),
            ('N', 'N') => ("N", 3),
            ('G', 'G') => ("G", 3),
            ('K', 'K') => ("K", 3),
            ('X', _) => ("", 2),
            ('E', _) or ('I', _) => ("", 2),
            ('H', _) => ("H", 2),
            ('C', _) => ("CH", 2),
            ('J', _) => ("ZH", 2),
            _ => ("", 1),
        };
        return spelt;
    }
}
