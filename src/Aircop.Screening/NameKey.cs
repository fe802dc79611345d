namespace Aircop.Screening;

/// <summary>
/// The key under which names are equal: upper-case, marks folded, blind to blanks, hyphens, apostrophes and the fillers of a
/// machine-readable zone; the family name is kept apart from the given names and the order of given names is kept.
/// </summary>
public static class NameKey
{
    /// <summary>Longest key in characters; both sides are cut here, so that a longer name still meets itself.</summary>
    public const int MaxLength = 160;

    private const char Divider = '/';

    /// <summary>Writes the key of a name.</summary>
    /// <param name="surname">Family name; may be empty.</param>
    /// <param name="given">First or all given names; may be empty.</param>
    /// <param name="second">Further given names; may be empty.</param>
    /// <param name="spelling">How marked Latin letters are written.</param>
    /// <param name="key">Receives the key; at least <see cref="MaxLength"/> long.</param>
    /// <returns>Length of the key; zero when there is no family name or no given name, for then nothing is exact.</returns>
    public static int Write(
        ReadOnlySpan<char> surname, ReadOnlySpan<char> given, ReadOnlySpan<char> second, LatinSpelling spelling, Span<char> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, MaxLength);
        key = key[..MaxLength];
        int length = Append(surname, spelling, key, 0);
        if (length == 0 || length == key.Length) return 0;
        key[length++] = Divider;
        int afterSurname = length;
        length = Append(given, spelling, key, length);
        length = Append(second, spelling, key, length);
        return length == afterSurname ? 0 : length;
    }

    private static int Append(ReadOnlySpan<char> text, LatinSpelling spelling, Span<char> key, int length)
    {
        foreach (char value in text)
        {
            char first = LatinFold.Fold(value, spelling, out char second);
            if (first == '\0') continue;
            if (length == key.Length) break;
            key[length++] = first;
            if (second == '\0' || length == key.Length) continue;
            key[length++] = second;
        }

        return length;
    }
}
