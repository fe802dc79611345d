using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>Routes that people of a flight stitched together: which earlier flights they are made of, and what these are to be told.</summary>
internal static class StitchedRoutes
{
    /// <summary>Most flights of one route before the present one.</summary>
    private const int MostEarlier = 4;

    /// <summary>Longest stay before the present flight; rule F02 looks for gaps of up to ten days.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(10);

    /// <summary>Longest stay between earlier flights (rule F01).</summary>
    private static readonly TimeSpan LongestStay = TimeSpan.FromHours(48);

    /// <summary>So long after landing a flight is told; airports keep it no longer.</summary>
    private static readonly TimeSpan ToldAfterArrival = TimeSpan.FromHours(48);

    /// <summary>Whether a rule reads routes out of separate flights.</summary>
    public static bool IsStitching(Rule rule) => rule is { Family: RuleFamily.Route, Side: GroundSide.For } && rule.Facts.Contains("hx.legs", StringComparer.Ordinal);

    /// <summary>The flights by which a traveller came to the present one, in order, each with the key of the record that has it. The last of them may have ended elsewhere: the gap is part of the route.</summary>
    /// <param name="traveller">The traveller.</param>
    public static List<(Journey Journey, string Passenger)> Earlier(RememberedTraveller traveller)
    {
        var flown = HistoryOf.Together(traveller.Pasts)
            .Where(leg => HistoryOf.IsFlown(leg.Journey) && leg.Journey.Flight != traveller.Present.Flight && leg.Journey.Arrival is not null)
            .OrderByDescending(leg => leg.Journey.Arrival).ToArray();
        var route = new List<(Journey Journey, string Passenger)>();
        var next = traveller.Present;
        foreach (var leg in flown)
        {
            if (leg.Journey.Arrival > next.Departure) continue;
            var goesOn = route.Count == 0
                ? next.Departure - leg.Journey.Arrival <= LongestGap
                : leg.Journey.To == next.From && next.Departure - leg.Journey.Arrival <= LongestStay;
            if (!goesOn || route.Count == MostEarlier) break;
            route.Insert(0, leg);
            next = leg.Journey;
        }

        return route;
    }

    /// <summary>Brings the routes of some people up to date; true when an earlier flight is to be told.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="who">Keys of the people.</param>
    /// <param name="travellers">What the network remembers of people, by key.</param>
    /// <param name="rules">Rules in force.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static bool Update(
        string key, FlightState flight, IReadOnlySet<string> who, IReadOnlyDictionary<string, RememberedTraveller> travellers, RulePack rules, DateTimeOffset now)
    {
        var changed = false;
        foreach (var entry in flight.People)
        {
            if (!who.Contains(entry.Key) || !travellers.TryGetValue(entry.Key, out var traveller)) continue;
            var found = flight.Hits.Find(hit => hit.Id == entry.Key + ".rules") is { State: not HitState.Lapsed } hit && entry.IsPresent && hit.Reasons.Any(IsOfRoute)
                ? Notes(key, traveller, hit, now) : [];
            changed |= Replace(flight, entry.Key, found);
        }

        return changed;

        bool IsOfRoute(HitReason reason) => reason.Side == ReasonSide.For && rules.Find(reason.Source) is { } rule && IsStitching(rule);
    }

    private static Dictionary<string, RouteNote> Notes(string key, RememberedTraveller traveller, Hit hit, DateTimeOffset now)
    {
        var earlier = Earlier(traveller);
        var airports = Airports([.. earlier.Select(leg => leg.Journey), traveller.Present]);
        var notes = new Dictionary<string, RouteNote>(StringComparer.Ordinal);
        foreach (var (journey, passenger) in earlier)
        {
            if (journey.Arrival + ToldAfterArrival < now) continue;
            notes[journey.Flight] = new RouteNote
            {
                Flight = key, Passenger = passenger, Airports = airports, Reasons = [.. hit.Reasons.Where(reason => reason.Side != ReasonSide.NotSeen)],
                Severity = hit.Severity, Rank = hit.Rank, Protective = hit.Protective,
            };
        }

        return notes;
    }

    private static ImmutableArray<string> Airports(IReadOnlyList<Journey> legs)
    {
        var airports = new List<string>();
        foreach (var leg in legs)
        {
            if (airports.Count == 0 || airports[^1] != leg.From) airports.Add(leg.From);
            airports.Add(leg.To);
        }

        return [.. airports];
    }

    // What is withdrawn stays, for the flight that was told must hear of it however often that takes.
    private static bool Replace(FlightState flight, string person, Dictionary<string, RouteNote> found)
    {
        var changed = false;
        for (var i = 0; i < flight.Routes.Count; i++)
        {
            var known = flight.Routes[i];
            if (known.Person != person) continue;
            var note = found.Remove(known.Earlier, out var again) ? again : known.Note with { Withdrawn = true };
            if (SaySame(known.Note, note)) continue;
            flight.Routes[i] = known with { Note = note with { Version = flight.Version + 1 } };
            changed = true;
        }

        foreach (var (earlier, note) in found)
        {
            flight.Routes.Add(new RouteOfPerson(person, earlier, note with { Version = flight.Version + 1 }));
            changed = true;
        }

        return changed;
    }

    private static bool SaySame(RouteNote one, RouteNote other) =>
        one with { Version = 0, Airports = [], Reasons = [] } == other with { Version = 0, Airports = [], Reasons = [] }
        && one.Airports.SequenceEqual(other.Airports) && HitLife.Same(one.Reasons, other.Reasons);
}
