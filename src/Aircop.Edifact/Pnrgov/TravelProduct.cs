using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Reads a TVL: date and time, port of departure, port of arrival, carrier (and operating carrier), number (and class). The arrival
/// stands as date and time, as a time of the same day in the fourth place, or as a time in the third (crib 3.2).
/// </summary>
internal static class TravelProduct
{
    /// <summary>Reads the flight of an itinerary; false when something of it could not be read and was reported.</summary>
    public static bool TryRead(in Segment segment, FlightDraft flight, DesignatorCache designators, int number, FindingLog findings)
    {
        var isWhole = TryReadTimes(segment, number, findings, out var times);
        (flight.DepartureLocal, flight.HasDepartureTime, flight.ArrivalLocal) = times;
        var carrier = segment.Code(4, 1);
        var operating = segment.Code(4, 2);
        flight.Flight = ReadFlight(segment, carrier, designators);
        flight.OperatingCarrier = operating == carrier ? null : operating;
        flight.From = segment.Code(2, 1);
        flight.To = segment.Code(3, 1);
        flight.BookingClass = segment.Code(5, 2);
        return isWhole;
    }

    /// <summary>Reads the flight that is pushed; null when the segment names neither flight nor port.</summary>
    public static FlightLeg? ReadPushed(in Segment segment, DesignatorCache designators, int number, FindingLog findings)
    {
        TryReadTimes(segment, number, findings, out var times);
        var (departure, _, arrival) = times;
        var flight = ReadFlight(segment, segment.Code(4, 1), designators);
        var from = segment.Code(2, 1);
        var to = segment.Code(3, 1);
        if (flight is null && from is null && to is null)
        {
            return null;
        }

        if (flight is null || from is null || to is null || departure is null)
        {
            findings.Add(
                FindingCode.IncompleteLeg, number, 0, "The flight that is pushed lacks its number, a port or its date; the rest was kept.");
        }

        return new FlightLeg
        {
            Flight = flight,
            From = from ?? "",
            To = to ?? "",
            FromAsSent = from,
            ToAsSent = to,
            DepartureLocal = departure,
            ArrivalLocal = arrival,
        };
    }

    /// <summary>Whether a TVL names only a number, as the second one of a codeshare does: the operating flight's.</summary>
    public static bool IsOperatingNumber(in Segment segment) =>
        !segment.HasValue(1) && !segment.HasValue(2) && !segment.HasValue(3)
        && segment.Trimmed(5, 1) is [>= (byte)'0' and <= (byte)'9', ..];

    /// <summary>A number for comparison, without leading zeros; null when there is none.</summary>
    public static string? ComparedNumber(string? number) =>
        number is null ? null : number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed.ToUpperInvariant() : "0";

    private static FlightDesignator? ReadFlight(in Segment segment, string? carrier, DesignatorCache designators)
    {
        var number = segment.Trimmed(5, 1);
        if (number.IsEmpty ? carrier is null : !char.IsAsciiDigit((char)number[0]))
        {
            return null;
        }

        if (carrier is not null)
        {
            return designators.Find(carrier, number, segment.Release);
        }

        var text = segment.Value(5, 1);
        return text is null ? null : new FlightDesignator(text, null, ComparedNumber(text));
    }

    private static bool TryReadTimes(
        in Segment segment, int number, FindingLog findings, out (DateTime? Departure, bool HasTime, DateTime? Arrival) times)
    {
        var day = segment.Trimmed(1, 1);
        var clock = segment.Trimmed(1, 2);
        var arrivalDay = segment.Trimmed(1, 3);
        var arrivalClock = segment.Trimmed(1, 4);
        if (arrivalDay.Length == 4 && arrivalClock.IsEmpty)
        {
            arrivalClock = arrivalDay;
            arrivalDay = default;
        }

        var form = PnrDates.ReadTime(day, clock, out var departure, out var hasTime);
        var isWhole = form != DayForm.Unreadable && (form != DayForm.Full || hasTime || clock.IsEmpty);
        if (!isWhole)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A departure whose date or time cannot be read; that part was left out.");
        }

        DateTime? arrival = null;
        if (!arrivalDay.IsEmpty || !arrivalClock.IsEmpty)
        {
            var arrivalForm = PnrDates.ReadTime(arrivalDay.IsEmpty ? day : arrivalDay, arrivalClock, out var time, out var hasArrivalTime);
            var isRead = arrivalForm == DayForm.Full && (hasArrivalTime || !arrivalDay.IsEmpty);
            arrival = isRead ? time : null;
            if (!isRead || (!hasArrivalTime && !arrivalClock.IsEmpty))
            {
                isWhole = false;
                findings.Add(FindingCode.ImplausibleValue, number, 1, "An arrival whose date or time cannot be read; that part was left out.");
            }
        }

        times = (form == DayForm.Full ? departure : null, hasTime, arrival);
        return isWhole;
    }
}
