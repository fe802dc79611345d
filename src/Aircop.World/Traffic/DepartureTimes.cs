using Aircop.World.Reference;

namespace Aircop.World.Traffic;

/// <summary>Draws departure times by the habits of airports: banks at hubs, two peaks elsewhere, nights closed at small fields.</summary>
internal static class DepartureTimes
{
    private const int MinutesOfDay = 24 * 60;
    private const int StepMinutes = 5;
    private const double LongHaulKm = 5_000;
    private const double CruiseKmPerHour = 830;
    private const double GroundHours = 0.6;

    // Hours of local time at which the hub's own airline sends its flights off.
    private static readonly double[] Banks = [6.5, 10, 13.5, 17.5, 22.5];

    /// <summary>A departure within 24 hours from <paramref name="start"/>.</summary>
    public static DateTimeOffset Draw(Route route, DateTimeOffset start, Seeded seeded)
    {
        int minute = LocalMinute(route, seeded);
        DateTime startLocal = LocalTimes.ToLocal(route.From.TimeZone, start);
        DateTimeOffset departure = LocalTimes.ToUtc(route.From.TimeZone, startLocal.Date.AddMinutes(minute));
        if (departure < start) departure = LocalTimes.ToUtc(route.From.TimeZone, startLocal.Date.AddDays(1).AddMinutes(minute));
        return departure < start.AddDays(1) ? departure : start.AddDays(1).AddMinutes(-StepMinutes);
    }

    /// <summary>Time from gate to gate, in steps of five minutes.</summary>
    public static TimeSpan Duration(double distanceKm)
    {
        double minutes = ((distanceKm / CruiseKmPerHour) + GroundHours) * 60;
        return TimeSpan.FromMinutes(Math.Ceiling(minutes / StepMinutes) * StepMinutes);
    }

    private static int LocalMinute(Route route, Seeded seeded)
    {
        double hour = Hour(route, seeded);
        int minute = (int)(hour * 60 / StepMinutes) * StepMinutes;
        minute = ((minute % MinutesOfDay) + MinutesOfDay) % MinutesOfDay;
        bool closedAtNight = route.From.Size <= AirportSize.Small;
        return closedAtNight && minute < 5 * 60 ? minute + (5 * 60) : minute;
    }

    private static double Hour(Route route, Seeded seeded)
    {
        double eastward = route.To.Longitude - route.From.Longitude;
        if (eastward > 15 && route.From.DistanceKm(route.To) > LongHaulKm) return seeded.Around(21.5, 3);
        bool isHub = route.From.Size >= AirportSize.Medium
            && Airlines.TryFind(route.Airline, out Airline airline) && airline.Hub == route.From.Iata;
        if (isHub) return seeded.Around(seeded.Pick(Banks), 0.7);
        double kind = seeded.Unit();
        return kind < 0.35 ? seeded.Around(7.5, 2.5)
            : kind < 0.7 ? seeded.Around(18, 3)
            : 5 + (seeded.Unit() * 18.5);
    }
}
