using System.Globalization;

namespace Aircop.Contracts.Flights;

/// <summary>
/// Names one flight: carrier, number, local departure date, origin. Written <c>EK456-2025-08-29-DXB</c>, which is also
/// the key of its grain. The number has no leading zeros.
/// </summary>
/// <param name="Carrier">Designator of the operating carrier, two or three letters or digits, upper case.</param>
/// <param name="Number">Flight number without leading zeros, with its suffix letter if it has one.</param>
/// <param name="Date">Date of departure in the local time of the origin.</param>
/// <param name="Origin">Airport of departure, IATA code.</param>
public readonly record struct FlightKey(string Carrier, string Number, DateOnly Date, string Origin)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int DateLength = 10;

    /// <summary>Carrier and number together, as officers say it: <c>EK456</c>.</summary>
    public string Designator => Carrier + Number;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Carrier}{Number}-{Date.ToString(DateFormat, CultureInfo.InvariantCulture)}-{Origin}");

    /// <summary>Reads the written form; false when it is not one.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="key">The flight it names.</param>
    public static bool TryParse(string? text, out FlightKey key)
    {
        key = default;
        if (text is null) return false;
        var firstDash = text.IndexOf('-', StringComparison.Ordinal);
        if (firstDash < 3 || text.Length < firstDash + 1 + DateLength + 2 || text[firstDash + 1 + DateLength] != '-') return false;
        var origin = text[(firstDash + DateLength + 2)..];
        if (origin.Length is < 3 or > 4 || !IsCode(origin)) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(firstDash + 1, DateLength), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        var designator = text.AsSpan(0, firstDash);
        var carrierLength = designator.Length > 3 && char.IsAsciiLetterUpper(designator[2]) ? 3 : 2;
        var number = designator[carrierLength..];
        if (!IsCode(designator) || number.Length is 0 or > 5 || !char.IsAsciiDigit(number[0])) return false;
        key = new FlightKey(designator[..carrierLength].ToString(), number.ToString(), date, origin);
        return true;
    }

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        return true;
    }
}
