using Aircop.Contracts.Flights;
using Aircop.World.Reference;

namespace Aircop.World.Targets;

/// <summary>A flight of the period and who has a ticket for it.</summary>
public sealed class TargetFlight
{
    private readonly List<Ticket> _tickets = [];

    /// <summary>Names the flight.</summary>
    public required FlightKey Key { get; init; }

    /// <summary>Airport of departure.</summary>
    public required Airport From { get; init; }

    /// <summary>Airport of arrival.</summary>
    public required Airport To { get; init; }

    /// <summary>Scheduled departure, UTC.</summary>
    public required DateTimeOffset Departure { get; init; }

    /// <summary>Scheduled arrival, UTC.</summary>
    public required DateTimeOffset Arrival { get; init; }

    /// <summary>What its carrier tells.</summary>
    public required Told Told { get; init; }

    /// <summary>Whether ordinary travellers are put on it; others carry whom a story puts there.</summary>
    public required bool IsBusy { get; init; }

    /// <summary>Great-circle kilometres.</summary>
    public double DistanceKm => From.DistanceKm(To);

    /// <summary>Whether it crosses a border.</summary>
    public bool IsInternational => From.Country != To.Country;

    /// <summary>Everybody with a ticket, in the order of booking.</summary>
    public IReadOnlyList<Ticket> Tickets => _tickets;

    internal void Add(Ticket ticket) => _tickets.Add(ticket);
}
