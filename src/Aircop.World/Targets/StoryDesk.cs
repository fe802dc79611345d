using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>A journey of a story.</summary>
/// <param name="Out">The way there.</param>
/// <param name="Back">The way back; null where there is none, or on a flight of which no list comes.</param>
internal sealed record Trip(Ticket Out, Ticket? Back);

/// <summary>What a story needs to be told: travellers, flights at a time, journeys with signs. One story at a time, each with a stream of its own.</summary>
internal sealed class StoryDesk(TargetWorldOptions options, Timetable timetable, TicketDesk desk)
{
    /// <summary>First day on which a story must be found: the network has seen three months by then.</summary>
    public const int FirstDay = 95;

    /// <summary>Last day on which a journey of a story begins, so that it ends within the period.</summary>
    public const int LastDay = TargetWorldOptions.Days - 8;

    /// <summary>Pairs of flights that are looked at for a connection before the timetable is blamed.</summary>
    public const int MostTries = 200;

    private readonly List<ListedEntry> _listed = [];
    private Signs _signs;

    /// <summary>The stream of the story.</summary>
    public Seeded Seeded { get; private set; } = new(options.Seed);

    /// <summary>Id of the rule.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Number of the story among those of its kind, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the story's figures are to be at the edge: every third one.</summary>
    public bool IsEdge => Number % 3 == 0;

    /// <summary>What the stories have put on lookout lists.</summary>
    public IReadOnlyList<ListedEntry> Listed => _listed;

    /// <summary>Begins a story.</summary>
    public void Begin(string kind, int number)
    {
        (Kind, Number) = (kind, number);
        Seeded = new Seeded(options.Seed).Fork($"story {kind} {number}");
        _signs = Signs.None;
    }

    /// <summary>A day of the period as a moment.</summary>
    public DateTimeOffset Day(int day) => options.Start.AddDays(day);

    /// <summary>Somebody of the country of an airport.</summary>
    public Traveller Somebody(string airport, int? age = null, Traveller? relative = null) =>
        desk.Invent(Seeded, Airports.Get(airport).Country, age ?? Seeded.Between(20, 58), relative);

    /// <summary>The same person with another passport.</summary>
    public Traveller Renewed(Traveller who, DateTimeOffset issued) => TicketDesk.WithNewPassport(Seeded, who, DateOnly.FromDateTime(issued.UtcDateTime));

    /// <summary>A card, locator or entry of its own.</summary>
    public string NextCard() => desk.NextCard();

    /// <summary>Puts an entry on a lookout list.</summary>
    public void List(string list, Contracts.Lookouts.Lookout entry) =>
        _listed.Add(new ListedEntry(list, entry with { Id = System.FormattableString.Invariant($"S-{_listed.Count + 1:D5}") }));

    /// <summary>A pair of airports of a kind, another one for another story.</summary>
    public (string From, string To) Route(CorridorKind kind)
    {
        var pairs = Corridors.Of(kind);
        var pair = pairs[Number % pairs.Length];
        return (pair.A, pair.B);
    }

    /// <summary>Some flight of a route between two days, both included.</summary>
    public TargetFlight Some(string from, string to, int first = FirstDay, int last = LastDay - 10)
    {
        TargetFlight[] flights = [.. timetable.Of(from, to).Where(flight => flight.Departure >= Day(first) && flight.Departure < Day(last + 1))];
        return Seeded.Pick(flights);
    }

    /// <summary>The first flight of a route between two moments.</summary>
    public TargetFlight? Find(string from, string to, DateTimeOffset after, DateTimeOffset before) => timetable.Find(from, to, after, before);

    /// <summary>The flight of a route after some days.</summary>
    public TargetFlight After(TargetFlight flight, int days) =>
        timetable.Find(flight.From.Iata, flight.To.Iata, flight.Departure.AddDays(days), DateTimeOffset.MaxValue)
        ?? throw new InvalidOperationException($"Story {Kind} {Number}: the period has no flight {days} days after {flight.Key}; begin it earlier.");

