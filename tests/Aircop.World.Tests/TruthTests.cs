using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Screening;
using Aircop.Targeting;
using Aircop.World.Cases;
using Aircop.World.Reference;
using Aircop.World.Traffic;
using LookoutCategory = Aircop.Screening.LookoutCategory;

namespace Aircop.World.Tests;

public sealed class TruthTests
{
    private static readonly RulePack Pack = CorePack.All.For(RuleSubject.Passenger);

    private static readonly Lazy<WatchlistSnapshot> Snapshot = new(() => WatchlistSnapshot.Build(
        Days.Full.Lookouts.SelectMany(list => list.Value.Select(entry => new LookoutEntry
        {
            Id = entry.Id,
            List = list.Key,
            Category = (LookoutCategory)entry.Category,
            Surname = entry.Surname,
            GivenNames = entry.Given,
            BirthDate = entry.Birth,
            BirthYear = entry.BirthYear,
            DocumentNumber = entry.DocumentNumber,
            DocumentIssuer = entry.DocumentIssuer,
        })),
        1));

    [Fact]
    public void As_many_cases_are_planted_as_asked_for_each_on_a_flight_of_its_own()
    {
        WorldOptions options = Days.Full.Options;

        Assert.Equal(options.StolenDocuments, Days.Full.Cases.Count(planted => planted.Kind == PlantedKind.StolenDocument));
        Assert.Equal(options.WantedPersons, Days.Full.Cases.Count(planted => planted.Kind == PlantedKind.WantedPerson));
        Assert.Equal(options.Couriers, Days.Full.Cases.Count(planted => planted.Kind == PlantedKind.Courier));
        Assert.Equal(options.RipOns, Days.Full.Cases.Count(planted => planted.Kind == PlantedKind.RipOnTag));
        Assert.Equal(options.MissingPersons, Days.Full.Cases.Count(planted => planted.Kind == PlantedKind.MissingPerson));
        Assert.Equal(Days.Full.Cases.Length, Days.Full.Cases.Select(planted => planted.Flight).Distinct().Count());
    }

    [Fact]
    public void Every_planted_person_stands_on_the_list_that_is_sent_whole_and_in_time()
    {
        foreach (PlantedCase planted in Days.Full.Cases)
        {
            ScheduledFlight flight = FlightOf(planted);

            Assert.Single(Days.Full.Manifest(flight).People, planted.IsAbout);
            Demo.ListDelivery delivery = Assert.Single(Days.Full.Deliveries, each => each.Flight.Key == flight.Key);
            Assert.True(delivery.Fault is Demo.ListFault.Unspecified or Demo.ListFault.HeldBack);
        }
    }

    [Fact]
    public void Every_planted_lookout_hits_just_its_person()
    {
        foreach (PlantedCase planted in Days.Full.Cases.Where(planted => planted.List.Length > 0))
        {
            foreach (ManifestPerson person in Days.Full.Manifest(FlightOf(planted)).People)
            {
                List<ScreeningHit> hits = Screen(person);
                if (!planted.IsAbout(person))
                {
                    Assert.Empty(hits);
                    continue;
                }

                ScreeningHit hit = Assert.Single(hits);
                Assert.Equal((planted.List, planted.Entry), (hit.Entry.List, hit.Entry.Id));
                Assert.Equal(MatchStrength.Exact, hit.Strength);
                Assert.Equal(planted.ExpectedHit == HitKind.LookoutDocument, hit.Tier == MatchTier.Document);
            }
        }
    }

    [Fact]
    public void Every_planted_courier_is_shown_by_the_rules_that_were_expected()
    {
        foreach (PlantedCase planted in Days.Full.Cases.Where(planted => planted.ExpectedHit == HitKind.Rule))
        {
            TargetingResult result = Target(FlightOf(planted), planted.Person, [planted.Person]);

            Assert.True(result.IsHit);
            Assert.Subset(result.For.Select(ground => ground.RuleId).ToHashSet(), planted.Rules.ToHashSet());
            Assert.Empty(Screen(planted.Person));
        }
    }

