using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.Paxlst;
using Aircop.World.Reference;
using PaxlstLeg = Aircop.Edifact.Paxlst.FlightLeg;

namespace Aircop.Cli.Load;

/// <summary>
/// Lists of invented people on invented flights between airports of the network. Each is another flight, but one in ten,
/// which is another version of an earlier one: a few people more and some seats changed. The same options give the same lists.
/// </summary>
/// <param name="options">Seed, airports and people on a list.</param>
public sealed class GeneratedManifests(LoadOptions options) : IManifestSource
{
    private const int VersionEvery = 10;
    private const int VersionOfEarlier = 5 * VersionEvery;
    private const int FirstNumber = 100;
    private const int EarliestDepartureMinutes = 60;
    private const int LatestDepartureMinutes = 8 * 60;
    private const double CruiseKmPerHour = 780;

    private static readonly string[] Carriers =
        [.. Airlines.All.Where(a => a.Iata.Length == 2 && char.IsAsciiLetterUpper(a.Iata[1]) && AircopNetwork.Contains(a.Hub)).Select(a => a.Iata).Order(StringComparer.Ordinal)];

    private readonly Random _random = new(options.Seed);
    private readonly ImmutableArray<AircopAirport> _airports = AircopNetwork.Airports[..Math.Min(options.Airports, AircopNetwork.Airports.Length)];
    private readonly Queue<Flight> _earlier = new();
    private readonly ArrayBufferWriter<byte> _buffer = new(128 * 1024);
    private int _flights;
    private int _lists;

    /// <inheritdoc/>
    public LoadManifest Next(DateTimeOffset now)
    {
        _lists++;
        if (_lists % VersionEvery == 0 && _earlier.Count >= VersionOfEarlier) return Write(_earlier.Dequeue(), version: 2);
        var flight = Draw(now);
        _earlier.Enqueue(flight);
        // Older ones are forgotten, so that a version never comes hours after its flight.
        if (_earlier.Count > 2 * VersionOfEarlier) _earlier.Dequeue();
        return Write(flight, version: 1);
    }

    private Flight Draw(DateTimeOffset now)
    {
        var from = _random.Next(_airports.Length);
        var to = (from + 1 + _random.Next(_airports.Length - 1)) % _airports.Length;
        var (origin, destination) = (_airports[from].Airport, _airports[to].Airport);
        var departure = now.AddMinutes(_random.Next(EarliestDepartureMinutes, LatestDepartureMinutes));
        var arrival = departure.AddMinutes(30 + (origin.DistanceKm(destination) / CruiseKmPerHour * 60));
        var number = FirstNumber + (_flights / Carriers.Length);
        var carrier = Carriers[_flights++ % Carriers.Length];
        return new Flight(
            carrier, number.ToString(CultureInfo.InvariantCulture), origin, destination,
            LocalTimes.ToLocal(origin.TimeZone, departure), LocalTimes.ToLocal(destination.TimeZone, arrival),
            Math.Max(1, (int)(options.People * (0.6 + (0.8 * _random.NextDouble())))), _random.Next());
    }

    private LoadManifest Write(Flight flight, int version)
    {
        var people = new InventedPeople(flight.Seed, flight.From.CountryIso3, flight.To.CountryIso3).List(flight.People, version);
        var reference = (_lists % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        var list = new PaxlstMessage
        {
            ListCode = "745",
            TransactionReference = flight.Carrier + reference,
            Revision = version,
            ReportingParty = new ReportingParty { Name = "LOAD TEST" },
            Legs =
            [
                new PaxlstLeg
                {
                    Flight = FlightDesignator.Parse(flight.Carrier + flight.Number, flight.Carrier),
                    From = flight.From.Iata,
                    To = flight.To.Iata,
                    FromQualifier = "125",
                    ToQualifier = "87",
                    DepartureLocal = flight.DepartureLocal,
                    ArrivalLocal = flight.ArrivalLocal,
                },
            ],
            People = people,
            DeclaredPassengers = people.Length,
        };
        _buffer.ResetWrittenCount();
        PaxlstWriter.Write(
            new Interchange
            {
                Syntax = "UNOA:4",
                Sender = flight.Carrier + "LOAD",
                Recipient = flight.To.Iata + "API",
                Prepared = flight.DepartureLocal.AddHours(-1),
                Reference = reference,
                IsTest = true,
                Messages = [new EdifactMessage { Type = "PAXLST", Reference = "PAX001", Paxlst = list }],
            },
            _buffer,
            lineEnds: true);
        var key = new FlightKey(flight.Carrier, flight.Number, DateOnly.FromDateTime(flight.DepartureLocal), flight.From.Iata);
        return new LoadManifest(key, people.Length, _buffer.WrittenSpan.ToArray());
    }

    private sealed record Flight(
        string Carrier, string Number, Airport From, Airport To, DateTime DepartureLocal, DateTime ArrivalLocal, int People, int Seed);
}
