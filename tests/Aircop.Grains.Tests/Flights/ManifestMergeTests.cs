using Aircop.Contracts.Flights;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

public sealed class ManifestMergeTests
{
    [Fact]
    public void Two_people_of_one_name_in_one_list_stay_two()
    {
        var flight = new MergedFlight();

        var difference = flight.Api([Person("DIALLO", "AMINATA"), Person("DIALLO", "AMINATA")]);

        Assert.Equal(2, difference.Added);
        Assert.Equal(["p1", "p2"], flight.People.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_same_people_in_another_order_add_nobody_and_change_nobody(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var listed = Crowd(random, random.Next(1, 12));
            var flight = new MergedFlight();
            flight.Api([.. listed]);
            var before = flight.People.ToArray();
            ManifestPerson[] again = [.. listed];
            random.Shuffle(again);

            var difference = flight.Api([.. again]);

            Assert.Equal((0, 0), (difference.Added, difference.Changed));
            Assert.Equal(before, flight.People);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Nobody_of_any_list_is_lost(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var flight = new MergedFlight();
            var largest = 0;
            for (var version = 1; version <= 4; version++)
            {
                var listed = Crowd(random, random.Next(1, 10));
                var before = flight.People.Count;
                var difference = flight.Api([.. listed]);

                largest = Math.Max(largest, listed.Count);
                Assert.Equal(before + difference.Added, flight.People.Count);
                Assert.True(flight.People.Count >= largest);
                foreach (var document in listed.SelectMany(person => person.Documents))
                    Assert.Contains(flight.People, entry => entry.Person.Documents.Contains(document));
            }

            Assert.Equal(flight.People.Count, flight.People.Select(entry => entry.Key).Distinct().Count());
        }
    }

    [Fact]
    public void A_document_says_more_than_a_name()
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567"), Person("DIALLO", "AMINATA")]);

        flight.Api([Person("DIALLO", "AMINATA"), Person("DIALO", "AMINATA", "12AB34567")]);

        Assert.Equal(2, flight.People.Count);
        Assert.Equal(["DIALO", "DIALLO"], flight.People.Select(entry => entry.Person.Surname));
        Assert.Equal([1, 0], flight.People.Select(entry => entry.Person.Documents.Length));
    }

    [Fact]
    public void One_document_of_two_people_is_told_apart_by_name()
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567"), Person("DIALLO", "BABY", "12AB34567")]);

        var difference = flight.Api([Person("DIALLO", "BABY", "12AB34567"), Person("DIALLO", "AMINATA", "12AB34567")]);

        Assert.Equal((0, 0), (difference.Added, difference.Changed));
        Assert.Equal(["AMINATA", "BABY"], flight.People.Select(entry => entry.Person.Given));
    }

    [Theory]
    [InlineData(1984, 1985, "", "", 2)]
    [InlineData(1984, 1984, "", "", 1)]
    [InlineData(null, 1984, "", "", 1)]
    [InlineData(null, null, "ABC123", "XYZ789", 2)]
    [InlineData(null, null, "ABC123", "", 1)]
    public void A_name_alone_meets_only_who_does_not_contradict(int? known, int? listed, string knownLocator, string listedLocator, int people)
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", birth: Birth(known)) with { Locator = knownLocator }]);

        flight.Api([Person("Diallo", "Aminata", birth: Birth(listed)) with { Locator = listedLocator }]);

        Assert.Equal(people, flight.People.Count);
    }

    [Fact]
    public void Another_document_of_the_same_name_is_another_person()
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567")]);

        Assert.Equal(1, flight.Api([Person("DIALLO", "AMINATA", "98ZZ11111")]).Added);
    }

    [Fact]
    public void Another_seat_counts_as_changed_and_carries_the_version()
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567", "12A"), Person("KOUASSI", "KOFFI", seat: "14C")]);

        var difference = flight.Api([Person("DIALLO", "AMINATA", "12AB34567", "31C"), Person("KOUASSI", "KOFFI", seat: "14C")]);

        Assert.Equal((0, 1), (difference.Added, difference.Changed));
        Assert.Equal([2L, 1L], flight.People.Select(entry => entry.ChangedIn));
        Assert.Equal("31C", flight.People[0].Person.Seat);
    }

    [Fact]
    public void What_a_newer_list_leaves_out_stays()
    {
        var whole = Person("DIALLO", "AMINATA", "12AB34567", "12A", new DateOnly(1984, 5, 31)) with
        {
            Second = "FATOU",
            Sex = "F",
            Nationalities = ["CIV"],
            Locator = "ABC123",
            Bags = new Baggage { Count = 1, WeightKg = 23, Tags = ["AF123456"] },
            Booking = new BookingFacts { Payment = PaymentForm.Cash, Itinerary = ["CDG", "ABJ"] },
            Embarkation = "CDG",
            Destination = "ABJ",
            Position = 4,
        };
        var flight = new MergedFlight();
        flight.Api([whole]);

        var difference = flight.Api([Person("DIALLO", "AMINATA", "12AB34567")]);

        Assert.Equal(0, difference.Changed);
        Assert.Same(whole, flight.People[0].Person);
    }

    [Fact]
    public void A_second_document_is_added_and_the_first_is_kept()
    {
        var flight = new MergedFlight();
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567")]);

        var both = Person("DIALLO", "AMINATA") with { Documents = [Document("12AB34567") with { Expiry = new DateOnly(2031, 1, 1) }, Document("V0001")] };
        flight.Api([both]);

        Assert.Equal(["12AB34567", "V0001"], Assert.Single(flight.People).Person.Documents.Select(document => document.Number));
        Assert.Equal(new DateOnly(2031, 1, 1), flight.People[0].Person.Documents[0].Expiry);
    }

    private static DateOnly? Birth(int? year) => year is { } value ? new DateOnly(value, 5, 31) : null;
}
