namespace Aircop.Targeting.Tests;

/// <summary>Facts from a seed, each of them now and then not seen.</summary>
internal static class Facts
{
    private static readonly string[] Airports = ["GRU", "BOG", "DSS", "LIS", "NBO", "HKG", "ADD", "DXB"];
    private static readonly string[] Names = ["COSTA", "DIALLO", "SILVA", "DE SOUSA", "TRAORÉ"];
    private static readonly string[] Phones = ["0000000", "+351 21 842 7316", "12", "+225 27 21 75 10 09"];

    public static IEnumerable<SubjectFacts> Random(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string from = Pick(random, Airports);
            string to = Pick(random, Airports);
            yield return new SubjectFacts
            {
                Booking = new BookingFacts
                {
                    CreatedUtc = Seen(random) ? Cases.Departure.AddHours(-random.Next(-2, 900)) : null,
                    PaymentForm = Seen(random) ? (PaymentForm)random.Next(9) : null,
                    PayerName = Seen(random) ? Pick(random, Names) : null,
                    PayerIsCompany = Seen(random) ? random.Next(3) == 0 : null,
                    ContactPhones = Seen(random) ? [Pick(random, Phones)] : default,
                    Segments = Seen(random) ? [new SegmentFacts(from, to, null) { Index = 0 }] : default,
                    StayNights = Seen(random) ? random.Next(25) : null,
                    OneWay = Seen(random) ? random.Next(4) == 0 : null,
                    Party = Seen(random) ? [new PartyMember(Pick(random, Names), "A")] : default,
                    FlownKm = Seen(random) ? random.Next(1_000, 15_000) : null,
                    DirectKm = Seen(random) ? random.Next(800, 9_000) : null,
                    DirectServiceExists = Seen(random) ? random.Next(2) == 0 : null,
                },
                Flight = new FlightFacts
                {
                    From = Seen(random) ? from : null,
                    To = Seen(random) ? to : null,
                    DepartureUtc = Seen(random) ? Cases.Departure : null,
                    DistanceKm = Seen(random) ? random.Next(300, 9_000) : null,
                    International = Seen(random) ? random.Next(3) != 0 : null,
                },
                Bags = new BagFacts
                {
                    AcceptedCount = Seen(random) ? random.Next(3) : null,
                    TagCount = Seen(random) ? random.Next(4) : null,
                    WeightKg = Seen(random) ? random.Next(60) : null,
                },
            };
        }
    }

    public static string Describe(TargetingResult result) => string.Join(
        '\n',
        result.For.Concat(result.Against).Concat(result.NotSeen).Select(GroundText.English)
            .Prepend($"{result.PackVersion} {result.IsHit} {result.Rank} {result.Severity} {result.Threat} {result.Families}"));

    private static bool Seen(Random random) => random.Next(5) != 0;

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
