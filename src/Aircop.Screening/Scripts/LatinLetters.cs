namespace Aircop.Screening.Scripts;

/// <summary>
/// Latin letters in A to Z after ICAO 9303 part 3, section 6: Ä Ö Ü Ø Å keep the vowel the table adds (AE, OE, UE, AA); names without it
/// meet them again by the sound key. Every other mark is dropped.
/// </summary>
internal static class LatinLetters
{
    // Base letters of U+00C0 to U+024F and of U+1E00 to U+1EFF in code order; a full stop where there is no single one.
    private const string Latin =
        "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY.YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGG" +
        "GGGGHHHHIIIIIIIIII..JJKKKLLLLLLLLLLNNNNNNNNNOOOOOO..RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS" +
        "BB....O..DD....EEF.G..IIKK...N..OO..P.......T.TUU.VYYZZ......................AAIIOOUUUUUUUUUU.AA" +
        "AA..GGGGKKOOOO..J...GG..NNAA....AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY...J........" +
        "....U...........";

    private const string LatinAdditional =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR" +
        "SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY.S....AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE" +
        "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";

    /// <summary>Spells one letter.</summary>
    /// <param name="letter">A letter of the Latin script.</param>
    /// <param name="second">The second letter where one becomes two, else zero.</param>
    /// <returns>The first letter, or zero for what is no letter.</returns>
    public static char Of(char letter, out char second)
    {
        second = '\0';
        if (char.IsAsciiLetterUpper(letter)) return letter;
        if (char.IsAsciiLetterLower(letter)) return (char)(letter & ~0x20);
        char upper = char.ToUpperInvariant(letter);
        switch (upper)
        {
            case 'Ä' or 'Æ' or 'Ǣ' or 'Ǽ': second = 'E'; return 'A';
            case 'Å': second = 'A'; return 'A';
            case 'Ö' or 'Ø' or 'Œ': second = 'E'; return 'O';
            case 'Ü': second = 'E'; return 'U';
            case 'ß' or 'ẞ': second = 'S'; return 'S';
            case 'Þ': second = 'H'; return 'T';
            case 'Ĳ': second = 'J'; return 'I';
            case 'Ǆ' or 'ǅ': second = 'Z'; return 'D';
            case 'Ǉ' or 'ǈ': second = 'J'; return 'L';
            case 'Ǌ' or 'ǋ': second = 'J'; return 'N';
            case 'Ə': return 'A';
            case 'Ŋ': second = 'G'; return 'N';
        }

        return Base(upper);
    }

    /// <summary>The letter without its mark; the second letter only where the letter is two (Æ, Œ, ß, Þ, Ĳ).</summary>
    public static char PlainOf(char letter, out char second)
    {
        char upper = char.ToUpperInvariant(letter);
        if (upper is 'Æ' or 'Œ' or 'ß' or 'ẞ' or 'Þ' or 'Ĳ' || char.IsAscii(letter)) return Of(letter, out second);
        second = '\0';
        return Base(upper);
    }

    private static char Base(char upper)
    {
        char spelt = upper switch
        {
            >= '\u00C0' and <= '\u024F' => Latin[upper - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[upper - '\u1E00'],
            _ => '.',
        };
        return spelt == '.' ? '\0' : spelt;
    }
}
