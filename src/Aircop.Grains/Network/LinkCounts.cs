using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>Counts what a link keeps, so that an officer can see what a reason rests on and nobody sees who it is.</summary>
internal static class LinkCounts
{
    /// <summary>What a link counts.</summary>
    /// <param name="kind">What is shared.</param>
    /// <param name="shared">Who shares it.</param>
    public static LinkCount Of(LinkKind kind, LinkShared shared)
    {
        LinkBooking[] bookings = [.. shared.Flights.SelectMany(flight => flight.Bookings)];
        return new LinkCount
        {
            Kind = kind,
            Bookings = Different(bookings, booking => booking.Locator.Length > 0 ? booking.Locator : booking.Traveller),
            Travellers = Different(bookings, booking => booking.Traveller),
            Families = Different(bookings, booking => booking.Family),
            Flights = shared.Flights.Length,
            Airports = [.. bookings.SelectMany(booking => new[] { booking.From, booking.To }).Where(airport => airport.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            From = bookings.Min(booking => booking.MadeAt),
            Until = bookings.Max(booking => booking.MadeAt),
            Earlier = shared.Earlier,
            Controls = shared.Outcomes.Length,
            Positives = shared.Outcomes.Count(outcome => outcome.Positive),
        };
    }

    private static int Different(IEnumerable<LinkBooking> bookings, Func<LinkBooking, string> what) => bookings.Select(what).Distinct(StringComparer.Ordinal).Count();
}
