namespace Aircop.Screening.Scripts;

/// <summary>Spells a text so that case, marks, blanks and punctuation make no difference. Letters of other scripts than Latin are kept.</summary>
public static class PlainSpelling
{
    /// <summary>Writes the letters and digits of a text: Latin letters upper-case without their marks, others upper-case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">Receives the letters; what does not fit is left out.</param>
    /// <returns>Number of letters.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        int length = 0;
        foreach (char value in text)
        {
            char first = LatinLetters.PlainOf(value, out char second);
            if (first == '\0' && (char.IsLetterOrDigit(value) || char.IsSurrogate(value))) first = char.ToUpperInvariant(value);
            if (first == '\0' || length == plain.Length) continue;
            plain[length++] = first;
            if (second != '\0' && length < plain.Length) plain[length++] = second;
        }

        return length;
    }
}
