using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using static Aircop.Grains.Tests.Passengers.Pasts;

namespace Aircop.Grains.Tests.Passengers;

public sealed class JourneyVersionsTests
{
    private static readonly Journey Booked = Flight("CDG", "MAD", 10) with { ReturnDate = new DateOnly(2026, 5, 20), OneWay = false, ItineraryEnd = "CDG" };

    private static readonly Journey Later = Booked with { Version = 2, ToldAt = Today };

    [Fact]
    public void Versions_that_differ_in_nothing_but_their_number_say_the_same()
    {
        Assert.True(JourneyVersions.SaySame(Booked with { Party = [Companion("c1")], Contacts = ["a"] }, Later with { Party = [Companion("c1")], Contacts = ["a"] }));
        Assert.False(JourneyVersions.SaySame(Booked, Later with { Party = [Companion("c1")] }));
        Assert.False(JourneyVersions.SaySame(Booked, Later with { BagKg = 3 }));
    }

    [Fact]
    public void A_return_that_is_booked_no_more_was_taken_off_when_the_flight_was_told() =>
        Assert.Equal(
            [new TakenOffSegment { At = Today, Kind = TakenOffKind.Return }], JourneyVersions.Follow(Booked, Later with { ReturnDate = null, OneWay = true, ItineraryEnd = "MAD" }).TakenOff.ToArray());

    [Fact]
    public void A_way_on_that_is_booked_no_more_was_taken_off() =>
        Assert.Equal(
            [TakenOffKind.Onward],
            JourneyVersions.Follow(Booked with { ReturnDate = null, OneWay = true, ItineraryEnd = "LIS" }, Later with { ReturnDate = null, OneWay = true, ItineraryEnd = "MAD" })
                .TakenOff.Select(segment => segment.Kind));

    [Fact]
    public void What_was_taken_off_before_is_kept() =>
        Assert.Equal([new TakenOffSegment { Kind = TakenOffKind.Onward }], JourneyVersions.Follow(Booked with { TakenOff = [new TakenOffSegment { Kind = TakenOffKind.Onward }] }, Later with { BagKg = 9 }).TakenOff.ToArray());

    [Fact]
    public void A_return_that_is_moved_and_a_list_that_says_nothing_of_the_booking_take_nothing_off()
    {
        Assert.Empty(JourneyVersions.Follow(Booked, Later with { ReturnDate = new DateOnly(2026, 6, 1) }).TakenOff);
        Assert.Empty(JourneyVersions.Follow(Booked, Later with { ReturnDate = null, OneWay = null, ItineraryEnd = "" }).TakenOff);
    }
}
