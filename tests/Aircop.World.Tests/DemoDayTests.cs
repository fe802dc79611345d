using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.World.Cases;
using Aircop.World.Demo;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class DemoDayTests
{
    private static readonly Lazy<DemoDay> Demo = new(() => DemoDay.Make(new WorldOptions { Seed = 7 }));

    [Fact]
    public void The_same_seed_gives_the_same_day()
    {
        DemoDay first = DemoDay.Make(Days.Small(3));
        DemoDay second = DemoDay.Make(Days.Small(3));

        Assert.Equal(first.Actions.Select(Describe), second.Actions.Select(Describe));
        Assert.NotEqual(first.Actions.Select(Describe), DemoDay.Make(Days.Small(4)).Actions.Select(Describe));
    }

    [Fact]
    public void Actions_come_in_order_of_time_and_not_before_the_day()
    {
        Assert.Equal(Demo.Value.Actions.OrderBy(action => action.At), Demo.Value.Actions);
        Assert.All(Demo.Value.Actions, action => Assert.True(action.At >= Demo.Value.World.Options.Start));
    }

    [Fact]
    public void Officers_claim_decide_and_record_in_that_order_after_the_list_came()
    {
        int followed = 0;
        foreach (IGrouping<string, OfficerAction> acts in Demo.Value.Actions.OfType<OfficerAction>().GroupBy(act => act.Case.Id))
        {
            followed++;
            ClaimCase claim = Assert.Single(acts.OfType<ClaimCase>());
            DecideCase decide = Assert.Single(acts.OfType<DecideCase>());
            RecordCase record = Assert.Single(acts.OfType<RecordCase>());
            PostList post = Demo.Value.Actions.OfType<PostList>().First(each => each.Delivery.Flight.Key.ToString() == claim.Case.Flight);

            Assert.True(post.At < claim.At && claim.At < decide.At && decide.At < record.At);
            Assert.Equal(claim.By, decide.By);
            Assert.NotEqual("", decide.Reason);
            Assert.Equal(record.At, record.Outcome.RecordedAt);
        }

        Assert.InRange(followed, Demo.Value.World.Cases.Length / 2, Demo.Value.World.Cases.Length - 1);
    }

    [Fact]
    public void Goods_are_seized_in_grams_and_persons_are_protected()
    {
        List<HitOutcome> outcomes = [.. Demo.Value.Actions.OfType<RecordCase>().Select(record => record.Outcome)];

        Assert.Contains(outcomes, outcome => outcome.Seizures.Any(line => line is { Commodity: Commodity.Cocaine, Quantity: >= 420 }));
        Assert.Contains(outcomes, outcome => outcome.Protected == 1);
        Assert.Contains(outcomes, outcome => outcome.Arrests == 1);
    }

    [Fact]
    public void Nothing_is_posted_while_the_link_is_down_and_what_waited_comes_after()
    {
        Silence silence = Demo.Value.World.Silence;
        List<PostList> posts = [.. Demo.Value.Actions.OfType<PostList>().Where(post => post.Delivery.PostedBy == silence.Airport)];

        Assert.DoesNotContain(posts, post => post.At >= silence.From && post.At < silence.Until);
        Assert.Contains(posts, post => post.Delivery.Fault == ListFault.HeldBack);
        Assert.Equal(silence.Airport, Assert.Single(Demo.Value.Actions.OfType<LinkLost>()).Airport);
        Assert.Equal(silence.Airport, Assert.Single(Demo.Value.Actions.OfType<LinkRestored>()).Airport);
    }

    [Fact]
    public void Broken_lists_come_at_the_set_rates()
    {
        var deliveries = Demo.Value.World.Deliveries;
        double flights = Demo.Value.World.Flights.Length;

        Assert.InRange(deliveries.Count(delivery => delivery.Fault == ListFault.Late) / flights, 0.015, 0.05);
        Assert.InRange(deliveries.Count(delivery => delivery.Fault == ListFault.Duplicate) / flights, 0.015, 0.05);
        Assert.InRange(deliveries.Count(delivery => delivery.Fault == ListFault.Truncated) / flights, 0.003, 0.02);
        Assert.True(deliveries.Select(delivery => delivery.Flight.Key).Distinct().Count() < flights);
        Assert.All(
            deliveries.Where(delivery => delivery.Fault == ListFault.Late),
            delivery => Assert.True(delivery.At > delivery.Flight.Departure));
    }

    [Fact]
    public void A_duplicate_has_the_bytes_of_the_first_and_a_truncated_list_fewer()
    {
        SyntheticDay world = Demo.Value.World;
        ListDelivery duplicate = world.Deliveries.First(delivery => delivery.Fault == ListFault.Duplicate);
        ListDelivery first = world.Deliveries.First(delivery => delivery.Flight.Key == duplicate.Flight.Key);
        ListDelivery truncated = world.Deliveries.First(delivery => delivery.Fault == ListFault.Truncated);

        Assert.NotSame(first, duplicate);
        Assert.Equal(world.Body(first), world.Body(duplicate));
        byte[] whole = world.Body(truncated with { Fault = ListFault.Unspecified });
        byte[] cut = world.Body(truncated);
        Assert.True(cut.Length < whole.Length);
        Assert.Equal(whole[..cut.Length], cut);
    }

    [Fact]
    public void Bookings_of_some_flights_are_pushed_four_times_in_order_and_none_while_the_link_is_down()
    {
        SyntheticDay world = Demo.Value.World;
        List<IGrouping<FlightKey, PushDelivery>> flights = [.. Demo.Value.Actions.OfType<PostPush>().Select(post => post.Delivery).GroupBy(push => push.Flight.Key)];

        Assert.InRange(flights.Count / (double)world.Flights.Length, 0.04, 0.11);
        foreach (IGrouping<FlightKey, PushDelivery> pushes in flights)
        {
            Assert.Equal([0, 1, 2, 3], pushes.Select(push => push.Number));
            Assert.All(pushes, push => Assert.True(
                push.PostedBy != world.Silence.Airport || push.At < world.Silence.From || push.At >= world.Silence.Until));
            Assert.True(pushes.Last().At >= pushes.First().Flight.Departure);
        }
    }

    [Fact]
    public void Bookings_are_pushed_of_no_flight_with_a_typed_list()
    {
        Assert.DoesNotContain(Demo.Value.World.Pushes, push => push.Flight.Form == ListForm.TypedList);
        Assert.Empty(SyntheticDay.Make(Days.Small(3) with { PushShare = 0 }).Pushes);
    }

    [Fact]
    public void Who_is_planted_is_in_the_last_push_only_which_comes_after_the_list()
    {
        SyntheticDay world = Demo.Value.World;
        List<(PlantedCase Case, PushDelivery Push)> pushed =
            [.. world.Cases.SelectMany(planted => world.Pushes.Where(push => push.Flight.Key.ToString() == planted.Flight).Select(push => (planted, push)))];

        Assert.NotEmpty(pushed);
        foreach ((PlantedCase planted, PushDelivery push) in pushed)
        {
            bool there = world.Bodies(push).SelectMany(body => InterchangeReader.Read(body).Messages)
                .SelectMany(message => message.Pnrgov!.Records).Any(record => record.Locator == planted.Person.Locator);
            ListDelivery list = world.Deliveries.Single(each => each.Flight.Key == push.Flight.Key);

            Assert.Equal(push.Number == 3, there);
            Assert.True(push.Number < 3 || push.At > list.At);
        }
    }

    [Fact]
    public void The_first_and_the_last_push_have_every_booking_and_the_one_between_only_what_is_new()
    {
        SyntheticDay world = Demo.Value.World;
        foreach (IGrouping<FlightKey, PushDelivery> pushes in world.Pushes.GroupBy(push => push.Flight.Key).Take(20))
        {
            FlightManifest manifest = world.Manifest(pushes.First().Flight);
            int[] counts = [.. pushes.Select(push => world.Bodies(push).Sum(BookingsIn))];

            Assert.Equal(manifest.People.Select(person => person.Locator).Distinct().Count(), counts[3]);
            Assert.InRange(counts[2], 0, counts[3] - 1);
            Assert.All(world.Bodies(pushes.First(push => push.Form != PushForm.News)), body => Assert.NotEmpty(body));
        }

        Assert.Contains(world.Pushes, push => push.Form == PushForm.Parts && world.Bodies(push).Length > 1);
    }

    private static int BookingsIn(byte[] body) => InterchangeReader.Read(body).Messages.Sum(message => message.Pnrgov!.Records.Length);

    private static string Describe(DemoAction action) => action switch
    {
        PostList post => $"{post.At:O} {post.Delivery.Flight.Key} {post.Delivery.Fault}",
        PostPush push => $"{push.At:O} {push.Delivery.Flight.Key} push {push.Delivery.Number} {push.Delivery.Form}",
        OfficerAction act => $"{act.At:O} {act.Case.Id} {act.GetType().Name} {act.By}",
        _ => $"{action.At:O} {action.GetType().Name}",
    };
}
