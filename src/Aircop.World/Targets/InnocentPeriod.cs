using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>Fills the flights of the period with ordinary travellers, who come back, travel in families, and are sent by companies.</summary>
internal sealed class InnocentPeriod(TargetWorldOptions options, Timetable timetable, TicketDesk desk)
{
    /// <summary>Places beyond the airports of the period, for journeys that go on.</summary>
    private static readonly Dictionary<string, string[]> Beyond = new(StringComparer.Ordinal)
    {
        ["CDG"] = ["GVA", "LYS", "AMS", "BCN"], ["LIS"] = ["OPO", "FAO", "BCN"], ["MAD"] = ["BCN", "AGP", "FCO"], ["AMS"] = ["BRU", "ARN", "HAM"],
        ["FRA"] = ["HAM", "VIE", "PRG"], ["LHR"] = ["EDI", "DUB", "MAN"], ["DXB"] = ["HKG", "BKK", "BOM"], ["IST"] = ["ESB", "TBS", "GYD"],
        ["ADD"] = ["NBO", "JNB", "KGL"], ["CMN"] = ["RAK", "AGA", "TUN"], ["GRU"] = ["POA", "CNF", "EZE"], ["BOG"] = ["CTG", "UIO", "LIM"],
    };

    /// <summary>Long ways round that are sold because they are cheap, though a straight flight exists.</summary>
    private static readonly string[][] Detours = [["DSS", "CDG", "LIS"], ["DSS", "IST", "LIS"], ["LOS", "DXB", "LHR"], ["ACC", "DXB", "LHR"], ["GRU", "ADD", "LIS"]];

    private static readonly TimeSpan DayBefore = TimeSpan.FromHours(10);

    private readonly Seeded _seeded = new Seeded(options.Seed).Fork("innocents");
    private readonly List<TargetFlight> _nearby = [.. timetable.Busy.Where(flight => flight.DistanceKm < 2_500)];
    private readonly List<TravelDocument> _found = [];

    /// <summary>Passports that a list has as lost though their bearers have them.</summary>
    public IReadOnlyList<TravelDocument> FoundPassports => _found;

    /// <summary>Sells tickets until there are as many as asked for.</summary>
    public void Fill()
    {
        while (desk.Sold.Count < options.Passengers) Live(Draw());
    }

    private Habit Draw()
    {
        var kind = _seeded.Unit();
        foreach (var habit in Habits.All)
            if ((kind -= habit.Share) < 0) return habit;
        return Habits.All[0];
    }

    private void Live(Habit habit)
    {
        var flights = habit.Near && _nearby.Count > 0 ? _nearby : timetable.Busy;
        var first = _seeded.Pick(flights);
        var party = Party(habit, _seeded.Chance(0.55) ? first.From.Country : first.To.Country);
        var trips = _seeded.Between(habit.Trips.Least, habit.Trips.Most);
        var day = first.Departure;
        for (var trip = 0; trip < trips; trip++)
        {
            var flight = trip == 0 ? first : Next(first, day);
            if (flight is null) return;
            day = Travel(habit, party, flight);
            if (_seeded.Chance(Habits.NewPassport)) party[0] = TicketDesk.WithNewPassport(_seeded, party[0], DateOnly.FromDateTime(day.UtcDateTime));
        }
    }

    // Most travel the same way again; some go elsewhere from the same airport.
    private TargetFlight? Next(TargetFlight first, DateTimeOffset after)
    {
        var from = after.AddDays(_seeded.Between(3, 45));
        return timetable.Find(first.From.Iata, first.To.Iata, from, from.AddDays(60), flight => flight.IsBusy);
    }

    private Traveller[] Party(Habit habit, string country)
    {
        if (habit.IsMinor) return [desk.Invent(_seeded, country, _seeded.Between(7, 17))];
        var kind = _seeded.Unit();
        var size = kind < habit.Party.One ? 1
            : kind < habit.Party.One + habit.Party.Two ? 2
            : kind < habit.Party.One + habit.Party.Two + habit.Party.Family ? _seeded.Between(3, 5) : _seeded.Between(8, 20);
        var party = new Traveller[size];
        party[0] = desk.Invent(_seeded, country, _seeded.Between(19, 74));
        for (var i = 1; i < size; i++)
        {
            var isFamily = size <= 5 && _seeded.Chance(0.75);
            var age = isFamily && i >= 2 ? _seeded.Between(1, 17) : _seeded.Between(19, 74);
            party[i] = desk.Invent(_seeded, country, age, isFamily ? party[0] : null);
        }

        return party;
    }

