using System.Text.Json;
using Aircop.Targeting;
using Aircop.World.Targets;

namespace Aircop.World.Tests;

public sealed class TargetWorldTests
{
    private static readonly TargetWorldOptions Small = new() { Passengers = 6_000, PlantedPerKind = 4, Seed = 7 };
    private static readonly Lazy<TargetWorld> World = new(() => TargetWorld.Make(Small));

    [Fact]
    public void The_same_options_give_the_same_lists_and_another_seed_gives_others()
    {
        Assert.Equal(Lists(World.Value), Lists(TargetWorld.Make(Small)));
        Assert.NotEqual(Lists(World.Value), Lists(TargetWorld.Make(Small with { Seed = 8 })));
    }

    [Fact]
    public void Every_indicator_about_drugs_cash_fighters_and_trafficking_is_planted_as_often_as_asked_for()
    {
        string[] rules = [.. CorePack.All.For(RuleSubject.Passenger).Rules.Select(rule => rule.Id).Where(id => "DCFT".Contains(id[0], StringComparison.Ordinal))];

        Assert.Equal(rules.Order(StringComparer.Ordinal), TargetWorld.Kinds.Order(StringComparer.Ordinal));
        Assert.All(TargetWorld.Kinds, kind => Assert.Equal(4, World.Value.Stories.Count(story => story.Kind == kind)));
    }

    [Fact]
    public void Innocents_are_as_many_as_asked_for_but_for_the_last_party()
    {
        var innocents = World.Value.Tickets.Count(ticket => !ticket.IsPlanted);

        Assert.InRange(innocents, Small.Passengers, Small.Passengers + 60);
    }

    [Fact]
    public void What_a_story_needs_of_the_past_lies_before_the_flight_on_which_it_must_be_found()
    {
        Assert.All(World.Value.Stories, story => Assert.All(story.Finds, find => Assert.True(find.Ticket.Flight.Arrival < story.Targets[0].Flight.Departure)));
        Assert.All(World.Value.Stories, story => Assert.All(story.Targets, ticket => Assert.True(ticket.IsPlanted && ticket.Comes && ticket.Booking.CreatedAt < ticket.Flight.Departure)));
    }

    [Fact]
    public void Nobody_is_on_two_flights_at_a_time()
    {
        foreach (var tickets in World.Value.Tickets.Where(ticket => ticket.Comes).GroupBy(ticket => ticket.Who.Person, ReferenceEqualityComparer.Instance))
        {
            var flights = tickets.Select(ticket => ticket.Flight).OrderBy(flight => flight.Departure).ToList();
            for (var i = 1; i < flights.Count; i++) Assert.True(flights[i - 1].Arrival <= flights[i].Departure, $"{flights[i - 1].Key} and {flights[i].Key}: {tickets.First().IsPlanted}");
        }
    }

    [Fact]
    public void A_courier_shows_a_sign_of_a_second_family_unless_the_own_rule_is_strong()
    {
        foreach (var story in World.Value.Stories)
        {
            var own = CorePack.All.Find(story.Kind)!;
            if (own.IsStrong) continue;
            Assert.Contains(story.Signs, sign => CorePack.All.Find(sign)!.Family != own.Family);
        }
    }

    [Fact]
    public void Lists_of_a_flight_come_in_order_and_tell_what_its_carrier_tells()
    {
        foreach (var flight in World.Value.Flights)
        {
            var lists = FlightLists.Of(flight).ToList();
            Assert.Equal(lists.Select(list => list.At).Order(), lists.Select(list => list.At));
            Assert.Equal(lists.Count, lists.Select(list => list.Submission.Receipt).Distinct(StringComparer.Ordinal).Count());
            var people = lists.SelectMany(list => list.Submission.People).ToList();
            if (!flight.Told.HasFlag(Told.Bookings)) Assert.All(people, person => Assert.Null(person.Booking));
            if (!flight.Told.HasFlag(Told.Bags)) Assert.All(people, person => Assert.Null(person.Bags));
            if (!flight.Told.HasFlag(Told.Payment)) Assert.All(people, person => Assert.Null(person.Booking?.PayerName));
        }
    }

    [Fact]
    public void A_reference_tells_its_ticket()
    {
        Assert.Equal(42, Ticket.NumberOf(Ticket.ReferenceOf(42)));
        Assert.Equal(-1, Ticket.NumberOf("AB0000042"));
        Assert.Equal(-1, Ticket.NumberOf(""));
    }

    private static string Lists(TargetWorld world) =>
        JsonSerializer.Serialize(world.Flights.SelectMany(FlightLists.Of).Select(list => (list.At, list.Submission)).Take(300), new JsonSerializerOptions { IncludeFields = true })
        + JsonSerializer.Serialize(world.Lookouts) + string.Join(' ', world.Tickets.Select(ticket => ticket.Flight.Key.ToString() + ticket.Booking.Locator));
}
