using System.Collections.Immutable;
using Aircop.Targeting;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;

namespace Aircop.Grains.Flights;

/// <summary>Tells what changed in the journey of a booking between two pushes.</summary>
internal static class BookingChanges
{
    /// <summary>Changes of one booking that are kept; nobody changes a journey so often.</summary>
    public const int Most = 20;

    /// <summary>What changed; none while either push says nothing of the journey.</summary>
    /// <param name="before">The booking as it was pushed before.</param>
    /// <param name="after">The booking as it is pushed now.</param>
    public static IEnumerable<BookingChangeKind> Between(BookingFacts? before, BookingFacts? after)
    {
        if (before is not { Itinerary: [_, _, ..] was } || after is not { Itinerary: [_, _, ..] now }) yield break;
        if (before.OneWay is false && after.OneWay is true && was.AsSpan().StartsWith(now.AsSpan()))
        {
            yield return BookingChangeKind.ReturnCancelled;
            yield break;
        }

        if (now.Length < was.Length && was.AsSpan().StartsWith(now.AsSpan())) yield return BookingChangeKind.OnwardCancelled;
        else if (End(was) != End(now)) yield return BookingChangeKind.Destination;
        else if (!was.AsSpan().SequenceEqual(now.AsSpan())) yield return BookingChangeKind.Routing;
        if (before.ReturnDate is { } then && after.ReturnDate is { } day && then != day) yield return BookingChangeKind.Date;
    }

    // Who comes back to where the journey began turns about half-way.
    private static string End(ImmutableArray<string> airports) => airports[0] == airports[^1] ? airports[airports.Length / 2] : airports[^1];
}
