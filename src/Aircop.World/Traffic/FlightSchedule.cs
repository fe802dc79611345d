using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;

namespace Aircop.World.Traffic;

/// <summary>Makes the flights of a synthetic day from the segments that airlines fly to and from the network.</summary>
public static class FlightSchedule
{
    private const int LowestNumber = 100;
    private const int Numbers = 4_900;

    /// <summary>Makes the flights.</summary>
    /// <param name="options">How.</param>
    /// <returns>Exactly as many flights as asked for, by departure; a segment gets flights in proportion to its weekly rate.</returns>
    public static ImmutableArray<ScheduledFlight> Generate(WorldOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Flights);
        Seeded seeded = new Seeded(options.Seed).Fork("schedule");
        List<Route> routes = RoutesOf(options);
        double total = 0;
        foreach (Route route in routes) total += route.WeeklyFlights;

        // Evenly spaced marks along the cumulated rates: exact in number, each segment within one flight of its share.
        double step = total / options.Flights;
        double mark = seeded.Unit() * step;
        double reached = 0;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var flights = new List<ScheduledFlight>(options.Flights);
        foreach (Route route in routes)
        {
            reached += route.WeeklyFlights;
            for (int ordinal = 0; mark < reached && flights.Count < options.Flights; ordinal++, mark += step)
                flights.Add(MakeFlight(route, ordinal, options, seeded, taken));
        }

        flights.Sort(static (left, right) =>
        {
            int byTime = left.Departure.CompareTo(right.Departure);
            return byTime != 0 ? byTime : string.CompareOrdinal(left.Key.ToString(), right.Key.ToString());
        });
        return [.. flights];
    }

    private static List<Route> RoutesOf(WorldOptions options)
    {
        var routes = new List<Route>();
        foreach (Route route in Routes.All)
        {
            if (!AircopNetwork.Contains(route.From.Iata) && !AircopNetwork.Contains(route.To.Iata)) continue;
            if (options.InternationalOnly && !route.IsInternational) continue;
            if (route.Airline.Length != 2 || route.WeeklyFlights <= 0) continue;
            routes.Add(route);
        }

        return routes;
    }

    private static ScheduledFlight MakeFlight(Route route, int ordinal, WorldOptions options, Seeded seeded, HashSet<string> taken)
    {
        string number = NumberOf(route, ordinal, taken);
        DateTimeOffset departure = DepartureTimes.Draw(route, options.Start, seeded);
        DateTimeOffset arrival = departure + DepartureTimes.Duration(route.From.DistanceKm(route.To));
        var date = DateOnly.FromDateTime(LocalTimes.ToLocal(route.From.TimeZone, departure));
        double load = route.From.Size == AirportSize.ExtraSmall ? seeded.Beta(26, 14) : seeded.Beta(31, 9);
        int seats = Math.Clamp(route.Seats, 9, 500);
        return new ScheduledFlight
        {
            Key = new FlightKey(route.Airline, number, date, route.From.Iata),
            From = route.From,
            To = route.To,
            Departure = departure,
            Arrival = arrival,
            Seats = seats,
            People = Math.Max(1, (int)(seats * load)),
            Form = seeded.Chance(options.TypedListShare) ? ListForm.TypedList : ListForm.Paxlst,
        };
    }

    // The same segment has the same numbers every day; where two fall together the next free one is taken.
    private static string NumberOf(Route route, int ordinal, HashSet<string> taken)
    {
        string label = string.Create(CultureInfo.InvariantCulture, $"{route.Airline}{route.From.Iata}{route.To.Iata}{ordinal}");
        int number = (int)(Seeded.StableHash(label) % Numbers);
        while (true)
        {
            string text = (LowestNumber + number).ToString(CultureInfo.InvariantCulture);
            if (taken.Add(route.Airline + text)) return text;
            number = (number + 1) % Numbers;
        }
    }
}
