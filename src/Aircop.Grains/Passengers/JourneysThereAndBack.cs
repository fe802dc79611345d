using Aircop.Contracts.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Passengers;

/// <summary>A way out and, where the traveller took one, the way back.</summary>
/// <param name="Out">The way out.</param>
/// <param name="Next">The way that followed it; null when there is none.</param>
/// <param name="Back">The same, when it led back.</param>
internal sealed record JourneyThereAndBack(Way Out, Way? Next, Way? Back);

/// <summary>Puts a traveller's flights together into journeys there and back.</summary>
internal static class JourneysThereAndBack
{
    /// <summary>Fewest people that are a group.</summary>
    private const int SmallestGroup = 3;

    /// <summary>The journeys that began with flights of the past; the present flight may be the way back of the last one.</summary>
    /// <param name="past">Flights flown, earliest departure first.</param>
    /// <param name="present">The present flight.</param>
    public static List<JourneyThereAndBack> Of(IReadOnlyCollection<Journey> past, Journey present)
    {
        var ways = Way.Of(past.Append(present));
        var journeys = new List<JourneyThereAndBack>();
        for (var i = 0; i < ways.Count; i++)
        {
            // A way that the present flight is part of is the present journey, unless it is the way back of another.
            if (ways[i].Legs.Contains(present)) break;
            var next = i + 1 < ways.Count ? ways[i + 1] : null;
            var back = next is not null && ways[i].IsBackOn(next) ? next : null;
            journeys.Add(new JourneyThereAndBack(ways[i], next, back));
            if (back is not null) i++;
        }

        return journeys;
    }

    /// <summary>What rules read of a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="missed">Flights that the traveller was booked on and did not take.</param>
    public static JourneyFacts Facts(JourneyThereAndBack journey, IReadOnlyCollection<Journey> missed)
    {
        var (way, next, back) = journey;
        var first = way.First;
        return new JourneyFacts
        {
            Departed = first.Departure,
            From = first.From,
            To = way.Last.To,
            StayNights = (next is null ? null : way.NightsUntil(next)) ?? way.Last.StayNights,
            OneWay = first.OneWay,
            ReturnFlown = back is not null ? true : missed.Any(other => IsReturnOf(way, other)) ? false : null,
            OutBagKg = first.BagKg,
            BackBagKg = back?.First.BagKg,
            HoldBags = first.HoldBags,
            DistanceKm = way.Km,
        };
    }

    /// <summary>
    /// Who of a group came back, told by the booking in which they all went: on another booking one may have come back unseen, so a way
    /// back on another leaves it open. Null when the journey was not made in a group.
    /// </summary>
    public static GroupJourney? Group(JourneyThereAndBack journey)
    {
        var first = journey.Out.First;
        if (first.Party.Length + 1 < SmallestGroup) return null;
        if (journey.Back?.First is not { } back || back.Locator.Length == 0 || back.Locator != first.Locator) return new GroupJourney { Departed = first.Departure };
        var returned = back.Party.Select(companion => companion.Passenger).ToHashSet(StringComparer.Ordinal);
        var together = first.Party.Count(companion => returned.Contains(companion.Passenger));
        return new GroupJourney { Departed = first.Departure, CameBack = together + 1, StayedAway = first.Party.Length - together };
    }

    // A return that nobody saw may have been flown where no list tells of it: only one that was seen not to be flown counts.
    private static bool IsReturnOf(Way way, Journey other) =>
        other.Departure > way.First.Departure && other.To == way.First.From && (other.From == way.Last.To || (other.Locator.Length > 0 && other.Locator == way.First.Locator));
}
