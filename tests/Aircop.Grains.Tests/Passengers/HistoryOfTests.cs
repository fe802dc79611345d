using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using Aircop.Targeting;
using Aircop.Targeting.Forms;
using static Aircop.Grains.Tests.Passengers.Pasts;

namespace Aircop.Grains.Tests.Passengers;

public sealed class HistoryOfTests
{
    private static readonly Journey Present = Flight("CDG", "LIS", 0);

    [Fact]
    public void A_traveller_without_a_past_has_empty_lists_and_what_nobody_tells_stays_unseen()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present)]);

        Assert.Empty(facts.Journeys);
        Assert.Empty(facts.Legs);
        Assert.Empty(facts.Documents);
        Assert.Empty(facts.NoShows);
        Assert.Empty(facts.Companions);
        Assert.Empty(facts.Groups);
        Assert.Empty(facts.Cancellations);
        Assert.Empty(facts.Controls);
        Assert.True(facts.Declarations.IsDefault && facts.Shipments.IsDefault && facts.MailItems.IsDefault);
        Assert.Null(facts.TraderLink);
        Assert.Null(facts.ReturnBooked);
    }

    [Fact]
    public void Without_a_past_the_facts_are_the_same_however_they_are_made()
    {
        var present = Present with { Document = "d1", OneWay = true, ReturnDate = new DateOnly(2026, 6, 1), Party = [Companion("r2"), Companion("r3", minor: true, sharesFamilyName: true)] };
        var protective = new TravellerControl { Flight = "other", Hit = "h", At = Today, Airport = "LIS", Positive = true, Protective = true };

        // A control that is left out of the facts makes the long way be taken.
        var quick = HistoryOf.Traveller(present, [Past(present)]);
        var whole = HistoryOf.Traveller(present, [Past(present) with { Controls = [protective] }]);

        Assert.Equal(FactsForm.Current.Write(new SubjectFacts { History = whole }), FactsForm.Current.Write(new SubjectFacts { History = quick }));
        Assert.Equal(2, quick.Companions.Length);
        Assert.Single(quick.Documents);
        Assert.True(quick.ReturnBooked);
    }

    [Fact]
    public void A_way_out_and_the_way_back_are_one_journey()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present, Flight("CDG", "BOG", 30) with { BagKg = 10, HoldBags = 1, OneWay = false }, Flight("BOG", "CDG", 27) with { BagKg = 30 })]);

        var journey = Assert.Single(facts.Journeys);
        Assert.Equal(
            new JourneyFacts
            {
                Departed = Today.AddDays(-30), From = "CDG", To = "BOG", StayNights = 3, OneWay = false, ReturnFlown = true, OutBagKg = 10, BackBagKg = 30, HoldBags = 1, DistanceKm = 1000,
            },
            journey);
        Assert.Null(journey.HandKg);
        Assert.Equal(["CDG", "BOG"], facts.Legs.Select(leg => leg.From));
    }

    [Fact]
    public void Connections_are_part_of_the_way()
    {
        var facts = HistoryOf.Traveller(
            Present, [Past(Present, Flight("CDG", "PTY", 30), Flight("PTY", "BOG", 29.6), Flight("BOG", "PTY", 25), Flight("PTY", "CDG", 24.6))]);

        var journey = Assert.Single(facts.Journeys);
        Assert.Equal(("CDG", "BOG", 4, 2000d, true), (journey.From, journey.To, journey.StayNights, journey.DistanceKm, journey.ReturnFlown));
        Assert.Equal(4, facts.Legs.Length);
    }

    [Fact]
    public void Who_turns_round_on_the_same_day_stays_no_night()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present, Flight("CDG", "MAD", 30), Flight("MAD", "CDG", 29.7))]);

        var journey = Assert.Single(facts.Journeys);
        Assert.Equal((0, true), (journey.StayNights, journey.ReturnFlown));
    }

    [Fact]
    public void The_way_back_may_lead_to_another_airport_of_the_country()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present, Flight("CDG", "BOG", 30), Flight("BOG", "ORY", 20))]);

        Assert.True(Assert.Single(facts.Journeys).ReturnFlown);
    }

    [Fact]
    public void Flights_within_a_country_are_no_way_back_of_each_other()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present, Flight("CDG", "NCE", 30), Flight("LYS", "ORY", 20))]);

        Assert.Equal(2, facts.Journeys.Length);
        Assert.All(facts.Journeys, journey => Assert.Null(journey.ReturnFlown));
    }

    [Fact]
    public void The_present_flight_may_be_the_way_back_and_is_no_journey_of_its_own()
    {
        var facts = HistoryOf.Traveller(Present with { BagKg = 40 }, [Past(Present, Flight("LIS", "CDG", 3) with { ReturnDate = new DateOnly(2026, 5, 1), BagKg = 20 })]);

        var journey = Assert.Single(facts.Journeys);
        Assert.Equal(("LIS", "CDG", 3, true, 20d, 40d), (journey.From, journey.To, journey.StayNights, journey.ReturnFlown, journey.OutBagKg, journey.BackBagKg));
        Assert.Single(facts.Legs);
    }

    [Fact]
    public void A_flight_that_the_present_one_goes_on_from_is_a_leg_and_no_past_journey()
    {
        var facts = HistoryOf.Traveller(Present, [Past(Present, Flight("BOG", "CDG", 0.5, "k2"))]);

        Assert.Empty(facts.Journeys);
        var leg = Assert.Single(facts.Legs);
        Assert.Equal(("BOG", "CDG", "FR", "k2", Today.AddDays(-0.5), Today.AddDays(-0.5).AddHours(6)), (leg.From, leg.To, leg.ToCountry, leg.Locator, leg.Departed, leg.Arrived));
    }

    [Fact]
    public void A_return_was_not_flown_when_its_flight_says_so_and_is_open_while_nobody_saw_it()
    {
        var away = Flight("CDG", "BOG", 40) with { OneWay = false, StayNights = 9, ReturnDate = new DateOnly(2026, 4, 20) };
        var missed = Flight("BOG", "CDG", 31) with { Presence = Presence.NotOnBoard };

        Assert.False(HistoryOf.Traveller(Present, [Past(away, missed)]).Journeys[0].ReturnFlown);
        Assert.Null(HistoryOf.Traveller(Present, [Past(away)]).Journeys[0].ReturnFlown);
        Assert.Null(HistoryOf.Traveller(Present, [Past(away with { ReturnDate = null, OneWay = true })]).Journeys[0].ReturnFlown);
        Assert.Equal(9, HistoryOf.Traveller(Present, [Past(away)]).Journeys[0].StayNights);
    }

    [Fact]
    public void What_is_to_come_and_who_did_not_board_are_no_past_journeys()
    {
        var facts = HistoryOf.Traveller(
            Present,
            [
                Past(
                    Present, Flight("LIS", "CDG", -5), Flight("CDG", "MAD", 9, "k3") with { Presence = Presence.NotOnBoard }, Flight("CDG", "NCE", 8) with { Presence = Presence.Cancelled },
                    Flight("CDG", "BOG", 7) with { Presence = Presence.Dropped }),
            ]);

        Assert.Empty(facts.Journeys);
        Assert.Empty(facts.Legs);
        Assert.Equal([new MissedFlight(Today.AddDays(-9), "k3")], facts.NoShows.ToArray());
    }

    [Fact]
    public void Documents_are_told_once_with_whether_they_replaced_one_that_ended()
    {
        var facts = HistoryOf.Traveller(
            Present with { Document = "d4" },
            [
                Past(
                    Flight("CDG", "MAD", 900) with { Document = "d1", DocumentExpiry = new DateOnly(2024, 6, 1) }, Flight("CDG", "MAD", 700) with { Document = "d2", DocumentExpiry = new DateOnly(2034, 1, 1) },
                    Flight("CDG", "MAD", 600) with { Document = "d2" }, Flight("CDG", "MAD", 500) with { Document = "d3" }, Flight("CDG", "MAD", 400)),
            ]);

        Assert.Equal([("d1", false), ("d2", true), ("d3", null), ("d4", (bool?)null)], facts.Documents.Select(document => (document.Document!, document.AfterExpiry)));
        Assert.Equal(Today.AddDays(-700), facts.Documents[1].FirstUsed);
        Assert.Null(facts.Documents[0].ReplacesLost);
    }

    [Fact]
    public void A_document_that_replaces_a_good_one_says_so()
    {
        var facts = HistoryOf.Traveller(Present with { Document = "d2" }, [Past(Flight("CDG", "MAD", 100) with { Document = "d1", DocumentExpiry = new DateOnly(2031, 1, 1) })]);

        Assert.Equal(false, facts.Documents[1].AfterExpiry);
    }

    [Fact]
    public void Companions_are_told_by_journey_the_present_one_among_them()
    {
        var facts = HistoryOf.Traveller(
            Present with { Party = [Companion("c1", minor: true)] }, [Past(Flight("CDG", "MAD", 100) with { Party = [Companion("c2", minor: null, sharesFamilyName: true)] })]);

        Assert.Equal(
            [
                new CompanionFacts { At = Today.AddDays(-100), Person = "c2", Minor = null, SharesFamilyName = true, Present = false, Guardian = false },
                new CompanionFacts { At = Today, Person = "c1", Minor = true, SharesFamilyName = false, Present = true, Guardian = false },
            ],
            facts.Companions.ToArray());
    }

    [Fact]
    public void Of_a_group_that_came_back_on_its_booking_it_is_told_who_stayed_away()
    {
        var facts = HistoryOf.Traveller(
            Present,
            [Past(Flight("CDG", "MAD", 100) with { Party = [Companion("c1"), Companion("c2"), Companion("c3")] }, Flight("MAD", "CDG", 90) with { Party = [Companion("c1"), Companion("c9")] })]);

        Assert.Equal([new GroupJourney { Departed = Today.AddDays(-100), CameBack = 2, StayedAway = 2 }], facts.Groups.ToArray());
    }

    [Fact]
    public void Of_a_group_whose_way_back_was_on_another_booking_it_is_left_open_and_two_are_no_group()
    {
        var group = Flight("CDG", "MAD", 100) with { Party = [Companion("c1"), Companion("c2")] };

        var other = HistoryOf.Traveller(Present, [Past(group, Flight("MAD", "CDG", 90, "k2"))]);
        Assert.Equal([new GroupJourney { Departed = Today.AddDays(-100) }], other.Groups.ToArray());
        Assert.Empty(HistoryOf.Traveller(Present, [Past(group with { Party = [Companion("c1")] })]).Groups);
    }

    [Fact]
    public void What_was_taken_off_a_booking_is_told_with_the_arrival_before_it()
    {
        var at = Today.AddDays(-9);
        var facts = HistoryOf.Traveller(
            Present,
            [Past(Flight("CDG", "MAD", 10) with { TakenOff = [new TakenOffSegment { At = at, Kind = TakenOffKind.Onward }, new TakenOffSegment { At = at.AddHours(1), Kind = TakenOffKind.Return }] })]);

        Assert.Equal(
            [
                new CancelledSegment(at, Today.AddDays(-10).AddHours(6), BookingChangeKind.OnwardCancelled),
                new CancelledSegment(at.AddHours(1), Today.AddDays(-10).AddHours(6), BookingChangeKind.ReturnCancelled),
            ],
            facts.Cancellations.ToArray());
    }

    [Fact]
    public void Controls_are_told_but_not_those_of_a_traveller_who_was_to_be_protected()
    {
        var control = new TravellerControl { Flight = "F", Hit = "p1.rules", At = Today.AddDays(-9), Airport = "CDG", Positive = false };
        var facts = HistoryOf.Traveller(Present, [Past(Present) with { Controls = [control, control with { Positive = true, Protective = true }] }]);

        Assert.Equal([new ControlFacts(Today.AddDays(-9), false)], facts.Controls.ToArray());
    }

    [Fact]
    public void A_return_is_booked_with_the_flight_or_on_any_other_booking_within_90_days()
    {
        var oneWay = Present with { OneWay = true };

        Assert.True(HistoryOf.Traveller(Present with { ReturnDate = new DateOnly(2026, 6, 1) }, [Past()]).ReturnBooked);
        Assert.True(HistoryOf.Traveller(oneWay, [Past(Flight("LIS", "CDG", -20, "k2"))]).ReturnBooked);
        Assert.True(HistoryOf.Traveller(oneWay, [Past(Flight("MAD", "ORY", -20, "k2"))]).ReturnBooked);
        Assert.False(HistoryOf.Traveller(oneWay, [Past(Flight("LIS", "CDG", -120, "k2"))]).ReturnBooked);
        Assert.False(HistoryOf.Traveller(oneWay, [Past(Flight("LIS", "MAD", -20, "k2"))]).ReturnBooked);
        Assert.Null(HistoryOf.Traveller(Present, [Past()]).ReturnBooked);
    }

    [Fact]
    public void The_past_is_that_of_all_records_and_a_flight_on_two_of_them_counts_once()
    {
        var corrected = Flight("CDG", "MAD", 30);
        var facts = HistoryOf.Traveller(Present, [Record("r1", Present, corrected with { Version = 2 }), Record("r2", corrected, Flight("MAD", "CDG", 28))]);

        Assert.Equal(2, facts.Legs.Length);
        Assert.Equal(2, Assert.Single(facts.Journeys).StayNights);
    }

    [Fact]
    public void Flights_with_a_person_of_interest_are_counted_over_all_records_up_to_the_present_one()
    {
        TravellerCompany With(string flight, double daysAgo) => new() { Person = "x", Flight = flight, Departure = Today.AddDays(-daysAgo), Positive = daysAgo > 5 };

        var people = HistoryOf.CoTravellers(
            Present,
            [
                Record("r1") with { Company = [With("A", 10), With("B", 0), With("C", -3), With("D", 8) with { Withdrawn = true }, With("E", 1) with { Person = "r2" }] },
                Record("r2") with { Company = [With("A", 10), With("G", 4) with { OnLookout = true }] },
            ]);

        Assert.Equal([new CoTraveller { LastTogether = Today, Flights = 3, Journeys = 3, OneBooking = false, Positive = true, OnLookout = true }], people.ToArray());
    }

    [Fact]
    public void There_and_back_on_the_flights_of_a_person_of_interest_is_one_journey()
    {
        Journey[] holiday = [Flight("CDG", "BOG", 40, "k7"), Flight("BOG", "CDG", 30, "k7")];
        TravellerCompany With(Journey journey) => new() { Person = "x", Flight = journey.Flight, Departure = journey.Departure, OnLookout = true };

        var once = HistoryOf.CoTravellers(Present, [Past([Present, .. holiday]) with { Company = [.. holiday.Select(With)] }]);
        var again = HistoryOf.CoTravellers(Present, [Past([Present, .. holiday]) with { Company = [.. holiday.Select(With), With(Present)] }]);

        Assert.Equal((2, 1), (once[0].Flights, once[0].Journeys));
        Assert.Equal((3, 2), (again[0].Flights, again[0].Journeys));
        Assert.Equal(RuleResult.NoHit, CorePack.All.Find("F10")!.Evaluate(Facts(once)).Result);
        Assert.Equal(RuleResult.Hit, CorePack.All.Find("F10")!.Evaluate(Facts(again)).Result);

        static SubjectFacts Facts(System.Collections.Immutable.ImmutableArray<CoTraveller> people) =>
            new() { Flight = new FlightFacts { DepartureUtc = Today }, Network = new NetworkFacts { CoTravellers = people } };
    }

    [Fact]
    public void Rules_speak_of_the_past_that_is_told()
    {
        var home = Flight("CDG", "BOG", 0) with { Document = "d2" };
        Journey[] past =
        [
            .. new[] { 150, 100, 50 }.SelectMany(days => new[] { Flight("CDG", "BOG", days) with { BagKg = 5, OneWay = false }, Flight("BOG", "CDG", days - 3) with { BagKg = 25 } }),
        ];
        var facts = new SubjectFacts { Booking = new Aircop.Targeting.BookingFacts { Changes = [] }, Flight = new FlightFacts { DepartureUtc = Today }, History = HistoryOf.Traveller(home, [Past([.. past])]) };

        Assert.Equal(RuleResult.Hit, CorePack.All.Find("D08")!.Evaluate(facts).Result);
        Assert.Equal(RuleResult.Hit, CorePack.All.Find("D17")!.Evaluate(facts).Result);
        Assert.Equal(RuleResult.NoHit, CorePack.All.Find("D21")!.Evaluate(facts).Result);
        Assert.Equal(RuleResult.NoHit, CorePack.All.Find("T04")!.Evaluate(facts).Result);
        Assert.Equal(RuleResult.NoHit, CorePack.All.Find("T08")!.Evaluate(facts).Result);
        Assert.Equal(RuleResult.NoHit, CorePack.All.Find("X04")!.Evaluate(facts).Result);
    }
}
