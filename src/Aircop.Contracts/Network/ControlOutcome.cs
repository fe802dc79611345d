using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Network;

/// <summary>The outcome of a control of one traveller, as the network keeps it: nothing tells who it was.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ControlOutcome")]
public sealed record ControlOutcome
{
    /// <summary>Key of the flight and id of the hit: an outcome counts once however often it is told.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>Whether illicit goods, a wanted person, a victim or an offence was found.</summary>
    [Id(2)] public bool Positive { get; init; }

    /// <summary>Kinds of goods taken, each once; none for other outcomes.</summary>
    [Id(3)] public ImmutableArray<Commodity> Goods { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Keyed hash of the agency that booked; told to the network's counters alone, null elsewhere and where it is not known.</summary>
    [Id(4)] public string? Agency { get; init; }

    /// <summary>The route, as its grain is named; told to the network's counters alone, null elsewhere.</summary>
    [Id(5)] public string? Route { get; init; }
}
