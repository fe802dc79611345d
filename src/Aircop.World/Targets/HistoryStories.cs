namespace Aircop.World.Targets;

/// <summary>Couriers whom their own past shows.</summary>
internal static class HistoryStories
{
    /// <summary>The fourth short journey to a source within half a year.</summary>
    public static Story D08(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(market);
        var flight = desk.Some(market, source, 40, 60);
        var past = new List<Ticket>();
        for (var trip = 0; trip < 3; trip++, flight = desk.After(flight, desk.IsEdge ? 40 : desk.Seeded.Between(18, 30)))
            past.Add(desk.Fly(who, flight, Signs.None, (3, 5)).Out);
        var last = desk.Fly(who, flight, desk.Draw(flight)).Out;
        return desk.End([last], past: past, needed: Told.Bookings);
    }

    /// <summary>One way to a market, or returns that nobody used.</summary>
    public static Story D12(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(source);
        if (desk.Number % 2 == 0)
        {
            var only = desk.Some(source, market);
            return desk.End([desk.Fly(who, only, desk.Draw(only) | Signs.OneWay).Out]);
        }

        var flight = desk.Some(source, market, 20, 50);
        var past = new List<Ticket>();
        for (var trip = 0; trip < 2; trip++, flight = desk.After(flight, desk.Seeded.Between(28, 45)))
        {
            var unused = desk.Fly(who, flight, Signs.None, (7, 12), back: made => made with { Comes = false });
            past.Add(unused.Out);
            if (unused.Back is { } back) past.Add(back);
        }

        return desk.End([desk.Fly(who, flight, desk.Draw(flight)).Out], past: past, needed: Told.Bookings | Told.Boarding);
    }

    /// <summary>Light there and heavy back, again and again.</summary>
    public static Story D17(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(market);
        var flight = desk.Some(market, source, 30, 70);
        var past = new List<Ticket>();
        for (var trip = 0; trip < 2; trip++, flight = desk.After(flight, desk.Seeded.Between(21, 40)))
        {
            var there = desk.Fly(
                who, flight, Signs.None, (2, 4), ticket: made => made with { Bags = desk.Bags(1, 8) }, back: made => made with { Bags = desk.Bags(1, desk.IsEdge ? 23 : 27) });
            past.Add(there.Out);
            if (there.Back is { } back) past.Add(back);
        }

        return desk.End([desk.Fly(who, flight, desk.Draw(flight)).Out], past: past, needed: Told.Bookings | Told.Bags);
    }

    /// <summary>A passport of last week, and the first journey leads to a source.</summary>
    public static Story D20(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var flight = desk.Some(market, source);
        var who = desk.Renewed(desk.Somebody(market, desk.Seeded.Between(19, 30)), flight.Departure.AddDays(desk.IsEdge ? -29 : -desk.Seeded.Between(4, 20)));
        return desk.End([desk.Fly(who, flight, desk.Draw(flight)).Out]);
    }

    /// <summary>Another passport though the one before was good for years.</summary>
    public static Story D21(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(source);
        var first = desk.Some(source, market, 30, 60);
        var past = desk.Fly(who, first, Signs.None).Out;
        var second = desk.After(first, desk.Seeded.Between(20, 30));
        var renewed = desk.Renewed(who, second.Departure.AddDays(-9));
        desk.Fly(renewed, second, Signs.None);
        var third = desk.After(second, desk.Seeded.Between(25, 40));
        return desk.End([desk.Fly(renewed, third, desk.Draw(third)).Out], past: [past]);
    }

    /// <summary>Did not come on the day of a control; the next flight, booked the same night.</summary>
    public static Story D22(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(source);
        var missed = desk.Some(source, market);
        var no = desk.Fly(who, missed, Signs.None, ticket: made => made with { Comes = false }).Out;
        var next = desk.After(missed, 1);
        var made = missed.Departure.AddHours(desk.IsEdge ? 24 : desk.Seeded.Between(3, 14));
        var again = desk.Fly(who, next, desk.Draw(next), booking: booking => booking with { CreatedAt = made });
        return desk.End([again.Out], past: [no], needed: Told.Bookings | Told.Boarding);
    }

