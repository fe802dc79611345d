using System.Buffers.Binary;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// The fast lane of bookings, under the default separators: short segments in the very form of the guide are taken straight off the bytes,
/// those of which the model keeps nothing (history, taxes, restrictions, excess baggage rates) are passed over, and the others are handed
/// to the booking without the checks that plain ones pass. Whatever is not plain is left to the general way, which gives the same for all.
/// </summary>
internal static class PlainBookingSegments
{
    /// <summary>Bytes of the shortest segment looked at: a tag and the separator behind it.</summary>
    private const int ShortestSegment = 4;

    private const uint Abi = 'A' | ('B' << 8) | ('I' << 16) | ('+' << 24);
    private const uint Apd = 'A' | ('P' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Dat = 'D' | ('A' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Ebd = 'E' | ('B' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Far = 'F' | ('A' << 8) | ('R' << 16) | ('+' << 24);
    private const uint Fop = 'F' | ('O' << 8) | ('P' << 16) | ('+' << 24);
    private const uint Ift = 'I' | ('F' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Mon = 'M' | ('O' << 8) | ('N' << 16) | ('+' << 24);
    private const uint Ptk = 'P' | ('T' << 8) | ('K' << 16) | ('+' << 24);
    private const uint Ref = 'R' | ('E' << 8) | ('F' << 16) | ('+' << 24);
    private const uint Rpi = 'R' | ('P' << 8) | ('I' << 16) | ('+' << 24);
    private const uint Sac = 'S' | ('A' << 8) | ('C' << 16) | ('+' << 24);
    private const uint Ssd = 'S' | ('S' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Ssr = 'S' | ('S' << 8) | ('R' << 16) | ('+' << 24);
    private const uint Tbd = 'T' | ('B' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Tif = 'T' | ('I' << 8) | ('F' << 16) | ('+' << 24);
    private const uint Tkt = 'T' | ('K' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Tri = 'T' | ('R' << 8) | ('I' << 16) | ('+' << 24);
    private const uint Tvl = 'T' | ('V' << 8) | ('L' << 16) | ('+' << 24);
    private const uint Txd = 'T' | ('X' << 8) | ('D' << 16) | ('+' << 24);

    /// <summary>Takes what can be taken; the reader then stands before the first segment that cannot.</summary>
    /// <param name="segments">The reader, between two segments of a booking.</param>
    /// <param name="record">The booking.</param>
    /// <param name="number">Number of the segment before in the message.</param>
    /// <param name="isAscii">Whether all of the input is, so that no segment needs to be looked at for it.</param>
    /// <returns>How many segments were taken.</returns>
    public static int Take(ref SegmentReader segments, RecordBuilder record, int number, bool isAscii)
    {
        var data = segments.Data;
        var at = segments.Position;
        var taken = 0;
        while (true)
        {
            while (at < data.Length && data[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            segments.Position = at;
            if (data.Length - at < ShortestSegment || !TryTake(ref segments, at, record, number + taken + 1, isAscii))
            {
                return taken;
            }

            at = segments.Position;
            taken++;
        }
    }

    /// <summary>Passes over the SRC that stands next; false when another segment does.</summary>
    public static bool TryTakeStart(ref SegmentReader segments)
    {
        var isStart = segments.Data[segments.Position..].StartsWith("SRC'"u8);
        segments.Position += isStart ? "SRC'"u8.Length : 0;
        return isStart;
    }

    /// <summary>Takes one segment; false, the reader standing before it, when it is not plain, begins another booking or ends the message.</summary>
    private static bool TryTake(ref SegmentReader segments, int at, RecordBuilder record, int number, bool isAscii)
    {
        var tag = BinaryPrimitives.ReadUInt32LittleEndian(segments.Data[at..]);
        if (record.IsInHistory ? IsPassedOverInHistory(tag) : IsPassedOver(tag))
        {
            return TryPassOver(ref segments, at, isAscii);
        }

        if (tag == Abi && TryPassOver(ref segments, at, isAscii))
        {
            record.TakeHistory();
            return true;
        }

        var end = IsTakenWhole(tag) ? EndOfPlain(ref segments, at, isAscii) : -1;
        if (end >= 0 && TakeOne(tag, segments.Data[at..end], at, record, number))
        {
            segments.Position = end + 1;
            return true;
        }

        // Blanks before a segment, and what ends a booking, are for the general way.
        if (segments.Data[at] <= ' ' || !segments.Read(out var segment))
        {
            return false;
        }

        var isPlain = segment.Terminated && segment.Text.Length <= InterchangeBuilder.LongSegment && (isAscii || Ascii.IsValid(segment.Text));
        if (!isPlain || segment.Tag is 0 or Tags.Src || segment.Tag >> 16 == 'U')
        {
            segments.Position = at;
            return false;
        }

        record.Take(segment, number);
        return true;
    }

    private static bool TryPassOver(ref SegmentReader segments, int at, bool isAscii)
    {
        var end = EndOfPlain(ref segments, at, isAscii);
        segments.Position = end < 0 ? at : end + 1;
        return end >= 0;
    }

    /// <summary>Where the terminator of a segment stands in which nothing is released and all is ASCII; -1 if it is not so.</summary>
    private static int EndOfPlain(ref SegmentReader segments, int at, bool isAscii)
    {
        var end = segments.EndOfPlain(at);
        var isPlain = end >= 0 && end - at <= InterchangeBuilder.LongSegment && (isAscii || Ascii.IsValid(segments.Data[at..end]));
        return isPlain ? end : -1;
    }

    private static bool IsPassedOver(uint tag) => tag is Ptk or Txd or Ebd;

    private static bool IsPassedOverInHistory(uint tag) =>
        tag is Ssr or Tvl or Ift or Tbd or Sac || IsTakenWhole(tag) || IsPassedOver(tag);

    private static bool IsTakenWhole(uint tag) => tag is Dat or Tri or Ssd or Rpi or Apd or Ref or Far or Tif or Tkt or Mon or Fop;

    /// <summary>Takes a segment in the form of the guide; false when it is in another form.</summary>
    private static bool TakeOne(uint tag, ReadOnlySpan<byte> text, int offset, RecordBuilder record, int number) => tag switch
    {
        Tif => PlainTravellerSegments.TakeName(text, offset, record, number),
        Tkt => PlainTravellerSegments.TakeTicket(text, record),
        Mon => PlainTravellerSegments.TakeAmounts(text, record),
        Fop => PlainTravellerSegments.TakePayment(text, record),
        Dat => TakeTime(text, record),
        Tri => TakeCheckIn(text, record, number),
        Ssd => TakeSeat(text, record, number),
        Rpi => TakeStatus(text, record),
        Apd => TakeAircraft(text, record),
        Ref => TakeReference(text, record),
        _ => TakeAge(text, record),
    };

    private static bool TakeTime(ReadOnlySpan<byte> text, RecordBuilder record) => text.Length switch
    {
        17 => TakeCheckInTime(text, record),
        14 => TakeIssue(text, record),
        _ => false,
    };

    // DAT+2:270918:1301
    private static bool TakeCheckInTime(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Day = 6;
        const int Clock = 13;
        return text[4] == '2' && text[5] == ':' && text[Clock - 1] == ':'
            && PnrDates.TryReadPlain(text.Slice(Day, 6), text.Slice(Clock, 4), out var time) && record.TakeCheckInTime(time);
    }

    // DAT+710:270918
    private static bool TakeIssue(ReadOnlySpan<byte> text, RecordBuilder record) =>
        text[4..].StartsWith("710:"u8) && PnrDates.TryReadPlain(text[8..], default, out var day) && record.TakeIssue(day);

    // TRI++12:::1
    private static bool TakeCheckIn(ReadOnlySpan<byte> text, RecordBuilder record, int number)
    {
        const int Start = 5;
        if (text.Length < Start || text[4] != '+')
        {
            return false;
        }

        var boarding = text[Start..];
        var colon = boarding.IndexOfAny((byte)':', (byte)'+');
        if (colon < 0 || !boarding[colon..].StartsWith(":::"u8) || boarding[(colon + 3)..].IndexOfAny((byte)':', (byte)'+') >= 0)
        {
            return false;
        }

        record.TakeCheckIn(ValueText.Mark(boarding[..colon], 0), ValueText.Mark(boarding[(colon + 3)..], 0), number);
        return true;
    }

    // SSD+24A++++Y
    private static bool TakeSeat(ReadOnlySpan<byte> text, RecordBuilder record, int number)
    {
        record.TakeSeat(SeatText.Read(ValueText.Trim(FirstOf(text[4..]))), number);
        return true;
    }

    // RPI+2+HK
    private static bool TakeStatus(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        var seats = FirstOf(text[4..]);
        var status = text[(4 + seats.Length)..];
        if (status.IsEmpty || status[0] != '+' || !IsOneValue(status[1..]))
        {
            return false;
        }

        record.Itinerary.TakeStatus(ValueText.Trim(seats), ValueText.Code(status[1..], 0));
        return true;
    }

    // APD+777
    private static bool TakeAircraft(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        if (!IsOneValue(text[4..]))
        {
            return false;
        }

        record.Itinerary.TakeAircraft(ValueText.Code(text[4..], 0));
        return true;
    }

    // REF+:4928506894
    private static bool TakeReference(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Start = 5;
        if (text.Length <= Start || text[4] != ':' || !IsOneValue(text[Start..]) || record.Traveller is not { } traveller)
        {
            return false;
        }

        traveller.Person.UniqueReference ??= ValueText.Decode(text[Start..], 0);
        return true;
    }

    // FAR+N+45++++YFL
    private static bool TakeAge(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        var kind = FirstOf(text[4..]);
        var age = text[(4 + kind.Length)..];
        if (age.IsEmpty || age[0] != '+' || record.Traveller is not { } traveller)
        {
            return false;
        }

        traveller.TakeFareAge(ValueText.Trim(FirstOf(age[1..])));
        return true;
    }

    /// <summary>What stands before the first separator.</summary>
    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'+', (byte)':');
        return end < 0 ? text : text[..end];
    }

    private static bool IsOneValue(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'+', (byte)':') < 0;
}
