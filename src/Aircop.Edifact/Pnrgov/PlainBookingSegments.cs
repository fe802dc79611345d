using System.Buffers.Binary;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// The fast lane of bookings, under the default separators: short segments in the very form of the guide are taken straight off the bytes,
/// and those of which the model keeps nothing (history, taxes, restrictions, excess baggage rates) are passed over. Whatever is not exactly so
/// is left to the general way, which gives the same for all it takes.
/// </summary>
internal static class PlainBookingSegments
{
    /// <summary>A segment is only looked at where this many bytes are left, so that its head needs no further checks.</summary>
    private const int LeastLength = 24;

    private const uint Apd = 'A' | ('P' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Dat = 'D' | ('A' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Ebd = 'E' | ('B' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Far = 'F' | ('A' << 8) | ('R' << 16) | ('+' << 24);
    private const uint Ift = 'I' | ('F' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Ptk = 'P' | ('T' << 8) | ('K' << 16) | ('+' << 24);
    private const uint Ref = 'R' | ('E' << 8) | ('F' << 16) | ('+' << 24);
    private const uint Rpi = 'R' | ('P' << 8) | ('I' << 16) | ('+' << 24);
    private const uint Sac = 'S' | ('A' << 8) | ('C' << 16) | ('+' << 24);
    private const uint Ssd = 'S' | ('S' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Ssr = 'S' | ('S' << 8) | ('R' << 16) | ('+' << 24);
    private const uint Tbd = 'T' | ('B' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Tif = 'T' | ('I' << 8) | ('F' << 16) | ('+' << 24);
    private const uint Tri = 'T' | ('R' << 8) | ('I' << 16) | ('+' << 24);
    private const uint Tvl = 'T' | ('V' << 8) | ('L' << 16) | ('+' << 24);
    private const uint Txd = 'T' | ('X' << 8) | ('D' << 16) | ('+' << 24);

    /// <summary>Takes what can be taken; the reader then stands before the first segment that cannot.</summary>
    /// <param name="segments">The reader, between two segments of a booking.</param>
    /// <param name="record">The booking.</param>
    /// <param name="number">Number of the segment before in the message.</param>
    /// <returns>How many segments were taken.</returns>
    public static int Take(ref SegmentReader segments, RecordBuilder record, int number)
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

            var text = data[at..];
            var length = text.Length < LeastLength ? 0
                : record.IsInHistory ? TakeHistory(text)
                : TakeOne(text, record, number + taken + 1);
            if (length == 0)
            {
                segments.Position = at;
                return taken;
            }

            at += length;
            taken++;
        }
    }

    /// <summary>Passes over one segment of the history and returns its length with the terminator; 0 when it is to be looked at.</summary>
    private static int TakeHistory(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32LittleEndian(text) switch
    {
        Tif or Ssr or Tvl or Rpi or Dat or Ift or Tbd or Sac or Ptk or Txd or Ebd => LengthOfPlain(text),
        _ => 0,
    };

    /// <summary>Takes one segment and returns its length with the terminator; 0 when it is not plain.</summary>
    private static int TakeOne(ReadOnlySpan<byte> text, RecordBuilder record, int number) => BinaryPrimitives.ReadUInt32LittleEndian(text) switch
    {
        Ptk or Txd or Ebd => LengthOfPlain(text),
        Dat => TakeCheckInTime(text, record),
        Tri => TakeCheckIn(text, record, number),
        Ssd => TakeSeat(text, record, number),
        Rpi => TakeStatus(text, record),
        Apd => TakeAircraft(text, record),
        Ref => TakeReference(text, record),
        Far => TakeAge(text, record),
        _ => 0,
    };

    // DAT+2:270918:1301'
    private static int TakeCheckInTime(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Day = 6;
        const int Clock = 13;
        const int End = 17;
        return text[4] == '2' && text[5] == ':' && text[Clock - 1] == ':' && text[End] == '\''
            && PnrDates.TryReadPlain(text.Slice(Day, 6), text.Slice(Clock, 4), out var time) && record.TakeCheckInTime(time)
                ? End + 1
                : 0;
    }

    // TRI++12:::1'
    private static int TakeCheckIn(ReadOnlySpan<byte> text, RecordBuilder record, int number)
    {
        const int Start = 5;
        var boardingEnd = text[4] == '+' ? PlainValue.End(text, Start) : 0;
        if (boardingEnd == 0 || !text[boardingEnd..].StartsWith(":::"u8))
        {
            return 0;
        }

        var referenceStart = boardingEnd + 3;
        var end = PlainValue.End(text, referenceStart);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        record.TakeCheckIn(ValueText.Mark(text[Start..boardingEnd], 0), ValueText.Mark(text[referenceStart..end], 0), number);
        return end + 1;
    }

    // SSD+24A++++Y'
    private static int TakeSeat(ReadOnlySpan<byte> text, RecordBuilder record, int number)
    {
        const int Start = 4;
        var seatEnd = PlainValue.End(text, Start);
        var length = seatEnd > 0 && EndsValue(text[seatEnd]) ? LengthOfPlain(text) : 0;
        if (length > 0)
        {
            record.TakeSeat(SeatText.Read(ValueText.Trim(text[Start..seatEnd])), number);
        }

        return length;
    }

    // RPI+2+HK'
    private static int TakeStatus(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Start = 4;
        var seatsEnd = PlainValue.End(text, Start);
        var end = seatsEnd > 0 && text[seatsEnd] == '+' ? PlainValue.End(text, seatsEnd + 1) : 0;
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        record.Itinerary.TakeStatus(ValueText.Trim(text[Start..seatsEnd]), ValueText.Code(text[(seatsEnd + 1)..end], 0));
        return end + 1;
    }

    // APD+777'
    private static int TakeAircraft(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Start = 4;
        var end = PlainValue.End(text, Start);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        record.Itinerary.TakeAircraft(ValueText.Code(text[Start..end], 0));
        return end + 1;
    }

    // REF+:4928506894'
    private static int TakeReference(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        const int Start = 5;
        var end = text[4] == ':' ? PlainValue.End(text, Start) : 0;
        if (end == 0 || text[end] != '\'' || record.Traveller is not { } traveller)
        {
            return 0;
        }

        traveller.Person.UniqueReference ??= PlainValue.Text(text[Start..end]);
        return end + 1;
    }

    // FAR+N+45++++YFL'
    private static int TakeAge(ReadOnlySpan<byte> text, RecordBuilder record)
    {
        var kindEnd = PlainValue.End(text, 4);
        var ageEnd = kindEnd > 0 && text[kindEnd] == '+' ? PlainValue.End(text, kindEnd + 1) : 0;
        var length = ageEnd > 0 && EndsValue(text[ageEnd]) ? LengthOfPlain(text) : 0;
        if (length == 0 || record.Traveller is not { } traveller)
        {
            return 0;
        }

        traveller.TakeFareAge(ValueText.Trim(text[(kindEnd + 1)..ageEnd]));
        return length;
    }

    private static bool EndsValue(byte value) => value is (byte)'+' or (byte)':' or (byte)'\'';

    /// <summary>Length with its terminator of a segment in which nothing is released and all is ASCII; else 0.</summary>
    private static int LengthOfPlain(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\'', (byte)'?');
        return end > 0 && text[end] == '\'' && end <= InterchangeBuilder.LongSegment && Ascii.IsValid(text[..end]) ? end + 1 : 0;
    }
}
