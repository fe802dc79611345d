using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Network;

/// <summary>
/// What a route carries, week by week, and what controls on it found. Key: IATA codes of first departure and last arrival with a dash
/// between, such as GRU-LIS.
/// </summary>
[Alias("aircop.IRouteGrain")]
public interface IRouteGrain : IGrainWithStringKey
{
    /// <summary>Takes the counts of one flight in the place of those told before, unless these were of a later version. Returns, after the write, the route as of that flight.</summary>
    [Alias("Tell")]
    Task<RouteShared> Tell(RouteFlight flight);

    /// <summary>The route as of a day.</summary>
    [ReadOnly, Alias("GetShared")]
    Task<RouteShared> GetShared(DateOnly day);

    /// <summary>Takes the outcome of a control on the route; the same outcome again changes nothing. Returns after the write.</summary>
    [Alias("NoteOutcome")]
    Task NoteOutcome(ControlOutcome outcome);
}

/// <summary>What one flight of a route carries.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RouteFlight")]
public sealed record RouteFlight
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that tells it.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Day of departure, UTC.</summary>
    [Id(2)] public DateOnly Day { get; init; }

    /// <summary>Bookings of its list.</summary>
    [Id(3)] public int Bookings { get; init; }

    /// <summary>Those that look like a courier's.</summary>
    [Id(4)] public int CourierLike { get; init; }
}

/// <summary>A route as of a day.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RouteShared")]
public sealed record RouteShared
{
    /// <summary>Courier-like bookings of the seven days that end with that day.</summary>
    [Id(0)] public int Week { get; init; }

    /// <summary>Mean of the twelve weeks before; null when the route has not been watched for so long.</summary>
    [Id(1)] public double? Mean { get; init; }

    /// <summary>Deviation of these weeks, never less than chance makes; null as above.</summary>
    [Id(2)] public double? Deviation { get; init; }

    /// <summary>Outcomes of controls on the route, oldest first.</summary>
    [Id(3)] public ImmutableArray<ControlOutcome> Outcomes { get => field.IsDefault ? [] : field; init; } = [];
}
