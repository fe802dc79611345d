using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;

namespace Aircop.Benchmarks.Seizures;

/// <summary>
/// Lists of open flights. On each flies one courier of every agency of couriers, each with another stay or other bags: a seizure from one of them is like the
/// others of that agency and like nobody else. Nobody has a document, for what a seizure asks nobody's record says.
/// </summary>
/// <param name="settings">How many.</param>
/// <param name="isHub">Whether all fly between two airports.</param>
/// <param name="start">Now, UTC; the flights depart within half a day.</param>
internal sealed class SeizureFlights(SeizureSettings settings, bool isHub, DateTimeOffset start)
{
    /// <summary>Couriers that can be told apart.</summary>
    public const int MostAgencies = 15;

    private const string Carrier = "AT";
    private const int Agencies = 300;
    private const double LeastKm = 2_600;

    // Two couriers of one flight have route and lead in common, and must not have both stay and bags.
    private static readonly int[] Nights = [0, 14, 40, 6, 2];
    private static readonly int[] Kilograms = [23, 12, 30];
    private static readonly TimeSpan Departing = TimeSpan.FromHours(12);
    private static readonly TimeSpan Flown = TimeSpan.FromHours(7);
    private static readonly ImmutableArray<(string From, string To)> Routes = [.. LongRoutes()];

    /// <summary>Airports where flights land.</summary>
    public IEnumerable<string> Destinations => Enumerable.Range(0, settings.Flights).Select(To).Distinct(StringComparer.Ordinal);

    /// <summary>Key of a flight.</summary>
    /// <param name="number">Which, from 0.</param>
    public string Key(int number) => new FlightKey(Carrier, Number(number), DateOnly.FromDateTime(Departure(number).UtcDateTime), From(number)).ToString();

    /// <summary>Key of a courier within every flight.</summary>
    /// <param name="agency">Which, from 0.</param>
    public static string Courier(int agency) => string.Create(CultureInfo.InvariantCulture, $"p{agency + 1}");

    /// <summary>The list of a flight.</summary>
    /// <param name="number">Which, from 0.</param>
    public ManifestSubmission List(int number)
    {
        var random = new Random(number);
        var leg = new FlightLeg { From = From(number), To = To(number), Departure = Departure(number), Arrival = Departure(number) + Flown };
        return new ManifestSubmission
        {
            Receipt = string.Create(CultureInfo.InvariantCulture, $"seizure-{number}"),
            ReceivedAt = start,
            Source = ManifestSource.AirlineDesk,
            Legs = [leg],
            People = [.. Enumerable.Range(0, settings.People).Select(i => i < settings.Repeats ? CourierOf(i, number, leg) : Innocent(i, leg, random))],
        };
    }

    // The first flight's pay in cash, which is a second ground beside the late booking: an officer can refer them before there is a seizure.
    private static ManifestPerson CourierOf(int agency, int flight, FlightLeg leg) => Person(agency, new BookingFacts
    {
        CreatedAt = leg.Departure.AddHours(-10),
        Payment = flight == 0 ? PaymentForm.Cash : PaymentForm.Unspecified,
        Itinerary = [leg.From, leg.To],
        OneWay = Nights[agency % Nights.Length] == 0,
        ReturnDate = Nights[agency % Nights.Length] is > 0 and var nights ? DateOnly.FromDateTime(leg.Arrival.UtcDateTime.AddDays(nights)) : null,
        Agency = string.Create(CultureInfo.InvariantCulture, $"{99_000_000 + agency}"),
    }) with { Bags = new Baggage { Count = 1, WeightKg = Kilograms[agency / Nights.Length] } };

    private static ManifestPerson Innocent(int place, FlightLeg leg, Random random) => Person(place, new BookingFacts
    {
        CreatedAt = leg.Departure.AddDays(-random.Next(10, 120)),
        Payment = PaymentForm.Card,
        Itinerary = [leg.From, leg.To, leg.From],
        OneWay = false,
        ReturnDate = DateOnly.FromDateTime(leg.Arrival.UtcDateTime.AddDays(random.Next(2, 40))),
        Agency = string.Create(CultureInfo.InvariantCulture, $"{88_000_000 + random.Next(Agencies)}"),
    }) with { Bags = new Baggage { Count = 1, WeightKg = random.Next(8, 32) } };

    private static ManifestPerson Person(int place, BookingFacts booking) => new()
    {
        Surname = "SURNAME" + (char)('A' + (place % 26)) + (char)('A' + (place / 26 % 26)),
        Given = "ANA",
        Kind = PersonKind.Passenger,
        Locator = string.Create(CultureInfo.InvariantCulture, $"L{place:D5}"),
        Seat = string.Create(CultureInfo.InvariantCulture, $"{1 + (place / 6)}{(char)('A' + (place % 6))}"),
        Position = place + 1,
        Booking = booking,
    };

    private string From(int number) => Routes[isHub ? 0 : number % Routes.Length].From;

    private string To(int number) => Routes[isHub ? 0 : number % Routes.Length].To;

    // A late booking is a ground on long routes between countries alone.
    private static IEnumerable<(string From, string To)> LongRoutes()
    {
        var places = new WorldPlaces();
        foreach (var start in AircopNetwork.Airports)
            foreach (var end in AircopNetwork.Airports)
                if (places.TryFind(start.Airport.Iata, out var from) && places.TryFind(end.Airport.Iata, out var to) && from.Country != to.Country && places.DistanceKm(from, to) > LeastKm)
                    yield return (from.Iata, to.Iata);
    }

    private DateTimeOffset Departure(int number) => start.AddHours(1) + (Departing * number / settings.Flights);

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"{1_000 + number}");
}
