using Aircop.Contracts.Flights;

namespace Aircop.World.Targets;

/// <summary>Couriers whom the network shows: what they share with others, and what was found on those.</summary>
internal static class NetworkStories
{
    private const long Grams = 2_400;
    private const long Cents = 4_500_000;

    /// <summary>One card for people who have nothing else in common.</summary>
    public static Story D04(StoryDesk desk) => OneCard(desk, CorridorKind.SourceToMarket, 5, 6, sameFlight: false, oneWay: false);

    /// <summary>One card for several travellers of one flight, each with a booking.</summary>
    public static Story C05(StoryDesk desk) => OneCard(desk, CorridorKind.CashHub, 4, 0, sameFlight: true, oneWay: false);

    /// <summary>One payer sends people one way to one place.</summary>
    public static Story T03(StoryDesk desk) => OneCard(desk, CorridorKind.CashHub, 5, 6, sameFlight: false, oneWay: true);

    /// <summary>One telephone number on bookings of people who have nothing else in common.</summary>
    public static Story D05(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var phone = desk.Somebody(from).Phone;
        var flight = desk.Some(from, to, StoryDesk.FirstDay, StoryDesk.LastDay - 60);
        var signs = desk.Draw(flight);
        Ticket? last = null;
        var past = new List<Ticket>();
        for (var one = 0; one < 4; one++, flight = one < 4 ? desk.After(flight, desk.IsEdge ? 13 : desk.Seeded.Between(4, 9)) : flight)
        {
            if (last is not null) past.Add(last);
            last = desk.Fly(desk.Somebody(from), flight, one == 3 ? signs : Signs.None, booking: made => made with { Phone = phone, CreatedAt = Recent(made, flight, 12) }).Out;
        }

        return desk.End([last!], past: past, needed: Told.Bookings | Told.Contact);
    }

