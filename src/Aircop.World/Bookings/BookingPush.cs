using System.Collections.Immutable;
using Aircop.World.Traffic;

namespace Aircop.World.Bookings;

/// <summary>What a carrier knows of the bookings of a flight at one of the times at which it pushes them.</summary>
/// <param name="Flight">The flight.</param>
/// <param name="Number">Which of the flight's pushes it is, from 0.</param>
/// <param name="Due">When it is pushed, UTC.</param>
/// <param name="Bookings">The bookings of that time, those cancelled since the push before among them.</param>
public sealed record BookingPush(ScheduledFlight Flight, int Number, DateTimeOffset Due, ImmutableArray<PushedBooking> Bookings)
{
    /// <summary>The bookings that are on the flight.</summary>
    public ImmutableArray<PushedBooking> Active => [.. Bookings.Where(booking => booking.Change != BookingChange.Cancelled)];

    /// <summary>The bookings of which something is new since the push before.</summary>
    public ImmutableArray<PushedBooking> News => [.. Bookings.Where(booking => booking.Change != BookingChange.Unspecified)];
}
