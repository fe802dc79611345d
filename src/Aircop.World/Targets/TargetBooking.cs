using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.World.Targets;

/// <summary>Where a booking leads, from some moment on.</summary>
/// <param name="From">From when on, UTC.</param>
/// <param name="Itinerary">Airports from the origin to the turning point or end, IATA codes.</param>
/// <param name="ReturnDate">Departure of the return, local date; null when there is none.</param>
public sealed record BookedRoute(DateTimeOffset From, ImmutableArray<string> Itinerary, DateOnly? ReturnDate);

/// <summary>A booking over its whole life.</summary>
public sealed record TargetBooking
{
    /// <summary>Record locator, one of its own in the whole period.</summary>
    public required string Locator { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How it was paid; <see cref="PaymentForm.Unspecified"/> where the carrier does not know.</summary>
    public PaymentForm Payment { get; init; }

    /// <summary>Who paid.</summary>
    public string? Payer { get; init; }

    /// <summary>Whether the payer is a company.</summary>
    public bool? PayerIsCompany { get; init; }

    /// <summary>Token of the card; null when none paid.</summary>
    public string? Card { get; init; }

    /// <summary>Agency; null when booked with the carrier.</summary>
    public string? Agency { get; init; }

    /// <summary>Telephone number; null when none was left.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address; null when none was left.</summary>
    public string? Mail { get; init; }

    /// <summary>Where it leads, oldest first; one or more.</summary>
    public required ImmutableArray<BookedRoute> Routes { get; init; }

    /// <summary>Where it leads at a moment.</summary>
    public BookedRoute RouteAt(DateTimeOffset time)
    {
        BookedRoute route = Routes[0];
        foreach (BookedRoute later in Routes.AsSpan()[1..])
            if (later.From <= time) route = later;
        return route;
    }

    /// <summary>
    /// The facts as a carrier pushes them. As intake reads them: of a journey with a return the itinerary has the way back too, and behind the
    /// stay no return is to come.
    /// </summary>
    /// <param name="time">When it is pushed.</param>
    /// <param name="flight">The flight of which it is pushed.</param>
    public BookingFacts FactsAt(DateTimeOffset time, TargetFlight flight)
    {
        ArgumentNullException.ThrowIfNull(flight);
        BookedRoute route = RouteAt(time);
        bool returns = route.ReturnDate is not null;
        bool isWayBack = returns && flight.To.Iata == route.Itinerary[0];
        return new BookingFacts
        {
            CreatedAt = CreatedAt,
            Payment = flight.Told.HasFlag(Told.Payment) ? Payment : PaymentForm.Unspecified,
            PayerName = flight.Told.HasFlag(Told.Payment) ? Payer : null,
            PayerIsCompany = flight.Told.HasFlag(Told.Payment) ? PayerIsCompany : null,
            CardToken = flight.Told.HasFlag(Told.Payment) ? Card : null,
            Agency = Agency,
            Phone = flight.Told.HasFlag(Told.Contact) ? Phone : null,
            Mail = flight.Told.HasFlag(Told.Contact) ? Mail : null,
            Itinerary = returns ? [.. route.Itinerary, .. route.Itinerary.Reverse().Skip(1)] : route.Itinerary,
            ReturnDate = isWayBack ? null : route.ReturnDate,
            OneWay = !returns,
        };
    }
}
