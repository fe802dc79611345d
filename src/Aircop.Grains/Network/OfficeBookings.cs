using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>The bookings of one flight by the agencies that made them: who was booked there within minutes of one another needs no network to be seen.</summary>
internal sealed class OfficeBookings
{
    /// <summary>The most minutes that a rule may be set to ask for; bookings further apart are no row.</summary>
    public const int MostMinutes = 60;

    private readonly Dictionary<string, List<(DateTimeOffset Made, PersonEntry Entry)>> _byAgency = new(StringComparer.OrdinalIgnoreCase);
    private readonly FlightParties _parties;
    private readonly IdentityKeys _identities;
    private readonly FlightState _flight;
    private readonly SharedRows _rows;

    /// <summary>The bookings of a flight.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="parties">Who is on it.</param>
    /// <param name="rows">Makes the rows of its people.</param>
    /// <param name="identities">Makes keyed hashes.</param>
    public OfficeBookings(FlightState flight, FlightParties parties, SharedRows rows, IdentityKeys identities)
    {
        (_flight, _parties, _rows, _identities) = (flight, parties, rows, identities);
        foreach (var entry in parties.Travellers)
        {
            if (SharedForm.Agency(entry.Person.Booking?.Agency) is not { } agency || entry.Person.Booking?.CreatedAt is not { } made) continue;
            if (!_byAgency.TryGetValue(agency, out var booked)) _byAgency.Add(agency, booked = []);
            booked.Add((made, entry));
        }
    }

    /// <summary>
    /// Who was booked by the same agency within the hour, the traveller included; the traveller alone is nobody. Who gives the same contact or
    /// card is openly of one group, and no stranger.
    /// </summary>
    /// <param name="person">The traveller.</param>
    public IEnumerable<PersonEntry> Near(ManifestPerson person)
    {
        if (SharedForm.Agency(person.Booking?.Agency) is not { } agency || person.Booking?.CreatedAt is not { } own || !_byAgency.TryGetValue(agency, out var booked)) return [];
        var links = BookingLinks.Of(person, _parties.Of(person), _identities);
        var near = booked.Where(each => (each.Made - own).Duration() <= TimeSpan.FromMinutes(MostMinutes) && (ReferenceEquals(each.Entry.Person, person) || !IsOpenlyWith(links, each.Entry)))
            .Select(each => each.Entry).ToArray();
        return near.All(entry => entry.Person.Locator == person.Locator) ? [] : near;
    }

    /// <summary>The rows that rules read; default where the list does not say who booked, or when.</summary>
    /// <param name="person">The traveller.</param>
    public ImmutableArray<SharedBooking> Of(ManifestPerson person)
    {
        if (SharedForm.Agency(person.Booking?.Agency) is null || person.Booking?.CreatedAt is null) return default;
        var family = LinkBookings.Family(person, _identities);
        return [.. Near(person).Select(entry => Row(entry, family))];
    }

    private bool IsOpenlyWith(BookingLinks own, PersonEntry other)
    {
        var links = BookingLinks.Of(other.Person, _parties.Of(other.Person), _identities);
        return own.All.Any(link => links.All.Contains(link));
    }

    private SharedBooking Row(PersonEntry entry, string family)
    {
        var booking = LinkBookings.Of(entry, _parties.Of(entry.Person), _flight, firstJourney: null, _identities);
        return new SharedBooking
        {
            At = booking.MadeAt is { } made ? _rows.Moment(made) : null,
            Locator = booking.Locator.Length > 0 ? booking.Locator : null,
            Traveller = booking.Traveller,
            SharesFamilyName = booking.Family == family,
            SameFlight = true,
            Destination = booking.To,
            OneWay = booking.OneWay,
            MinorAlone = booking.MinorAlone,
            SeatRow = Seats.Row(entry.Person.Seat),
        };
    }
}
