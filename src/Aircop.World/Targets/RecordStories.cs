using System.Collections.Immutable;

namespace Aircop.World.Targets;

/// <summary>Couriers whom the record at hand shows.</summary>
internal static class RecordStories
{
    private static readonly string[][] Detours = [["GRU", "ADD", "LIS"], ["LOS", "DXB", "LHR"], ["ACC", "DXB", "LHR"], ["DSS", "IST", "LIS"], ["DSS", "CDG", "LIS"]];

    /// <summary>Booked a few hours before a long flight.</summary>
    public static Story D01(StoryDesk desk) => Simple(desk, CorridorKind.SourceToMarket, Signs.Late);

    /// <summary>Paid in cash shortly before.</summary>
    public static Story D02(StoryDesk desk) => Simple(desk, CorridorKind.TransitToMarket, Signs.Cash);

    /// <summary>Somebody else's card paid.</summary>
    public static Story D03(StoryDesk desk) => Simple(desk, CorridorKind.SourceToMarket, Signs.Stranger);

    /// <summary>A night or three behind an ocean.</summary>
    public static Story D07(StoryDesk desk) => Simple(desk, CorridorKind.SourceToMarket, Signs.ShortStay);

    /// <summary>A telephone number that is none.</summary>
    public static Story D25(StoryDesk desk) => Simple(desk, CorridorKind.TransitToMarket, Signs.DummyPhone);

    /// <summary>Twice round by another continent, though a straight flight is sold.</summary>
    public static Story D09(StoryDesk desk)
    {
        var way = Detours[desk.Number % Detours.Length];
        var flight = desk.Some(way[0], way[1]);
        var trip = desk.Fly(desk.Somebody(way[0]), flight, desk.Draw(flight) & ~Signs.ShortStay | Signs.Cash, booking: made => made with
        {
            Routes = [made.Routes[0] with { Itinerary = [.. way] }],
        });
        return desk.End([trip.Out]);
    }

    /// <summary>The end of the journey is changed hours before departure.</summary>
    public static Story D13(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.TransitToMarket);
        var flight = desk.Some(from, to);
        var changed = flight.Departure.AddHours(desk.IsEdge ? -3 : -desk.Seeded.Between(4, 20));

