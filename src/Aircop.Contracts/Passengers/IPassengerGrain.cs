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
