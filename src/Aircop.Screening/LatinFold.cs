namespace Aircop.Screening;

/// <summary>Two ways of writing a Latin letter with A to Z only.</summary>
public enum LatinSpelling
{
    /// <summary>Marks are dropped: Müller becomes MULLER.</summary>
    Plain = 0,

    /// <summary>The recommended spelling of ICAO 9303 part 3, section 6: Müller becomes MUELLER.</summary>
    TravelDocument,
}

/// <summary>Folds letters to upper-case A to Z. Letters of other scripts are kept, upper-cased.</summary>
internal static class LatinFold
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

    /// <summary>Folds one character.</summary>
    /// <param name="value">The character.</param>
    /// <param name="spelling">Which spelling to give.</param>
    /// <param name="second">The second letter where one character becomes two, else zero.</param>
    /// <returns>The first letter, or zero when the character is neither letter nor digit and is to be left out.</returns>
    public static char Fold(char value, LatinSpelling spelling, out char second)
    {
        second = '\0';
        if (char.IsAsciiLetterUpper(value) || char.IsAsciiDigit(value)) return value;
        if (char.IsAsciiLetterLower(value)) return (char)(value & ~0x20);
        if (char.IsAscii(value)) return '\0';
        return FoldBeyondAscii(char.ToUpperInvariant(value), spelling, out second);
    }

    private static char FoldBeyondAscii(char upper, LatinSpelling spelling, out char second)
    {
        second = '\0';
        switch (upper)
        {
            case 'Æ': second = 'E'; return 'A';
            case 'Œ': second = 'E'; return 'O';
            case 'ß' or 'ẞ': second = 'S'; return 'S';
            case 'Þ': second = 'H'; return 'T';
            case 'Ĳ': second = 'J'; return 'I';
            case 'Ä' when spelling == LatinSpelling.TravelDocument: second = 'E'; return 'A';
            case 'Å' when spelling == LatinSpelling.TravelDocument: second = 'A'; return 'A';
            case 'Ö' or 'Ø' when spelling == LatinSpelling.TravelDocument: second = 'E'; return 'O';
            case 'Ü' when spelling == LatinSpelling.TravelDocument: second = 'E'; return 'U';
        }

        char letter = upper switch
        {
            >= '\u00C0' and <= '\u024F' => Latin[upper - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[upper - '\u1E00'],
            _ => '.',
        };
        if (letter != '.') return letter;
        return char.IsLetterOrDigit(upper) || char.IsSurrogate(upper) ? upper : '\0';
    }
}
