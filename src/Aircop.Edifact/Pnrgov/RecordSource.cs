using System.Buffers;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads bookings of a push again from the bytes: those for which there was no room as objects.</summary>
/// <param name="input">The input.</param>
/// <param name="context">The message.</param>
internal sealed class RecordSource(ReadingContext input, PushContext context)
{
    /// <summary>The place of a booking: the offset of its first segment and that one's number in the message.</summary>
    public static ulong PlaceOf(int offset, int position) => ((ulong)position << 32) | (uint)offset;

    /// <summary>Reads the booking at a place. What is to be said of it was said at the first reading.</summary>
    public PnrRecord Read(ulong place)
    {
        var (offset, number) = ((int)(place & int.MaxValue), (int)(place >> 32));
        var record = new RecordBuilder(context, number, new ArrayBufferWriter<byte>(), new FindingLog());
        Span<int> scratch = stackalloc int[SegmentReader.ScratchLength];
        var segments = input.SegmentsFrom(offset, scratch);
        for (var isFirst = true; segments.Read(out var segment) && (isFirst || !EndsRecord(segment.Tag)); isFirst = false)
        {
            if (segment.Tag != 0)
            {
                record.Take(segment, number);
            }

            number++;
        }

        return record.Finish();
    }

    private static bool EndsRecord(int tag) => tag is Tags.Src or Tags.Unt or Tags.Unh or Tags.Une or Tags.Unz or Tags.Unb or Tags.Ung;
}
