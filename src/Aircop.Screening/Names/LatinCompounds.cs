using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// Parts Arabic compounds that Latin spellings write as one word or as several: ABDURRAHMAN, ABDEL KADER, NAJIBULLAH, SALAHUDDIN.
/// Both sides of a comparison are parted alike, so that each spelling meets every other.
/// </summary>
internal static class LatinCompounds
{
    private const int ShortestStem = 3;

    /// <summary>Adds a word, in parts where it is such a compound.</summary>
    /// <param name="word">Letters A to Z.</param>
    /// <param name="field">Field it was written in.</param>
    /// <param name="parts">Receives the parts.</param>
    public static void Add(ReadOnlySpan<char> word, NameField field, NameParts parts)
    {
        if (word.Length >= 6)
        {
            if (TryServant(word, field, parts)) return;
            if (EndOfStem(word, out string tail) is var stem and >= ShortestStem)
            {
                Add(word[..stem], field, parts);
                parts.Add(tail, Writing.Full, field);
                return;
            }
        }

        if (word is "ABDUL" or "ABDEL" or "ABDAL" or "ABDOUL" or "ABDOL" or "ABDUR" or "ABDER" or "ABDUS" or "ABDEN" or "ABDUN") word = "ABD";
        parts.Add(word, Writing.Full, field);
    }

    // ABD, a vowel or two, the article or its assimilated consonant, and a name of God.
    private static bool TryServant(ReadOnlySpan<char> word, NameField field, NameParts parts)
    {
        if (!word.StartsWith("ABD", StringComparison.Ordinal) || word.Length < 7) return false;
        int i = 3;
        while (i < word.Length && i < 5 && IsVowel(word[i])) i++;
        if (IsAllah(word[i..]))
        {
            parts.Add("ABD", Writing.Full, field);
            parts.Add("ALLAH", Writing.Full, field);
            return true;
        }

        if (i == 3 || i + 1 >= word.Length) return false;
        if (word[i] == 'L' || word[i] == word[i + 1]) i++;
        if (word.Length - i < ShortestStem) return false;
        parts.Add("ABD", Writing.Full, field);
        parts.Add(word[i..], Writing.Full, field);
        return true;
    }

    private static bool IsAllah(ReadOnlySpan<char> tail) => tail is "LLAH" or "LLAHI" or "LAH" or "LLA" or "LAHI";

    private static int EndOfStem(ReadOnlySpan<char> word, out string tail)
    {
        tail = "ALLAH";
        if (Ends(word, "LLAHI", out int end) || Ends(word, "LLAH", out end) || (Ends(word, "ULAH", out end) && ++end > 0))
            return WithoutVowels(word, end);
        tail = "DIN";
        if (Ends(word, "DDINE", out end) || Ends(word, "DDIN", out end) || Ends(word, "DDEEN", out end) || Ends(word, "DDEN", out end)
            || Ends(word, "ALDIN", out end) || Ends(word, "ELDINE", out end) || Ends(word, "ELDIN", out end)
            || Ends(word, "ALDEEN", out end) || (word.Length >= 7 && (Ends(word, "UDIN", out end) || Ends(word, "UDINE", out end) || Ends(word, "EDINE", out end))))
            return WithoutVowels(word, end);
        tail = "RAHMAN";
        if (word.Length >= 10 && (Ends(word, "RAHMAN", out end) || Ends(word, "REHMAN", out end) || Ends(word, "RAHMANE", out end)))
            return WithoutVowels(word, word[end - 1] == 'R' ? end - 1 : end);
        return 0;
    }

    private static bool Ends(ReadOnlySpan<char> word, string tail, out int end)
    {
        end = word.Length - tail.Length;
        return end >= ShortestStem && word.EndsWith(tail, StringComparison.Ordinal);
    }

    private static int WithoutVowels(ReadOnlySpan<char> word, int end)
    {
        int stem = end;
        while (stem > ShortestStem && end - stem < 2 && IsVowel(word[stem - 1])) stem--;
        return stem;
    }

    private static bool IsVowel(char letter) => SoundKey.IsVowel(letter);
}
