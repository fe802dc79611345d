namespace Aircop.Contracts.Passengers;

/// <summary>
/// A traveller and a lookout that an officer has decided are not the same. It holds as long as neither side says anything else than it
/// did then.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.ClearedPair")]
public sealed record ClearedPair
{
    /// <summary>The lookout's list.</summary>
    [Id(0)] public required string List { get; init; }

    /// <summary>The lookout's id.</summary>
    [Id(1)] public required string Entry { get; init; }

    /// <summary>Keyed hash of what identified the traveller.</summary>
    [Id(2)] public required string PersonContent { get; init; }

    /// <summary>Keyed hash of the lookout.</summary>
    [Id(3)] public required string EntryContent { get; init; }

    /// <summary>Key of the flight on which it was decided.</summary>
    [Id(4)] public required string Flight { get; init; }

    /// <summary>Label of the officer who did.</summary>
    [Id(5)] public required string By { get; init; }

    /// <summary>Why, in that officer's words.</summary>
    [Id(6)] public string Reason { get; init; } = "";

    /// <summary>When, UTC.</summary>
    [Id(7)] public DateTimeOffset At { get; init; }

    /// <summary>True when the officer has decided otherwise since.</summary>
    [Id(8)] public bool TakenBack { get; init; }
}
