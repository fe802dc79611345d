using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>
/// A later flight has found that a traveller stitched a route together out of separate tickets, and tells the flights of its earlier legs: each
/// airport of the route is to know in time.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.RouteNote")]
public sealed record RouteNote
{
    /// <summary>Key of the flight that found it.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of that flight in which it was found or withdrawn; a later one replaces it.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Key of the traveller's record, as the flight that is told has it.</summary>
    [Id(2)] public required string Passenger { get; init; }

    /// <summary>Airports of the route in order, IATA codes.</summary>
    [Id(3)] public ImmutableArray<string> Airports { get; init; } = [];

    /// <summary>Reasons for and against, as the flight that found it has them.</summary>
    [Id(4)] public ImmutableArray<HitReason> Reasons { get; init; } = [];

    /// <summary>How soon to look.</summary>
    [Id(5)] public Severity Severity { get; init; }

    /// <summary>Order among hits of one severity; higher first.</summary>
    [Id(6)] public int Rank { get; init; }

    /// <summary>True when the right answer is to protect the traveller.</summary>
    [Id(7)] public bool Protective { get; init; }

    /// <summary>True when the flight that found it finds it no more.</summary>
    [Id(8)] public bool Withdrawn { get; init; }
}
