using Aircop.Screening.Names;

namespace Aircop.Screening.Scripts;

/// <summary>Spells words of any supported script in the letters A to Z.</summary>
internal static class Romaniser
{
    private static readonly Script[] Blocks = MakeBlocks();

    /// <summary>The script a character belongs to; <see cref="Script.None"/> for blanks, signs, digits and scripts that cannot be read.</summary>
    public static Script ScriptOf(char value) => value switch
    {
        < '\u0080' => char.IsAsciiLetter(value) ? Script.Latin : Script.None,
        < '\u1E00' => IsLetter(value) ? Blocks[value >> 4] : Script.None,
        < '\u1F00' => Script.Latin,
        >= '\u3041' and <= '\u30FF' => value is '・' or '゠' ? Script.None : Script.Kana,
        >= '\u4E00' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\uFB1D' and <= '\uFB4F' => Script.Hebrew,
        >= '\uFB50' and <= '\uFEFC' => IsLetter(value) ? Script.Arabic : Script.None,
        _ => Script.None,
    };

    /// <summary>Apostrophes, points above and below and joiners: they part no word.</summary>
    public static bool IsInsideWord(char value) => value is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '`' or '´' or '′' or '\u200C' or '\u200D' or '\u00AD'
        || value is >= '\u0300' and <= '\u036F' || value == '\u0640';

    /// <summary>How much a script says of vowels.</summary>
    public static Writing WritingOf(Script script) => script switch
    {
        Script.Latin or Script.Greek or Script.Cyrillic or Script.Georgian or Script.Armenian or Script.Han => Writing.Full,
        Script.Arabic or Script.Hebrew => Writing.Consonants,
        _ => Writing.Loose,
    };

    /// <summary>Spells a word.</summary>
    /// <param name="word">Characters of one script, with what is inside a word.</param>
    /// <param name="script">The script.</param>
    /// <param name="spelt">Receives letters A to Z, and <see cref="SoundKey.Boundary"/> between consonants read one by one.</param>
    /// <returns>Length of the spelling; what does not fit is left out.</returns>
    public static int Write(ReadOnlySpan<char> word, Script script, Span<char> spelt)
    {
        int length = 0;
        for (int i = 0; i < word.Length;)
        {
            char next = i + 1 < word.Length ? word[i + 1] : '\0';
            i += Next(word[i], next, script, spelt, ref length);
        }

        return length;
    }

    private static int Next(char letter, char next, Script script, Span<char> spelt, ref int length)
    {
        switch (script)
        {
            case Script.Latin:
                char first = LatinLetters.Of(letter, out char second);
                Put(spelt, ref length, first);
                Put(spelt, ref length, second);
                return 1;
            case Script.Greek or Script.Cyrillic or Script.Georgian or Script.Armenian:
                Put(spelt, ref length, EuropeanLetters.Of(letter, next, out int taken));
                return taken;
            case Script.Arabic:
                Put(spelt, ref length, ConsonantLetters.OfArabic(letter));
                Put(spelt, ref length, SoundKey.Boundary);
                return 1;
            case Script.Hebrew:
                Put(spelt, ref length, ConsonantLetters.OfHebrew(letter));
                Put(spelt, ref length, SoundKey.Boundary);
                return 1;
            case Script.Indic or Script.Sinhala:
                Put(spelt, ref length, IndicLetters.Of(letter, next, out bool vowel));
                if (vowel) Put(spelt, ref length, 'A');
                return 1;
            case Script.Thai or Script.Lao when SoutheastAsianLetters.IsSpokenAfter(letter) && SoutheastAsianLetters.Of(next) is { } consonant:
                if (next is not ('อ' or 'ອ')) Put(spelt, ref length, consonant);
                Put(spelt, ref length, SoutheastAsianLetters.Of(letter));
                return 2;

            // Silenced letters of foreign words; R and L stand for sounds that other spellings keep.
            case Script.Thai when next == '\u0E4C' && letter is not ('ร' or 'ล'):
                return 2;
            case Script.Thai or Script.Lao or Script.Khmer when SoutheastAsianLetters.IsCarrier(letter, next):
                return 1;
            case Script.Myanmar when letter == 'င' && next == '\u103A':
                Put(spelt, ref length, "IN");
                return 2;
            case Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar:
                Put(spelt, ref length, SoutheastAsianLetters.Of(letter));
                return 1;
            case Script.Ethiopic:
                Put(spelt, ref length, SoutheastAsianLetters.OfEthiopic(letter, out string sound));
                Put(spelt, ref length, sound);
                return 1;
            case Script.Kana:
                PutKana(letter, spelt, ref length);
                return 1;
            case Script.Hangul:
                if (!EastAsianSyllables.TryHangul(letter, out string lead, out string nucleus, out string tail)) return 1;
                Put(spelt, ref length, lead);
                Put(spelt, ref length, nucleus);
                Put(spelt, ref length, tail);
                return 1;
            case Script.Han:
                Put(spelt, ref length, EastAsianSyllables.OfHan(letter));
                return 1;
            default:
                return 1;
        }
    }

    // A small Kana gives its vowel to the consonant before: KI + YA is KYA, SHI + YA is SHA, FU + A is FA.
    private static void PutKana(char letter, Span<char> spelt, ref int length)
    {
        string? mora = EastAsianSyllables.OfKana(letter);
        if (mora is { Length: > 0 } && length > 0 && EastAsianSyllables.IsSmall(letter) && SoundKey.IsVowel(spelt[length - 1]))
        {
            length--;
            bool palatal = length > 0 && spelt[length - 1] is 'H' or 'J';
            Put(spelt, ref length, palatal && mora.Length > 1 ? mora[1..] : mora);
            return;
        }

        Put(spelt, ref length, mora);
    }

    private static void Put(Span<char> spelt, ref int length, string? letters)
    {
        foreach (char letter in letters.AsSpan()) Put(spelt, ref length, letter);
    }

    private static void Put(Span<char> spelt, ref int length, char letter)
    {
        if (letter != '\0' && length < spelt.Length) spelt[length++] = letter;
    }

    private static bool IsLetter(char value) => char.IsLetter(value)
        || char.GetUnicodeCategory(value) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Scripts below U+1E00, by sixteen codes.
    private static Script[] MakeBlocks()
    {
        var blocks = new Script[0x1E00 >> 4];
        Fill(blocks, 0x00C0, 0x02AF, Script.Latin);
        Fill(blocks, 0x0370, 0x03FF, Script.Greek);
        Fill(blocks, 0x0400, 0x052F, Script.Cyrillic);
        Fill(blocks, 0x0530, 0x058F, Script.Armenian);
        Fill(blocks, 0x0590, 0x05FF, Script.Hebrew);
        Fill(blocks, 0x0600, 0x06FF, Script.Arabic);
        Fill(blocks, 0x0900, 0x0D7F, Script.Indic);
        Fill(blocks, 0x0D80, 0x0DFF, Script.Sinhala);
        Fill(blocks, 0x0E00, 0x0E7F, Script.Thai);
        Fill(blocks, 0x0E80, 0x0EFF, Script.Lao);
        Fill(blocks, 0x1000, 0x109F, Script.Myanmar);
        Fill(blocks, 0x10A0, 0x10FF, Script.Georgian);
        Fill(blocks, 0x1200, 0x137F, Script.Ethiopic);
        Fill(blocks, 0x1780, 0x17FF, Script.Khmer);
        return blocks;
    }

    private static void Fill(Script[] blocks, int first, int last, Script script) => blocks.AsSpan(first >> 4, ((last - first) >> 4) + 1).Fill(script);
}
