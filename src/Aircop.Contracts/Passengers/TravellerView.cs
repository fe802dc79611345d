using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Passengers;

/// <summary>A traveller's record as an officer reads it: keys and keyed hashes throughout, and nobody's name but officers' labels.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerView")]
public sealed record TravellerView
{
    /// <summary>Key of the record that was asked for.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>Journeys over all records of the traveller, newest departure first.</summary>
    [Id(1)] public ImmutableArray<TravellerJourney> Journeys { get; init; } = [];

    /// <summary>Travel documents, the one used last first.</summary>
    [Id(2)] public ImmutableArray<TravellerDocument> Documents { get; init; } = [];

    /// <summary>People travelled with in one booking, the latest first.</summary>
    [Id(3)] public ImmutableArray<TravellerCompanion> Companions { get; init; } = [];

    /// <summary>Controls, the latest first.</summary>
    [Id(4)] public ImmutableArray<TravellerControl> Controls { get; init; } = [];

    /// <summary>The records that may be the same traveller's, the one that was asked for first: each with whether it is, and why.</summary>
    [Id(5)] public ImmutableArray<TravellerRecord> Records { get; init; } = [];

    /// <summary>Hits on flights that are not over.</summary>
    [Id(6)] public ImmutableArray<TravellerHit> Hits { get; init; } = [];
}

/// <summary>A journey of a traveller with the record that has it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerJourney")]
public sealed record TravellerJourney
{
    /// <summary>Key of the record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>The journey.</summary>
    [Id(1)] public required Journey Journey { get; init; }
}

/// <summary>A travel document of a traveller.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerDocument")]
public sealed record TravellerDocument
{
    /// <summary>Keyed hash of issuer and number.</summary>
    [Id(0)] public required string Document { get; init; }

    /// <summary>Last day of validity as it was told last; null when never seen.</summary>
    [Id(1)] public DateOnly? Expiry { get; init; }

    /// <summary>Departure of the first journey with it, UTC.</summary>
    [Id(2)] public DateTimeOffset FirstUsed { get; init; }

    /// <summary>Departure of the last journey with it, UTC.</summary>
    [Id(3)] public DateTimeOffset LastUsed { get; init; }

    /// <summary>Journeys with it.</summary>
    [Id(4)] public int Journeys { get; init; }
}

/// <summary>Somebody the traveller was in one booking with.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerCompanion")]
public sealed record TravellerCompanion
{
    /// <summary>Key of that person's record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>Journeys together.</summary>
    [Id(1)] public int Journeys { get; init; }

    /// <summary>Departure of the last one, UTC.</summary>
    [Id(2)] public DateTimeOffset Last { get; init; }

    /// <summary>Whether that person was under 18 then; null when the birth date was not seen.</summary>
    [Id(3)] public bool? Minor { get; init; }

    /// <summary>Whether the two have the same family name.</summary>
    [Id(4)] public bool SharesFamilyName { get; init; }
}

/// <summary>A record that carries the traveller's name and birth date, or that a person has joined to the traveller's.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerRecord")]
public sealed record TravellerRecord
{
    /// <summary>Key of the record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>Whether it counts as the same traveller's.</summary>
    [Id(1)] public bool Same { get; init; }

    /// <summary>Why, or why not.</summary>
    [Id(2)] public required Phrase Because { get; init; }

    /// <summary>Since when it has been known, or when it was decided, UTC.</summary>
    [Id(3)] public DateTimeOffset Since { get; init; }

    /// <summary>Label of the officer who decided; empty when the machine did.</summary>
    [Id(4)] public string By { get; init; } = "";

    /// <summary>Why, in that officer's words; empty when the machine did, and hidden from who sees no nominal data.</summary>
    [Id(5)] public string Reason { get; init; } = "";

    /// <summary>Journeys on the record.</summary>
    [Id(6)] public int Journeys { get; init; }
}

/// <summary>A hit on the traveller on a flight that is not over.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerHit")]
public sealed record TravellerHit
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Airports that the flight touches, IATA codes in order.</summary>
    [Id(1)] public ImmutableArray<string> Airports { get; init; } = [];

    /// <summary>The hit.</summary>
    [Id(2)] public required Hit Hit { get; init; }
}
