using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;

namespace Aircop.Grains.Network;

/// <summary>Turns a traveller's booking into what links keep of it.</summary>
internal static class LinkBookings
{
    private const int AgeOfMajority = 18;

    /// <summary>The booking.</summary>
    /// <param name="entry">The traveller.</param>
    /// <param name="party">Everybody of the same booking.</param>
    /// <param name="flight">The flight; with a leg at least.</param>
    /// <param name="firstJourney">Whether it is the first journey on file; null when not known.</param>
    /// <param name="identities">Makes keyed hashes.</param>
    public static LinkBooking Of(PersonEntry entry, IReadOnlyList<ManifestPerson> party, FlightState flight, bool? firstJourney, IdentityKeys identities)
    {
        var person = entry.Person;
        var booking = person.Booking;
        return new LinkBooking
        {
            Person = entry.Key,
            Traveller = Traveller(person, identities),
            Locator = Locator(person, identities) ?? "",
            Family = Family(person, identities),
            From = booking is { Itinerary: [var from, ..] } ? from : person.Embarkation.Length > 0 ? person.Embarkation : flight.Legs[0].From,
            To = booking is { Itinerary: [.., var to] } ? to : person.Destination.Length > 0 ? person.Destination : flight.Legs[^1].To,
            MadeAt = booking?.CreatedAt,
            OneWay = booking?.OneWay,
            FirstJourney = firstJourney,
            MinorAlone = MinorAlone(person, party, flight.Legs[0].Departure),
            Agency = SharedForm.Agency(booking?.Agency) is { } agency ? identities.OfShared("agency", agency) : "",
        };
    }

    /// <summary>Keyed hash of the traveller; of name and booking when nothing else identifies the traveller, so that two of one booking are two.</summary>
    public static string Traveller(ManifestPerson person, IdentityKeys identities) =>
        identities.Of(person) ?? identities.OfShared("traveller", $"{person.Surname}|{person.Given}|{person.Locator}");

    /// <summary>Keyed hash of the locator; null when there is none.</summary>
    public static string? Locator(ManifestPerson person, IdentityKeys identities) => person.Locator.Length > 0 ? identities.OfLocator(person.Locator) : null;

    /// <summary>Keyed hash of the family name.</summary>
    public static string Family(ManifestPerson person, IdentityKeys identities) => identities.OfShared("family", person.Surname.Trim());

    private static bool? MinorAlone(ManifestPerson person, IReadOnlyList<ManifestPerson> party, DateTimeOffset departure) =>
        person.Birth is { } birth ? party.Count == 1 && Ages.On(birth, DateOnly.FromDateTime(departure.UtcDateTime)) < AgeOfMajority : null;
}
