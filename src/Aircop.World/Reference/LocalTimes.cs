using NodaTime;
using NodaTime.TimeZones;

namespace Aircop.World.Reference;

/// <summary>Turns local times at a place into UTC and back, by the IANA time zones that NodaTime carries.</summary>
public static class LocalTimes
{
    /// <summary>Local time to UTC. A time that daylight saving skips is moved on by the gap; one that it repeats is taken as the first.</summary>
    /// <param name="timeZone">IANA name of the time zone.</param>
    /// <param name="local">Local time; its kind is not looked at.</param>
    /// <exception cref="DateTimeZoneNotFoundException">No time zone has the name.</exception>
    public static DateTimeOffset ToUtc(string timeZone, DateTime local)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[timeZone];
        ZonedDateTime zoned = zone.ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.LenientResolver);
        return zoned.ToInstant().ToDateTimeOffset();
    }

    /// <summary>UTC to local time, of unspecified kind.</summary>
    /// <param name="timeZone">IANA name of the time zone.</param>
    /// <param name="utc">A point in time.</param>
    /// <exception cref="DateTimeZoneNotFoundException">No time zone has the name.</exception>
    public static DateTime ToLocal(string timeZone, DateTimeOffset utc) =>
        Instant.FromDateTimeOffset(utc).InZone(DateTimeZoneProviders.Tzdb[timeZone]).ToDateTimeUnspecified();
}
