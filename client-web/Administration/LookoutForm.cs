using Aircop.Contracts.Lookouts;

namespace Aircop.ClientWeb.Administration;

/// <summary>What a lookout that comes over the wire may be.</summary>
internal static class LookoutForm
{
    /// <summary>Longest reason in a person's words, characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>Longest owner, purpose, or text that is looked for, characters.</summary>
    public const int LongestText = 200;

    private const int LongestId = 128;
    private const int LongestName = 200;
    private const int LongestNumber = 50;
    private const int MostOfAKind = 100;

    /// <summary>What is wrong with a lookout; null when nothing is.</summary>
    public static string? Fault(Lookout? entry)
    {
        if (entry is not { Id: { } id, Surname: { } surname, Given: { } given, DocumentNumber: { } number, DocumentIssuer: { } issuer }
            || string.IsNullOrWhiteSpace(id) || id.Length > LongestId || !Enum.IsDefined(entry.Category) || entry.Category == LookoutCategory.Unspecified
            || (surname.Length == 0 && number.Length == 0))
            return "Give every entry an id, a category, and a surname or a document number; nothing was changed.";
        if (surname.Length > LongestName || given.Length > LongestName || number.Length > LongestNumber || issuer.Length > 3 || entry.ReasonCode.Length > LongestNumber)
            return "Shorten names to 200 characters, numbers and codes to 50, and States to their three letters; nothing was changed.";
        var isLong = entry.Aliases.Length > MostOfAKind || entry.Births.Length > MostOfAKind || entry.Documents.Length > MostOfAKind || entry.Nationalities.Length > MostOfAKind;
        if (isLong || entry.Aliases.Any(IsWrong) || entry.Documents.Any(IsWrong) || entry.Births.Any(IsWrong) || entry.Nationalities.Any(code => code is not { Length: 2 or 3 }))
            return "Give at most 100 further names, births, documents and nationalities, each with a name of up to 200 characters, a day or a year, a number, or a code; nothing was changed.";
        return entry.Sex is "" or "M" or "F" or "X" && Enum.IsDefined(entry.Notice)
            ? null
            : "Give the sex as M, F or X and the notice by the name of its colour, or neither; nothing was changed.";
    }

    private static bool IsWrong(LookoutName? name) => name is not { Surname.Length: > 0 and <= LongestName, Given.Length: <= LongestName };

    private static bool IsWrong(LookoutDocument? document) => document is not { Number.Length: > 0 and <= LongestNumber, Issuer.Length: <= 3, Type.Length: <= LongestNumber };

    private static bool IsWrong(LookoutBirth? birth) => birth is null || (birth.Day is null && birth.Year is null) || birth.YearTo < birth.Year;
}
