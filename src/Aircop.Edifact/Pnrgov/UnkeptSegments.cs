using System.Buffers.Binary;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// The fast lane of bookings: segments of which the model keeps nothing (history, taxes, restrictions, excess baggage rates) are passed over
/// without cutting them, under the default separators and where nothing in them is released.
/// </summary>
internal static class UnkeptSegments
{
    private const int LeastLength = 4;
    private const uint Letters = 0x00_FF_FF_FF;

    /// <summary>Passes over the segments that stand next; how many they were.</summary>
    /// <param name="segments">The reader, between two segments of a booking.</param>
    /// <param name="isHistory">Whether the last one was of the history of the booking.</param>
    public static int Skip(ref SegmentReader segments, bool isHistory)
    {
        var data = segments.Data;
        var at = segments.Position;
        var skipped = 0;
        while (true)
        {
            while (at < data.Length && data[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            var text = data[at..];
            var end = text.Length > LeastLength && IsUnkept(text, isHistory) ? text.IndexOfAny((byte)'\'', (byte)'?') : -1;
            if (end < 0 || text[end] == '?' || end > InterchangeBuilder.LongSegment || !Ascii.IsValid(text[..end]))
            {
                segments.Position = at;
                return skipped;
            }

            at += end + 1;
            skipped++;
        }
    }

    private static bool IsUnkept(ReadOnlySpan<byte> text, bool isHistory) =>
        text[3] == '+' && (BinaryPrimitives.ReadUInt32LittleEndian(text) & Letters) switch
        {
            ('P' | ('T' << 8) | ('K' << 16)) or ('T' | ('X' << 8) | ('D' << 16)) or ('E' | ('B' << 8) | ('D' << 16)) => true,
            ('T' | ('I' << 8) | ('F' << 16)) or ('S' | ('S' << 8) | ('R' << 16)) or ('T' | ('V' << 8) | ('L' << 16))
                or ('R' | ('P' << 8) | ('I' << 16)) or ('D' | ('A' << 8) | ('T' << 16)) or ('I' | ('F' << 8) | ('T' << 16))
                or ('T' | ('B' << 8) | ('D' << 16)) or ('S' | ('A' << 8) | ('C' << 16)) => isHistory,
            _ => false,
        };
}