    /// <summary>Signs that go with the courier of this story on a flight: of another family than the story's own, one at least.</summary>
    public Signs Draw(TargetFlight flight)
    {
        var own = SignBook.FamilyOf(Kind);
        while (true)
        {
            var signs = Signs.None;
            if (own != SignFamily.Timing && flight.DistanceKm >= 2_500 && Seeded.Chance(0.6)) signs |= Signs.Late;
            if (own != SignFamily.Payment && Seeded.Chance(0.75)) signs |= Seeded.Chance(0.6) ? Signs.Cash : Signs.Stranger;
            if (own != SignFamily.Contact && Seeded.Chance(0.12)) signs |= Signs.DummyPhone;
            if (own != SignFamily.Route && flight.DistanceKm > 5_000 && Seeded.Chance(0.5)) signs |= Signs.ShortStay;
            if (signs != Signs.None) return signs;
        }
    }

    /// <summary>A journey with a booking of its own.</summary>
    /// <param name="who">The traveller.</param>
    /// <param name="flight">The way there.</param>
    /// <param name="signs">What is odd about it.</param>
    /// <param name="nights">Fewest and most nights; null for a stay as the signs have it.</param>
    /// <param name="oneWay">Whether there is no return.</param>
    /// <param name="booking">What else is odd about the booking.</param>
    /// <param name="ticket">What else is odd about the way there.</param>
    /// <param name="back">What is odd about the way back; null to leave the traveller there.</param>
    public Trip Fly(
        Traveller who, TargetFlight flight, Signs signs, (int Least, int Most)? nights = null, bool oneWay = false, Func<TargetBooking, TargetBooking>? booking = null,
        Func<Ticket, Ticket>? ticket = null, Func<Ticket, Ticket>? back = null)
    {
        if (signs.HasFlag(Signs.Cash)) signs &= ~Signs.Stranger;
        _signs |= signs;
        oneWay |= signs.HasFlag(Signs.OneWay);
        var stay = nights ?? (signs.HasFlag(Signs.ShortStay) ? (1, 3) : (5, 12));
        var wayBack = oneWay ? null : WayBack(flight, stay);
        DateOnly? returns = oneWay ? null : wayBack?.Key.Date ?? DateOnly.FromDateTime(flight.Arrival.UtcDateTime).AddDays(stay.Most);
        var made = Purchase(who, flight, signs, returns);
        if (booking is not null) made = booking(made);
        return Ride(who, flight, wayBack, made, ticket, back);
    }

    /// <summary>A traveller on a booking that exists.</summary>
    public Trip Ride(Traveller who, TargetFlight flight, TargetFlight? wayBack, TargetBooking booking, Func<Ticket, Ticket>? ticket = null, Func<Ticket, Ticket>? back = null)
    {
        var way = desk.Issue(Seeded, who, flight, booking, TicketDesk.BagsOf(Seeded, 1, Seeded.Between(9, 19)), made => Planted(made, ticket));
        if (wayBack is null) return new Trip(way, null);
        return new Trip(way, desk.Issue(Seeded, who, wayBack, booking, TicketDesk.BagsOf(Seeded, 1, Seeded.Between(9, 19)), made => Planted(made, back)));
    }

    /// <summary>Bags of one weight each.</summary>
    public Baggage Bags(int count, int kgEach) => TicketDesk.BagsOf(Seeded, count, kgEach);

    /// <summary>A locator.</summary>
    public string Locator() => desk.Locator(Seeded);

    /// <summary>The way back after so many nights; null where none flies then.</summary>
    public TargetFlight? WayBack(TargetFlight flight, (int Least, int Most) nights)
    {
        var arrival = new DateTimeOffset(flight.Arrival.UtcDateTime.Date, TimeSpan.Zero);
        var earliest = nights.Least > 0 ? arrival.AddDays(nights.Least) : flight.Arrival.AddHours(2);
        return timetable.Find(flight.To.Iata, flight.From.Iata, earliest, arrival.AddDays(nights.Most + 1));
    }

