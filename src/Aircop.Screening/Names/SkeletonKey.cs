using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// The consonant skeleton of a sound key: classes of consonants, no vowels, no H. Names that differ in vowels only, or stand in a script
/// that writes none, have one skeleton.
/// </summary>
internal static class SkeletonKey
{
    /// <summary>Longest skeleton; what lies behind is left out.</summary>
    public const int MaxLength = 12;

    /// <summary>Writes the skeleton.</summary>
    /// <param name="sound">A sound key.</param>
    /// <param name="writing">In a script of consonants V may be a vowel, so it is left out behind the first letter.</param>
    /// <param name="skeleton">Receives the skeleton; at least <see cref="MaxLength"/> long.</param>
    /// <returns>Its length.</returns>
    public static int Write(ReadOnlySpan<char> sound, Writing writing, Span<char> skeleton)
    {
        int length = 0;
        for (int i = 0; i < sound.Length && length < MaxLength; i++)
        {
            char letter = sound[i];
            if (letter == 'V' && writing == Writing.Consonants && i > 0) continue;
            char group = ClassOf(letter);
            if (group == '.' || (length > 0 && skeleton[length - 1] == group)) continue;
            skeleton[length++] = group;
        }

        return length;
    }

    private static char ClassOf(char letter) => letter switch
    {
        'B' or 'P' => 'P',
        'C' or 'S' or 'X' or 'Z' or 'J' => 'S',
        'D' or 'T' => 'T',
        'F' or 'V' => 'F',
        'G' or 'K' or 'Q' => 'K',
        'L' or 'M' or 'N' or 'R' => letter,
        _ => '.',
    };
}
