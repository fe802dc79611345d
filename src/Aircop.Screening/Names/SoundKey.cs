using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// The transliteration key of a part: spellings of one sound in the Latin spellings of different languages become one letter.
/// Letters of the key: vowels A E I O U; C for CH, X for SH, J for DJ and ZH, Q for KH, V for W; each other consonant itself.
/// </summary>
internal static class SoundKey
{
    /// <summary>Stands between letters that were read one by one from another script, so that S + H is not taken for SH.</summary>
    public const char Boundary = '\'';

    /// <summary>Writes the key.</summary>
    /// <param name="letters">Letters A to Z, upper case, and boundaries.</param>
    /// <param name="writing">How much the letters say of vowels: of consonants alone, a final H is kept.</param>
    /// <param name="key">Receives the key.</param>
    /// <returns>Length of the key.</returns>
    public static int Write(ReadOnlySpan<char> letters, Writing writing, Span<char> key)
    {
        int length = 0;
        for (int i = 0; i < letters.Length && length < key.Length;)
        {
            char next = i + 1 < letters.Length ? letters[i + 1] : '\0';
            char after = i + 2 < letters.Length ? letters[i + 2] : '\0';
            (char first, char second, int taken) = Read(letters[i], next, after, i == 0);
            i += taken;
            length = Append(key, length, first);
            length = Append(key, length, second);
        }

        if (writing != Writing.Consonants && length > 2 && key[length - 1] == 'H') length--;
        return length;
    }

    // A letter twice is the letter once.
    private static int Append(Span<char> key, int length, char letter)
    {
        if (letter == '\0' || length == key.Length || (length > 0 && key[length - 1] == letter)) return length;
        key[length] = letter;
        return length + 1;
    }

    private static (char First, char Second, int Taken) Read(char letter, char next, char after, bool start) => letter switch
    {
        'A' when next is 'E' => ('A', '\0', 2),
        'O' when next is 'U' or 'O' => ('U', '\0', 2),
        'O' or 'U' when next is 'E' => (letter, '\0', 2),
        'E' when next is 'E' => ('I', '\0', 2),
        'P' when next is 'H' => ('F', '\0', 2),
        'C' => ReadC(next, after),
        'S' when next is 'C' && after is 'H' => ('X', '\0', 3),
        'S' when next is 'H' => ('X', '\0', 2),
        'S' when next is 'Z' => ('S', '\0', 2),
        'T' when next is 'C' && after is 'H' => ('C', '\0', 3),
        'T' when next is 'S' && after is 'C' => ('C', '\0', 4),
        'T' when next is 'H' => ('T', '\0', 2),
        'T' when next is 'S' or 'Z' => ('Z', '\0', 2),
        'D' when next is 'J' => ('J', '\0', 2),
        'D' when next is 'Z' && after is 'H' => ('J', '\0', 3),
        'D' when next is 'Z' => ('Z', '\0', 2),
        'D' when next is 'H' => ('D', '\0', 2),
        'Z' when next is 'H' => ('J', '\0', 2),
        'K' when next is 'H' => ('Q', '\0', 2),
        'G' when next is 'H' => ('G', '\0', 2),
        'G' when next is 'U' && after is 'E' or 'I' => ('G', '\0', 2),
        'Q' when next is 'U' => ('K', '\0', 2),
        'Q' => ('K', '\0', 1),
        'X' when next is 'X' => ('\0', '\0', 2),
        'X' when start => ('X', '\0', 1),
        'X' => ('K', 'S', 1),
        'W' => ('V', '\0', 1),
        'Y' => ('I', '\0', 1),
        Boundary => ('\0', '\0', 1),
        _ => (letter, '\0', 1),
    };

    private static (char First, char Second, int Taken) ReadC(char next, char after) => next switch
    {
        'H' => ('C', '\0', 2),
        'K' => ('K', '\0', 2),
        'Z' => ('C', '\0', 2),
        'C' when after is 'H' => ('C', '\0', 3),
        'E' or 'I' or 'Y' => ('S', '\0', 1),
        _ => ('K', '\0', 1),
    };

    /// <summary>True for A, E, I, O and U.</summary>
    public static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';
}
