using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>What a route carries, week by week. Pure.</summary>
internal static class RouteWeeks
{
    /// <summary>Weeks with which the last one is compared.</summary>
    public const int Before = 12;

    private const int DaysOfWeek = 7;

    /// <summary>First day of the thirteen weeks that end with a day.</summary>
    public static DateOnly FirstDay(DateOnly day) => day.AddDays(1 - ((Before + 1) * DaysOfWeek));

    /// <summary>
    /// The last seven days against the twelve weeks before. Weeks without a flight count as none, once the route has been watched for
    /// thirteen weeks; until then there is nothing to compare with. Counts vary by chance alone, by the square root of their mean: the
    /// deviation is never taken as less, nor as less than 1, or one courier-like booking would be a jump on a quiet route.
    /// </summary>
    /// <param name="flights">Flights of the route.</param>
    /// <param name="watchedSince">Day of the first flight known of the route.</param>
    /// <param name="day">The last day of the week.</param>
    public static (int Week, double? Mean, double? Deviation) Of(IEnumerable<RouteFlight> flights, DateOnly watchedSince, DateOnly day)
    {
        var weeks = new int[Before + 1];
        foreach (var flight in flights)
            if (day.DayNumber - flight.Day.DayNumber is >= 0 and var ago && ago / DaysOfWeek < weeks.Length)
                weeks[ago / DaysOfWeek] += flight.CourierLike;
        if (watchedSince > FirstDay(day)) return (weeks[0], null, null);
        var mean = weeks.Skip(1).Average();
        var spread = Math.Sqrt(weeks.Skip(1).Sum(week => (week - mean) * (week - mean)) / (Before - 1));
        return (weeks[0], mean, Math.Max(spread, Math.Sqrt(Math.Max(mean, 1))));
    }
}
