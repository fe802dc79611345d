using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Passengers;

/// <summary>One traveller across flights. Key: keyed hash of the identity, so that the key tells nobody who it is.</summary>
[Alias("aircop.IPassengerGrain")]
public interface IPassengerGrain : IGrainWithStringKey
{
    /// <summary>Notes a journey; a later version of the same flight replaces it.</summary>
    [Alias("NoteJourney")]
    Task NoteJourney(Journey journey);

    /// <summary>The journeys known, newest departure first.</summary>
    [ReadOnly, Alias("GetJourneys")]
    Task<ImmutableArray<Journey>> GetJourneys();

    /// <summary>Notes that an officer has told the traveller from a lookout, or takes that back; the later word on a lookout stands.</summary>
    [Alias("NoteCleared")]
    Task NoteCleared(ClearedPair pair);

    /// <summary>The lookouts that the traveller was told from.</summary>
    [ReadOnly, Alias("GetCleared")]
    Task<ImmutableArray<ClearedPair>> GetCleared();
}

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

/// <summary>A traveller's part in one flight, without any nominal data.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Journey")]
public sealed record Journey
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that tells it.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Where the traveller boards, IATA code.</summary>
    [Id(2)] public required string From { get; init; }

    /// <summary>Where the traveller gets off, IATA code.</summary>
    [Id(3)] public required string To { get; init; }

    /// <summary>Departure, UTC.</summary>
    [Id(4)] public DateTimeOffset Departure { get; init; }

    /// <summary>Record locator; empty when not known.</summary>
    [Id(5)] public string Locator { get; init; } = "";
}
