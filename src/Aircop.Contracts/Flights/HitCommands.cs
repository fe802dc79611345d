namespace Aircop.Contracts.Flights;

/// <summary>An officer claims a hit or decides of it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.DecideHit")]
public sealed record DecideHit
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>The hit.</summary>
    [Id(1)] public required string HitId { get; init; }

    /// <summary>What is decided; <see cref="HitDecision.Unspecified"/> claims the hit without deciding.</summary>
    [Id(2)] public HitDecision Decision { get; init; }

    /// <summary>Who acts: label shown on boards, such as "ABJ shift lead".</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why; required for every decision, not for a claim.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}

/// <summary>An officer records what a control produced.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RecordOutcome")]
public sealed record RecordOutcome
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>The referred hit.</summary>
    [Id(1)] public required string HitId { get; init; }

    /// <summary>What the control produced.</summary>
    [Id(2)] public required HitOutcome Outcome { get; init; }

    /// <summary>Who records it.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why it is recorded so, in the officer's words: what was examined and seen. Required.</summary>
    [Id(4)] public string Reason { get => field ?? ""; init; } = "";
}

/// <summary>An act of an officer on a hit, as the flight keeps it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.HitAct")]
public sealed record HitAct
{
    /// <summary>Names the act.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>The hit.</summary>
    [Id(1)] public required string HitId { get; init; }

    /// <summary>What was decided; <see cref="HitDecision.Unspecified"/> for a claim and for an outcome.</summary>
    [Id(2)] public HitDecision Decision { get; init; }

    /// <summary>What the control produced; <see cref="OutcomeKind.Unspecified"/> unless an outcome was recorded.</summary>
    [Id(3)] public OutcomeKind Outcome { get; init; }

    /// <summary>Who acted.</summary>
    [Id(4)] public required string By { get; init; }

    /// <summary>Why, in the officer's words; empty for a claim, and for outcomes recorded before they asked for a reason.</summary>
    [Id(5)] public string Reason { get; init; } = "";

    /// <summary>When, UTC.</summary>
    [Id(6)] public DateTimeOffset At { get; init; }
}

/// <summary>What became of an act on a hit.</summary>
public enum ActResult
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Done, durable, on its way to the boards.</summary>
    Done = 1,

    /// <summary>The same act was done before.</summary>
    AlreadyDone = 2,

    /// <summary>The flight has no such hit.</summary>
    NoSuchHit = 3,

    /// <summary>Somebody else has claimed it.</summary>
    TakenByOther = 4,

    /// <summary>The hit's state does not allow it, such as an outcome without a referral.</summary>
    NotAllowed = 5,

    /// <summary>A reason is missing.</summary>
    ReasonMissing = 6,
}