    /// <summary>Ends the story.</summary>
    /// <param name="targets">Where it must be found.</param>
    /// <param name="isStrong">Whether the own rule is enough.</param>
    /// <param name="past">Earlier tickets on whose flights something must be told.</param>
    /// <param name="needed">What must be told there.</param>
    /// <param name="finds">Earlier positive controls.</param>
    public Story End(IEnumerable<Ticket> targets, bool isStrong = false, IEnumerable<Ticket>? past = null, Told needed = Told.Nothing, IEnumerable<EarlierFind>? finds = null)
    {
        var kind = StoryKinds.Get(Kind);
        var family = SignBook.FamilyOf(Kind);
        ImmutableArray<Ticket> all = [.. targets];
        var missing = all.Aggregate(Told.Nothing, (sum, ticket) => sum | (kind.Needs & ~ticket.Flight.Told));

        foreach (var ticket in past ?? []) missing |= ticket.Comes ? needed & ~ticket.Flight.Told : NotToldOfAbsent(ticket, needed);
        List<string> notTold = [.. Enum.GetValues<Told>().Where(one => one != Told.Nothing && missing.HasFlag(one)).Select(NameOf)];
        if (!isStrong && !all.Any(ticket => SignBook.AnyTold(_signs, family, ticket.Flight.Told))) notTold.Add("a second family's fields");
        return new Story
        {
            Kind = Kind,
            Number = Number,
            IsEdge = IsEdge,
            Targets = all,
            Signs = isStrong ? [] : [.. SignBook.Rules(_signs, family)],
            NotTold = [.. notTold],
            NotCarried = [.. kind.NotCarried],
            Finds = [.. finds ?? []],
        };
    }

    private static string NameOf(Told told) => told switch
    {
        Told.Bookings => "bookings",
        Told.Payment => "payment",
        Told.Contact => "contact",
        Told.Bags => "bags",
        Told.Boarding => "who was on board",
        Told.CheckIn => "time of check-in",
        Told.DocumentIssue => "date of issue of a document",
        _ => "early documents",
    };

    // Who does not come is known by no document but the one in the booking, and a flight with nobody on board has no list of who is.
    private static Told NotToldOfAbsent(Ticket ticket, Told needed)
    {
        var missing = (needed | Told.EarlyDocuments) & ~ticket.Flight.Told;
        return ticket.Flight.Tickets.Any(other => other.Comes) ? missing : missing | (needed & Told.Boarding);
    }

    private static Ticket Planted(Ticket made, Func<Ticket, Ticket>? shape) => (shape is null ? made : shape(made)) with { IsPlanted = true };

    private TargetBooking Purchase(Traveller who, TargetFlight flight, Signs signs, DateOnly? returns)
    {
        var hours = signs.HasFlag(Signs.Late) ? (IsEdge ? 23 : Seeded.Between(4, 22))
            : signs.HasFlag(Signs.Cash) ? (IsEdge ? 71 : Seeded.Between(26, 66))
            : Seeded.Between(4 * 24, 40 * 24);
        var created = flight.Departure.AddHours(-hours);
        var agency = Seeded.Chance(0.5) ? Trade.AgencyId(Trade.Agency(Seeded)) : null;
        var payer = signs.HasFlag(Signs.Stranger) ? desk.Invent(Seeded, flight.From.Country, 44) : who;
        var cash = signs.HasFlag(Signs.Cash);
        return new TargetBooking
        {
            Locator = desk.Locator(Seeded),
            CreatedAt = created,
            Payment = cash ? PaymentForm.Cash : signs.HasFlag(Signs.Stranger) ? PaymentForm.CardThirdParty : PaymentForm.Card,
            Payer = cash ? null : payer.CardName,
            PayerIsCompany = cash ? null : false,
            Card = cash ? null : payer.Card,
            Agency = agency,
            Phone = signs.HasFlag(Signs.DummyPhone) ? Seeded.Pick(DummyPhones) : who.Phone,
            Mail = who.Mail,
            Routes = [new BookedRoute(created, [flight.From.Iata, flight.To.Iata], returns)],
        };
    }

    private static readonly string[] DummyPhones = ["0000000000", "+000 0000 000", "1111111111", "12345"];
}
