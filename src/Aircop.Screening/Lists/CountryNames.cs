using System.Collections.Frozen;
using System.Reflection;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Lists;

/// <summary>Three-letter codes for the names of states as lists write them, and for two-letter codes.</summary>
public static class CountryNames
{
    private const int LongestName = 80;

    private static readonly FrozenDictionary<string, string> Codes = Read();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code of a state.</summary>
    /// <param name="text">A three-letter or two-letter code, or an English name; null, empty and unknown give null.</param>
    public static string? CodeOf(string? text)
    {
        ReadOnlySpan<char> name = text.AsSpan().Trim();
        if (name.IsEmpty || name.Length > LongestName) return null;
        if (name.Length == 3 && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterUpper(name[1]) && char.IsAsciiLetterUpper(name[2])) return name.ToString();
        Span<char> folded = stackalloc char[LongestName * 2];
        int length = 0;
        foreach (char value in name)
        {
            if (value is '\'' or '’') continue;
            char letter = LatinLetters.Of(value, out char second);
            if (letter == '\0' && (length == 0 || folded[length - 1] == ' ')) continue;
            folded[length++] = letter == '\0' ? ' ' : letter;
            if (second != '\0' && char.IsAscii(value)) folded[length++] = second;
        }

        return BySpan.TryGetValue(folded[..length].TrimEnd(' '), out string? code) ? code : null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("country-names.txt")
            ?? throw new InvalidOperationException("The table of states is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) codes[line[4..]] = line[..3];
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
