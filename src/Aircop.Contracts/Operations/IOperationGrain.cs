using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Orleans.Concurrency;

namespace Aircop.Contracts.Operations;

/// <summary>
/// One joint operation. Key: its id, such as <c>cocair-8</c>. Holds the plan, the participants, an append-only
/// hash-chained log, and the board that follows from the log.
/// </summary>
[Alias("aircop.IOperationGrain")]
public interface IOperationGrain : IGrainWithStringKey
{
    /// <summary>Lays down the plan. Allowed until the operation is live; false afterwards.</summary>
    [Alias("Plan")]
    Task<bool> Plan(OperationPlan plan);

    /// <summary>Takes the operation to another state; false when that step is not allowed (glossary 2.11).</summary>
    [Alias("ChangeState")]
    Task<bool> ChangeState(OperationState to, string by);

    /// <summary>Takes reports of flights and airports; returns after they are durable. Older versions are dropped.</summary>
    [Alias("Report")]
    Task Report(OperationReport report);

    /// <summary>The board as it stands; null when no such operation was planned.</summary>
    [ReadOnly, Alias("GetBoard")]
    Task<BoardSnapshot?> GetBoard();

    /// <summary>
    /// Sends every change of the board to the observer from now on, until the lease of <see cref="WatchLeaseSeconds"/>
    /// runs out; call again to renew. Returns the sequence number from which on changes are sent, or null when no such
    /// operation was planned.
    /// </summary>
    [AlwaysInterleave, Alias("Watch")]
    Task<long?> Watch(IBoardObserver observer);

    /// <summary>How long a watch lasts without renewal, seconds.</summary>
    const int WatchLeaseSeconds = 60;
}

/// <summary>Receives the changes of a board.</summary>
[Alias("aircop.IBoardObserver")]
public interface IBoardObserver : IGrainObserver
{
    /// <summary>The board changed.</summary>
    [OneWay, Alias("Changed")]
    Task Changed(BoardTick tick);
}

/// <summary>Reports to an operation.</summary>
[GenerateSerializer, Immutable, Alias("aircop.OperationReport")]
public sealed record OperationReport
{
    /// <summary>Flights as they stand.</summary>
    [Id(0)] public ImmutableArray<FlightReport> Flights { get; init; } = [];

    /// <summary>Airports as they stand.</summary>
    [Id(1)] public ImmutableArray<AirportStatus> Airports { get; init; } = [];
}

/// <summary>The plan of a joint operation.</summary>
[GenerateSerializer, Immutable, Alias("aircop.OperationPlan")]
public sealed record OperationPlan
{
    /// <summary>Id, lower case letters, digits and dashes.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Name as people say it, such as COCAIR VIII.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>First day of the live phase, UTC.</summary>
    [Id(2)] public DateTimeOffset StartsAt { get; init; }

    /// <summary>End of the live phase, UTC.</summary>
    [Id(3)] public DateTimeOffset EndsAt { get; init; }

    /// <summary>Airports that take part, with what the board needs to draw them.</summary>
    [Id(4)] public ImmutableArray<BoardPlace> Airports { get; init; } = [];

    /// <summary>True when everything in it is invented.</summary>
    [Id(5)] public bool Synthetic { get; init; }
}

/// <summary>A place on the map.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardPlace")]
public sealed record BoardPlace
{
    /// <summary>IATA code.</summary>
    [Id(0)] public required string Iata { get; init; }

    /// <summary>City.</summary>
    [Id(1)] public required string City { get; init; }

    /// <summary>Country, ISO 3166 alpha-2.</summary>
    [Id(2)] public required string Country { get; init; }

    /// <summary>Degrees north.</summary>
    [Id(3)] public double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    [Id(4)] public double Longitude { get; init; }
}

/// <summary>States of an operation (glossary 2.11).</summary>
public enum OperationState
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Proposed.</summary>
    Proposed = 1,

    /// <summary>Being planned.</summary>
    Planning = 2,

    /// <summary>Countries invited.</summary>
    Invited = 3,

    /// <summary>Being prepared.</summary>
    Preparing = 4,

    /// <summary>Rehearsed.</summary>
    Rehearsal = 5,

    /// <summary>Ready.</summary>
    Ready = 6,

    /// <summary>Live.</summary>
    Live = 7,

    /// <summary>Paused.</summary>
    Paused = 8,

    /// <summary>Live phase ended.</summary>
    LiveEnded = 9,

    /// <summary>Missing feedback is collected.</summary>
    CollectingFeedback = 10,

    /// <summary>Evaluated.</summary>
    Evaluating = 11,

    /// <summary>Reported.</summary>
    Reported = 12,

    /// <summary>Closed.</summary>
    Closed = 13,

    /// <summary>Called off before it was live.</summary>
    Cancelled = 14,
}
