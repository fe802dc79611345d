using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>
/// What a flight tells airports and operations: the whole of its present state without any nominal data. A report
/// replaces every report of the same flight with a lower version, so that telling twice or out of order does no harm.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.FlightReport")]
public sealed record FlightReport
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that it tells.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>When the flight changed, UTC.</summary>
    [Id(2)] public DateTimeOffset At { get; init; }

    /// <summary>Carrier's designator.</summary>
    [Id(3)] public required string Carrier { get; init; }

    /// <summary>Flight number.</summary>
    [Id(4)] public required string Number { get; init; }

    /// <summary>Legs in order.</summary>
    [Id(5)] public ImmutableArray<FlightLeg> Legs { get; init; } = [];

    /// <summary>People on the flight.</summary>
    [Id(6)] public int People { get; init; }

    /// <summary>Lists received for it.</summary>
    [Id(7)] public int Lists { get; init; }

    /// <summary>Faults found in these lists.</summary>
    [Id(8)] public int Findings { get; init; }

    /// <summary>Hits, the most urgent first.</summary>
    [Id(9)] public ImmutableArray<Hit> Hits { get; init; } = [];

    /// <summary>Airport whose node posted the last list; empty when a network-wide key did.</summary>
    [Id(10)] public string PostedBy { get; init; } = "";

    /// <summary>Airport where the flight begins.</summary>
    public string From => Legs.Length > 0 ? Legs[0].From : "";

    /// <summary>Airport where the flight ends.</summary>
    public string To => Legs.Length > 0 ? Legs[^1].To : "";

    /// <summary>First departure, UTC.</summary>
    public DateTimeOffset Departure => Legs.Length > 0 ? Legs[0].Departure : default;

    /// <summary>Last arrival, UTC.</summary>
    public DateTimeOffset Arrival => Legs.Length > 0 ? Legs[^1].Arrival : default;
}
