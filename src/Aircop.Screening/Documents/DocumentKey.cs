using Aircop.Screening.Scoring;

namespace Aircop.Screening.Documents;

/// <summary>
/// The key under which document numbers are equal: upper-case letters and digits only, with O read as 0 and I read as 1, because
/// these are what eyes and cameras confuse.
/// </summary>
public static class DocumentKey
{
    /// <summary>Longest key in characters: ICAO 9303 numbers have at most 22, messages allow 35.</summary>
    public const int MaxLength = 35;

    /// <summary>Shortest number, in characters, that is taken for a document number at all.</summary>
    public const int MinLength = 4;

    /// <summary>Writes the key of a document number.</summary>
    /// <param name="number">The number as written.</param>
    /// <param name="key">Receives the key; at least <see cref="MaxLength"/> long.</param>
    /// <returns>Length of the key; zero when the number is too short or too long to be one.</returns>
    public static int Write(ReadOnlySpan<char> number, Span<char> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, MaxLength);
        int length = 0;
        foreach (char value in number)
        {
            if (!char.IsAsciiLetterOrDigit(value)) continue;
            if (length == MaxLength) return 0;
            key[length++] = char.ToUpperInvariant(value) switch
            {
                'O' => '0',
                'I' => '1',
                char other => other,
            };
        }

        return length < MinLength ? 0 : length;
    }

    /// <summary>Whether two numbers agree without reading O as 0 or I as 1.</summary>
    internal static bool AgreeAsWritten(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsAsciiLetterOrDigit(left[i])) i++;
            while (j < right.Length && !char.IsAsciiLetterOrDigit(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length;
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++])) return false;
        }
    }

    /// <summary>Compares two numbers; null, empty and too short ones are missing.</summary>
    internal static DocumentRelation Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> a = stackalloc char[MaxLength];
        Span<char> b = stackalloc char[MaxLength];
        int leftLength = Write(left, a);
        int rightLength = Write(right, b);
        if (leftLength == 0 || rightLength == 0) return DocumentRelation.Missing;
        if (!a[..leftLength].SequenceEqual(b[..rightLength])) return DocumentRelation.Differs;
        return AgreeAsWritten(left, right) ? DocumentRelation.Equal : DocumentRelation.EqualLookAlike;
    }
}
