using Aircop.Screening.Births;

namespace Aircop.Screening.Lists;

/// <summary>Reads single fields of lists.</summary>
public static class ListFields
{
    /// <summary>Reads dates of birth, set apart by a bar or a semicolon: <c>1965-03-09|~1960</c>.</summary>
    /// <param name="text">The field.</param>
    /// <param name="births">Receives the dates.</param>
    /// <returns>False when one of them cannot be read or cannot be; of such a one the year is taken where it has one.</returns>
    public static bool ReadBirths(ReadOnlySpan<char> text, ICollection<BirthSpan> births)
    {
        ArgumentNullException.ThrowIfNull(births);
        bool good = true;
        foreach (Range range in text.SplitAny('|', ';'))
        {
            good &= BirthSpan.TryParse(text[range], out BirthSpan birth);
            if (birth.IsKnown && !births.Contains(birth)) births.Add(birth);
        }

        return good;
    }

    /// <summary>Reads a sex: M, F, Male, Female in any case; all else is unspecified.</summary>
    public static Sex ReadSex(ReadOnlySpan<char> text) => text.Trim() switch
    {
        "M" or "m" or "Male" or "male" or "MALE" => Sex.Male,
        "F" or "f" or "Female" or "female" or "FEMALE" => Sex.Female,
        _ => Sex.Unspecified,
    };

    /// <summary>Reads documents: a number, or several of <c>type:number:state</c> set apart by semicolons or bars.</summary>
    /// <param name="text">The field.</param>
    /// <param name="issuer">Issuing state where the field does not say.</param>
    /// <param name="documents">Receives the documents.</param>
    public static void ReadDocuments(string text, string? issuer, ICollection<ListedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(documents);
        foreach (string each in text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = each.Split(':', StringSplitOptions.TrimEntries);
            ListedDocument document = parts.Length switch
            {
                1 => new ListedDocument(parts[0], issuer),
                2 => new ListedDocument(parts[1], issuer),
                _ => new ListedDocument(parts[1], CountryNames.CodeOf(parts[2]) ?? issuer),
            };
            if (document.Number.Length > 0 && !documents.Contains(document)) documents.Add(document);
        }
    }
}
