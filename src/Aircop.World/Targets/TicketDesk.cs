using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Names;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>Invents travellers and sells them tickets. Numbers, locators, cards and mail addresses are each of their own in the whole period.</summary>
internal sealed class TicketDesk(TargetWorldOptions options)
{
    private const int PassportDays = 3_652;

    /// <summary>Share of travellers without a seat before the gate.</summary>
    private const double UnseatedShare = 0.15;

    /// <summary>Share of people who check in when it suits them, and not together with the others of their booking.</summary>
    private const double ApartShare = 0.03;

    private readonly HashSet<string> _locators = new(StringComparer.Ordinal);
    private readonly List<Ticket> _sold = [];
    private int _named;

    /// <summary>All tickets, by number.</summary>
    public IReadOnlyList<Ticket> Sold => _sold;

    /// <summary>Somebody who lives in a country.</summary>
    /// <param name="seeded">The stream.</param>
    /// <param name="country">ISO alpha-2.</param>
    /// <param name="age">Age at the start of the period.</param>
    /// <param name="relative">A relative of the same name and contacts; null for somebody on their own.</param>
    public Traveller Invent(Seeded seeded, string country, int age, Traveller? relative = null)
    {
        DateOnly start = DateOnly.FromDateTime(options.Start.UtcDateTime);
        NameBook book = NameBook.Of(country, seeded);
        ManifestPerson person = PersonMaker.Make(seeded, country, book, relative?.Person.Surname, age, start);
        _named++;
        DateOnly expiry = start.AddDays(seeded.Between(380, 3_500));
        return new Traveller
        {
            Person = person with { Documents = [] },
            Passport = person.Documents[0] with { Expiry = expiry, Issued = expiry.AddDays(-PassportDays) },
            Phone = relative?.Phone ?? BookingMaker.Phone(seeded),
            Mail = relative?.Mail ?? string.Create(CultureInfo.InvariantCulture, $"p{_named}@example.org"),
            Card = relative?.Card ?? NextCard(),
        };
    }

    /// <summary>The traveller with another passport.</summary>
    public static Traveller WithNewPassport(Seeded seeded, Traveller who, DateOnly issued) => who with
    {
        Passport = PersonMaker.Passport(seeded, who.Passport.Issuer, issued) with { Issued = issued, Expiry = issued.AddDays(PassportDays) },
    };

    /// <summary>A card of somebody who does not travel.</summary>
    public string NextCard() => string.Create(CultureInfo.InvariantCulture, $"card{++_named:D7}");

    /// <summary>A locator.</summary>
    public string Locator(Seeded seeded) => BookingMaker.Locator(seeded, _locators);

    /// <summary>Puts a traveller on a flight.</summary>
    /// <param name="seeded">The stream.</param>
    /// <param name="who">The traveller.</param>
    /// <param name="flight">The flight.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="bags">Hold bags.</param>
    /// <param name="shape">What is out of the ordinary of it.</param>
    public Ticket Issue(Seeded seeded, Traveller who, TargetFlight flight, TargetBooking booking, Baggage bags, Func<Ticket, Ticket>? shape = null)
    {
        var ticket = new Ticket
        {
            Number = _sold.Count,
            Who = who,
            Flight = flight,
            Booking = booking,
            Bags = bags with { TagDestinations = bags.Count > 0 ? [EndOf(flight, booking)] : [] },
            Seat = seeded.Chance(UnseatedShare) ? "" : ManifestGenerator.Seat(flight.Tickets.Count),
            CheckedInAt = flight.Departure.AddMinutes(seeded.Chance(ApartShare) ? -seeded.Between(60, 170) : -60 - (int)(Seeded.StableHash(booking.Locator) % 110)),
        };
        if (shape is not null) ticket = shape(ticket);
        _sold.Add(ticket);
        flight.Add(ticket);
        return ticket;
    }

    // Bags go to the end of the way there, or home.
    private static string EndOf(TargetFlight flight, TargetBooking booking)
    {
        BookedRoute route = booking.Routes[^1];
        return route.ReturnDate is not null && flight.To.Iata == route.Itinerary[0] ? flight.To.Iata : route.Itinerary[^1];
    }

    /// <summary>Bags of one weight each, given up by their owner alone.</summary>
    public static Baggage BagsOf(Seeded seeded, int count, int kgEach) =>
        new() { Count = count, WeightKg = count * kgEach, Tags = ManifestGenerator.Tags(seeded, count), Pooled = false };
}
