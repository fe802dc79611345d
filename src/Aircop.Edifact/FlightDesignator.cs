namespace Aircop.Edifact;

/// <summary>A flight as a carrier and a number, with the text it was read from.</summary>
/// <param name="Raw">As sent, such as <c>UA0989</c>.</param>
/// <param name="Carrier">IATA two-character or ICAO three-letter carrier; null if none can be told.</param>
/// <param name="Number">
/// Number for comparison: no leading zeros, at least one digit, a suffix letter kept (<c>989</c>, <c>12A</c>); null if there is none.
/// </param>
/// <param name="NamedCarrier">The carrier named beside the number, if the message names one.</param>
public sealed record FlightDesignator(string Raw, string? Carrier, string? Number, string? NamedCarrier = null)
{
    /// <summary>Most digits a flight number has.</summary>
    public const int MaxDigits = 4;

    /// <summary>Whether the carrier named beside the number is the one in it.</summary>
    public bool CarrierAgrees => NamedCarrier is null || NamedCarrier == Carrier;

    /// <summary>Whether there is a carrier and a number of 1 to 4 digits.</summary>
    public bool IsPlausible => Carrier is not null && Number is not null && DigitsIn(Number, 0) <= MaxDigits;

    /// <summary>
    /// Splits a designator. With a named carrier that the text begins with, the rest is the number; a bare number takes the named
    /// carrier. Else the carrier is the first two characters, or three if all are letters.
    /// </summary>
    /// <param name="raw">Text such as <c>EK456</c>, <c>B2740</c> (B2 740), <c>BAW117A</c> or <c>989</c>.</param>
    /// <param name="namedCarrier">The carrier given apart, or null.</param>
    public static FlightDesignator Parse(string raw, string? namedCarrier = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = raw.Contains(' ', StringComparison.Ordinal) ? raw.Replace(" ", "", StringComparison.Ordinal) : raw;
        text = text.ToUpperInvariant();
        if (namedCarrier is { Length: > 0 })
        {
            var rest = text.StartsWith(namedCarrier, StringComparison.Ordinal) ? namedCarrier.Length : 0;
            if (ComparedNumber(text, rest) is { } number)
            {
                return new FlightDesignator(raw, namedCarrier, number, namedCarrier);
            }
        }

        var split = text.Length >= 3 && AreLetters(text, 3) ? 3 : 2;
        return text.Length > split && ComparedNumber(text, split) is { } own
            ? new FlightDesignator(raw, text[..split], own, namedCarrier)
            : new FlightDesignator(raw, namedCarrier, null, namedCarrier);
    }

    /// <summary>Carrier and number for comparison, such as <c>UA989</c>; the raw text if they cannot be told.</summary>
    public override string ToString() => Number is null ? Raw : Carrier + Number;

    private static string? ComparedNumber(string text, int start)
    {
        var digits = DigitsIn(text, start);
        var end = start + digits;
        var suffixed = end == text.Length - 1 && char.IsAsciiLetterUpper(text[end]);
        if (digits == 0 || (end != text.Length && !suffixed))
        {
            return null;
        }

        while (start < end - 1 && text[start] == '0')
        {
            start++;
        }

        return text[start..];
    }

    private static int DigitsIn(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool AreLetters(string text, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
