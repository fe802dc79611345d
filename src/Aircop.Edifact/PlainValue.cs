using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Aircop.Edifact;

/// <summary>
/// Values that are printable ASCII without separators and release characters, which nearly all are: their end is found, and their text is
/// made, in one go. What is not so, or too long, is left to <see cref="ValueText"/>.
/// </summary>
internal static class PlainValue
{
    /// <summary>Bytes looked at: a longer value is not plain.</summary>
    public const int Reach = 64;

    /// <summary>Where the plain value that begins at a byte ends; 0 when it does not end within reach, or the text ends before.</summary>
    public static int End(ReadOnlySpan<byte> text, int start)
    {
        if (start + Vector256<byte>.Count > text.Length)
        {
            return EndOfShort(text, start);
        }

        var ends = EndsIn(text.Slice(start, Vector256<byte>.Count));
        if (ends != 0)
        {
            return start + BitOperations.TrailingZeroCount(ends);
        }

        start += Vector256<byte>.Count;
        return start + Vector256<byte>.Count > text.Length ? EndOfShort(text, start)
            : EndsIn(text.Slice(start, Vector256<byte>.Count)) is not 0 and var more ? start + BitOperations.TrailingZeroCount(more)
            : 0;
    }

    /// <summary>The text of a plain value without outer blanks, or null when nothing is left.</summary>
    public static string? Text(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value[0] == ' ' || value[^1] == ' ')
        {
            value = value.Trim((byte)' ');
        }

        return value.IsEmpty ? null : string.Create(value.Length, value, static (text, bytes) => Ascii.ToUtf16(bytes, text, out _));
    }

    private static int EndOfShort(ReadOnlySpan<byte> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is < (byte)' ' or > (byte)'~' or (byte)'+' or (byte)':' or (byte)'\'' or (byte)'?')
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>A bit for each byte that is none of a plain value.</summary>
    private static uint EndsIn(ReadOnlySpan<byte> text)
    {
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text));
        var ends = Vector256.GreaterThan(bytes - Vector256.Create((byte)' '), Vector256.Create((byte)('~' - ' ')))
            | Vector256.Equals(bytes, Vector256.Create((byte)'+')) | Vector256.Equals(bytes, Vector256.Create((byte)':'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\'')) | Vector256.Equals(bytes, Vector256.Create((byte)'?'));
        return ends.ExtractMostSignificantBits();
    }
}
