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
        Span<Range> ranges = stackalloc Range[16];
        ranges = ranges[..span.Split(ranges, '/')];
        var start = StartOf(span, ranges);
        var type = Code(span, ranges, start);
        var issuer = Code(span, ranges, start + 1);
        if (type is null && issuer is { Length: 1 } and not "D")
        {
            (type, issuer) = (issuer, null);
        }

        return new DocsFields
        {
            Type = type,
            Issuer = IsNothing(issuer) ? null : issuer,
            Number = Field(span, ranges, start + 2),
            Nationality = Code(span, ranges, start + 3) is { } nationality && !IsNothing(nationality) ? nationality : null,
            Birth = Field(span, ranges, start + BirthField),
            Sex = Code(span, ranges, start + 5),
            Expiry = Field(span, ranges, start + 6),
            Surname = Field(span, ranges, start + 7),
            Given = Field(span, ranges, start + 8),
            Second = Field(span, ranges, start + 9),
        };
    }

    /// <summary>A field of a service without the blanks around it; empty when it is not there.</summary>
    public static ReadOnlySpan<char> Field(ReadOnlySpan<char> text, scoped ReadOnlySpan<Range> fields, int field) =>
        field >= 0 && field < fields.Length ? text[fields[field]].Trim() : default;

    /// <summary>A field of a service as text, or null when it is empty or not there.</summary>
    public static string? Value(ReadOnlySpan<char> text, scoped ReadOnlySpan<Range> fields, int field)
    {
        var value = Field(text, fields, field);
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>A field of a service as an upper-case code from the shared table.</summary>
    public static string? Code(ReadOnlySpan<char> text, scoped ReadOnlySpan<Range> fields, int field)
    {
        var value = Field(text, fields, field);
        if (value.IsEmpty)
        {
            return null;
        }

        return CodeCache.Find(value) ?? value.ToString().ToUpperInvariant();
    }

    private static int StartOf(ReadOnlySpan<char> text, ReadOnlySpan<Range> fields)
    {
        for (var i = 2; i < fields.Length && i <= BirthField + 3; i++)
        {
            if (PnrDates.IsDay(text[fields[i]]) && i + 1 < fields.Length && IsSex(text[fields[i + 1]].Trim()))
            {
                return i - BirthField;
            }
        }

        var start = fields.Length > 1 && text[fields[0]].Trim().IsEmpty ? 1 : 0;
        var isShifted = start == 1 && fields.Length > 3 && text[fields[1]].Trim().IsEmpty && IsType(text[fields[2]].Trim());
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