    [Fact]
    public void Few_ordinary_travellers_look_odd()
    {
        HashSet<string> plantedFlights = [.. Days.Full.Cases.Select(planted => planted.Flight)];
        int people = 0;
        int hits = 0;
        foreach (ScheduledFlight flight in Days.Full.Flights.Where(each => each.Form == ListForm.TypedList))
        {
            if (plantedFlights.Contains(flight.Key.ToString())) continue;
            ImmutableArray<ManifestPerson> all = Days.Full.Manifest(flight).People;
            ILookup<string, ManifestPerson> parties = all.ToLookup(person => person.Locator);
            foreach (ManifestPerson person in all)
            {
                people++;
                if (Target(flight, person, parties[person.Locator]).IsHit) hits++;
            }
        }

        Assert.True(people > 5_000);
        Assert.InRange(hits / (double)people, 0.0002, 0.003);
    }

    [Fact]
    public void No_other_traveller_of_the_day_is_on_a_list()
    {
        HashSet<string> planted = [.. Days.Full.Cases.Select(each => each.Flight)];
        foreach (ScheduledFlight flight in Days.Full.Flights.Where((each, index) => index % 10 == 0 && !planted.Contains(each.Key.ToString())))
            Assert.All(Days.Full.Manifest(flight).People, person => Assert.Empty(Screen(person)));
    }

    [Fact]
    public void Outcomes_are_whole()
    {
        foreach (PlantedCase planted in Days.Full.Cases)
        {
            HitOutcome outcome = planted.Outcome!;
            Assert.True(AircopNetwork.Contains(outcome.Airport));
            Assert.Equal(planted.Kind == PlantedKind.MissingPerson, planted.Decision == HitDecision.Protect);
            Assert.All(outcome.Seizures, line => Assert.True(line.Quantity > 0));
            if (outcome.Kind != OutcomeKind.Positive) Assert.Empty(outcome.Seizures);
            if (planted.Kind == PlantedKind.MissingPerson) Assert.Equal((0, 1), (outcome.Arrests, outcome.Protected));
        }
    }

    private static ScheduledFlight FlightOf(PlantedCase planted) =>
        Days.Full.Flights.Single(flight => flight.Key.ToString() == planted.Flight);

    private static List<ScreeningHit> Screen(ManifestPerson person)
    {
        var hits = new List<ScreeningHit>();
        Screener.Screen(
            Snapshot.Value,
            new ScreeningSubject
            {
                Surname = person.Surname,
                GivenName = person.Given,
                SecondGivenName = person.Second,
                BirthDate = person.Birth,
                Documents = [.. person.Documents.Select(document => new SubjectDocument(document.Number, document.Issuer))],
            },
            hits);
        return hits;
    }

    private static TargetingResult Target(ScheduledFlight flight, ManifestPerson person, IEnumerable<ManifestPerson> party)
    {
        Contracts.Flights.BookingFacts booking = person.Booking!;
        return TargetingEngine.Evaluate(Pack, new SubjectFacts
        {
            Flight = new FlightFacts
            {
                From = flight.From.Iata, To = flight.To.Iata, DepartureUtc = flight.Departure, DistanceKm = flight.DistanceKm,
                International = true,
            },
            Bags = new BagFacts
            {
                AcceptedCount = person.Bags!.Count, WeightKg = person.Bags.WeightKg, TagCount = person.Bags.Tags.Length,
            },
            Booking = new Targeting.BookingFacts
            {
                CreatedUtc = booking.CreatedAt,
                PaymentForm = (Targeting.PaymentForm)booking.Payment,
                PayerName = booking.PayerName,
                PayerIsCompany = booking.PayerIsCompany,
                ContactPhones = [booking.Phone!],
                Segments = [new SegmentFacts(flight.From.Iata, flight.To.Iata, flight.Departure) { Index = 0 }],
                StayNights = booking.ReturnDate is { } back ? back.DayNumber - DateOnly.FromDateTime(flight.ArrivalLocal).DayNumber : null,
                OneWay = booking.OneWay,
                Party = [.. party.Select(member => new PartyMember(member.Surname, member.Given))],
                DirectKm = flight.DistanceKm,
                FlownKm = flight.DistanceKm,
                DirectServiceExists = Routes.HasDirectService(flight.From.Iata, flight.To.Iata),
            },
        });
    }
}
