using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aircop.Edifact;

/// <summary>Looks at 64 bytes at a time: where a value stands among them, as the bits of a word, the first byte the lowest.</summary>
internal static class ByteBlock
{
    /// <summary>Bytes of a block.</summary>
    public const int Length = 64;

    /// <summary>A bit for each byte of a block that has a value.</summary>
    /// <param name="block">At least <see cref="Length"/> bytes.</param>
    /// <param name="value">The value.</param>
    public static ulong BitsOf(ReadOnlySpan<byte> block, byte value)
    {
        ref var first = ref MemoryMarshal.GetReference(block[..Length]);
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.Equals(Vector512.LoadUnsafe(ref first), Vector512.Create(value)).ExtractMostSignificantBits();
        }

        var low = Vector256.Equals(Vector256.LoadUnsafe(ref first), Vector256.Create(value)).ExtractMostSignificantBits();
        var high = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count), Vector256.Create(value)).ExtractMostSignificantBits();
        return low | ((ulong)high << 32);
    }

    /// <summary>A bit for each byte of a block that lies between two values, these included.</summary>
    /// <param name="block">At least <see cref="Length"/> bytes.</param>
    /// <param name="first">The lowest value.</param>
    /// <param name="last">The highest value.</param>
    public static ulong BitsBetween(ReadOnlySpan<byte> block, byte first, byte last)
    {
        ref var start = ref MemoryMarshal.GetReference(block[..Length]);
        var above = (byte)(last - first);
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref start) - Vector512.Create(first), Vector512.Create(above)).ExtractMostSignificantBits();
        }

        var low = Vector256.LoadUnsafe(ref start) - Vector256.Create(first);
        var high = Vector256.LoadUnsafe(ref start, (nuint)Vector256<byte>.Count) - Vector256.Create(first);
        return Vector256.LessThanOrEqual(low, Vector256.Create(above)).ExtractMostSignificantBits()
            | ((ulong)Vector256.LessThanOrEqual(high, Vector256.Create(above)).ExtractMostSignificantBits() << 32);
    }

    /// <summary>The block that begins at a byte; where the data ends within it, a copy with zeros behind.</summary>
    /// <param name="data">The data.</param>
    /// <param name="at">Where the block begins.</param>
    /// <param name="padded">Room for a copy, <see cref="Length"/> bytes.</param>
    public static ReadOnlySpan<byte> At(ReadOnlySpan<byte> data, int at, Span<byte> padded)
    {
        if (data.Length - at >= Length)
        {
            return data.Slice(at, Length);
        }

        padded.Clear();
        data[at..].CopyTo(padded);
        return padded;
    }
}
