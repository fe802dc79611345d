namespace Aircop.Targeting.Tests;

/// <summary>One traveller for whom every rule but the exonerating ones hits, and the way to take a fact away.</summary>
internal static class Cases
{
    public static readonly DateTimeOffset Departure = new(2026, 3, 14, 22, 30, 0, TimeSpan.Zero);

    /// <summary>Facts on which <paramref name="ruleId"/> hits.</summary>
    public static SubjectFacts Hitting(string ruleId) => ruleId switch
    {
        "D01" => Courier,
        "D02" => Courier,
        "D03" => With(Courier, booking => booking with { PaymentForm = PaymentForm.Card }),
        "D07" => Courier,
        "D09" => Courier,
        "D16" => Courier,
        "D18" => Courier,
        "D25" => Courier,
        "W01" => With(Courier, booking => booking with { Segments = [new("NBO", "DXB", Departure) { Index = 0 }, new("DXB", "HKG", null) { Index = 1 }] }),
        "C03" => Courier with { Flight = Courier.Flight! with { To = "BOG" } },
        "X01" => With(Courier, booking => booking with { StayNights = 10, OneWay = false }),
        "X02" => With(Courier, booking => booking with { CreatedUtc = Departure.AddDays(-40) }),
        "X03" => With(Courier, booking => booking with { PayerName = "MR A COSTA" }),
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, "No such rule."),
    };

    public static SubjectFacts Courier { get; } = new()
    {
        Booking = new BookingFacts
        {
            CreatedUtc = Departure.AddHours(-9),
            PaymentForm = PaymentForm.Cash,
            PayerName = "BETTER TRAVELS",
            PayerIsCompany = false,
            ContactPhones = ["+000 0000 000"],
            Segments = [new("GRU", "DSS", Departure) { Index = 0 }],
            StayNights = 2,
            OneWay = false,
            Party = [new("COSTA", "ANA")],
            FlownKm = 12_000,
            DirectKm = 6_000,
            DirectServiceExists = true,
        },
        Flight = new FlightFacts
        {
            From = "GRU", To = "DSS", DepartureUtc = Departure, ArrivalUtc = Departure.AddHours(7), DistanceKm = 5_200, International = true,
        },
        Bags = new BagFacts { AcceptedCount = 1, WeightKg = 46, TagCount = 2 },
    };

    /// <summary>An ordinary family on holiday.</summary>
    public static SubjectFacts Tourist { get; } = new()
    {
        Booking = new BookingFacts
        {
            CreatedUtc = Departure.AddDays(-60),
            PaymentForm = PaymentForm.Card,
            PayerName = "RUI DA SILVA",
            PayerIsCompany = false,
            ContactPhones = ["+351 21 842 7316"],
            Segments = [new("LIS", "SAL", Departure) { Index = 0 }],
            StayNights = 10,
            OneWay = false,
            Party = [new("SILVA", "RUI"), new("SILVA", "INÊS")],
            FlownKm = 3_000,
            DirectKm = 2_950,
            DirectServiceExists = true,
        },
        Flight = new FlightFacts { From = "LIS", To = "RAI", DepartureUtc = Departure, DistanceKm = 2_950, International = true },
        Bags = new BagFacts { AcceptedCount = 2, WeightKg = 30, TagCount = 2 },
    };

    public static SubjectFacts With(SubjectFacts facts, Func<BookingFacts, BookingFacts> change) =>
        facts with { Booking = change(facts.Booking!) };

    /// <summary>The same facts with one of them not seen.</summary>
    public static SubjectFacts Without(SubjectFacts facts, string field) => field switch
    {
        "booking.created" => With(facts, booking => booking with { CreatedUtc = null }),
        "booking.paymentForm" => With(facts, booking => booking with { PaymentForm = null }),
        "booking.payerName" => With(facts, booking => booking with { PayerName = null }),
        "booking.payerIsCompany" => With(facts, booking => booking with { PayerIsCompany = null }),
        "booking.contactPhones" => With(facts, booking => booking with { ContactPhones = default }),
        "booking.segments" => With(facts, booking => booking with { Segments = default }),
        "booking.stayNights" => With(facts, booking => booking with { StayNights = null }),
        "booking.oneWay" => With(facts, booking => booking with { OneWay = null }),
        "booking.party" => With(facts, booking => booking with { Party = default }),
        "booking.flownKm" => With(facts, booking => booking with { FlownKm = null }),
        "booking.directKm" => With(facts, booking => booking with { DirectKm = null }),
        "booking.directService" => With(facts, booking => booking with { DirectServiceExists = null }),
        "flight.from" => facts with { Flight = facts.Flight! with { From = null } },
        "flight.to" => facts with { Flight = facts.Flight! with { To = null } },
        "flight.departure" => facts with { Flight = facts.Flight! with { DepartureUtc = null } },
        "flight.distanceKm" => facts with { Flight = facts.Flight! with { DistanceKm = null } },
        "flight.international" => facts with { Flight = facts.Flight! with { International = null } },
        "bags.acceptedCount" => facts with { Bags = facts.Bags! with { AcceptedCount = null } },
        "bags.weightKg" => facts with { Bags = facts.Bags! with { WeightKg = null } },
        "bags.tagCount" => facts with { Bags = facts.Bags! with { TagCount = null } },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not one field."),
    };

    /// <summary>Every fact that <see cref="Without"/> can take away.</summary>
    public static readonly string[] Fields =
    [
        "booking.created", "booking.paymentForm", "booking.payerName", "booking.payerIsCompany", "booking.contactPhones", "booking.segments",
        "booking.stayNights", "booking.oneWay", "booking.party", "booking.flownKm", "booking.directKm", "booking.directService", "flight.from",
        "flight.to", "flight.departure", "flight.distanceKm", "flight.international", "bags.acceptedCount", "bags.weightKg", "bags.tagCount",
    ];

    /// <summary>The rules that need nothing but a booking, a flight and its bags.</summary>
    public static RulePack Pack { get; } = new(
        "record",
        CorePack.All.Rules.Where(rule => rule.Id is "D01" or "D02" or "D03" or "D07" or "D09" or "D16" or "D18" or "D25" or "W01" or "C03" or "X01" or "X02" or "X03"));

    public static Rule RuleOf(string id) => Pack.Rules.Single(rule => rule.Id == id);
}
