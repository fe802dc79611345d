using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.World.Reference;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;

namespace Aircop.Grains.Tests.Targeting;

/// <summary>What rules may read of what lists say.</summary>
public sealed class FactsOfPersonTests
{
    private static readonly DateTimeOffset Departure = new(2026, 5, 20, 22, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<FlightLeg> Legs = [new() { From = "GRU", To = "LIS", Departure = Departure, Arrival = Departure.AddHours(10) }];

    [Theory]
    [InlineData("2008-05-20", 18)]
    [InlineData("2008-05-21", 17)]
    [InlineData("2004-02-29", 22)]
    public void Age_is_in_full_years_on_the_day_of_departure(string birth, int age) =>
        Assert.Equal(age, Of(Person() with { Birth = DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture) }).Api!.Age);

    [Fact]
    public void A_year_of_birth_alone_gives_no_age() => Assert.Null(Of(Person() with { BirthYear = 2010 }).Api!.Age);

    [Fact]
    public void The_day_of_issue_is_that_of_the_document_and_not_of_the_visa()
    {
        var facts = Of(Person() with { Documents = [Document("V", issued: new DateOnly(2026, 5, 1)), Document("P", new DateOnly(2031, 1, 1), new DateOnly(2021, 1, 1))] });

        Assert.Equal(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), facts.Api!.DocumentIssued);
        Assert.Null(facts.Api.DocumentsValid);
        Assert.False(Of(Person() with { Documents = [Document("P", new DateOnly(2026, 5, 20))] }).Api!.DocumentsValid);
    }

    [Fact]
    public void Check_ins_apart_are_counted_over_the_booking_and_bags_in_one_pool_are_not_separate()
    {
        var early = Person() with { CheckedInAt = Departure.AddHours(-5), Bags = Bags(pooled: false) };
        var late = Person() with { Surname = "SOUZA", CheckedInAt = Departure.AddHours(-3), Bags = Bags(pooled: false) };
        var other = Person("OTHER1") with { CheckedInAt = Departure.AddHours(-20) };

        Assert.Equal((120d, true), CheckInOf(early, early, late, other));
        Assert.Equal((120d, false), CheckInOf(early, early, late with { Bags = Bags(pooled: true) }));
        Assert.Equal((null, null), CheckInOf(early, early, late with { CheckedInAt = null, Bags = null }));

        static (double?, bool?) CheckInOf(ManifestPerson person, params ManifestPerson[] present) =>
            Of(person, present: present) is var facts ? (facts.Api!.CheckInGapMinutes, facts.Api.SeparateBagPools) : default;
    }

    [Fact]
    public void A_family_that_checks_in_apart_hides_nothing_and_strangers_of_one_booking_may()
    {
        var person = Person() with { Surname = "SILVA", CheckedInAt = Departure.AddHours(-5) };
        var son = Person() with { Surname = "SILVA COSTA", CheckedInAt = Departure.AddHours(-1) };
        var stranger = Person() with { Surname = "MENSAH", CheckedInAt = Departure.AddHours(-3) };

        Assert.Equal(0, GapOf(person, person));
        Assert.Equal(0, GapOf(person, person, son));
        Assert.Equal(120, GapOf(person, person, son, stranger));
        Assert.Equal(120, GapOf(stranger, person, son, stranger));
        Assert.Null(GapOf(person, person, son, stranger with { CheckedInAt = null }));

        static double? GapOf(ManifestPerson person, params ManifestPerson[] present) => Of(person, present: present).Api!.StrangersGapMinutes;
    }

    [Fact]
    public void A_divided_booking_tells_how_far_apart_its_parts_sit()
    {
        var person = Person() with { Seat = "12A", Booking = new BookingFacts { SplitLocators = ["OTHER1"], SplitAt = Departure.AddHours(-9) } };

        var apart = Of(person, present: [person, Person("OTHER1") with { Seat = "31C" }, Person("OTHER1") with { Seat = "20K" }]).Booking!;
        var alone = Of(person, present: [person]).Booking!;

        Assert.Equal((true, true, 8, 12, Departure.AddHours(-9)), (apart.Split, apart.SplitKeepsFlight, apart.SplitSeatRows, apart.SeatRow, apart.SplitAt));
        Assert.Equal((true, false, null), (alone.Split, alone.SplitKeepsFlight, alone.SplitSeatRows));
        Assert.False(Of(Person() with { Booking = new BookingFacts() }).Booking!.Split);
    }

    [Fact]
    public void A_tag_says_where_it_sends_the_bag()
    {
        Assert.Equal(["OPO"], Of(Person() with { Bags = new Baggage { Count = 1, Tags = ["TP1"], TagDestinations = ["OPO"] } }).Bags!.Tags.Select(tag => tag.Destination));
        Assert.True(Of(Person() with { Bags = new Baggage { Count = 1, Tags = ["TP1"] } }).Bags!.Tags.IsDefault, "a tag without destination was not seen, which is not the same as none");
    }

    [Fact]
    public void A_segment_brings_lists_where_the_network_or_the_law_of_a_State_collects_them()
    {
        var booking = Of(Person() with { Booking = new BookingFacts { Itinerary = ["IST", "TUN", "GRU", "LIS"] } }).Booking!;

        Assert.Equal([false, true, true], booking.Segments.Select(segment => segment.ListsArrive!.Value));
    }

    [Theory]
    [InlineData("GRU LIS GRU", "GRU-LIS")]
    [InlineData("LIS GRU LIS", "GRU-LIS")]
    [InlineData("GRU LIS MAD LIS GRU", "GRU-LIS LIS-MAD")]
    [InlineData("VVI GRU LIS GRU VVI", "VVI-GRU GRU-LIS")]
    [InlineData("LIS VVI GRU LIS", "GRU-LIS")]
    [InlineData("GRU LIS MAD", "GRU-LIS LIS-MAD")]
    public void Of_a_journey_there_and_back_rules_see_the_way_that_the_flight_is_on(string journey, string way)
    {
        var booking = Of(Person() with { Booking = Journey(journey, null) }).Booking!;

        Assert.Equal(way, string.Join(' ', booking.Segments.Select(segment => segment.From + "-" + segment.To)));
        Assert.True(booking.DirectKm > 5_000, "a way that ends elsewhere than it begins has a length");
    }

    [Fact]
    public void A_journey_of_an_unknown_airport_has_no_length_and_not_none() =>
        Assert.Null(Of(Person() with { Booking = Journey("GRU ZZZ", true) }).Booking!.DirectKm);

    [Fact]
    public void Whose_bags_are_in_a_pool_is_not_without_bags()
    {
        Assert.Null(Of(Person() with { Bags = new Baggage { Count = 0, Pooled = true } }).Bags!.AcceptedCount);
        Assert.Equal(0, Of(Person() with { Bags = new Baggage { Count = 0, Pooled = false } }).Bags!.AcceptedCount);
    }

    [Fact]
    public void Locators_are_hashed_and_equal_ones_alike()
    {
        var one = Of(Person() with { Booking = new BookingFacts() }).Booking!.Locator;

        Assert.Equal(one, Of(Person() with { Surname = "SOUZA", Booking = new BookingFacts() }).Booking!.Locator);
        Assert.NotEqual(one, Of(Person("OTHER1") with { Booking = new BookingFacts() }).Booking!.Locator);
        Assert.DoesNotContain("ABC123", one, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GRU LIS", true, "GRU MAD", true, "Destination")]
    [InlineData("GRU LIS", true, "GRU DSS LIS", true, "Routing")]
    [InlineData("GRU LIS MAD", true, "GRU LIS", true, "OnwardCancelled")]
    [InlineData("GRU LIS GRU", false, "GRU LIS", true, "ReturnCancelled")]
    [InlineData("GRU LIS GRU", false, "GRU MAD GRU", false, "Destination")]
    [InlineData("GRU LIS", true, "GRU LIS", true, "")]
    [InlineData("GRU LIS", true, "", null, "")]
    public void A_change_of_the_journey_between_pushes_is_told_apart(string before, bool? oneWayBefore, string after, bool? oneWayAfter, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', BookingChanges.Between(Journey(before, oneWayBefore), Journey(after, oneWayAfter))));

    [Fact]
    public void Another_day_of_return_is_another_date()
    {
        var before = Journey("GRU LIS GRU", false) with { ReturnDate = new DateOnly(2026, 5, 25) };

        Assert.Equal([BookingChangeKind.Date], BookingChanges.Between(before, before with { ReturnDate = new DateOnly(2026, 5, 27) }));
    }

    private static BookingFacts Journey(string airports, bool? oneWay) =>
        new() { Itinerary = airports.Length == 0 ? [] : [.. airports.Split(' ')], OneWay = oneWay };

    private static SubjectFacts Of(ManifestPerson person, params ManifestPerson[] present) =>
        new FactsOfPerson(Legs, present.Length == 0 ? [person] : present, new WorldPlaces(), Scene.Identities, Departure.AddHours(-2)).Of(person, [], OnLookouts.Nothing);

    private static ManifestPerson Person(string locator = "ABC123") => new() { Surname = "EXAMPLE", Given = "ALPHA", Locator = locator };

    private static TravelDocument Document(string type, DateOnly? expiry = null, DateOnly? issued = null) => new() { Type = type, Number = "1", Expiry = expiry, Issued = issued };

    private static Baggage Bags(bool pooled) => new() { Count = 1, Pooled = pooled };
}
