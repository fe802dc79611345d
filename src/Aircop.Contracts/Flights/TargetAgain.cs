using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>What makes a flight ask the rules again though no list came.</summary>
public enum TargetingCause
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>A traveller's own record changed.</summary>
    History = 1,

    /// <summary>Others came to share what a traveller's booking has.</summary>
    Network = 2,

    /// <summary>A seizure was made, and its method is looked for.</summary>
    Seizure = 3,

    /// <summary>The rules in force changed.</summary>
    Rules = 4,

    /// <summary>Controls of bookings of an agency, or on a route, found something or nothing.</summary>
    Outcome = 5,

    /// <summary>A lookout list changed.</summary>
    Lookouts = 6,

    /// <summary>A route carries many more bookings that look like a courier's than it did, or no more.</summary>
    Route = 7,
}

/// <summary>Asks a flight to target people again.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TargetAgain")]
public sealed record TargetAgain
{
    /// <summary>Why.</summary>
    [Id(0)] public TargetingCause Cause { get; init; }

    /// <summary>Keys of the travellers' records; with <see cref="People"/> empty too, everybody on the flight.</summary>
    [Id(1)] public ImmutableArray<string> Passengers { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Version of the rule book to ask with at least; a flight that has asked it of everybody changes nothing. 0 for whatever is in force.</summary>
    [Id(2)] public long Rules { get; init; }

    /// <summary>Keys of people within the flight, beside those named by their records.</summary>
    [Id(3)] public ImmutableArray<string> People { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Keyed hashes of agencies of whose bookings controls were made.</summary>
    [Id(4)] public ImmutableArray<string> Agencies { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Routes on which controls found something, as their grains are named.</summary>
    [Id(5)] public ImmutableArray<string> Routes { get => field.IsDefault ? [] : field; init; } = [];
}
