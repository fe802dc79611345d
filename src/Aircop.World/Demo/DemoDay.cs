using System.Collections.Immutable;
using Aircop.World.Cases;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>The timeline of a synthetic day: lists, pushes of bookings, a broken link, and officers at work on the planted cases. Played by the host.</summary>
public sealed class DemoDay
{
    /// <summary>Share of cases that nobody comes to, so that the queue is never empty.</summary>
    private const double LeftWaiting = 0.15;

    private DemoDay(SyntheticDay world, ImmutableArray<DemoAction> actions)
    {
        World = world;
        Actions = actions;
    }

    /// <summary>The day behind the timeline.</summary>
    public SyntheticDay World { get; }

    /// <summary>What happens, by time.</summary>
    public ImmutableArray<DemoAction> Actions { get; }

    /// <summary>Makes a timeline; the same options give the same one.</summary>
    public static DemoDay Make(WorldOptions options)
    {
        SyntheticDay world = SyntheticDay.Make(options);
        var actions = new List<DemoAction>();
        foreach (ListDelivery delivery in world.Deliveries) actions.Add(new PostList(delivery.At, delivery));
        foreach (PushDelivery delivery in world.Pushes) actions.Add(new PostPush(delivery.At, delivery));
        actions.Add(new LinkLost(world.Silence.From, world.Silence.Airport));
        actions.Add(new LinkRestored(world.Silence.Until, world.Silence.Airport));
        foreach (PlantedCase planted in world.Cases) AddOfficers(actions, world, planted);

        // A stable order: what was added first stays first among the actions of one moment.
        return new DemoDay(world, [.. actions.OrderBy(action => action.At)]);
    }

    private static void AddOfficers(List<DemoAction> actions, SyntheticDay world, PlantedCase planted)
    {
        Seeded seeded = new Seeded(world.Options.Seed).Fork("officers").Fork(planted.Id);
        ListDelivery? delivery = world.Deliveries.FirstOrDefault(each => each.Flight.Key.ToString() == planted.Flight);
        if (delivery is null || planted.Outcome is not { } outcome || seeded.Chance(LeftWaiting)) return;

        string unit = outcome.Airport;
        DateTimeOffset claimed = delivery.At.AddMinutes(seeded.Between(3, 9));
        DateTimeOffset decided = claimed.AddMinutes(seeded.Between(4, 12));
        actions.Add(new ClaimCase(claimed, planted, unit + " shift lead"));
        actions.Add(new DecideCase(decided, planted, unit + " shift lead", planted.Decision, ReasonOf(planted)));

        // Who departs is met at the gate, who arrives after landing.
        bool departing = unit == delivery.Flight.From.Iata;
        DateTimeOffset met = departing
            ? delivery.Flight.Departure.AddMinutes(-seeded.Between(2, 12))
            : delivery.Flight.Arrival.AddMinutes(seeded.Between(35, 100));
        DateTimeOffset recorded = met > decided.AddMinutes(5) ? met : decided.AddMinutes(5);
        actions.Add(new RecordCase(recorded, planted, unit + " inspector", outcome with { RecordedAt = recorded }));
    }

    private static string ReasonOf(PlantedCase planted) => planted.Kind switch
    {
        PlantedKind.StolenDocument => "Document number and issuer equal to the list.",
        PlantedKind.WantedPerson => "Name and date of birth equal to the list.",
        PlantedKind.MissingPerson => "Name and date of birth equal to the list; to be met by the protection officer.",
        PlantedKind.RipOnTag => "More tags than bags; baggage hall to hold the extra one.",
        _ => "Late cash booking for a short stay; to be examined.",
    };
}
