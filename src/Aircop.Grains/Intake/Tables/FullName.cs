using System.Collections.Frozen;

namespace Aircop.Grains.Intake.Tables;

/// <summary>A whole name, split.</summary>
/// <param name="Surname">Family name, or the only name.</param>
/// <param name="Given">Given names; empty when there is a single name.</param>
/// <param name="Guessed">True when nothing in the name says where the surname ends.</param>
internal readonly record struct FullName(string Surname, string Given, bool Guessed)
{
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["MR", "MRS", "MS", "MISS", "MSTR", "MX", "DR", "PROF", "CHD", "INF", "MME", "MLLE", "SR", "SRA", "SRTA", "DRA"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["DE", "DA", "DO", "DOS", "DAS", "DU", "DES", "DEL", "LA", "LE", "VAN", "VON", "DER", "DEN", "BIN", "BEN", "IBN", "AL", "EL", "AIT", "OULD"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Splits "SURNAME/GIVEN MR", "Surname, Given", "KOUASSI Jean" or "Jean Kouassi".</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="surnameFirst">Whether the column says that the surname comes first; null when it says nothing.</param>
    public static FullName Split(string text, bool? surnameFirst)
    {
        var mark = text.IndexOfAny(['/', ',']);
        if (mark > 0)
        {
            var surname = Joined(Words(text[..mark]));
            return surname.Length > 0 ? new FullName(surname, Joined(WithoutTitles(Words(text[(mark + 1)..].Replace('/', ' ')), keep: 1)), false) : Split(text[(mark + 1)..], surnameFirst);
        }

        var words = WithoutTitles(Words(text.Trim('/', ',')), keep: 1);
        if (words.Length < 2) return new FullName(Joined(words), "", false);
        return ByCapitals(words) ?? (surnameFirst == true ? new FullName(words[0], Joined(words[1..]), true) : ByLastWord(words, Guessed: surnameFirst is null));
    }

    /// <summary>Takes titles from the end of given names, as long as something is left: MRINAL stays, and so does a name that is only MR.</summary>
    public static string WithoutTitles(string given) => Joined(WithoutTitles(Words(given), keep: 1));

    // A part in capitals beside one that is not is the surname, first or last.
    private static FullName? ByCapitals(string[] words)
    {
        var capitals = words.Select(word => word.Any(char.IsLetter) && !word.Any(char.IsLower) && (word.Length > 1 || words.Length > 2)).ToArray();
        var count = capitals.Count(capital => capital);
        if (count == 0 || count == words.Length) return null;
        var leading = Array.IndexOf(capitals, false);
        if (leading == count) return new FullName(Joined(words[..count]), Joined(words[count..]), false);
        return capitals[^count..].All(capital => capital) ? new FullName(Joined(words[^count..]), Joined(words[..^count]), false) : null;
    }

    private static FullName ByLastWord(string[] words, bool Guessed)
    {
        var first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1])) first--;
        return new FullName(Joined(words[first..]), Joined(words[..first]), Guessed);
    }

    private static string[] WithoutTitles(string[] words, int keep)
    {
        var end = words.Length;
        while (end > keep && Titles.Contains(words[end - 1].TrimEnd('.'))) end--;
        return words[..end];
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\t', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(string[] words) => string.Join(' ', words);
}