    // Returns when the journey is over.
    private DateTimeOffset Travel(Habit habit, Traveller[] party, TargetFlight flight)
    {
        var oneWay = _seeded.Chance(habit.OneWay);
        var nights = _seeded.Between(habit.Nights.Least, habit.Nights.Most);
        if (nights <= 3 && flight.DistanceKm > Habits.FarKm && _seeded.Chance(Habits.LongerWhenFar)) nights += 3;
        var back = oneWay ? null : WayBack(flight, nights);
        var returns = oneWay ? (DateOnly?)null : back?.Key.Date ?? DateOnly.FromDateTime(flight.Arrival.UtcDateTime).AddDays(nights);
        var booking = Purchase(habit, party[0], flight, Itinerary(flight), returns);
        var parts = party.Length > 5 && _seeded.Chance(0.4) ? 3 : 1;
        TargetBooking[] bookings = [booking, .. Enumerable.Range(1, parts - 1).Select(_ => booking with { Locator = desk.Locator(_seeded) })];
        var baggage = Baggage(habit, party.Length, returns is null || nights > Habits.LongStayNights);
        for (var i = 0; i < party.Length; i++) Ride(party[i], flight, back, bookings[i % parts], baggage[i], i == party.Length - 1 && party.Length is 2 or 3);
        return back?.Arrival ?? flight.Arrival.AddDays(nights);
    }

    private TargetFlight? WayBack(TargetFlight flight, int nights)
    {
        var wished = flight.Arrival.Date.AddDays(nights);
        var from = new DateTimeOffset(wished, TimeSpan.Zero);
        return timetable.Find(flight.To.Iata, flight.From.Iata, from, from.AddDays(3 + (nights / 5)), other => other.IsBusy);
    }

    private void Ride(Traveller who, TargetFlight flight, TargetFlight? back, TargetBooking booking, (Baggage There, Baggage Back) bags, bool maySplit)
    {
        var comes = !_seeded.Chance(Habits.NoShow);
        var split = maySplit && _seeded.Chance(Habits.LateSplit);
        var own = split ? booking with { Locator = desk.Locator(_seeded) } : booking;
        desk.Issue(_seeded, who, flight, own, bags.There, ticket => ticket with
        {
            Comes = comes, SplitFrom = split ? booking : null, SplitAt = flight.Departure - (2 * DayBefore),
        });
        if (_seeded.Chance(Habits.FoundPassport)) _found.Add(who.Passport);
        if (!comes)
        {
            Rebook(who, flight, booking, bags.There);
            return;
        }

        if (back is not null) desk.Issue(_seeded, who, back, own, bags.Back);
    }

    private void Rebook(Traveller who, TargetFlight missed, TargetBooking booking, Baggage bags)
    {
        if (!_seeded.Chance(Habits.RebookedNoShow)) return;
        var next = timetable.Find(missed.From.Iata, missed.To.Iata, missed.Departure.AddHours(20), missed.Departure.AddDays(4), flight => flight.IsBusy);
        if (next is null) return;
        var again = booking with { Locator = desk.Locator(_seeded), CreatedAt = missed.Departure.AddHours(_seeded.Between(1, 14)) };
        desk.Issue(_seeded, who, next, again, bags);
    }

    // Of each of a party, there and back. Some parties give up all their bags in one name.
    private (Baggage There, Baggage Back)[] Baggage(Habit habit, int people, bool isLong)
    {
        var bags = new (Baggage There, Baggage Back)[people];
        for (var i = 0; i < people; i++) bags[i] = (Bags(habit, habit.Bags, isLong), Bags(habit, habit.BagsBack, isLong));
        if (people == 1 || !_seeded.Chance(Habits.PooledBags)) return bags;
        (Baggage There, Baggage Back) all = (Sum([.. bags.Select(one => one.There)]), Sum([.. bags.Select(one => one.Back)]));
        var none = new Baggage { Count = 0, WeightKg = 0, Pooled = true };
        return [all, .. Enumerable.Repeat((none, none), people - 1)];
    }

    private static Baggage Sum(ReadOnlySpan<Baggage> bags)
    {
        var sum = new Baggage { Count = 0, WeightKg = 0, Pooled = true };
        foreach (var one in bags) sum = sum with { Count = sum.Count + one.Count, WeightKg = sum.WeightKg + one.WeightKg, Tags = sum.Tags.AddRange(one.Tags) };
        return sum;
    }

    private Baggage Bags(Habit habit, (int Least, int Most) count, bool isLong)
    {
        var bags = _seeded.Between(count.Least, count.Most);
        if (bags == 0 && isLong && !_seeded.Chance(Habits.LightOnLongStay)) bags = 1;
        return TicketDesk.BagsOf(_seeded, bags, _seeded.Between(habit.BagKg.Least, habit.BagKg.Most));
    }

