using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Lists;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.Cli.Load;

/// <summary>
/// Lists of invented people on invented flights between airports of the network. Each is another flight, but one in ten,
/// which is another version of an earlier one with a few people more. The same options give the same lists.
/// </summary>
/// <param name="options">Seed, airports and people on a list.</param>
/// <param name="versions">False when every list shall be of another flight.</param>
public sealed class GeneratedManifests(LoadOptions options, bool versions = true) : IManifestSource
{
    private const int VersionEvery = 10;
    private const int EarlierKept = 100;
    private const int VersionOfEarlier = EarlierKept / 2;
    private const int AddedByVersion = 3;
    private const int FirstNumber = 100;
    private const int EarliestDepartureMinutes = 60;
    private const int LatestDepartureMinutes = 8 * 60;
    private const int GroundMinutes = 30;
    private const double CruiseKmPerHour = 780;

    private static readonly string[] Carriers =
    [
        .. Airlines.All.Where(airline => airline.Iata.Length == 2 && char.IsAsciiLetterUpper(airline.Iata[1]) && AircopNetwork.Contains(airline.Hub))
            .Select(airline => airline.Iata).Order(StringComparer.Ordinal),
    ];

    private readonly Random _random = new(options.Seed);
    private readonly WorldOptions _world = new() { Seed = (ulong)(uint)options.Seed, MissingBirthShare = 0, MissingDocumentShare = 0 };
    private readonly ImmutableArray<AircopAirport> _airports = AircopNetwork.Airports[..Math.Min(options.Airports, AircopNetwork.Airports.Length)];
    private readonly Queue<ScheduledFlight> _earlier = new();
    private int _flights;
    private int _lists;

    /// <inheritdoc/>
    public LoadManifest Next(DateTimeOffset now)
    {
        _lists++;
        if (versions && _lists % VersionEvery == 0 && _earlier.Count >= VersionOfEarlier)
        {
            var known = _earlier.Dequeue();
            return Write(known with { People = known.People + AddedByVersion }, now);
        }
        var flight = Draw(now);
        _earlier.Enqueue(flight);
        // Older ones are forgotten, so that a version never comes hours after its flight.
        if (_earlier.Count > EarlierKept) _earlier.Dequeue();
        return Write(flight, now);
    }

    private ScheduledFlight Draw(DateTimeOffset now)
    {
        var from = _random.Next(_airports.Length);
        var to = (from + 1 + _random.Next(_airports.Length - 1)) % _airports.Length;
        var (origin, destination) = (_airports[from].Airport, _airports[to].Airport);
        var departure = now.AddMinutes(_random.Next(EarliestDepartureMinutes, LatestDepartureMinutes));
        var number = (FirstNumber + (_flights / Carriers.Length)).ToString(CultureInfo.InvariantCulture);
        var carrier = Carriers[_flights++ % Carriers.Length];
        var people = Math.Max(1, (int)(options.People * (0.6 + (0.8 * _random.NextDouble()))));
        return new ScheduledFlight
        {
            Key = new FlightKey(carrier, number, DateOnly.FromDateTime(LocalTimes.ToLocal(origin.TimeZone, departure)), origin.Iata),
            From = origin,
            To = destination,
            Departure = departure,
            Arrival = departure.AddMinutes(GroundMinutes + (origin.DistanceKm(destination) / CruiseKmPerHour * 60)),
            Seats = people + AddedByVersion,
            People = people,
            Form = ListForm.Paxlst,
        };
    }

    private LoadManifest Write(ScheduledFlight flight, DateTimeOffset prepared) =>
        new(flight.Key, flight.People, ListWriter.Write(ManifestGenerator.Generate(_world, flight), prepared));
}
