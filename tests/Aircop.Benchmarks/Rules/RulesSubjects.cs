using System.Collections.Immutable;
using Aircop.Targeting;

namespace Aircop.Benchmarks.Rules;

/// <summary>Ordinary travellers with every fact there: a booking, a past of some journeys, and what the network knows of them.</summary>
internal static class RulesSubjects
{
    private static readonly DateTimeOffset Departure = new(2026, 3, 14, 22, 30, 0, TimeSpan.Zero);
    private static readonly string[] Airports = ["LIS", "MAD", "CDG", "DSS", "ACC", "GRU", "NBO", "DXB", "FRA", "AMS", "ABJ", "CMN"];
    private static readonly string[] Goods = ["Aircraft tyres", "Fresh flowers, 40 boxes", "Printed circuit boards", "Textiles", "Cashew nuts in bags"];

    public static SubjectFacts[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var all = new SubjectFacts[count];
        for (var i = 0; i < count; i++) all[i] = One(random, i);
        return all;
    }

    private static SubjectFacts One(Random random, int number)
    {
        string from = Airport(random);
        string to = Airport(random);
        int lead = random.Next(30, 2_000);
        int nights = random.Next(1, 22);
        return new SubjectFacts
        {
            Booking = new BookingFacts
            {
                Locator = "l" + number,
                CreatedUtc = Departure.AddHours(-lead),
                PaymentForm = random.Next(12) == 0 ? PaymentForm.Cash : PaymentForm.Card,
                PayerName = random.Next(8) == 0 ? "BETTER TRAVELS" : "MRS ANA COSTA",
                PayerIsCompany = random.Next(10) == 0,
                AgencyId = "a" + random.Next(40),
                ContactPhones = ["+351 21 842 73" + random.Next(10, 99)],
                Segments = [new SegmentFacts(from, to, Departure) { Index = 0, ListsArrive = true }],
                StayNights = nights,
                OneWay = random.Next(6) == 0,
                Party = [new PartyMember("COSTA", "ANA"), new PartyMember("COSTA", "RUI")],
                FlownKm = 4_300,
                DirectKm = 4_100,
                DirectServiceExists = true,
                Changes = [],
                Split = false,
                SplitAt = Departure,
                SplitKeepsFlight = true,
                SplitSeatRows = 0,
                SeatRow = random.Next(1, 40),
            },
            Api = new ApiFacts
            {
                Age = random.Next(2, 80), DocumentCount = 1, DocumentsValid = true, DocumentIssued = Departure.AddDays(-random.Next(40, 3_000)),
                DocumentReportedLost = false, CheckInGapMinutes = random.Next(20), StrangersGapMinutes = 0, SeparateBagPools = random.Next(4) == 0, Lookouts = [],
            },
            Flight = new FlightFacts
            {
                From = from, To = to, FromCountry = "PT", DepartureUtc = Departure, ArrivalUtc = Departure.AddHours(6), DistanceKm = 4_100, International = true,
                HoursToDeparture = 24,
            },
            Bags = new BagFacts { AcceptedCount = 1, TagCount = 1, WeightKg = random.Next(12, 24), Tags = [new BagTagFacts(to)] },
            History = Past(random),
            Network = Shared(random, number),
            Consignment = new ConsignmentFacts
            {
                Goods = Goods[random.Next(Goods.Length)], From = from, To = to, Pieces = 10, WeightKg = 150, UsualLowKg = 2, UsualHighKg = 30, Value = 9_000, Charges = 700,
                ConsigneeRegistered = true, ConsigneeLicensed = false, ConsigneeAddress = AddressKind.Business, KeptCool = false, PrefixOutOfUse = false, Versions = [],
            },
            Mail = new MailFacts { Content = "documents", Kind = MailContentKind.Documents, WeightG = 120, Value = 10, Limit = 150, SenderGiven = true, SenderHandwritten = false },
            FlightWork = new FlightWorkFacts
            {
                Lists = 2, MinutesPastDue = -30, Records = 180, IncompleteRecords = 1, Passengers = 180, OnOneListOnly = 0, AddedLate = 2, Reviewed = true, HoursToDeparture = 20,
            },
            Warning = new WarningFacts { MinutesSinceSent = 5, Acknowledged = true, Answered = false },
            RuleRecord = new RuleRecordFacts { Controls = 60, Positives = 9, BackTestRate = 0.12 },
            OfficerConduct = new OfficerConductFacts { DismissedLaterPositive = 0, SearchesWithoutCase = 1 },
        };
    }

