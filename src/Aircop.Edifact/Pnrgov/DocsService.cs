namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Takes the text of a DOCS apart: type, issuer, number, nationality, birth, sex, expiry, surname, given, second (crib 3.4). The birth
/// date with the sex behind it is looked for, and the other fields are counted from there, since senders leave the leading slash out or
/// put an empty field before it.
/// </summary>
internal static class DocsService
{
    private const int BirthField = 4;

    /// <summary>Reads the fields; what is absent is null.</summary>
    public static DocsFields Read(ReadOnlySpan<char> span)
    {
        var fields = new SlashFields(span);
        var start = StartOf(fields);
        var type = fields.Code(start);
        var issuer = fields.Code(start + 1);
        if (type is null && issuer is { Length: 1 } and not "D")
        {
            (type, issuer) = (issuer, null);
        }

        return new DocsFields
        {
            Type = type,
            Issuer = IsNothing(issuer) ? null : issuer,
            Number = fields.Trimmed(start + 2),
            Nationality = fields.Code(start + 3) is { } nationality && !IsNothing(nationality) ? nationality : null,
            Birth = fields.Trimmed(start + BirthField),
            Sex = fields.Code(start + 5),
            Expiry = fields.Trimmed(start + 6),
            Surname = fields.Trimmed(start + 7),
            Given = fields.Trimmed(start + 8),
            Second = fields.Trimmed(start + 9),
        };
    }

    private static int StartOf(in SlashFields fields)
    {
        for (var i = 2; i < fields.Count && i <= BirthField + 3; i++)
        {
            if (fields[i].Length >= PnrDates.ShortestDay && PnrDates.IsDay(fields[i]) && i + 1 < fields.Count && IsSex(fields.Trimmed(i + 1)))
            {
                return i - BirthField;
            }
        }

        var start = fields.Count > 1 && fields.Trimmed(0).IsEmpty ? 1 : 0;
        var isShifted = start == 1 && fields.Count > 3 && fields.Trimmed(1).IsEmpty && IsType(fields.Trimmed(2));
        return isShifted ? 2 : start;
    }

    /// <summary>An empty sex counts: a date of birth, then nothing, then perhaps the date of expiry.</summary>
    private static bool IsSex(ReadOnlySpan<char> value) => value is "M" or "F" or "MI" or "FI" or "U" or "X" or "";

    private static bool IsType(ReadOnlySpan<char> value) => value is "P" or "V" or "I" or "A" or "C" or "IP" or "AC" or "F";

    private static bool IsNothing(string? code) => code is null or "0";
}

/// <summary>The fields of a DOCS, as sent; what is absent is empty.</summary>
internal readonly ref struct DocsFields
{
    public string? Type { get; init; }

    public string? Issuer { get; init; }

    public ReadOnlySpan<char> Number { get; init; }

    public string? Nationality { get; init; }

    public ReadOnlySpan<char> Birth { get; init; }

    public string? Sex { get; init; }

    public ReadOnlySpan<char> Expiry { get; init; }

    public ReadOnlySpan<char> Surname { get; init; }

    public ReadOnlySpan<char> Given { get; init; }

    public ReadOnlySpan<char> Second { get; init; }

    /// <summary>Whether the document is an infant's.</summary>
    public bool IsInfant => Sex is "MI" or "FI";
}
