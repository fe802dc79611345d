using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;

namespace Aircop.Grains.Passengers;

/// <summary>The journeys that the people of one flight make on it, without any nominal data.</summary>
internal sealed class JourneysOfFlight
{
    /// <summary>Companions remembered of a journey; larger parties are groups whose members hardly know each other.</summary>
    private const int MostCompanions = 12;

    private const int AgeOfMajority = 18;

    private readonly string _key;
    private readonly FlightState _flight;
    private readonly IdentityKeys _identities;
    private readonly IPlaces _places;
    private readonly ILookup<string, PersonEntry> _bookings;
    private readonly Dictionary<string, string?> _passengers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameForm> _names = new(StringComparer.Ordinal);

    /// <summary>The journeys of a flight.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight; at least one leg.</param>
    /// <param name="identities">Keys of travellers.</param>
    /// <param name="places">Airports.</param>
    public JourneysOfFlight(string key, FlightState flight, IdentityKeys identities, IPlaces places)
    {
        (_key, _flight, _identities, _places) = (key, flight, identities, places);
        _bookings = flight.People.Where(entry => entry.IsPresent && entry.Person.Locator.Length > 0).ToLookup(entry => entry.Person.Locator, StringComparer.Ordinal);
    }

    /// <summary>Key of a person's record; null when nothing tells who the person is.</summary>
    public string? PassengerOf(PersonEntry entry)
    {
        if (!_passengers.TryGetValue(entry.Key, out var passenger)) _passengers.Add(entry.Key, passenger = _identities.Of(entry.Person));
        return passenger;
    }

    /// <summary>The journey of a person.</summary>
    public Journey Of(PersonEntry entry)
    {
        var person = entry.Person;
        var (first, last) = (LegFrom(person), LegTo(person));
        var known = _places.TryFind(first.From, out var from) & _places.TryFind(last.To, out var to);

        // A record is keyed by the document, where there is one.
        var document = person.Documents.FirstOrDefault(IdentityKeys.Identifies);
        var booking = person.Booking;
        return new Journey
        {
            Flight = _key,
            Version = _flight.Version,
            ToldAt = _flight.ChangedAt,
            Person = entry.Key,
            Presence = entry.Presence,
            From = first.From,
            To = last.To,
            Departure = first.Departure,
            Arrival = last.Arrival,
            FromCountry = from?.Country ?? "",
            ToCountry = to?.Country ?? "",
            Km = known ? Math.Round(_places.DistanceKm(from!, to!)) : null,
            Locator = LocatorOf(entry),
            Booked = booking?.CreatedAt,
            OneWay = booking?.OneWay,
            ReturnDate = booking?.ReturnDate,
            StayNights = StayNights(booking, last.Arrival),
            ItineraryEnd = booking is { Itinerary.IsEmpty: false } ? booking.Itinerary[^1] : "",
            HoldBags = person.Bags?.Count,
            BagKg = person.Bags?.WeightKg,
            Document = document is null ? "" : PassengerOf(entry)!,
            DocumentExpiry = document?.Expiry,
            Party = Party(entry),
            Identity = _identities.OfNameAndBirth(person) ?? "",
            Contacts = Contacts(booking),
        };
    }

    /// <summary>Keyed hash of a person's locator; empty when it is not known.</summary>
    public string LocatorOf(PersonEntry entry) => entry.Person.Locator.Length > 0 ? _identities.OfLocator(entry.Person.Locator) : "";

    /// <summary>The others of a person's booking who are on the flight.</summary>
    public IEnumerable<PersonEntry> PartyOf(PersonEntry entry) => _bookings[entry.Person.Locator].Where(other => other.Key != entry.Key);

    private ImmutableArray<JourneyCompanion> Party(PersonEntry entry) =>
        [.. PartyOf(entry).Take(MostCompanions).Select(other => Companion(entry, other)).OfType<JourneyCompanion>()];

    private JourneyCompanion? Companion(PersonEntry entry, PersonEntry other) => PassengerOf(other) is not { } passenger ? null : new JourneyCompanion
    {
        Passenger = passenger,
        Minor = other.Person.Birth is { } birth ? birth.AddYears(AgeOfMajority) > DateOnly.FromDateTime(_flight.Legs[0].Departure.UtcDateTime) : null,
        SharesFamilyName = NameOf(entry).SharesSurname(NameOf(other)),
    };

    private NameForm NameOf(PersonEntry entry)
    {
        if (!_names.TryGetValue(entry.Key, out var name)) _names.Add(entry.Key, name = NameForm.Of(entry.Person));
        return name;
    }

    private FlightLeg LegFrom(ManifestPerson person) => Array.Find(_flight.Legs, leg => leg.From == person.Embarkation) ?? _flight.Legs[0];

    // What lies behind the flight's last airport is reached by another flight.
    private FlightLeg LegTo(ManifestPerson person) => Array.FindLast(_flight.Legs, leg => leg.To == person.Destination) ?? _flight.Legs[^1];

    private static int? StayNights(BookingFacts? booking, DateTimeOffset arrival)
    {
        if (booking?.ReturnDate is not { } back) return null;
        var nights = back.DayNumber - DateOnly.FromDateTime(arrival.UtcDateTime).DayNumber;
        return nights >= 0 ? nights : null;
    }

    private ImmutableArray<string> Contacts(BookingFacts? booking)
    {
        var contacts = ImmutableArray.CreateBuilder<string>();
        if (booking?.Phone is { } phone && string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: > 0 } digits) contacts.Add(_identities.OfShared("telephone of a traveller", digits));
        if (booking?.Mail is { Length: > 0 } mail) contacts.Add(_identities.OfShared("mail of a traveller", mail.Trim()));
        return contacts.ToImmutable();
    }
}
