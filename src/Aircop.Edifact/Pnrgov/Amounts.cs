using System.Buffers.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Amounts of money and weights.</summary>
internal static class Amounts
{
    /// <summary>Digits beyond which a number is no amount but something else in the wrong place.</summary>
    private const int MostDigits = 12;

    /// <summary>Reads an unsigned decimal number with a point; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, out decimal amount)
    {
        amount = 0;
        if (TryReadHundredths(value, out var hundredths))
        {
            amount = new decimal(hundredths, 0, 0, isNegative: false, scale: 2);
            return true;
        }

        if (EdifactDates.TryNumber(value, out var whole))
        {
            amount = whole;
            return true;
        }

        return value.Length is > 0 and <= MostDigits && (char.IsAsciiDigit((char)value[0]) || value[0] == '.')
            && value.IndexOfAnyExcept("0123456789."u8) < 0
            && Utf8Parser.TryParse(value, out amount, out var read) && read == value.Length;
    }

    /// <summary>Reads an element's component.</summary>
    public static decimal? Read(in Segment segment, int element, int component) =>
        TryRead(segment.Trimmed(element, component), out var amount) ? amount : null;

    /// <summary>Reads what most amounts are: one to seven digits, a point, two digits.</summary>
    private static bool TryReadHundredths(ReadOnlySpan<byte> value, out int hundredths)
    {
        const int Cents = 2;
        hundredths = 0;
        if (value.Length is < 1 + Cents + 1 or > 7 + Cents + 1 || value[^(Cents + 1)] != '.'
            || !EdifactDates.TryNumber(value[..^(Cents + 1)], out var whole) || !EdifactDates.TryNumber(value[^Cents..], out var cents))
        {
            return false;
        }

        hundredths = (whole * 100) + cents;
        return true;
    }
}
