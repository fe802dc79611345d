namespace Aircop.Targeting;

/// <summary>Judges whether a text can be a telephone number: the lengths of ITU-T E.164 and no made-up row of digits.</summary>
public static class TelephoneNumber
{
    /// <summary>Fewest digits of a number with its area code.</summary>
    public const int MinDigits = 7;

    /// <summary>Most digits of an international number, ITU-T E.164.</summary>
    public const int MaxDigits = 15;

    private const string Rising = "01234567890123456789";
    private const string Falling = "98765432109876543210";

    /// <summary>Whether the text can be a number; extensions and letters of a booking system before the first digit are passed over.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyInRange('0', '9');
        if (start < 0) return false;
        bool international = start > 0 && text[start - 1] == '+';
        Span<char> digits = stackalloc char[MaxDigits + 2];
        int count = 0;
        foreach (char value in text[start..])
        {
            if (!char.IsAsciiDigit(value)) continue;
            if (count == digits.Length) return false;
            digits[count++] = value;
        }

        ReadOnlySpan<char> number = digits[..count];
        if (!international && number.StartsWith("00"))
        {
            international = true;
            number = number[2..];
        }

        if (number.Length is < MinDigits or > MaxDigits) return false;
        if (international && number[0] == '0') return false;
        return !IsDummy(number);
    }

    // The last seven digits alike, or the whole a row up or down: what is typed to get past a mandatory field.
    private static bool IsDummy(ReadOnlySpan<char> number)
    {
        ReadOnlySpan<char> last = number[^MinDigits..];
        if (!last.ContainsAnyExcept(last[0])) return true;
        return Rising.AsSpan().Contains(last, StringComparison.Ordinal) || Falling.AsSpan().Contains(last, StringComparison.Ordinal);
    }
}
