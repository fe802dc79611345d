using System.Collections.Immutable;

namespace Aircop.World.Bookings;

/// <summary>
/// How long before departure bookings are pushed. ICAO Doc 9944 leaves the times to States and carriers; most agree on three days, one day
/// and some hours before, and on the closing of the flight.
/// </summary>
public static class PushTimes
{
    /// <summary>Four pushes: 72, 24 and 2 hours before, and at departure.</summary>
    public static ImmutableArray<TimeSpan> Usual { get; } = [TimeSpan.FromHours(72), TimeSpan.FromHours(24), TimeSpan.FromHours(2), TimeSpan.Zero];

    /// <summary>Five pushes: also 48 hours before.</summary>
    public static ImmutableArray<TimeSpan> Dense { get; } =
        [TimeSpan.FromHours(72), TimeSpan.FromHours(48), TimeSpan.FromHours(24), TimeSpan.FromHours(2), TimeSpan.Zero];
}
