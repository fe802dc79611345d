using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Passengers;

/// <summary>What one record of a traveller knows.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerPast")]
public sealed record TravellerPast
{
    /// <summary>Key of the record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>Journeys, newest departure first: those to come, those under way and those of the five years before the newest.</summary>
    [Id(1)] public ImmutableArray<Journey> Journeys { get; init; } = [];

    /// <summary>Controls, oldest first.</summary>
    [Id(2)] public ImmutableArray<TravellerControl> Controls { get; init; } = [];

    /// <summary>People of interest on the traveller's flights, the latest last.</summary>
    [Id(3)] public ImmutableArray<TravellerCompany> Company { get; init; } = [];
}

/// <summary>A control of a traveller.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerControl")]
public sealed record TravellerControl
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>The hit that was referred.</summary>
    [Id(1)] public required string Hit { get; init; }

    /// <summary>When its outcome was recorded, UTC.</summary>
    [Id(2)] public DateTimeOffset At { get; init; }

    /// <summary>Where the control was made, IATA code.</summary>
    [Id(3)] public required string Airport { get; init; }

    /// <summary>Whether illicit goods, a wanted person, a victim or an offence were found.</summary>
    [Id(4)] public bool Positive { get; init; }

    /// <summary>Kinds of goods that were taken.</summary>
    [Id(5)] public ImmutableArray<Commodity> Goods { get; init; } = [];

    /// <summary>Whether the traveller was one to protect: what was found then speaks of others.</summary>
    [Id(6)] public bool Protective { get; init; }
}

/// <summary>A person of interest on a flight of a traveller.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravellerCompany")]
public sealed record TravellerCompany
{
    /// <summary>Key of that person's record.</summary>
    [Id(0)] public required string Person { get; init; }

    /// <summary>Key of the flight.</summary>
    [Id(1)] public required string Flight { get; init; }

    /// <summary>Version of the flight that tells it.</summary>
    [Id(2)] public long Version { get; init; }

    /// <summary>Its departure, UTC.</summary>
    [Id(3)] public DateTimeOffset Departure { get; init; }

    /// <summary>Whether the two were in one booking.</summary>
    [Id(4)] public bool OneBooking { get; init; }

    /// <summary>Whether a control of that person was positive.</summary>
    [Id(5)] public bool Positive { get; init; }

    /// <summary>Whether that person is on a lookout list that is shared, and was not told from it.</summary>
    [Id(6)] public bool OnLookout { get; init; }

    /// <summary>True when the person is of no interest any more, or not on the flight.</summary>
    [Id(7)] public bool Withdrawn { get; init; }
}
