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
    public static DocsFields Read(string text)
    {
        var span = text.AsSpan();
        Span<Range> ranges = stackalloc Range[16];
        ranges = ranges[..span.Split(ranges, '/')];
        var start = StartOf(span, ranges);
        var type = Code(span, ranges, start);
        var issuer = Code(span, ranges, start + 1);
        if (type is null && issuer is { Length: 1 } and not "D")
        {
            (type, issuer) = (issuer, null);
        }

        return new DocsFields(
            type,
            IsNothing(issuer) ? null : issuer,
            Value(span, ranges, start + 2),
            Code(span, ranges, start + 3) is { } nationality && !IsNothing(nationality) ? nationality : null,
            Value(span, ranges, start + BirthField),
            Code(span, ranges, start + 5),
            Value(span, ranges, start + 6),
            Value(span, ranges, start + 7),
            Value(span, ranges, start + 8),
            Value(span, ranges, start + 9));
    }

    /// <summary>A field of a service as text, or null when it is empty or not there.</summary>
    public static string? Value(ReadOnlySpan<char> text, ReadOnlySpan<Range> fields, int field)
    {
        var value = field >= 0 && field < fields.Length ? text[fields[field]].Trim() : default;
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>A field of a service as an upper-case code from the shared table.</summary>
    public static string? Code(ReadOnlySpan<char> text, ReadOnlySpan<Range> fields, int field)
    {
        var value = field >= 0 && field < fields.Length ? text[fields[field]].Trim() : default;
        if (value.IsEmpty)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[CodeCache.MaxLength];
        if (value.Length <= bytes.Length && System.Text.Ascii.FromUtf16(value, bytes, out var length) == System.Buffers.OperationStatus.Done
            && CodeCache.Find(bytes[..length]) is { } code)
        {
            return code;
        }

        return value.ToString().ToUpperInvariant();
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

/// <summary>The fields of a DOCS, as sent.</summary>
internal readonly record struct DocsFields(
    string? Type,
    string? Issuer,
    string? Number,
    string? Nationality,
    string? Birth,
    string? Sex,
    string? Expiry,
    string? Surname,
    string? Given,
    string? Second)
{
    /// <summary>Whether the document is an infant's.</summary>
    public bool IsInfant => Sex is "MI" or "FI";
}
