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
    private readonly Dictionary<(string Flight, string Person, bool SharesName, bool IsOwn, bool SameAgency, bool OneGroup), SharedBooking> _rows = [];

    /// <summary>Bookings made further apart are not one purchase.</summary>
    public static readonly TimeSpan OnePurchase = TimeSpan.FromHours(1);

    /// <summary>When something counts as having happened.</summary>
    /// <param name="at">When it did, UTC.</param>
    public DateTimeOffset Moment(DateTimeOffset at) => at > departure && at <= arrival ? departure : at;

    /// <summary>
    /// The bookings that share something with a traveller, the traveller's own among them, for rules count all who share; none when nobody
    /// else does, for no rule asks for less than two.
    /// </summary>
    /// <param name="own">The traveller's own booking.</param>
    /// <param name="links">The links of one kind: the booking stands once, however many of them it shares.</param>
    /// <param name="others">The links of the other kind: who shares both may be openly of one group.</param>
    public ImmutableArray<SharedBooking> Of(LinkBooking own, ReadOnlySpan<LinkShared?> links, ReadOnlySpan<LinkShared?> others)
    {
        var seen = Bookings(links);
        if (seen.Values.All(booking => booking.Traveller == own.Traveller && booking.Locator == own.Locator)) return [];
        var group = Group(own, seen, others);
        return
        [
            .. seen.OrderByDescending(each => each.Value.MadeAt).ThenBy(each => each.Key)
                .Select(each => Row(each.Key.Flight, each.Value, own, group.Contains(each.Value.Locator))),
        ];
    }

    // The bookings of a group that travels together on this flight and was openly bought at once; of its other flights, there or back, they are the same.
    private HashSet<string> Group(LinkBooking own, Dictionary<(string Flight, string Person), LinkBooking> seen, ReadOnlySpan<LinkShared?> others)
    {
        var group = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (each, booking) in Bookings(others))
            if (each.Flight == flight && booking.Locator.Length > 0 && seen.ContainsKey(each) && IsOnePurchase(own, booking)) group.Add(booking.Locator);
        return group;
    }

    private static Dictionary<(string Flight, string Person), LinkBooking> Bookings(ReadOnlySpan<LinkShared?> links)
    {
        var bookings = new Dictionary<(string Flight, string Person), LinkBooking>();
        foreach (var link in links)
            foreach (var other in link?.Flights ?? [])
                foreach (var booking in other.Bookings)
                    bookings[(other.Flight, booking.Person)] = booking;
        return bookings;
    }

    // Who hides that people belong together does not book them at once, in one place, under one contact and on one card.
    private static bool IsOnePurchase(LinkBooking own, LinkBooking other) =>
        own.Agency == other.Agency && own.MadeAt is { } made && other.MadeAt is { } at && (at - made).Duration() <= OnePurchase;

    // To a traveller who is a minor alone, the rule speaks of other minors: the own booking is none of them.
    private SharedBooking Row(string on, LinkBooking booking, LinkBooking own, bool isOfGroup)
    {
        var (sharesName, isOwn) = (booking.Family == own.Family, booking.Traveller == own.Traveller);
        var sameAgency = !isOwn && booking.Agency.Length > 0 && booking.Agency == own.Agency;
        var oneGroup = !isOwn && isOfGroup;
        if (_rows.TryGetValue((on, booking.Person, sharesName, isOwn, sameAgency, oneGroup), out var row)) return row;
        row = new SharedBooking
        {
            At = booking.MadeAt is { } made ? Moment(made) : null,
            Locator = booking.Locator.Length > 0 ? booking.Locator : null,
            Traveller = booking.Traveller,
            SharesFamilyName = sharesName,
            SameFlight = on == flight,
            SameAgency = sameAgency,
            OneGroup = oneGroup,
            Destination = booking.To.Length > 0 ? booking.To : null,
            OneWay = booking.OneWay,
            FirstJourney = booking.FirstJourney,
            MinorAlone = isOwn ? false : booking.MinorAlone,
        };
        return _rows[(on, booking.Person, sharesName, isOwn, sameAgency, oneGroup)] = row;
    }
}