        // A booking made after the first push has no version before it.
        var signs = desk.Draw(flight) & ~Signs.Late;
        if ((signs & (Signs.Cash | Signs.Stranger)) == Signs.None) signs |= Signs.Cash;
        var trip = desk.Fly(desk.Somebody(from), flight, signs, booking: made => made with
        {
            Routes = [made.Routes[0] with { Itinerary = [from, to, to == "LIS" ? "OPO" : "BCN"] }, made.Routes[0] with { From = changed }],
        });
        return desk.End([trip.Out]);
    }

    /// <summary>Two in one booking, parted the evening before and sent to the two ends of the cabin.</summary>
    public static Story D14(StoryDesk desk)
    {
        var flight = Some(desk, CorridorKind.SourceToMarket);
        var signs = desk.Draw(flight) & ~Signs.Late;
        if ((signs & (Signs.Cash | Signs.Stranger)) == Signs.None) signs |= Signs.Stranger;
        var first = desk.Somebody(flight.From.Iata);
        var trip = desk.Fly(first, flight, signs, ticket: made => made with { Seat = "4C" });
        var other = trip.Out.Booking with { Locator = desk.Locator() };
        var row = desk.IsEdge ? "9D" : "27E";
        var second = desk.Ride(desk.Somebody(flight.From.Iata), flight, trip.Back?.Flight, other, made => made with
        {
            Seat = row, SplitFrom = trip.Out.Booking, SplitAt = flight.Departure.AddHours(-desk.Seeded.Between(5, 22)),
        });
        return desk.End([second.Out]);
    }

    /// <summary>Two in one booking who check in as if they did not know each other.</summary>
    public static Story D15(StoryDesk desk)
    {
        var flight = Some(desk, CorridorKind.SourceToMarket);
        var signs = desk.Draw(flight);
        var early = flight.Departure.AddMinutes(desk.IsEdge ? -111 : -165);
        var trip = desk.Fly(desk.Somebody(flight.From.Iata), flight, signs, ticket: made => made with { CheckedInAt = early });
        var second = desk.Ride(desk.Somebody(flight.From.Iata), flight, trip.Back?.Flight, trip.Out.Booking, made => made with { CheckedInAt = flight.Departure.AddMinutes(-50) });
        return desk.End([second.Out]);
    }

    /// <summary>A suitcase of goods for one night, or nothing for three weeks.</summary>
    public static Story D16(StoryDesk desk)
    {
        var flight = Some(desk, CorridorKind.SourceToMarket);
        var signs = desk.Draw(flight) & ~Signs.ShortStay;
        if (signs == Signs.None) signs = Signs.Cash;
        var heavy = desk.Number % 2 == 0;
        var bags = heavy ? desk.Bags(2, desk.IsEdge ? 13 : 23) : desk.Bags(0, 0);
        var nights = heavy ? (1, 2) : desk.IsEdge ? (15, 15) : (16, 25);
        var trip = desk.Fly(desk.Somebody(flight.From.Iata), flight, signs, nights, ticket: made => made with { Bags = bags }, booking: heavy ? made => InNights(made, flight, 2) : null);
        return desk.End([trip.Out]);
    }

    /// <summary>A second tag on a name that checked in one bag.</summary>
    public static Story D18(StoryDesk desk)
    {
        var flight = Some(desk, CorridorKind.SourceToMarket);
        var trip = desk.Fly(desk.Somebody(flight.From.Iata), flight, desk.Draw(flight), ticket: made => made with { Bags = desk.Bags(2, 11) with { Count = 1, WeightKg = 22 } });
        return desk.End([trip.Out]);
    }

    /// <summary>A bag that goes further than its owner.</summary>
    public static Story D19(StoryDesk desk)
    {
        var flight = Some(desk, CorridorKind.SourceToTransit);
        var trip = desk.Fly(desk.Somebody(flight.From.Iata), flight, desk.Draw(flight), ticket: made => made with { Bags = made.Bags with { TagDestinations = ["LIS"] } });
        return desk.End([trip.Out]);
    }

    /// <summary>Late, in cash, to a source.</summary>
    public static Story C03(StoryDesk desk)
    {
        var (to, from) = desk.Route(CorridorKind.SourceToMarket);
        var flight = desk.Some(from, to);
        var trip = desk.Fly(desk.Somebody(from), flight, desk.Draw(flight) | Signs.Cash, booking: made => made with
        {
            CreatedAt = Later(made.CreatedAt, flight.Departure.AddHours(desk.IsEdge ? -47 : -desk.Seeded.Between(8, 40))),
        });
        return desk.End([trip.Out]);
    }

    /// <summary>Round through places that send no lists, though a straight flight is sold.</summary>
    public static Story F08(StoryDesk desk)
    {
        var flight = desk.Some("CDG", "IST");
        ImmutableArray<string> way = desk.IsEdge ? ["CDG", "IST", "TUN", "ALG", "BKO"] : ["CDG", "IST", "TIP", "TUN", "ALG", "BKO"];
        var trip = desk.Fly(desk.Somebody("CDG"), flight, Signs.Cash, oneWay: true, booking: made => made with { Routes = [made.Routes[0] with { Itinerary = way }] });
        return desk.End([trip.Out]);
    }

    private static TargetFlight Some(StoryDesk desk, CorridorKind kind)
    {
        var (from, to) = desk.Route(kind);
        return desk.Some(from, to);
    }

    private static Story Simple(StoryDesk desk, CorridorKind kind, Signs own)
    {
        var flight = Some(desk, kind);
        var trip = desk.Fly(desk.Somebody(flight.From.Iata), flight, desk.Draw(flight) | own);
        return desk.End([trip.Out]);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // The way back need not be on a flight of which a list comes.
    private static TargetBooking InNights(TargetBooking made, TargetFlight flight, int nights) => made with
    {
        Routes = [made.Routes[0] with { ReturnDate = DateOnly.FromDateTime(flight.Arrival.UtcDateTime).AddDays(nights) }],
    };
}
