using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>The flights of the period by route and time.</summary>
internal sealed class Timetable
{
    /// <summary>Ordinary travellers on a flight when the period is as long and full as it is meant to be.</summary>
    private const double PassengersOfFlight = 38;

    /// <summary>Local hour at which the daily flights leave their hub: after those that come from far have landed.</summary>
    private const int EveningHour = 19;

    private readonly Dictionary<(string From, string To), List<TargetFlight>> _flights = [];

    public Timetable(TargetWorldOptions options)
    {
        var seeded = new Seeded(options.Seed).Fork("timetable");
        var slots = Corridors.All.Sum(corridor => corridor.DaysAWeek * 2) * TargetWorldOptions.Weeks;
        var busy = Math.Min(1, options.Passengers / (slots * PassengersOfFlight));
        for (var i = 0; i < Corridors.All.Length; i++)
        {
            var corridor = Corridors.All[i];
            AddRoute(options, corridor, corridor.A, corridor.B, 100 + (2 * i), busy, seeded);
            AddRoute(options, corridor, corridor.B, corridor.A, 101 + (2 * i), busy, seeded);
        }

        Busy = [.. All.Where(flight => flight.IsBusy)];
    }

    /// <summary>All flights.</summary>
    public IEnumerable<TargetFlight> All => _flights.Values.SelectMany(flights => flights);

    /// <summary>Those that ordinary travellers take.</summary>
    public IReadOnlyList<TargetFlight> Busy { get; }

    /// <summary>Flights of a route, by departure.</summary>
    public IReadOnlyList<TargetFlight> Of(string from, string to) => _flights[(from, to)];

    /// <summary>The first flight of a route that departs between two moments and suits; null when there is none.</summary>
    public TargetFlight? Find(string from, string to, DateTimeOffset after, DateTimeOffset before, Func<TargetFlight, bool>? suits = null)
    {
        foreach (var flight in _flights[(from, to)])
        {
            if (flight.Departure >= before) return null;
            if (flight.Departure >= after && (suits is null || suits(flight))) return flight;
        }

        return null;
    }

    private void AddRoute(TargetWorldOptions options, Corridor corridor, string from, string to, int number, double busy, Seeded seeded)
    {
        Airport origin = Airports.Get(from);
        Airport end = Airports.Get(to);
        var flights = new List<TargetFlight>();
        var distance = origin.DistanceKm(end);
        var hour = corridor.DaysAWeek == 7 && from == corridor.A ? EveningHour
            : distance > 5_000 && end.Longitude > origin.Longitude + 15 ? seeded.Between(19, 23) : seeded.Between(6, 17);
        var shift = (int)(Seeded.StableHash(corridor.A + corridor.B) % 7);
        for (var week = 0; week < TargetWorldOptions.Weeks; week++)
        {
            for (var i = 0; i < corridor.DaysAWeek; i++)
            {
                // Every other day, so that a stay of a night or two has a way back.
                var day = (week * 7) + ((shift + (2 * i)) % 7);
                flights.Add(Flight(corridor, origin, end, number, options.Start.UtcDateTime.Date.AddDays(day).AddHours(hour), busy, seeded));
            }
        }

        flights.Sort(static (left, right) => left.Departure.CompareTo(right.Departure));
        _flights.Add((from, to), flights);
    }

    private static TargetFlight Flight(Corridor corridor, Airport from, Airport to, int number, DateTime local, double busy, Seeded seeded)
    {
        var departure = LocalTimes.ToUtc(from.TimeZone, local);
        return new TargetFlight
        {
            Key = new FlightKey(corridor.Carrier, number.ToString(CultureInfo.InvariantCulture), DateOnly.FromDateTime(local), from.Iata),
            From = from,
            To = to,
            Departure = departure,
            Arrival = departure + DepartureTimes.Duration(from.DistanceKm(to)),
            Told = CarrierHabits.Draw(seeded),
            IsBusy = seeded.Chance(busy),
        };
    }
}
