using System.Diagnostics;
using System.Globalization;
using Aircop.Benchmarks.Targets;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.World.Reference;

namespace Aircop.Benchmarks.Flight;

/// <summary>
/// Measures the second asking of a flight whose people are all known: records and links are read, facts made, and the rules asked of everybody
/// (decision 11). The network is in this process, its state in SQLite.
/// </summary>
internal static class KnownPeople
{
    /// <summary>People of the flight.</summary>
    public const int Count = 300;

    /// <summary>Journeys of each, over five years.</summary>
    public const int Journeys = 62;

    private const int Warm = 5;
    private const int DaysBetween = 29;
    private const int AtATime = 16;

    public static async Task<Spread> MeasureAsync(int repeats, Action<string> say, CancellationToken cancel)
    {
        var now = DateTimeOffset.UtcNow;
        await using var network = await NetworkInProcess.StartAsync(now, cancel);
        var leg = new FlightLeg { From = Place(0), To = Place(1), Departure = now.AddHours(8), Arrival = now.AddHours(15) };
        ManifestPerson[] people = [.. Enumerable.Range(0, Count).Select(number => Person(number, leg))];
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel }, async (person, _) =>
        {
            var record = network.Grains.GetGrain<IPassengerGrain>(network.Identities.Of(person)!);
            for (var i = Journeys; i > 0; i--) await record.NoteJourney(Journey(network, person, i, now));
        });
        var flight = network.Grains.GetGrain<IFlightGrain>(new FlightKey("AT", "900", DateOnly.FromDateTime(leg.Departure.UtcDateTime), leg.From).ToString());
        await flight.AcceptManifest(new ManifestSubmission { Receipt = "known-people", ReceivedAt = now, Source = ManifestSource.AirlineDesk, Legs = [leg], People = [.. people] });
        var (seconds, processor) = (new List<double>(), new List<double>());
        for (var i = 0; i < Warm + repeats; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await flight.TargetAgain(new TargetAgain { Cause = TargetingCause.History });
            if (i < Warm) continue;
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        var spread = Spread.Of(seconds);
        say(string.Create(CultureInfo.InvariantCulture, $"{Count} people with {Journeys} journeys each asked again: {spread.Median * 1000:F0} ms, {Spread.Of(processor).Median * 1000:F0} ms of processor"));
        return spread;
    }

    // There and back, each journey with a companion and a document, the first ones with another document.
    private static Journey Journey(NetworkInProcess network, ManifestPerson person, int number, DateTimeOffset now)
    {
        var identities = network.Identities;
        var departure = now.AddDays(-number * DaysBetween);
        var (from, to) = number % 2 == 0 ? (Place(0), Place(2 + (number % 12))) : (Place(2 + ((number + 1) % 12)), Place(0));
        return new Journey
        {
            Flight = new FlightKey("AT", (100 + number).ToString(CultureInfo.InvariantCulture), DateOnly.FromDateTime(departure.UtcDateTime), from).ToString(),
            Version = 1, ToldAt = departure.AddHours(-2), Person = "p" + person.Position.ToString(CultureInfo.InvariantCulture), Presence = Presence.OnBoard,
            From = from, To = to, FromCountry = Airports.Get(from).Country, ToCountry = Airports.Get(to).Country, Departure = departure, Arrival = departure.AddHours(5), Km = 3_000,
            Locator = identities.OfLocator($"{person.Locator}{number / 2}"), Booked = departure.AddDays(-20), OneWay = false, StayNights = number % 2 == 0 ? 28 : null,
            ReturnDate = number % 2 == 0 ? DateOnly.FromDateTime(departure.UtcDateTime.AddDays(DaysBetween)) : null, ItineraryEnd = from, HoldBags = 1, BagKg = 20,
            Document = identities.OfDocument(person.Documents[0] with { Number = person.Documents[0].Number + (number > Journeys / 2 ? "X" : "") }),
            DocumentExpiry = DateOnly.FromDateTime(now.UtcDateTime.AddYears(3)),
            Party = [new JourneyCompanion { Passenger = identities.OfLocator($"companion of {person.Locator}"), Minor = false, SharesFamilyName = true }],
            Identity = identities.OfNameAndBirth(person)!, Contacts = [identities.OfShared("telephone of a traveller", person.Booking!.Phone!)],
        };
    }

    // Two of a booking.
    private static ManifestPerson Person(int number, FlightLeg leg) => new()
    {
        Surname = $"SURNAME{(char)('A' + (number / 2 % 26))}{(char)('A' + (number / 52))}",
        Given = number % 2 == 0 ? "ANA" : "RUI",
        Kind = PersonKind.Passenger,
        Birth = new DateOnly(1980, 3, 7).AddDays(number * 11),
        Documents = [new TravelDocument { Type = "P", Number = string.Create(CultureInfo.InvariantCulture, $"AB{number:D6}"), Issuer = "CIV", Expiry = new DateOnly(2031, 1, 1) }],
        Locator = string.Create(CultureInfo.InvariantCulture, $"K{number / 2:D5}"),
        Seat = string.Create(CultureInfo.InvariantCulture, $"{1 + (number / 6)}{(char)('A' + (number % 6))}"),
        Position = number + 1,
        Bags = new Baggage { Count = 1, WeightKg = 20 },
        Booking = new BookingFacts
        {
            CreatedAt = leg.Departure.AddDays(-30), Payment = PaymentForm.Card, CardToken = string.Create(CultureInfo.InvariantCulture, $"{number / 2:x16}"),
            Phone = string.Create(CultureInfo.InvariantCulture, $"+2250700{number / 2:D6}"), Agency = string.Create(CultureInfo.InvariantCulture, $"{88_000_000 + (number % 40)}"),
            Itinerary = [leg.From, leg.To, leg.From], OneWay = false, ReturnDate = DateOnly.FromDateTime(leg.Arrival.UtcDateTime.AddDays(12)),
        },
    };

    private static string Place(int number) => AircopNetwork.Airports[number].Airport.Iata;
}
