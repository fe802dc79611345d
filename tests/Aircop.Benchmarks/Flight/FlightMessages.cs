using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Bookings;
using Aircop.World.Lists;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.Benchmarks.Flight;

/// <summary>The messages of one full flight: five pushes, of which each booking is a message of its own, then the passenger list in parts.</summary>
/// <param name="Key">The flight.</param>
/// <param name="Waves">The pushes in order, then the parts of the passenger list.</param>
/// <param name="People">Who is on the flight in the end, by locator and name.</param>
/// <param name="Gone">How many others cancelled.</param>
internal sealed record FlightMessages(FlightKey Key, ImmutableArray<ImmutableArray<byte[]>> Waves, ImmutableArray<string> People, int Gone)
{
    /// <summary>Seats of the flight, all of them taken.</summary>
    public const int Seats = 250;

    /// <summary>Messages of a flight, all waves together.</summary>
    public const int Count = 840;

    private const int Bookings = 160;
    private const int FirstNumber = 100;
    private const string Carrier = "AT";
    private static readonly TimeSpan UntilDeparture = TimeSpan.FromHours(5);
    private static readonly TimeSpan Flown = TimeSpan.FromHours(3.5);
    private static readonly TimeSpan ListBeforeDeparture = TimeSpan.FromMinutes(30);

    /// <summary>Makes the messages of a flight.</summary>
    /// <param name="number">Which flight, from 0: another number, other people.</param>
    /// <param name="now">Time, UTC; the flight departs some hours later.</param>
    public static FlightMessages Make(int number, DateTimeOffset now)
    {
        var options = new WorldOptions { Seed = (ulong)number, MissingBirthShare = 0, MissingDocumentShare = 0 };
        var manifest = InBookings(ManifestGenerator.Generate(options, FlightOf(number, now)));
        var flight = manifest.Flight;
        var pushes = BookingHistory.Make(options, manifest, PushTimes.Dense);
        var pushed = pushes.Select(static push => PushWriter.WriteEach(push, push.Due)).ToArray();
        var parts = Count - pushed.Sum(static push => push.Length);
        var list = ListWriter.WriteParts(manifest, flight.Departure - ListBeforeDeparture, parts);
        var gone = pushes.SelectMany(static push => push.Bookings).Where(static booking => booking.Change == BookingChange.Cancelled);
        return new FlightMessages(flight.Key, [.. pushed, list], [.. manifest.People.Select(NameOf)], gone.Sum(static booking => booking.People.Length));
    }

    /// <summary>What must be the same of a person as sent and as the flight shows it.</summary>
    public static string NameOf(ManifestPerson person) => string.Join('|', person.Locator, person.Surname, person.Given, person.Second, person.Seat);

    private static ScheduledFlight FlightOf(int number, DateTimeOffset now)
    {
        var places = AircopNetwork.Airports;
        var (from, to) = (places[number % places.Length].Airport, places[(number + 1) % places.Length].Airport);
        var departure = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero) + UntilDeparture;
        var date = DateOnly.FromDateTime(LocalTimes.ToLocal(from.TimeZone, departure));
        return new ScheduledFlight
        {
            Key = new FlightKey(Carrier, (FirstNumber + number).ToString(CultureInfo.InvariantCulture), date, from.Iata),
            From = from,
            To = to,
            Departure = departure,
            Arrival = departure + Flown,
            Seats = Seats,
            People = Seats,
            Form = ListForm.Paxlst,
        };
    }

    // Parties of the world are larger than the 1.6 travellers that make 840 messages of five pushes: neighbours are put together anew.
    private static FlightManifest InBookings(FlightManifest manifest)
    {
        var locators = manifest.People.Select(static (_, i) => string.Create(CultureInfo.InvariantCulture, $"B{i * Bookings / Seats:D5}")).ToArray();
        return manifest with
        {
            People = [.. manifest.People.Select((person, i) => person with { Locator = locators[i] })],
            Nights = manifest.People.Select((person, i) => (Locator: locators[i], Nights: manifest.Nights[person.Locator]))
                .DistinctBy(static each => each.Locator).ToImmutableDictionary(static each => each.Locator, static each => each.Nights),
        };
    }
}
