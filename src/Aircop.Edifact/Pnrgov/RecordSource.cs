using System.Buffers;
using System.Security.Cryptography;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Reads bookings of a push again from the bytes: those for which there was no room as objects, and for the fingerprint of any.
/// </summary>
/// <param name="input">The input.</param>
/// <param name="context">The message.</param>
internal sealed class RecordSource(ReadingContext input, PushContext context)
{
    private const int FirstCapacity = 4_096;
    private const int FingerprintBytes = 16;

    private RecordBuilder? _spare;

    /// <summary>The place of a booking: the offset of its first segment and that one's number in the message.</summary>
    public static ulong PlaceOf(int offset, int position) => ((ulong)position << 32) | (uint)offset;

    /// <summary>Reads the booking at a place. What is to be said of it was said at the first reading.</summary>
    public PnrRecord Read(ulong place)
    {
        var (offset, number) = (OffsetOf(place), (int)(place >> 32));
        var builder = Interlocked.Exchange(ref _spare, null) ?? new RecordBuilder(new FindingLog(keeps: false));
        builder.Start(context, input.Text[offset..], number);
        Span<int> scratch = stackalloc int[SegmentReader.ScratchLength];
        var segments = input.SegmentsFrom(offset, scratch);
        for (var isFirst = true; segments.Read(out var segment) && (isFirst || !EndsRecord(segment.Tag)); isFirst = false)
        {
            if (segment.Tag != 0)
            {
                builder.Take(segment, number);
            }

            number++;
        }

        var record = builder.Finish(this, place);
        Volatile.Write(ref _spare, builder);
        return record;
    }

    /// <summary>First 16 bytes, in hex, of the SHA-256 of the segments of the booking at a place, each with a zero for its terminator.</summary>
    public string FingerprintOf(ulong place)
    {
        Span<int> scratch = stackalloc int[SegmentReader.ScratchLength];
        var segments = input.SegmentsFrom(OffsetOf(place), scratch);
        var bytes = ArrayPool<byte>.Shared.Rent(FirstCapacity);
        var length = 0;
        for (var isFirst = true; segments.Read(out var segment) && (isFirst || !EndsRecord(segment.Tag)); isFirst = false)
        {
            if (segment.Tag == 0)
            {
                continue;
            }

            if (bytes.Length - length <= segment.Text.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(2 * (length + segment.Text.Length + 1));
                bytes.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
                bytes = larger;
            }

            segment.Text.CopyTo(bytes.AsSpan(length));
            length += segment.Text.Length;
            bytes[length++] = 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return Convert.ToHexStringLower(hash[..FingerprintBytes]);
    }

    private static int OffsetOf(ulong place) => (int)(place & int.MaxValue);

    private static bool EndsRecord(int tag) => tag is Tags.Src or Tags.Unt or Tags.Unh or Tags.Une or Tags.Unz or Tags.Unb or Tags.Ung;
}
