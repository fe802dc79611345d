using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Names;

namespace Aircop.World.Traffic;

/// <summary>Invents the people of a flight. Each flight has its own stream, so one can be made without the others.</summary>
public static class ManifestGenerator
{
    private const int SeatsInARow = 6;

    /// <summary>The people of a flight before anything is planted.</summary>
    /// <param name="options">How.</param>
    /// <param name="flight">The flight.</param>
    public static FlightManifest Generate(WorldOptions options, ScheduledFlight flight)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(flight);
        Seeded seeded = new Seeded(options.Seed).Fork("people").Fork(flight.Key.ToString());
        var people = new List<ManifestPerson>(flight.People);
        var locators = new HashSet<string>(StringComparer.Ordinal);
        var nights = ImmutableDictionary.CreateBuilder<string, int?>(StringComparer.Ordinal);
        while (people.Count < flight.People)
        {
            int size = PartySize(seeded);
            string locator = BookingMaker.Locator(seeded, locators);
            nights.Add(locator, AddParty(people, size, flight, options, seeded, locator));
        }

        for (int i = 0; i < people.Count; i++) people[i] = people[i] with { Position = i + 1, Seat = Seat(i) };
        return new FlightManifest(flight, [.. people]) { Nights = nights.ToImmutable() };
    }

    /// <summary>One party more, who have no seats.</summary>
    internal static FlightManifest Party(ScheduledFlight flight, WorldOptions options, Seeded seeded, int size, string locator)
    {
        var people = new List<ManifestPerson>(size);
        int? nights = AddParty(people, size, flight, options, seeded, locator);
        return new FlightManifest(flight, [.. people]) { Nights = ImmutableDictionary<string, int?>.Empty.Add(locator, nights) };
    }

    // 60 % alone, 25 % two, the rest families and now and then a tour group.
    private static int PartySize(Seeded seeded)
    {
        double kind = seeded.Unit();
        return kind < 0.6 ? 1 : kind < 0.85 ? 2 : kind < 0.995 ? seeded.Between(3, 6) : seeded.Between(10, 40);
    }

    // The last party is made whole and then cut, so that a longer list of the flight begins with the same people.
    private static int? AddParty(
        List<ManifestPerson> people, int size, ScheduledFlight flight, WorldOptions options, Seeded seeded, string locator)
    {
        string country = Nationalities.Draw(flight, seeded);
        NameBook book = NameBook.Of(country, seeded);
        bool family = size is >= 2 and <= 6 && seeded.Chance(0.8);
        string? surname = family ? seeded.Pick(book.Surnames) : null;
        DateOnly travel = flight.Key.Date;
        int? nights = BookingMaker.Nights(seeded, flight.DistanceKm);
        BookingFacts? booking = null;
        for (int i = 0; i < size && people.Count < flight.People; i++)
        {
            int age = family && i >= 2 ? seeded.Between(1, 17) : seeded.Between(19, 74);
            ManifestPerson person = PersonMaker.Make(seeded, country, book, surname, age, travel);
            if (flight.Form == ListForm.TypedList)
                booking ??= BookingMaker.Make(seeded, flight, person, nights);
            people.Add(Blemished(person, options, seeded) with
            {
                Locator = locator,
                Bags = Bags(seeded, nights),
                Embarkation = flight.From.Iata,
                Destination = flight.To.Iata,
                Booking = booking,
            });
        }

        return nights;
    }

    private static ManifestPerson Blemished(ManifestPerson person, WorldOptions options, Seeded seeded)
    {
        if (seeded.Chance(options.MissingBirthShare)) person = person with { Birth = null };
        return seeded.Chance(options.MissingDocumentShare) ? person with { Documents = [] } : person;
    }

    // Bags fit the stay: light for a night or two, at least one for a month.
    private static Baggage Bags(Seeded seeded, int? nights)
    {
        int count = nights switch
        {
            <= 3 => seeded.Chance(0.3) ? 1 : 0,
            > 14 => seeded.Between(1, 2),
            _ => seeded.Between(0, 2),
        };
        int perBag = nights <= 3 ? seeded.Between(7, 16) : seeded.Between(12, 23);
        return new Baggage { Count = count, WeightKg = count * perBag, Tags = Tags(seeded, count) };
    }

    /// <summary>Licence plates of bags, ten digits each, counting up.</summary>
    internal static ImmutableArray<string> Tags(Seeded seeded, int count)
    {
        if (count == 0) return [];
        long first = 9_000_000_000 + seeded.Below(900_000_000);
        var tags = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++) tags.Add((first + i).ToString(CultureInfo.InvariantCulture));
        return tags.MoveToImmutable();
    }

    /// <summary>The seat at a place of the cabin, from 0.</summary>
    internal static string Seat(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{(index / SeatsInARow) + 1}{"ABCDEF"[index % SeatsInARow]}");
}
