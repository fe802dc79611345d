using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.World.Traffic;

/// <summary>A flight and its people.</summary>
/// <param name="Flight">The flight.</param>
/// <param name="People">The people, positions from 1. Booking facts only where the list's form carries them.</param>
public sealed record FlightManifest(ScheduledFlight Flight, ImmutableArray<ManifestPerson> People)
{
    /// <summary>Nights of the stay by locator; null for a journey without a return.</summary>
    public ImmutableDictionary<string, int?> Nights { get; init; } = ImmutableDictionary<string, int?>.Empty;
}
