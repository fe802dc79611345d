using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Grains.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>Hits on people of a flight whose route a later flight has told of. The machine there raises and withdraws them; decided they are here.</summary>
internal static class RouteHits
{
    /// <summary>Most airports named between the ends of a route.</summary>
    private const int MostVia = 4;

    /// <summary>Whether a hit is one of these.</summary>
    public static bool Is(Hit hit) => hit.Id == IdOf(hit.Person);

    /// <summary>Keeps what later flights tell; true when something is new.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="notes">What they tell.</param>
    public static bool Take(FlightState flight, ImmutableArray<RouteNote> notes)
    {
        var changed = false;
        foreach (var note in notes)
        {
            var known = flight.RoutesHere.FindIndex(other => other.Flight == note.Flight && other.Passenger == note.Passenger);
            if (known < 0 ? note.Withdrawn : flight.RoutesHere[known].Version >= note.Version) continue;
            if (known < 0) flight.RoutesHere.Add(note);
            else flight.RoutesHere[known] = note;
            changed = true;
        }

        return changed;
    }

    /// <summary>Brings the hits of some people up to date with what later flights have told; true when a hit changed.</summary>
    /// <param name="flight">The flight; changed in place.</param>
    /// <param name="who">Keys of the people.</param>
    /// <param name="passengerOf">Key of a person's record; null when nothing tells who the person is.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static bool Update(FlightState flight, IReadOnlySet<string> who, Func<ManifestPerson, string?> passengerOf, DateTimeOffset now)
    {
        if (flight.RoutesHere.Count == 0) return false;
        var told = flight.RoutesHere.Where(note => !note.Withdrawn).ToLookup(note => note.Passenger, StringComparer.Ordinal);
        var found = new List<Hit>();
        foreach (var entry in flight.People)
            if (who.Contains(entry.Key) && passengerOf(entry.Person) is { } passenger && told.Contains(passenger)) found.Add(Of(entry, [.. told[passenger]]));
        return HitLife.Update(
            flight.Hits, new HitUpdate(hit => Is(hit) && who.Contains(hit.Person), _ => Phrase.Of("hit.because.routeWithdrawn"), _ => null), found, now);
    }

    // Of several the longest route tells most; what any of them gives as a reason is one.
    private static Hit Of(PersonEntry entry, IReadOnlyList<RouteNote> notes)
    {
        var longest = notes.MaxBy(note => note.Airports.Length)!;
        return new Hit
        {
            Id = IdOf(entry.Key),
            Person = entry.Key,
            Kind = HitKind.Rule,
            Severity = notes.Max(note => note.Severity),
            Rank = notes.Max(note => note.Rank),
            Headline = Phrase.Of(
                "hit.route", ("from", longest.Airports[0]), ("via", string.Join(", ", longest.Airports[1..^1].Take(MostVia))), ("to", longest.Airports[^1])),
            Reasons = [.. notes.SelectMany(note => note.Reasons).DistinctBy(reason => (reason.Side, reason.Source)).OrderBy(reason => reason.Side)],
            Place = FlightTargeting.PlaceOf(entry.Person),
            Protective = notes.Any(note => note.Protective),
            Because = Phrase.Of("hit.because.route", ("flight", longest.Flight)),
        };
    }

    private static string IdOf(string person) => person + ".route";
}
