using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Orleans.Concurrency;

namespace Aircop.Contracts.Airports;

/// <summary>
/// One airport and its JAITF. Key: IATA code. Holds the unit, the flights it expects and has lists of, its worklist, and
/// the operations it takes part in.
/// </summary>
[Alias("aircop.IAirportGrain")]
public interface IAirportGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the present state of flights that touch the airport; older versions are dropped. Returns, after the write,
    /// the live operations that the airport takes part in: the flight reports to these itself.
    /// </summary>
    [Alias("ReportFlights")]
    Task<ImmutableArray<string>> ReportFlights(ImmutableArray<FlightReport> reports);

    /// <summary>Takes the flights that the airport's node will deliver lists of; the same flight again is replaced.</summary>
    [Alias("ExpectFlights")]
    Task ExpectFlights(ImmutableArray<ExpectedFlight> flights);

    /// <summary>The airport's node is there, though it has nothing to deliver.</summary>
    [Alias("NoteHeard")]
    Task NoteHeard();

    /// <summary>Sets up or changes the JAITF.</summary>
    [Alias("SetUnit")]
    Task SetUnit(JaitfUnit unit);

    /// <summary>Takes part in an operation from now on, and tells it what the airport knows.</summary>
    [Alias("JoinOperation")]
    Task JoinOperation(string operation);

    /// <summary>Takes no part in an operation any more.</summary>
    [Alias("LeaveOperation")]
    Task LeaveOperation(string operation);

    /// <summary>The unit's worklist: hits on flights that touch the airport, the most urgent first.</summary>
    [ReadOnly, Alias("GetWorklist")]
    Task<Worklist> GetWorklist();

    /// <summary>Keys of the open flights that begin here: those that have not landed, or within the last hours.</summary>
    [ReadOnly, Alias("GetOpenFlights")]
    Task<ImmutableArray<string>> GetOpenFlights();
}

/// <summary>A Joint Airport Interdiction Task Force.</summary>
[GenerateSerializer, Immutable, Alias("aircop.JaitfUnit")]
public sealed record JaitfUnit
{
    /// <summary>Airport, IATA code.</summary>
    [Id(0)] public required string Airport { get; init; }

    /// <summary>Agencies that second officers to it (glossary 2.1); two at least to be operational.</summary>
    [Id(1)] public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>Hits that a shift can look into; 0 where nobody has said.</summary>
    [Id(2)] public int ShiftCapacity { get; init; }

    /// <summary>True when two agencies or more serve in it.</summary>
    public bool IsOperational => Agencies.Length >= 2;
}

/// <summary>A flight whose list is to come.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ExpectedFlight")]
public sealed record ExpectedFlight
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Airport of arrival, IATA code.</summary>
    [Id(1)] public required string To { get; init; }

    /// <summary>Scheduled departure, UTC. The list is late when it is not there by then.</summary>
    [Id(2)] public DateTimeOffset Departure { get; init; }

    /// <summary>Scheduled arrival, UTC.</summary>
    [Id(3)] public DateTimeOffset Arrival { get; init; }
}

/// <summary>What an airport tells the operations it takes part in. Replaces every status of a lower version.</summary>
[GenerateSerializer, Immutable, Alias("aircop.AirportStatus")]
public sealed record AirportStatus
{
    /// <summary>Airport, IATA code.</summary>
    [Id(0)] public required string Airport { get; init; }

    /// <summary>Version, from 1.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>When its node was last heard, UTC; null when it never was.</summary>
    [Id(2)] public DateTimeOffset? LastHeardAt { get; init; }

    /// <summary>Flights of today whose list its node is to deliver.</summary>
    [Id(3)] public int ListsDue { get; init; }

    /// <summary>Of these, received.</summary>
    [Id(4)] public int ListsReceived { get; init; }

    /// <summary>Of these, departed without a list.</summary>
    [Id(5)] public int ListsLate { get; init; }

    /// <summary>Flights that have become late with this version, as officers say them, such as AT515.</summary>
    [Id(6)] public ImmutableArray<string> NewlyLate { get; init; } = [];

    /// <summary>Agencies of the unit.</summary>
    [Id(7)] public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>When this version came to be, UTC.</summary>
    [Id(8)] public DateTimeOffset At { get; init; }

    // Rows written before the member below existed are read without it.

    /// <summary>Keys of flights that nobody had reviewed in time (indicator Q05) and of which the airport has not told before; after a restart it may tell of them again.</summary>
    [Id(9)] public ImmutableArray<string> NewlyUnreviewed { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>The worklist of an airport.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Worklist")]
public sealed record Worklist
{
    /// <summary>Airport, IATA code.</summary>
    [Id(0)] public required string Airport { get; init; }

    /// <summary>The unit; null when none has been set up.</summary>
    [Id(1)] public JaitfUnit? Unit { get; init; }

    /// <summary>Rows, the most urgent first: those beyond the shift's capacity too.</summary>
    [Id(2)] public ImmutableArray<WorklistRow> Rows { get; init; } = [];

    /// <summary>Rows below the line, which the shift's capacity draws.</summary>
    [Id(3)] public int BelowLine { get; init; }

    /// <summary>Flights on the list that somebody has reviewed: none of their hits is new.</summary>
    [Id(4)] public int FlightsReviewed { get; init; }

    /// <summary>Flights on the list in all.</summary>
    [Id(5)] public int FlightsWithHits { get; init; }
}

/// <summary>A hit on the worklist of an airport.</summary>
[GenerateSerializer, Immutable, Alias("aircop.WorklistRow")]
public sealed record WorklistRow
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Airport where the flight begins, IATA code.</summary>
    [Id(1)] public required string From { get; init; }

    /// <summary>Airport where the flight ends, IATA code.</summary>
    [Id(2)] public required string To { get; init; }

    /// <summary>Departure, UTC.</summary>
    [Id(3)] public DateTimeOffset Departure { get; init; }

    /// <summary>Arrival, UTC.</summary>
    [Id(4)] public DateTimeOffset Arrival { get; init; }

    /// <summary>The hit.</summary>
    [Id(5)] public required Hit Hit { get; init; }

    /// <summary>True when it is beyond the shift's capacity. It stays on the list.</summary>
    [Id(6)] public bool IsBelowLine { get; init; }

    /// <summary>True when nobody has reviewed the flight and it departs soon (indicator Q05).</summary>
    [Id(7)] public bool IsUnreviewed { get; init; }
}
