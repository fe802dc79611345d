using System.Text;

namespace Aircop.Grains.Intake.Tables;

/// <summary>Words for comparison: lower case, letters and digits only, without accents.</summary>
internal static class Folded
{
    private const char FirstMarked = 'à';

    private const char LastMarked = 'ÿ';

    // Letters of U+00E0 to U+00FF without their marks: all that the names of columns and months in four languages need.
    private const string Unmarked = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";

    /// <summary>Folds a word or several into one.</summary>
    public static string Word(string text)
    {
        if (Ascii(text) is { } simple) return simple;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // The degree sign and the ordinals stand for "number" in n° and nº.
            if (c is 'º' or 'ª' || !char.IsLetterOrDigit(c)) continue;
            var lower = char.ToLowerInvariant(c);
            folded.Append(lower is >= FirstMarked and <= LastMarked && Unmarked[lower - FirstMarked] is var bare and not '.' ? bare : lower);
        }

        return folded.ToString();
    }

    /// <summary>Folds every word apart.</summary>
    public static string[] Words(string text) =>
        [.. text.Split((char[])[' ', '\t', '/', '-', '_', '.', ',', '\'', '’', '(', ')', ':', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Word).Where(word => word.Length > 0)];

    private static string? Ascii(string text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsAscii(c)) return null;
            if (char.IsAsciiLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
        }

        return folded[..length].ToString();
    }
}
