namespace Aircop.Edifact.Pnrgov;

/// <summary>Seats as services and check-in write them: <c>15A</c>, <c>074E</c>, <c>XXX</c> for none, <c>.03BN03AN</c> in text.</summary>
internal static class SeatText
{
    /// <summary>The seat without leading zeros; null when it names none.</summary>
    public static string? Read(in Segment segment, int element) => Read(segment.Trimmed(element, 1));

    /// <summary>The seat without leading zeros; null when the value, without blanks around it, names none.</summary>
    public static string? Read(ReadOnlySpan<byte> value)
    {
        while (value.Length > 1 && value[0] == '0')
        {
            value = value[1..];
        }

        return value.Length is < 2 or > 5 || !char.IsAsciiDigit((char)value[0]) || !char.IsAsciiLetter((char)value[^1])
            ? null
            : CodeCache.Find(value) ?? System.Text.Encoding.Latin1.GetString(value).ToUpperInvariant();
    }

    /// <summary>Takes the next seat off a text such as <c>.03BN03AN</c>, where N is a wish of non-smokers; null when there is no more.</summary>
    public static string? Next(ref ReadOnlySpan<char> text)
    {
        var digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return null;
        }

        var end = digit;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == text.Length || end - digit > 3 || !char.IsAsciiLetterUpper(text[end]))
        {
            text = text[end..];
            return null;
        }

        var seat = text[digit..(end + 1)].TrimStart('0').ToString();
        text = text[(end + 1)..];
        return seat.Length < 2 ? null : seat;
    }
}
