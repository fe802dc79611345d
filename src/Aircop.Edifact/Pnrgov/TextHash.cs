using System.Runtime.InteropServices;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Numbers that stand for two texts each, so that what stands twice is found without keeping names and numbers themselves.</summary>
internal static class TextHash
{
    private const int MaxLength = ValueText.MaxBytes;
    private const int LettersAtOnce = 4;

    /// <summary>The number of two texts, upper case and lower case alike.</summary>
    public static ulong Of(string? one, string? other)
    {
        // Longer than any text may be.
        const ulong Between = 0xFFFF;
        return Add(Mixed(Add(Between, one), Between), other);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('a', char.MaxValue) ? AddAsCapitals(hash, text) : AddCapitals(hash, text);

    private static ulong AddAsCapitals(ulong hash, ReadOnlySpan<char> text)
    {
        Span<char> capitals = stackalloc char[MaxLength];
        text = text[..Math.Min(text.Length, MaxLength)];
        text.ToUpperInvariant(capitals);
        return AddCapitals(hash, capitals[..text.Length]);
    }

    private static ulong AddCapitals(ulong hash, ReadOnlySpan<char> text)
    {
        for (; text.Length >= LettersAtOnce; text = text[LettersAtOnce..])
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text)));
        }

        foreach (var letter in text)
        {
            hash = Mixed(hash, letter);
        }

        return hash;
    }

    private static ulong Mixed(ulong hash, ulong letters)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        hash = (hash ^ letters) * Odd;
        return hash ^ (hash >> 29);
    }
}
