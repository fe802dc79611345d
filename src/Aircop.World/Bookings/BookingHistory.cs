using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Traffic;

namespace Aircop.World.Bookings;

/// <summary>
/// Invents how the bookings of a flight came to be what they are at departure: when each was made, who got another seat, and bookings that
/// were cancelled before. Who is on the flight at its last push is who is on its manifest, each in the seat that it says. Shares are our
/// assumption.
/// </summary>
public static class BookingHistory
{
    private const double MovedShare = 0.15;

    private const double UnseatedShare = 0.5;

    private const double CancelledShare = 0.04;

    private static readonly TimeSpan LatestBooking = TimeSpan.FromHours(4);

    private static readonly TimeSpan LastMinute = TimeSpan.FromMinutes(100);

    /// <summary>The pushes of a flight. The same options, manifest and times give the same ones.</summary>
    /// <param name="options">How the world is made.</param>
    /// <param name="manifest">Who is on the flight in the end, as <see cref="ManifestGenerator"/> made it.</param>
    /// <param name="before">How long before departure each push is due, the earliest first; one at least.</param>
    /// <param name="lastMinute">Locator of a booking that was made when check-in was open; empty for none.</param>
    public static ImmutableArray<BookingPush> Make(WorldOptions options, FlightManifest manifest, ImmutableArray<TimeSpan> before, string lastMinute = "")
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentOutOfRangeException.ThrowIfZero(before.Length);
        ScheduledFlight flight = manifest.Flight;
        Seeded seeded = new Seeded(options.Seed).Fork("bookings").Fork(flight.Key.ToString());
        ImmutableArray<DateTimeOffset> due = [.. before.Select(time => flight.Departure - time)];
        List<LifeOfBooking> lives = [.. manifest.People
            .GroupBy(person => person.Locator)
            .Select(party => Kept(seeded.Fork(party.Key), manifest, party.Key, [.. party], due))
            .Select(life => life.Locator == lastMinute ? life with { Facts = life.Facts with { CreatedAt = ToMinute(flight.Departure - LastMinute) } } : life)];
        AddCancelled(lives, seeded.Fork("cancelled"), options, manifest, due);
        return [.. due.Select((time, number) => new BookingPush(
            flight, number, time, [.. lives.Select(life => life.At(number, due, options.BagsPushed)).OfType<PushedBooking>()]))];
    }

    private static LifeOfBooking Kept(
        Seeded seeded, FlightManifest manifest, string locator, ImmutableArray<ManifestPerson> people, ImmutableArray<DateTimeOffset> due) => new(
            locator,
            [.. people.Select(person => SeatsOf(seeded, person, manifest.Flight, due.Length))],
            FactsOf(seeded, manifest, people[0]),
            CancelledIn: null);

    // Some had another seat before, some none; who has none in the end never had one.
    private static SeatedPerson SeatsOf(Seeded seeded, ManifestPerson person, ScheduledFlight flight, int pushes)
    {
        if (pushes == 1 || person.Seat.Length == 0 || !seeded.Chance(MovedShare)) return new SeatedPerson(person, person.Seat, 0);
        bool hadNone = seeded.Chance(UnseatedShare) || flight.Seats <= flight.People;
        string seat = hadNone ? "" : ManifestGenerator.Seat(seeded.Between(flight.People, flight.Seats - 1));
        return new SeatedPerson(person, seat, seeded.Between(1, pushes - 1));
    }

    private static BookingFacts FactsOf(Seeded seeded, FlightManifest manifest, ManifestPerson first)
    {
        int? nights = manifest.Nights.GetValueOrDefault(first.Locator);
        BookingFacts facts = first.Booking ?? BookingMaker.Make(seeded, manifest.Flight, first, nights);
        return facts with { CreatedAt = ToMinute(facts.CreatedAt ?? manifest.Flight.Departure - LatestBooking) };
    }

    private static void AddCancelled(
        List<LifeOfBooking> lives, Seeded seeded, WorldOptions options, FlightManifest manifest, ImmutableArray<DateTimeOffset> due)
    {
        if (due.Length == 1) return;
        HashSet<string> locators = [.. lives.Select(life => life.Locator)];
        double share = lives.Count * CancelledShare;
        int count = (int)share + (seeded.Chance(share - (int)share) ? 1 : 0);
        for (int i = 0; i < count; i++)
        {
            FlightManifest party = ManifestGenerator.Party(manifest.Flight, options, seeded, seeded.Between(1, 3), BookingMaker.Locator(seeded, locators));
            BookingFacts facts = FactsOf(seeded, party, party.People[0]);
            int cancelled = seeded.Between(1, due.Length - 1);
            DateTimeOffset made = ToMinute(due[0].AddHours(-seeded.Between(1, 400)));
            lives.Add(new LifeOfBooking(
                party.People[0].Locator, [.. party.People.Select(person => new SeatedPerson(person, "", 0))], facts with { CreatedAt = made }, cancelled));
        }
    }

    private static DateTimeOffset ToMinute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