    /// <summary>Back to the source within days of a delivery, on another ticket.</summary>
    public static Story C01(StoryDesk desk)
    {
        var (source, market) = desk.Route(CorridorKind.SourceToMarket);
        var who = desk.Somebody(market);
        var delivery = desk.Some(source, market);
        var past = desk.Fly(who, delivery, Signs.None, oneWay: true).Out;
        var flight = desk.Find(market, source, delivery.Arrival.AddDays(desk.IsEdge ? 6 : 2), delivery.Arrival.AddDays(9)) ?? desk.After(delivery, 3);
        return desk.End([desk.Fly(who, flight, desk.Draw(flight)).Out], past: [past]);
    }

    /// <summary>The fifth time to a cash hub for a night or two.</summary>
    public static Story C02(StoryDesk desk)
    {
        var (home, hub) = desk.Route(CorridorKind.CashHub);
        var who = desk.Somebody(home);
        var flight = desk.Some(home, hub, 60, 80);
        var past = new List<Ticket>();
        for (var trip = 0; trip < 4; trip++, flight = desk.After(flight, desk.IsEdge ? 19 : desk.Seeded.Between(8, 16)))
            past.Add(desk.Fly(who, flight, Signs.None, (0, 2), booking: made => ShortOf(made, flight)).Out);
        return desk.End([desk.Fly(who, flight, desk.Draw(flight), (0, 2), booking: made => ShortOf(made, flight)).Out], past: past, needed: Told.Bookings);
    }

    /// <summary>Declared just under the duty to declare, twice. No message carries declarations.</summary>
    public static Story C04(StoryDesk desk) => Again(desk, 2, Told.Nothing);

    /// <summary>Declared far more in a year than a trade would explain. No message carries declarations.</summary>
    public static Story C06(StoryDesk desk) => Again(desk, 4, Told.Nothing);

    /// <summary>Hand baggage as heavy as notes are, and nothing in the hold, four times.</summary>
    public static Story C07(StoryDesk desk)
    {
        var (home, hub) = desk.Route(CorridorKind.CashHub);
        var who = desk.Somebody(home);
        var flight = desk.Some(home, hub, 40, 60);
        Ticket Light(Ticket made) => made with { Bags = desk.Bags(0, 0), HandKg = desk.IsEdge ? 10 : 14 };
        var past = new List<Ticket>();
        for (var trip = 0; trip < 4; trip++, flight = desk.After(flight, desk.Seeded.Between(14, 25))) past.Add(desk.Fly(who, flight, Signs.None, ticket: Light).Out);
        return desk.End([desk.Fly(who, flight, desk.Draw(flight), ticket: Light).Out], past: past, needed: Told.Bags);
    }

    private static Story Again(StoryDesk desk, int times, Told needed)
    {
        var (home, hub) = desk.Route(CorridorKind.CashHub);
        var who = desk.Somebody(home);
        var flight = desk.Some(home, hub, 50, 70);
        var past = new List<Ticket>();
        for (var trip = 0; trip < times; trip++, flight = desk.After(flight, desk.Seeded.Between(14, 25))) past.Add(desk.Fly(who, flight, Signs.None).Out);
        return desk.End([desk.Fly(who, flight, desk.Draw(flight)).Out], past: past, needed: needed);
    }

    // The way back may be on a flight of which no list comes.
    private static TargetBooking ShortOf(TargetBooking made, TargetFlight flight)
    {
        var latest = DateOnly.FromDateTime(flight.Arrival.UtcDateTime).AddDays(2);
        return made.Routes[0].ReturnDate <= latest ? made : made with { Routes = [made.Routes[0] with { ReturnDate = latest }] };
    }
}
