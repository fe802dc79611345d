using Aircop.Contracts.Lookouts;
using Aircop.World.Cases;

namespace Aircop.World.Targets;

/// <summary>People who are to be protected, and those who bring them.</summary>
internal static class TraffickingStories
{
    /// <summary>A minor with an adult of another name, and other adults on earlier journeys.</summary>
    public static Story T01(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var child = desk.Somebody(from, desk.Seeded.Between(8, 16));
        var flight = desk.Some(from, to, 40, 70);
        var past = Escorted(desk, child, flight, Signs.None);
        var next = desk.After(flight, desk.IsEdge ? 80 : desk.Seeded.Between(35, 60));
        return desk.End([Escorted(desk, child, next, desk.Draw(next))], past: [past], needed: Told.Bookings);
    }

    /// <summary>One adult with another minor each time.</summary>
    public static Story T02(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var adult = desk.Somebody(from);
        var flight = desk.Some(from, to, 40, 70);
        var past = new List<Ticket>();
        for (var trip = 0; trip < 3; trip++, flight = desk.After(flight, desk.IsEdge ? 25 : desk.Seeded.Between(14, 22))) past.Add(With(desk, adult, flight, Signs.None));
        return desk.End([With(desk, adult, flight, desk.Draw(flight))], past: past, needed: Told.Bookings);
    }

    /// <summary>Out with three, back without them; now the escort goes again.</summary>
    public static Story T04(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var (one, two) = (desk.Somebody(from), desk.Somebody(from));
        var flight = desk.Some(from, to, 30, 55);
        var trip = desk.Fly(one, flight, Signs.None, (5, 10));
        desk.Ride(two, flight, trip.Back?.Flight, trip.Out.Booking);
        for (var i = 0; i < (desk.IsEdge ? 1 : 3); i++) desk.Ride(desk.Somebody(from), flight, trip.Back?.Flight, trip.Out.Booking, back: made => made with { Comes = false });
        var again = desk.After(flight, desk.IsEdge ? 62 : desk.Seeded.Between(66, 85));
        List<Ticket> past = [trip.Out];
        if (trip.Back is { } back) past.Add(back);
        return desk.End([desk.Fly(one, again, desk.Draw(again)).Out], past: past, needed: Told.Bookings | Told.Boarding);
    }

    /// <summary>A minor alone, one way, with the telephone number of other minors who travelled alone.</summary>
    public static Story T05(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var phone = desk.Somebody(from).Phone;
        var flight = desk.Some(from, to, 60, 90);
        var past = new List<Ticket>();
        Ticket? last = null;
        for (var one = 0; one < 4; one++)
        {
            if (last is not null) past.Add(last);
            var signs = one == 3 ? desk.Draw(flight) : Signs.None;
            last = desk.Fly(desk.Somebody(from, desk.Seeded.Between(11, 16)), flight, signs, oneWay: true, booking: made => made with { Phone = phone }).Out;
            if (one < 3) flight = desk.After(flight, desk.IsEdge ? 30 : desk.Seeded.Between(8, 20));
        }

        return desk.End([last!], past: past, needed: Told.Bookings | Told.Contact | Told.EarlyDocuments);
    }

    /// <summary>A missing person.</summary>
    public static Story T06(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var who = desk.Somebody(from, desk.Seeded.Between(12, 30));
        desk.List(LookoutBook.MissingPersons, FighterStories.Person(who, LookoutCategory.MissingPerson));
        return desk.End([desk.Fly(who, desk.Some(from, to), Signs.None, oneWay: true).Out], isStrong: true);
    }

    /// <summary>One telephone number on the bookings of a dozen workers bound for one place.</summary>
    public static Story T07(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.CashHub);
        var phone = desk.Somebody(from).Phone;
        var payer = desk.Somebody(from);
        var flight = desk.Some(from, to, 70, 90);
        var past = new List<Ticket>();
        Ticket? last = null;
        for (var one = 0; one < (desk.IsEdge ? 11 : 13); one++)
        {
            if (last is not null) past.Add(last);
            last = desk.Fly(desk.Somebody(from, desk.Seeded.Between(19, 40)), flight, Signs.Stranger, oneWay: true, booking: made => made with
            {
                Phone = phone, Payer = payer.CardName, Card = payer.Card,
            }).Out;
            if (one % 3 == 2) flight = desk.After(flight, desk.Seeded.Between(3, 10));
        }

        return desk.End([last!], past: past, needed: Told.Bookings | Told.Contact);
    }

    /// <summary>The return is given up within hours of the landing.</summary>
    public static Story T08(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var flight = desk.Some(from, to);
        var hours = desk.IsEdge ? 11.5 : desk.Seeded.Between(2, 10);

        // The stay is told as long, and given up: it is not short.
        var signs = desk.Draw(flight) & ~Signs.ShortStay;
        if (signs == Signs.None) signs = Signs.Cash;
        var trip = desk.Fly(desk.Somebody(from, desk.Seeded.Between(18, 30)), flight, signs, (10, 20), booking: made => made with
        {
            Routes = [made.Routes[0], made.Routes[0] with { From = flight.Arrival.AddHours(hours), ReturnDate = null }],
        }, back: made => made with { Comes = false });
        return desk.End([trip.Out]);
    }

    private static Ticket Escorted(StoryDesk desk, Traveller child, TargetFlight flight, Signs signs)
    {
        var adult = desk.Fly(desk.Somebody(flight.From.Iata), flight, signs);
        return desk.Ride(child, flight, adult.Back?.Flight, adult.Out.Booking).Out;
    }

    private static Ticket With(StoryDesk desk, Traveller adult, TargetFlight flight, Signs signs)
    {
        var trip = desk.Fly(adult, flight, signs);
        desk.Ride(desk.Somebody(flight.From.Iata, desk.Seeded.Between(7, 16)), flight, wayBack: null, trip.Out.Booking);
        return trip.Out;
    }
}
