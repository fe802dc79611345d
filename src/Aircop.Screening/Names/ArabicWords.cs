using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>Words in Arabic script: the article and the parts of compounds are written joined and are parted here as in Latin spellings.</summary>
internal static class ArabicWords
{
    private const int ShortestStem = 2;
    private const int LongestWord = 48;

    /// <summary>Reads a word.</summary>
    public static void Read(ReadOnlySpan<char> word, NameField field, NameParts parts)
    {
        Span<char> plain = stackalloc char[LongestWord];
        int length = 0;
        foreach (char value in word)
        {
            if (length + 4 > LongestWord) break;
            if (value == 'ﷲ')
            {
                "الله".CopyTo(plain[length..]);
                length += 4;
                continue;
            }

            char letter = ConsonantLetters.Plain(value);
            if (ConsonantLetters.OfArabic(letter) is not { Length: > 0 } && letter is not ('ع' or 'ء')) continue;
            plain[length++] = letter switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ی' or 'ى' => 'ي',
                'ہ' or 'ھ' => 'ه',
                _ => letter,
            };
        }

        Add(plain[..length], field, parts);
    }

    private static void Add(ReadOnlySpan<char> word, NameField field, NameParts parts)
    {
        if (word.IsEmpty) return;
        if (word is "الله" or "اللة" or "لله")
        {
            parts.Add("ALLAH", Writing.Full, field);
        }
        else if (word is "الدين" or "دين" or "لدين")
        {
            parts.Add("DIN", Writing.Full, field);
        }
        else if (word is "عبد")
        {
            parts.Add("ABD", Writing.Full, field);
        }
        else if (word.Length > 4 && word.StartsWith("عبد", StringComparison.Ordinal))
        {
            parts.Add("ABD", Writing.Full, field);
            Add(word[3..], field, parts);
        }
        else if (word.Length >= 4 + ShortestStem && word.EndsWith("الله", StringComparison.Ordinal))
        {
            Add(word[..^4], field, parts);
            parts.Add("ALLAH", Writing.Full, field);
        }
        else if (word.Length >= 5 + ShortestStem && word.EndsWith("الدين", StringComparison.Ordinal))
        {
            Add(word[..^5], field, parts);
            parts.Add("DIN", Writing.Full, field);
        }
        else if (word.Length > 2 + ShortestStem && word.StartsWith("ال", StringComparison.Ordinal))
        {
            parts.Add("AL", Writing.Full, field);
            Add(word[2..], field, parts);
        }
        else
        {
            Span<char> spelt = stackalloc char[LongestWord * 3];
            parts.Add(spelt[..Romaniser.Write(word, Script.Arabic, spelt)], Writing.Consonants, field);
        }
    }
}