    /// <summary>An agency that has sold to two couriers before.</summary>
    public static Story D06(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.SourceToMarket);
        var agency = Trade.AgencyId(500 + desk.Number);
        var flight = desk.Some(from, to, 20, 60);
        var finds = new List<EarlierFind>();
        for (var one = 0; one < 2; one++, flight = desk.After(flight, desk.Seeded.Between(14, 35))) finds.Add(Caught(desk, from, flight, Commodity.Cocaine, Grams, agency));
        if (flight.Departure < desk.Day(StoryDesk.FirstDay)) flight = desk.Some(from, to);
        var last = desk.Fly(desk.Somebody(from), flight, desk.Draw(flight), booking: made => made with { Agency = agency }).Out;
        return desk.End([last], past: finds.Select(find => find.Ticket), needed: Told.Bookings | Told.Payment, finds: finds);
    }

    /// <summary>Two tickets, bought apart, that lead from a source to a market.</summary>
    public static Story D10(StoryDesk desk)
    {
        (string From, string Via, string To)[] ways = [("GRU", "CMN", "LIS"), ("GRU", "CMN", "CDG"), ("GRU", "ADD", "FRA"), ("BOG", "SDQ", "MAD"), ("BOG", "PUJ", "FRA")];
        for (var i = 0; i < StoryDesk.MostTries; i++)
        {
            var (from, via, to) = ways[(desk.Number + i) % ways.Length];
            var first = desk.Some(from, via);
            if (desk.Find(via, to, first.Arrival.AddHours(2), first.Arrival.AddHours(23.5)) is not { } second) continue;
            var who = desk.Somebody(from);
            var past = desk.Fly(who, first, Signs.None, oneWay: true).Out;
            return desk.End([desk.Fly(who, second, desk.Draw(second), oneWay: true).Out], past: [past], needed: Told.Bookings);
        }

        throw new InvalidOperationException($"Story {desk.Kind} {desk.Number}: no two flights of the timetable connect within a day.");
    }

    /// <summary>A route that couriers have just discovered: a week with many of them, where there were none. The network has watched it for thirteen weeks by then.</summary>
    public static Story D11(StoryDesk desk)
    {
        const int Watched = StoryDesk.FirstDay + 14;
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var first = desk.Some(from, to, Watched + (5 * (desk.Number % 12)), Watched + (5 * (desk.Number % 12)) + 8);
        var next = desk.After(first, 1);
        var signs = Signs.Late | Signs.Cash;
        var count = desk.IsEdge ? 18 : 24;
        Ticket? last = null;
        for (var one = 0; one < count; one++) last = desk.Fly(desk.Somebody(from), one < count / 2 ? first : next, signs, (2, 3)).Out;
        return desk.End([last!]);
    }

    /// <summary>On the same flights as somebody who was caught on the second of them.</summary>
    public static Story D23(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(from);
        var (first, second) = Together(desk, from, to, who, desk.Somebody(from), out var find);
        var third = desk.After(second.Flight, desk.IsEdge ? 35 : desk.Seeded.Between(14, 28));
        return desk.End([desk.Fly(who, third, desk.Draw(third)).Out], past: [first, second, find.Ticket], needed: Told.Bookings | Told.Payment, finds: [find]);
    }

    /// <summary>Everything as with a courier who was caught days ago.</summary>
    public static Story D24(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.SourceToMarket);
        var agency = Trade.AgencyId(600 + desk.Number);
        var flight = desk.Some(from, to);
        var find = Caught(desk, from, flight, Commodity.Cocaine, Grams, agency);
        var next = desk.After(flight, desk.IsEdge ? 9 : 3);
        var same = desk.Fly(desk.Somebody(from), next, Signs.Late | Signs.Cash, (2, 3), booking: made => made with { Agency = agency });
        return desk.End([same.Out], past: [find.Ticket], needed: Told.Bookings | Told.Payment, finds: [find]);
    }

    /// <summary>Strangers side by side, booked by one office within minutes, each with a locator.</summary>
    public static Story D26(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.SourceToMarket);
        var flight = desk.Some(from, to);
        var signs = desk.Draw(flight);
        var agency = Trade.AgencyId(Trade.Agency(desk.Seeded));
        var made = flight.Departure.AddHours(signs.HasFlag(Signs.Late) ? -16 : signs.HasFlag(Signs.Cash) ? -60 : -300);
        var row = desk.Seeded.Between(22, 35);
        Ticket? last = null;
        for (var one = 0; one < 4; one++)
        {
            var minutes = one * (desk.IsEdge ? 3 : 2);
            var seat = System.FormattableString.Invariant($"{row + (one / 3)}{"ABC"[one % 3]}");
            last = desk.Fly(
                desk.Somebody(from), flight, signs, booking: booking => booking with { Agency = agency, CreatedAt = made.AddMinutes(minutes) },
                ticket: ticket => ticket with { Seat = seat }).Out;
        }

        return desk.End([last!]);
    }

    /// <summary>Undeclared currency was found on the route twice.</summary>
    public static Story C08(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.CashHub);
        var flight = desk.Some(from, to, StoryDesk.FirstDay, StoryDesk.LastDay - 60);
        var finds = new List<EarlierFind>();
        for (var one = 0; one < 2; one++, flight = desk.After(flight, desk.IsEdge ? 25 : desk.Seeded.Between(6, 14))) finds.Add(Caught(desk, from, flight, Commodity.Currency, Cents, agency: null));
        return desk.End([desk.Fly(desk.Somebody(from), flight, desk.Draw(flight)).Out], past: finds.Select(find => find.Ticket), needed: Told.Bookings | Told.Payment, finds: finds);
    }

    /// <summary>Two people on the same two flights, of whom the second is caught on the second flight.</summary>
    internal static (Ticket First, Ticket Second) Together(StoryDesk desk, string from, string to, Traveller who, Traveller other, out EarlierFind find)
    {
        var flight = desk.Some(from, to, 30, 70);
        var first = desk.Fly(who, flight, Signs.None, (7, 12)).Out;
        desk.Fly(other, flight, Signs.None, (7, 12));
        var next = desk.After(flight, 20);
        var second = desk.Fly(who, next, Signs.None, (7, 12)).Out;
        find = new EarlierFind(desk.Fly(other, next, Signs.Late | Signs.Cash | Signs.ShortStay).Out, Commodity.Cocaine, Grams);
        return (first, second);
    }

    // Somebody whom the record alone gives away: late, in cash, for a night or two.
    private static EarlierFind Caught(StoryDesk desk, string from, TargetFlight flight, Commodity commodity, long quantity, string? agency)
    {
        var trip = desk.Fly(
            desk.Somebody(from), flight, Signs.Late | Signs.Cash, (2, 3), booking: made => made with { Agency = agency ?? made.Agency, Phone = "0000000000" });
        return new EarlierFind(trip.Out, commodity, quantity);
    }

    // Whoever sends couriers books them one after the other, not months ahead.
    private static DateTimeOffset Recent(TargetBooking made, TargetFlight flight, int days) =>
        made.CreatedAt > flight.Departure.AddDays(-days) ? made.CreatedAt : flight.Departure.AddDays(-days);

    private static Story OneCard(StoryDesk desk, CorridorKind kind, int people, int days, bool sameFlight, bool oneWay)
    {
        var (from, to) = desk.Route(kind);
        var payer = desk.Somebody(from);
        var flight = desk.Some(from, to, StoryDesk.FirstDay, StoryDesk.LastDay - 40);
        var signs = desk.Draw(flight);
        var count = desk.IsEdge ? people - 1 : people;
        var past = new List<Ticket>();
        Ticket? last = null;
        for (var one = 0; one < count; one++)
        {
            if (last is not null) past.Add(last);
            last = desk.Fly(desk.Somebody(from), flight, one == count - 1 ? signs : signs & ~Signs.Late, oneWay: oneWay, booking: made => made with
            {
                Payment = PaymentForm.CardThirdParty, Payer = payer.CardName, PayerIsCompany = false, Card = payer.Card, CreatedAt = Recent(made, flight, 4),
            }).Out;
            if (!sameFlight && one < count - 1) flight = desk.After(flight, desk.Seeded.Between(2, days));
        }

        return desk.End([last!], past: past, needed: Told.Bookings | Told.Payment);
    }
}