    private static HistoryFacts Past(Random random)
    {
        int trips = random.Next(1, 8);
        return new HistoryFacts
        {
            Journeys = [.. Enumerable.Range(0, trips).Select(_ => Journey(random))],
            Legs = [.. Enumerable.Range(0, trips * 2).Select(_ => Leg(random))],
            Documents = [new DocumentUse { FirstUsed = Ago(random, 2_000), Document = "d1", AfterExpiry = false, ReplacesLost = false }],
            Declarations = [],
            NoShows = [],
            Companions = [new CompanionFacts { At = Ago(random, 700), Person = "p1", Minor = false, Guardian = false, SharesFamilyName = true, Present = false }],
            Groups = [],
            Cancellations = [],
            Controls = [],
            Shipments = [new ShipmentFacts(Ago(random, 900)), new ShipmentFacts(Ago(random, 900))],
            MailItems = [],
            ReturnBooked = true,
            TraderLink = false,
        };
    }

    private static JourneyFacts Journey(Random random) => new()
    {
        Departed = Ago(random, 1_000), From = Airport(random), To = Airport(random), StayNights = random.Next(3, 20), OneWay = false, ReturnFlown = true,
        OutBagKg = random.Next(8, 23), BackBagKg = random.Next(8, 23), HoldBags = 1, HandKg = random.Next(4, 9), DistanceKm = random.Next(800, 9_000),
    };

    private static LegFacts Leg(Random random)
    {
        var departed = Ago(random, 1_000);
        return new LegFacts { Departed = departed, Arrived = departed.AddHours(5), From = Airport(random), To = Airport(random), ToCountry = "PT", Locator = "k" + random.Next(1_000) };
    }

    private static NetworkFacts Shared(Random random, int number) => new()
    {
        OnCard = Bookings(random, number, 3),
        OnContact = Bookings(random, number, 3),
        SameOffice = Bookings(random, number, 4),
        AgencyOutcomes = [.. Enumerable.Range(0, 8).Select(each => new OutcomeFacts(Ago(random, 400), each == 0, Threat.Cocaine))],
        RouteOutcomes = [new OutcomeFacts(Ago(random, 400), true, Threat.Cocaine)],
        AgentOutcomes = [],
        ShipperOutcomes = [],
        OriginOutcomes = [],
        MeanPositiveRate = 0.1,
        CoTravellers = [new CoTraveller { LastTogether = Ago(random, 700), Flights = 1, Journeys = 1, OneBooking = false, Positive = false, OnLookout = false }],
        Seizures = [new SeizureLikeness { At = Ago(random, 30), SameRoute = true, SameAgency = false, SameLead = false, SamePayerKind = true, SameStay = false, SameBags = false }],
        CourierLike = random.Next(12) == 0,
        RouteWeek = 6,
        RouteMean = 5,
        RouteDeviation = 2,
        PayerOnLookout = false,
        PayerSteps = 6,
        AtAddress = [new AddressedBill(Ago(random, 30), "b1")],
        ToAddressee = [new AddressedMail(Ago(random, 30), "s1")],
    };

    // A card and a telephone mostly stand on the bookings of one family.
    private static ImmutableArray<SharedBooking> Bookings(Random random, int number, int most) =>
    [
        .. Enumerable.Range(0, random.Next(most + 1)).Select(each => new SharedBooking
        {
            At = Ago(random, 300), Locator = $"m{number}.{each}", Traveller = $"t{number}.{each % 2}", SharesFamilyName = true, SameFlight = false, SameAgency = false, OneGroup = false, Destination = Airport(random),
            OneWay = false, FirstJourney = false, MinorAlone = false, BagShare = 0.6, SeatRow = random.Next(1, 40),
        }),
    ];

    private static DateTimeOffset Ago(Random random, int days) => Departure.AddDays(-random.Next(1, days));

    private static string Airport(Random random) => Airports[random.Next(Airports.Length)];
}
