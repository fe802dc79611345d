using Orleans.Concurrency;

namespace Aircop.Contracts.Passengers;

/// <summary>A traveller's record as officers see and correct it. Key: that of <see cref="IPassengerGrain"/>.</summary>
[Alias("aircop.ITravellerDeskGrain")]
public interface ITravellerDeskGrain : IGrainWithStringKey
{
    /// <summary>The traveller, over all records that are the same one's; null when there is none under this key.</summary>
    [ReadOnly, Alias("GetTraveller")]
    Task<TravellerView?> GetTraveller();

    /// <summary>
    /// Decides whether another record is of the same traveller. It holds against the machine until it is decided otherwise; no data is moved.
    /// Returns when the decision is durable and open flights have targeted the traveller again.
    /// </summary>
    [Alias("Decide")]
    Task<IdentityResult> Decide(DecideIdentity command);
}

/// <summary>An officer decides whether another record is of the same traveller.</summary>
[GenerateSerializer, Immutable, Alias("aircop.DecideIdentity")]
public sealed record DecideIdentity
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>Key of the other record.</summary>
    [Id(1)] public required string Other { get; init; }

    /// <summary>True for one traveller, false for two.</summary>
    [Id(2)] public bool Same { get; init; }

    /// <summary>Label of the officer who decides.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why; required.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}

/// <summary>What became of a decision on two records.</summary>
public enum IdentityResult
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Done and durable.</summary>
    Done = 1,

    /// <summary>The same act was done before.</summary>
    AlreadyDone = 2,

    /// <summary>There is no record under one of the two keys, or nothing tells its name and birth date.</summary>
    NoSuchRecord = 3,

    /// <summary>The two keys are one.</summary>
    SameRecord = 4,

    /// <summary>A reason is missing.</summary>
    ReasonMissing = 5,
}
