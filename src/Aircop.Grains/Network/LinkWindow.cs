using System.Collections.Immutable;
using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>What a link does with what it is told. Pure but for the state it changes.</summary>
internal static class LinkWindow
{
    /// <summary>Days for which bookings and outcomes are kept: a little more than the longest window of a rule.</summary>
    public const int KeptDays = 732;

    /// <summary>How long a flight without bookings is remembered after it landed, so that an older word of it that comes late brings nothing back.</summary>
    private static readonly TimeSpan KeptWithoutBookings = TimeSpan.FromDays(2);

    /// <summary>Takes the bookings of a flight; false when they are known.</summary>
    /// <param name="link">The link; changed in place.</param>
    /// <param name="told">The bookings.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static bool Take(LinkState link, LinkTold told, DateTimeOffset now)
    {
        var known = link.Flights.FirstOrDefault(flight => flight.Flight == told.Flight);
        if (known is null ? told.Bookings.IsEmpty : known.Version > told.Version) return false;
        var before = known?.Bookings ?? [];
        ImmutableArray<LinkBooking> bookings = [.. told.Bookings.Select(booking => Settled(booking, before, now))];
        var isSame = before.SequenceEqual(bookings);
        if (isSame && known is not null && known.Departure == told.Departure && known.Arrival == told.Arrival)
        {
            // Nothing worth a write, and yet what comes late with a version between the two is old.
            link.Flights = link.Flights.Replace(known, known with { Version = told.Version });
            return false;
        }

        var others = known is null ? link.Flights : link.Flights.Remove(known);
        var concerns = !isSame && ConcernsOthers(others, before, bookings, now);
        if (concerns) link.Version++;
        var flight = new LinkedFlight
        {
            Flight = told.Flight,
            Version = told.Version,
            ChangedIn = concerns ? link.Version : known?.ChangedIn ?? 0,
            Departure = told.Departure,
            Arrival = told.Arrival,
            Bookings = bookings,
        };
        link.Flights = [.. others.Where(other => IsKept(other, now)), flight];
        LinkBound.Trim(link, now);
        return true;
    }

    /// <summary>Takes the outcome of a control; false when it is known or too old to count.</summary>
    /// <param name="link">The link; changed in place.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static bool Take(LinkState link, ControlOutcome outcome, DateTimeOffset now)
    {
        var outcomes = Outcomes.With(link.Outcomes, outcome, now);
        if (outcomes == link.Outcomes) return false;
        link.Outcomes = outcomes;
        if (outcome.Positive && link.Flights.Any(flight => IsOpen(flight, now))) link.OutcomeIn = ++link.Version;
        return true;
    }

    /// <summary>Flights to be asked to target again, and which of their people: those that are open and of which others have changed what is shared.</summary>
    /// <param name="link">The link.</param>
    /// <param name="since">Version up to which they were asked.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static IEnumerable<LinkedFlight> Concerned(LinkState link, long since, DateTimeOffset now)
    {
        var changed = link.Flights.Where(flight => flight.ChangedIn > since).Select(flight => flight.Flight).ToArray();
        return link.Flights.Where(flight =>
            IsOpen(flight, now) && (link.OutcomeIn > since || Array.Exists(changed, other => other != flight.Flight)));
    }

    /// <summary>What is answered.</summary>
    public static LinkShared Shared(LinkState link) => new()
    {
        Flights = [.. link.Flights.Where(flight => !flight.Bookings.IsEmpty)],
        Earlier = link.Earlier.Values.Sum(),
        Outcomes = link.Outcomes,
    };

    /// <summary>Whether a flight has people on it who can still be met.</summary>
    public static bool IsOpen(LinkedFlight flight, DateTimeOffset now) => flight.Arrival > now && !flight.Bookings.IsEmpty;

    // A booking made in the future has a wrong time stamp, and one that does not say when it was made was made before it was first told.
    private static LinkBooking Settled(LinkBooking booking, ImmutableArray<LinkBooking> before, DateTimeOffset now)
    {
        var known = before.FirstOrDefault(other => other.Person == booking.Person);
        return booking with
        {
            MadeAt = booking.MadeAt is { } made && made <= now ? made : known?.MadeAt ?? now,
            FirstJourney = booking.FirstJourney ?? (known?.Traveller == booking.Traveller ? known.FirstJourney : null),
        };
    }

    // The same traveller with the same booking on the next flight of the journey is news to nobody.
    private static bool ConcernsOthers(ImmutableArray<LinkedFlight> others, ImmutableArray<LinkBooking> before, ImmutableArray<LinkBooking> now, DateTimeOffset time)
    {
        var changed = before.Except(now).Concat(now.Except(before)).ToArray();
        foreach (var flight in others)
        {
            if (!IsOpen(flight, time)) continue;
            foreach (var booking in flight.Bookings)
                if (Array.Exists(changed, one => one.Traveller != booking.Traveller || one.Locator != booking.Locator)) return true;
        }

        return false;
    }

    private static bool IsKept(LinkedFlight flight, DateTimeOffset now) =>
        flight.Arrival > now - (flight.Bookings.IsEmpty ? KeptWithoutBookings : TimeSpan.FromDays(KeptDays));
}
