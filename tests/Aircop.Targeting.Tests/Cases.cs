namespace Aircop.Targeting.Tests;

/// <summary>One traveller for whom every rule but the exonerating ones hits, and the way to take a fact away.</summary>
internal static class Cases
{
    public static readonly DateTimeOffset Departure = new(2026, 3, 14, 22, 30, 0, TimeSpan.Zero);

    /// <summary>Facts on which <paramref name="ruleId"/> hits.</summary>
    public static PassengerFacts Hitting(string ruleId) => ruleId switch
    {
        "D01" => Courier,
        "D02" => Courier,
        "D03" => With(Courier, booking => booking with { PaymentForm = PaymentForm.Card }),
        "D07" => Courier,
        "D09" => Courier,
        "D16" => Courier,
        "D18" => Courier,
        "D25" => Courier,
        "W01" => With(Courier, booking => booking with { Segments = [new("NBO", "DXB", Departure), new("DXB", "HKG", null)] }),
        "C03" => Courier with { Flight = Courier.Flight! with { To = "BOG" } },
        "X01" => With(Courier, booking => booking with { StayNights = 10, OneWay = false }),
        "X02" => With(Courier, booking => booking with { CreatedUtc = Departure.AddDays(-40) }),
        "X03" => With(Courier, booking => booking with { PayerName = "MR A COSTA" }),
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, "No such rule."),
    };

    public static PassengerFacts Courier { get; } = new()
    {
        Booking = new BookingFacts
        {
            CreatedUtc = Departure.AddHours(-9),
            PaymentForm = PaymentForm.Cash,
            PayerName = "BETTER TRAVELS",
            PayerIsCompany = false,
            ContactPhones = ["+000 0000 000"],
            Segments = [new("GRU", "DSS", Departure)],
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
    public static PassengerFacts Tourist { get; } = new()
    {
        Booking = new BookingFacts
        {
            CreatedUtc = Departure.AddDays(-60),
            PaymentForm = PaymentForm.Card,
            PayerName = "RUI DA SILVA",
            PayerIsCompany = false,
            ContactPhones = ["+351 21 842 7316"],
            Segments = [new("LIS", "SAL", Departure)],
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

    public static PassengerFacts With(PassengerFacts facts, Func<BookingFacts, BookingFacts> change) =>
        facts with { Booking = change(facts.Booking!) };

    /// <summary>The same facts with one of them not seen.</summary>
    public static PassengerFacts Without(PassengerFacts facts, FactField field) => field switch
    {
        FactField.BookingCreated => With(facts, booking => booking with { CreatedUtc = null }),
        FactField.BookingPaymentForm => With(facts, booking => booking with { PaymentForm = null }),
        FactField.BookingPayerName => With(facts, booking => booking with { PayerName = null }),
        FactField.BookingPayerIsCompany => With(facts, booking => booking with { PayerIsCompany = null }),
        FactField.BookingContactPhones => With(facts, booking => booking with { ContactPhones = null }),
        FactField.BookingSegments => With(facts, booking => booking with { Segments = null }),
        FactField.BookingStayNights => With(facts, booking => booking with { StayNights = null }),
        FactField.BookingOneWay => With(facts, booking => booking with { OneWay = null }),
        FactField.BookingParty => With(facts, booking => booking with { Party = null }),
        FactField.BookingFlownKm => With(facts, booking => booking with { FlownKm = null }),
        FactField.BookingDirectKm => With(facts, booking => booking with { DirectKm = null }),
        FactField.BookingDirectService => With(facts, booking => booking with { DirectServiceExists = null }),
        FactField.FlightFrom => facts with { Flight = facts.Flight! with { From = null } },
        FactField.FlightTo => facts with { Flight = facts.Flight! with { To = null } },
        FactField.FlightDeparture => facts with { Flight = facts.Flight! with { DepartureUtc = null } },
        FactField.FlightDistanceKm => facts with { Flight = facts.Flight! with { DistanceKm = null } },
        FactField.FlightInternational => facts with { Flight = facts.Flight! with { International = null } },
        FactField.BagsAcceptedCount => facts with { Bags = facts.Bags! with { AcceptedCount = null } },
        FactField.BagsWeightKg => facts with { Bags = facts.Bags! with { WeightKg = null } },
        FactField.BagsTagCount => facts with { Bags = facts.Bags! with { TagCount = null } },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not one field."),
    };

    public static RulePack Pack { get; } = RulePack.RecordLevel(IllustrativeRouteGroups.Instance);

    public static Rule RuleOf(string id) => Pack.Rules.Single(rule => rule.Id == id);
}
