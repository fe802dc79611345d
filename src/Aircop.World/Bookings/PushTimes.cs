using System.Collections.Immutable;

namespace Aircop.World.Bookings;

/// <summary>
/// How long before departure bookings are pushed. Under the PNRGOV guide about 72, 48, 24, 2 and 1 hours before and at departure are usual;
/// carriers send some of these.
/// </summary>
public static class PushTimes
{
    /// <summary>Four pushes: 72, 24 and 2 hours before, and at departure.</summary>
    public static ImmutableArray<TimeSpan> Usual { get; } = [TimeSpan.FromHours(72), TimeSpan.FromHours(24), TimeSpan.FromHours(2), TimeSpan.Zero];

    /// <summary>Five pushes: also 48 hours before.</summary>
    public static ImmutableArray<TimeSpan> Dense { get; } =
        [TimeSpan.FromHours(72), TimeSpan.FromHours(48), TimeSpan.FromHours(24), TimeSpan.FromHours(2), TimeSpan.Zero];
}