    private ImmutableArray<string> Itinerary(TargetFlight flight)
    {
        string[] straight = [flight.From.Iata, flight.To.Iata];
        if (!_seeded.Chance(Habits.Connecting)) return [.. straight];
        if (_seeded.Chance(Habits.Detour) && Array.Find(Detours, one => one[0] == straight[0] && one[1] == straight[1]) is { } detour) return [.. detour];
        return Beyond.TryGetValue(flight.To.Iata, out var places) ? [.. straight, _seeded.Pick(places)] : [.. straight];
    }

    private TargetBooking Purchase(Habit habit, Traveller who, TargetFlight flight, ImmutableArray<string> itinerary, DateOnly? returns)
    {
        var agency = _seeded.Chance(habit.Agency) ? Trade.Agency(_seeded) : (int?)null;
        var phone = _seeded.Chance(Habits.NoPhone) ? null
            : _seeded.Chance(Habits.DummyPhone) ? "0000000000"
            : agency is { } seller && _seeded.Chance(Habits.AgencyPhone) ? Trade.AgencyPhone(seller) : who.Phone;
        var created = flight.Departure.AddHours(-LeadHours(habit));
        return Paid(habit, who, flight.From.Country, new TargetBooking
        {
            Locator = desk.Locator(_seeded),
            CreatedAt = created,
            Agency = agency is { } number ? Trade.AgencyId(number) : null,
            Phone = phone,
            Mail = _seeded.Chance(Habits.NoMail) ? null : who.Mail,
            Routes = Routes(flight, created, itinerary, returns),
        });
    }

    private ImmutableArray<BookedRoute> Routes(TargetFlight flight, DateTimeOffset created, ImmutableArray<string> itinerary, DateOnly? returns)
    {
        var last = new BookedRoute(created, itinerary, returns);
        var changed = flight.Departure - DayBefore;
        if (created > changed.AddDays(-2)) return [last];
        if (_seeded.Chance(Habits.LateDestination) && Beyond.TryGetValue(flight.To.Iata, out var places))
            return [last with { Itinerary = [flight.From.Iata, flight.To.Iata, places[0]] }, last with { From = changed }];
        if (returns is { } day && _seeded.Chance(Habits.LateChange)) return [last with { ReturnDate = day.AddDays(-1) }, last with { From = changed }];
        return returns is not null && _seeded.Chance(Habits.CancelledAfterArrival) ? [last, new BookedRoute(flight.Arrival.AddHours(9), itinerary, null)] : [last];
    }

    private TargetBooking Paid(Habit habit, Traveller who, string country, TargetBooking booking)
    {
        if (_seeded.Chance(Habits.NoPayment)) return booking;
        var kind = _seeded.Unit();
        if ((kind -= habit.Cash) < 0) return booking with { Payment = PaymentForm.Cash };
        if ((kind -= habit.Company) < 0)
        {
            var company = Trade.Company(_seeded);
            var byCard = _seeded.Chance(0.6);
            return booking with
            {
                Payment = byCard ? PaymentForm.CardThirdParty : PaymentForm.Corporate, Payer = Trade.CompanyName(company), PayerIsCompany = true,
                Card = byCard ? Trade.CompanyCard(company) : null,
            };
        }

        if ((kind -= habit.Stranger) < 0)
        {
            var friend = desk.Invent(_seeded, country, 40);
            return booking with { Payment = PaymentForm.CardThirdParty, Payer = friend.CardName, PayerIsCompany = false, Card = friend.Card };
        }

        if ((kind -= habit.Relative) < 0) return booking with { Payment = PaymentForm.CardThirdParty, Payer = "M " + who.Person.Surname, PayerIsCompany = false, Card = "r" + who.Card };
        if ((kind -= habit.OnAccount) < 0) return booking with { Payment = booking.Agency is null ? PaymentForm.BankTransfer : PaymentForm.AgencyCredit };
        return booking with { Payment = PaymentForm.Card, Payer = who.CardName, PayerIsCompany = false, Card = who.Card };
    }

    private int LeadHours(Habit habit)
    {
        var kind = _seeded.Unit();
        return kind < habit.Late ? _seeded.Between(4, 23)
            : kind < habit.Late + habit.Soon ? _seeded.Between(24, 71)
            : kind < 0.3 ? _seeded.Between(72, 10 * 24)
            : kind < 0.65 ? _seeded.Between(10 * 24, 40 * 24) : _seeded.Between(40 * 24, 200 * 24);
    }
}
