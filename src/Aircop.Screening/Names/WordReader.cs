using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>Finds the words of a text, spells each in A to Z, and adds it as one part or several.</summary>
internal static class WordReader
{
    private const int LongestWord = 48;
    private const int MostSyllablesOfAName = 4;

    /// <summary>Reads a text.</summary>
    /// <param name="text">One field of a name, or a whole name.</param>
    /// <param name="field">The field.</param>
    /// <param name="parts">Receives the parts.</param>
    public static void Read(ReadOnlySpan<char> text, NameField field, NameParts parts)
    {
        bool foreign = IsForeign(text);
        int i = 0;
        while (i < text.Length)
        {
            // A second spelling behind a semicolon is another name.
            if (text[i] == ';' && parts.Count > 0) return;
            Script script = Romaniser.ScriptOf(text[i]);
            if (script == Script.None)
            {
                i++;
                continue;
            }

            int end = EndOfWord(text, i, script);
            bool alone = end - i == text.Trim().Length;
            ReadWord(text[i..end], script, foreign, alone, field, parts);
            i = end;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, Script script)
    {
        int i = start + 1;
        for (; i < text.Length; i++)
        {
            char value = text[i];
            if (Romaniser.IsInsideWord(value)) continue;
            if (Romaniser.ScriptOf(value) != script) break;

            // Words that lost their blank: VladimirPutin.
            if (script == Script.Latin && char.IsAsciiLetterUpper(value) && char.IsAsciiLetterLower(text[i - 1])) break;
        }

        return i;
    }

    // Foreign names in Han have a middle dot between their words; in Hangul each word has several syllables.
    private static bool IsForeign(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny("·•・‧")) return true;
        (int words, int shortest) = (0, int.MaxValue);
        foreach (Range range in text.Split(' '))
        {
            if (text[range].IsEmpty || Romaniser.ScriptOf(text[range][0]) != Script.Hangul) continue;
            words++;
            shortest = Math.Min(shortest, text[range].Length);
        }

        return words > 1 && shortest > 1;
    }

    private static void ReadWord(ReadOnlySpan<char> word, Script script, bool foreign, bool alone, NameField field, NameParts parts)
    {
        switch (script)
        {
            case Script.Han when !foreign:
                ReadHan(word, alone, field, parts);
                return;
            case Script.Hangul when !foreign && word.Length <= MostSyllablesOfAName:
                ReadSyllables(word, alone, field, parts);
                return;
            case Script.Arabic:
                ArabicWords.Read(word, field, parts);
                return;
        }

        Span<char> spelt = stackalloc char[LongestWord];
        int length = Romaniser.Write(word, script, spelt);
        if (script == Script.Latin) LatinCompounds.Add(spelt[..length], field, parts);
        else parts.Add(spelt[..length], script == Script.Han ? Writing.Loose : Romaniser.WritingOf(script), field);
    }

    private static void ReadSyllables(ReadOnlySpan<char> word, bool alone, NameField field, NameParts parts)
    {
        Span<char> spelt = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            NameField part = field != NameField.Unknown || !alone || word.Length == 1 ? field : i == 0 ? NameField.Family : NameField.Given;
            int length = Romaniser.Write(word.Slice(i, 1), Script.Hangul, spelt);
            parts.Add(spelt[..length], Writing.Loose, part, syllable: true);
        }
    }

    // A Han name is a family name of one character, seldom two, and a given name of one or two.
    private static void ReadHan(ReadOnlySpan<char> word, bool alone, NameField field, NameParts parts)
    {
        int family = word.Length > 2 && EastAsianSyllables.IsDoubleSurname(word[0], word[1]) ? 2 : 1;
        bool whole = alone && field == NameField.Unknown && word.Length is >= 2 and <= MostSyllablesOfAName;
        Span<char> spelt = stackalloc char[LongestWord];
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (EastAsianSyllables.OfHan(word[i]) is not { } syllable) continue;
            if (length + syllable.Length > LongestWord) return;
            syllable.CopyTo(spelt[length..]);
            length += syllable.Length;
            if (whole && i < family - 1) continue;
            NameField part = !whole ? field : i < family ? NameField.Family : NameField.Given;
            parts.Add(spelt[..length], Writing.Full, part, syllable: true);
            length = 0;
        }
    }
}
