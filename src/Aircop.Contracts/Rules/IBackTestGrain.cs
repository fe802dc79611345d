using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>One back-test: what a rule would have found in a past period. Key: its id.</summary>
[Alias("aircop.IBackTestGrain")]
public interface IBackTestGrain : IGrainWithStringKey
{
    /// <summary>Starts it; returns when the order is durable. The same order again changes nothing.</summary>
    [Alias("Start")]
    Task<BackTest> Start(BackTestOrder order);

    /// <summary>How it stands; null when it was never ordered.</summary>
    [ReadOnly, Alias("Get")]
    Task<BackTest?> Get();

    /// <summary>Ends it before it is through; one that is through stays as it is.</summary>
    [Alias("Cancel")]
    Task<BackTest?> Cancel(string by);
}

/// <summary>The back-tests there were. Key: that of the rule book.</summary>
[Alias("aircop.IBackTestsGrain")]
public interface IBackTestsGrain : IGrainWithStringKey
{
    /// <summary>Notes a back-test as it stands.</summary>
    [Alias("Note")]
    Task Note(BackTest test);

    /// <summary>The last back-tests without their results, the newest first; of one rule, or of all with an empty id.</summary>
    [ReadOnly, Alias("Get")]
    Task<ImmutableArray<BackTest>> Get(string rule);
}

/// <summary>What is to be back-tested.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTestOrder")]
public sealed record BackTestOrder
{
    /// <summary>Id of the rule.</summary>
    [Id(0)] public required string Rule { get; init; }

    /// <summary>Its text.</summary>
    [Id(1)] public required string Text { get; init; }

    /// <summary>First day of departure, UTC.</summary>
    [Id(2)] public DateOnly From { get; init; }

    /// <summary>Last day of departure, UTC.</summary>
    [Id(3)] public DateOnly Until { get; init; }

    /// <summary>Airports that the flights touch, IATA codes; empty for all.</summary>
    [Id(4)] public ImmutableArray<string> Airports { get; init; } = [];

    /// <summary>Who ordered it: user name.</summary>
    [Id(5)] public required string By { get; init; }

    /// <summary>Why.</summary>
    [Id(6)] public string Reason { get; init; } = "";
}

/// <summary>Where a back-test stands.</summary>
public enum BackTestState
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Under way.</summary>
    Running = 1,

    /// <summary>Through: there is a result.</summary>
    Done = 2,

    /// <summary>Ended by somebody before it was through: there is no result.</summary>
    Cancelled = 3,

    /// <summary>Could not be carried out.</summary>
    Failed = 4,
}

/// <summary>A back-test as it stands.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTest")]
public sealed record BackTest
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What was ordered.</summary>
    [Id(1)] public required BackTestOrder Order { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(2)] public BackTestState State { get; init; }

    /// <summary>Passenger-flights judged so far.</summary>
    [Id(3)] public long Judged { get; init; }

    /// <summary>Passenger-flights of the period.</summary>
    [Id(4)] public long Total { get; init; }

    /// <summary>When it was ordered, UTC.</summary>
    [Id(5)] public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it is under way.</summary>
    [Id(6)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What to do about it when it could not be carried out; empty otherwise.</summary>
    [Id(7)] public string Problem { get; init; } = "";

    /// <summary>Who cancelled it; empty when nobody did.</summary>
    [Id(8)] public string CancelledBy { get; init; } = "";

    /// <summary>The result; null until it is through, and in lists.</summary>
    [Id(9)] public BackTestResult? Result { get; init; }
}
