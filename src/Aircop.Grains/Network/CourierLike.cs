using Aircop.Contracts.Flights;

namespace Aircop.Grains.Network;

/// <summary>
/// Which bookings look like a courier's, for counting them by route, and for saying of whom a sign of the route may speak (rules D11 and C08).
/// Never a ground by itself: nobody is judged by it alone. A booking counts when two of these four are seen:
/// it was made less than 72 hours before departure;
/// it was paid in cash, with a voucher, or by somebody who does not travel;
/// it has no return, or one within 5 nights;
/// its traveller has no hold bag, or more than 25 kg of them.
/// What a list does not say counts for neither side.
/// </summary>
internal static class CourierLike
{
    /// <summary>Signs that make a booking count.</summary>
    public const int Signs = 2;

    private const int ShortNights = 5;
    private const int HeavyKg = 25;
    private static readonly TimeSpan ShortLead = TimeSpan.FromHours(72);

    /// <summary>Whether a traveller's booking counts.</summary>
    /// <param name="person">The traveller.</param>
    /// <param name="party">Everybody of the same booking.</param>
    /// <param name="departure">Departure of the flight, UTC.</param>
    /// <param name="arrival">Arrival of the flight, UTC.</param>
    public static bool Is(ManifestPerson person, IEnumerable<ManifestPerson> party, DateTimeOffset departure, DateTimeOffset arrival)
    {
        if (person.Booking is not { } booking) return false;
        var signs = 0;
        if (booking.CreatedAt is { } made && made <= departure && departure - made < ShortLead) signs++;
        if (IsPaidByOthers(booking, party)) signs++;
        if (booking.OneWay is true || StayNights(booking, arrival) is <= ShortNights) signs++;
        if (person.Bags is { Count: 0 } or { WeightKg: > HeavyKg }) signs++;
        return signs >= Signs;
    }

    /// <summary>Bookings of a flight that count, and all of them: a booking counts once however many travel on it, and counts when one of them does.</summary>
    /// <param name="parties">Who is on the flight.</param>
    /// <param name="departure">Its departure, UTC.</param>
    /// <param name="arrival">Its arrival, UTC.</param>
    public static (int Bookings, int CourierLike) Count(FlightParties parties, DateTimeOffset departure, DateTimeOffset arrival)
    {
        var (bookings, alike) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in parties.Travellers)
        {
            if (entry.Person.Booking is null) continue;
            var booking = entry.Person.Locator.Length > 0 ? entry.Person.Locator : "#" + entry.Key;
            bookings.Add(booking);
            if (!alike.Contains(booking) && Is(entry.Person, parties.Of(entry.Person), departure, arrival)) alike.Add(booking);
        }

        return (bookings.Count, alike.Count);
    }

    /// <summary>Nights between arrival and return; null when no return was seen.</summary>
    public static int? StayNights(BookingFacts booking, DateTimeOffset arrival) =>
        booking.ReturnDate is { } back && back.DayNumber - DateOnly.FromDateTime(arrival.UtcDateTime).DayNumber is >= 0 and var nights ? nights : null;

    private static bool IsPaidByOthers(BookingFacts booking, IEnumerable<ManifestPerson> party) =>
        booking.Payment is PaymentForm.Cash or PaymentForm.Voucher or PaymentForm.CardThirdParty
        || (booking is { PayerName: { } payer, PayerIsCompany: not true } && !SharedForm.IsOfParty(payer, party));
}
