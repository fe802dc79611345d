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
        return value.Length is > 0 and <= MostDigits && (char.IsAsciiDigit((char)value[0]) || value[0] == '.')
            && value.IndexOfAnyExcept("0123456789."u8) < 0
            && Utf8Parser.TryParse(value, out amount, out var read) && read == value.Length;
    }

    /// <summary>Reads an element's component.</summary>
    public static decimal? Read(in Segment segment, int element, int component) =>
        TryRead(segment.Trimmed(element, component), out var amount) ? amount : null;
}
