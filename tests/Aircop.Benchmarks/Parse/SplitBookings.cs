namespace Aircop.Benchmarks.Parse;

/// <summary>What the plain reader can only tell once a booking is whole: the order of the flights, the pushed one, and what hangs on it.</summary>
internal static class SplitBookings
{
    public static void Finish(SplitBooking booking, SplitPush push)
    {
        if (booking.Flights.Count > 1) booking.Flights = [.. booking.Flights.OrderBy(static flight => flight.Departure ?? DateTime.MaxValue)];
        var pushed = Pushed(booking, push.Flight);
        if (pushed is not null) pushed.IsPushed = true;
        booking.IsCancelled = booking.Flights.Count > 0
            ? booking.Flights.TrueForAll(static flight => flight.Status is "HX" or "UN" or "UC" or "NO" or "YG" or "XX")
            : push.Function == "141" && booking.BookedBy is null;
        var seenTags = new HashSet<string>();
        foreach (var traveller in booking.Travellers)
        {
            foreach (var checkIn in traveller.CheckIns) TakeSeat(traveller, checkIn);
            if (traveller.Seats.Count > 1) traveller.Seats.Sort((one, other) => PlaceOf(booking, one).CompareTo(PlaceOf(booking, other)));
            if (pushed is null) continue;
            traveller.Seat = traveller.Seats.Find(seat => seat.From == pushed.From && seat.To == pushed.To)?.Seat ?? "";
            if (traveller.CheckIns.Find(one => one.Flight == pushed) is not { } boarding) continue;
            traveller.BoardingNumber = boarding.Boarding;
            traveller.CheckedInAt = boarding.At;
            traveller.Bags = WithoutPooled(boarding.Bags, seenTags);
        }
    }

    // By number and day; else by ports and day.
    private static SplitFlight? Pushed(SplitBooking booking, SplitFlight? pushed) => pushed is null
        ? null
        : booking.Flights.Find(flight => flight.Carrier == pushed.Carrier && flight.Number == pushed.Number && flight.Departure?.Date == pushed.Departure?.Date)
            ?? booking.Flights.Find(flight => flight.From == pushed.From && flight.To == pushed.To && flight.Departure?.Date == pushed.Departure?.Date);

    private static int PlaceOf(SplitBooking booking, SplitSeat seat) => booking.Flights.FindIndex(flight => flight.From == seat.From && flight.To == seat.To);

    // The seat given at check-in replaces the one asked for.
    private static void TakeSeat(SplitTraveller traveller, SplitCheckIn checkIn)
    {
        if (checkIn.Seat.Length == 0 || checkIn.Flight is not { } flight) return;
        if (traveller.Seats.Find(seat => seat.From == flight.From && seat.To == flight.To) is { } known) known.Seat = checkIn.Seat;
        else traveller.Seats.Add(new SplitSeat { From = flight.From, To = flight.To, Seat = checkIn.Seat });
    }

    // Tags of a pool stand under several: they count under the first.
    private static SplitBags? WithoutPooled(SplitBags? bags, HashSet<string> seenTags)
    {
        if (bags?.Tags.FindAll(tags => !seenTags.Add(tags.First)) is not { Count: > 0 } pooled) return bags;
        var own = new SplitBags { Count = bags.Count is { } count ? Math.Max(0, count - pooled.Sum(static tags => tags.Count)) : null, WeightKg = bags.WeightKg };
        own.Tags.AddRange(bags.Tags.Except(pooled));
        return own;
    }
}
