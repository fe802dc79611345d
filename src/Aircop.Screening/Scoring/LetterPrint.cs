using System.Numerics;

namespace Aircop.Screening.Scoring;

/// <summary>
/// Which letters a sound key has, and how many, in one word of memory: enough to rule most keys out before their letters are read.
/// </summary>
internal static class LetterPrint
{
    private const int LengthShift = 26;
    private const uint Letters = (1u << LengthShift) - 1;
    private const uint Vowels = (1 << 0) | (1 << ('E' - 'A')) | (1 << ('I' - 'A')) | (1 << ('O' - 'A')) | (1 << ('U' - 'A'));

    // H costs less than other consonants, V may be exchanged for a vowel: both are left out, so that the bound stays one.
    private const uint Consonants = Letters & ~(Vowels | (1u << ('H' - 'A')) | (1u << ('V' - 'A')));
    private const int LeastConsonant = 45;
    private const int LeastVowel = 36;
    private const int MostLonger = 2;

    /// <summary>The print of a key.</summary>
    public static uint Of(ReadOnlySpan<char> sound)
    {
        uint print = (uint)Math.Min(sound.Length, 63) << LengthShift;
        foreach (char letter in sound) print |= 1u << (letter - 'A');
        return print;
    }

    /// <summary>
    /// A bound from below of <see cref="SoundDistance"/> where both spellings write their vowels, hundredths of an edit. Keys that differ by more
    /// than two letters in length are taken for far apart, whatever the letters.
    /// </summary>
    public static int LeastCost(uint left, uint right)
    {
        uint onlyLeft = left & ~right;
        uint onlyRight = right & ~left;
        int consonants = Math.Max(BitOperations.PopCount(onlyLeft & Consonants), BitOperations.PopCount(onlyRight & Consonants));
        int vowels = Math.Max(BitOperations.PopCount(onlyLeft & Vowels), BitOperations.PopCount(onlyRight & Vowels));
        int longer = Math.Abs((int)(left >> LengthShift) - (int)(right >> LengthShift));
        return longer > MostLonger ? int.MaxValue : (consonants * LeastConsonant) + (vowels * LeastVowel);
    }

    /// <summary>The longer of two lengths.</summary>
    public static int Longest(uint left, uint right) => (int)Math.Max(left >> LengthShift, right >> LengthShift);
}
