using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>
/// Takes a name apart, in whatever form it is written: the name field of a machine-readable zone (<c>DOE&lt;&lt;JANE</c>), a booking
/// (<c>DOE/JANE MRS</c>), a list (<c>DOE, Jane</c>) or plain (<c>Jane DOE</c>); in any script of <see cref="Romaniser"/>.
/// </summary>
public static class NameReader
{
    /// <summary>Most characters that are read of one name.</summary>
    public const int MaxLength = 400;

    /// <summary>Reads a name whose form is to be found out.</summary>
    /// <param name="text">The name.</param>
    /// <param name="parts">Receives the parts; what it held is forgotten.</param>
    public static void Read(ReadOnlySpan<char> text, NameParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        parts.Clear();
        text = text.Trim();
        if (text.Length > MaxLength) text = text[..MaxLength];
        if (text.Contains('<')) ReadZone(text, parts);
        else if (text.IndexOf('/') is > 0 and var slash) ReadBooking(text, slash, parts);
        else if (text.IndexOf(',') is > 0 and var comma && HasLetter(text[(comma + 1)..]))
        {
            WordReader.Read(text[..comma], NameField.Family, parts);
            WordReader.Read(text[(comma + 1)..], NameField.Given, parts);
        }
        else ReadPlain(text, parts);
        PartRoles.Settle(parts);
    }

    /// <summary>Reads a name whose fields are known, as messages and lists carry them.</summary>
    /// <param name="family">Family name.</param>
    /// <param name="given">Given names.</param>
    /// <param name="second">Further given names.</param>
    /// <param name="parts">Receives the parts; what it held is forgotten.</param>
    public static void Read(ReadOnlySpan<char> family, ReadOnlySpan<char> given, ReadOnlySpan<char> second, NameParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        parts.Clear();
        bool both = !family.IsWhiteSpace() && !(given.IsWhiteSpace() && second.IsWhiteSpace());
        WordReader.Read(Cut(family), both ? NameField.Family : NameField.Unknown, parts);
        int start = parts.Count;
        WordReader.Read(Cut(given), both ? NameField.Given : NameField.Unknown, parts);
        if (parts.Count > start) parts.CutTo(Titles.WithoutTitles(parts, start));
        WordReader.Read(Cut(second), both ? NameField.Given : NameField.Unknown, parts);
        if (parts.Count > start) parts.CutTo(Titles.WithoutTitles(parts, start));
        PartRoles.Settle(parts);
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text.Length > MaxLength ? text[..MaxLength] : text;

    private static void ReadZone(ReadOnlySpan<char> text, NameParts parts)
    {
        // A letter in the last place of a field of 39, 31 or 30 places: the name may be cut (ICAO 9303 part 3, section 4.6).
        parts.Truncated = text.Length is 39 or 31 or 30 && text[^1] != '<';
        int fillers = text.IndexOf("<<", StringComparison.Ordinal);
        ReadOnlySpan<char> primary = fillers < 0 ? text : text[..fillers];
        ReadOnlySpan<char> secondary = fillers < 0 ? [] : text[fillers..].Trim('<');
        bool reversible = ReversibleArabic.IsLikely(text);
        ReadField(primary, secondary.IsEmpty ? NameField.Unknown : NameField.Family, reversible, parts);
        ReadField(secondary, NameField.Given, reversible, parts);
    }

    private static void ReadField(ReadOnlySpan<char> text, NameField field, bool reversible, NameParts parts)
    {
        if (reversible) ReversibleArabic.Read(text, field, parts);
        else WordReader.Read(text, field, parts);
    }

    private static void ReadBooking(ReadOnlySpan<char> text, int slash, NameParts parts)
    {
        WordReader.Read(text[..slash], NameField.Family, parts);
        int start = parts.Count;
        ReadOnlySpan<char> given = text[(slash + 1)..].Trim();
        given = given[..Titles.WithoutGluedTitle(given)];
        WordReader.Read(given, start == 0 ? NameField.Unknown : NameField.Given, parts);
        if (parts.Count > start) parts.CutTo(Titles.WithoutTitles(parts, start));
    }

    // Where some words stand in capitals and others do not, the capitals are the family name.
    private static void ReadPlain(ReadOnlySpan<char> text, NameParts parts)
    {
        (bool capitals, bool mixed) = (false, false);
        foreach (Range range in text.SplitAny(' ', '-'))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.Length < 3 || !char.IsAsciiLetter(word[0])) continue;
            if (word.ContainsAnyInRange('a', 'z')) mixed = true;
            else capitals = true;
        }

        if (!capitals || !mixed)
        {
            WordReader.Read(text, NameField.Unknown, parts);
            return;
        }

        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            WordReader.Read(word, word.ContainsAnyInRange('a', 'z') ? NameField.Given : NameField.Family, parts);
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (char value in text)
        {
            if (char.IsLetter(value)) return true;
        }

        return false;
    }
}
