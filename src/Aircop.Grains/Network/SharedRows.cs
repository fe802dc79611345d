using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>
/// Turns what links answer into the rows that rules read of people of one flight. Windows count back from the flight's departure; what came to be
/// while it flew counts as of its departure, for those on board can still be met. Rows are made once for all who see them alike.
/// </summary>
/// <param name="flight">Key of the flight.</param>
/// <param name="departure">Its first departure, UTC.</param>
/// <param name="arrival">Its last arrival, UTC.</param>
internal sealed class SharedRows(string flight, DateTimeOffset departure, DateTimeOffset arrival)
{
    private readonly Dictionary<(string Flight, string Person, bool SharesName, bool IsOwn, bool SameAgency), SharedBooking> _rows = [];

    /// <summary>When something counts as having happened.</summary>
    /// <param name="at">When it did, UTC.</param>
    public DateTimeOffset Moment(DateTimeOffset at) => at > departure && at <= arrival ? departure : at;

    /// <summary>
    /// The bookings that share something with a traveller, the traveller's own among them, for rules count all who share; none when nobody
    /// else does, for no rule asks for less than two.
    /// </summary>
    /// <param name="own">The traveller's own booking.</param>
    /// <param name="links">The links of one kind: the booking stands once, however many of them it shares.</param>
    public ImmutableArray<SharedBooking> Of(LinkBooking own, params ReadOnlySpan<LinkShared?> links)
    {
        var seen = new Dictionary<(string Flight, string Person), LinkBooking>();
        foreach (var link in links)
            foreach (var other in link?.Flights ?? [])
                foreach (var booking in other.Bookings)
                    seen[(other.Flight, booking.Person)] = booking;
        if (seen.Values.All(booking => booking.Traveller == own.Traveller && booking.Locator == own.Locator)) return [];
        return [.. seen.OrderByDescending(each => each.Value.MadeAt).ThenBy(each => each.Key).Select(each => Row(each.Key.Flight, each.Value, own))];
    }

    // To a traveller who is a minor alone, the rule speaks of other minors: the own booking is none of them.
    private SharedBooking Row(string on, LinkBooking booking, LinkBooking own)
    {
        var (sharesName, isOwn) = (booking.Family == own.Family, booking.Traveller == own.Traveller);
        var sameAgency = !isOwn && booking.Agency.Length > 0 && booking.Agency == own.Agency;
        if (_rows.TryGetValue((on, booking.Person, sharesName, isOwn, sameAgency), out var row)) return row;
        row = new SharedBooking
        {
            At = booking.MadeAt is { } made ? Moment(made) : null,
            Locator = booking.Locator.Length > 0 ? booking.Locator : null,
            Traveller = booking.Traveller,
            SharesFamilyName = sharesName,
            SameFlight = on == flight,
            SameAgency = sameAgency,
            Destination = booking.To.Length > 0 ? booking.To : null,
            OneWay = booking.OneWay,
            FirstJourney = booking.FirstJourney,
            MinorAlone = isOwn ? false : booking.MinorAlone,
        };
        return _rows[(on, booking.Person, sharesName, isOwn, sameAgency)] = row;
    }
}
