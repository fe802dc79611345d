using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Intake;

/// <summary>The product's own JSON form of a list: one flight and its people, as typed at an airline desk or sent by a small carrier.</summary>
public sealed record TypedList
{
    /// <summary>The flight.</summary>
    public required TypedFlight Flight { get; init; }

    /// <summary>The people on the list; positions are counted from 1 where they are not given.</summary>
    public required ImmutableArray<ManifestPerson> People { get; init; }
}

/// <summary>The flight of a typed list.</summary>
public sealed record TypedFlight
{
    /// <summary>Carrier's designator, two or three letters or digits.</summary>
    public required string Carrier { get; init; }

    /// <summary>Flight number.</summary>
    public required string Number { get; init; }

    /// <summary>Airport of departure, IATA code.</summary>
    public required string From { get; init; }

    /// <summary>Airport of arrival, IATA code.</summary>
    public required string To { get; init; }

    /// <summary>Scheduled departure in the local time of the airport of departure, such as 2026-11-21T14:30; null while it is not known, and then no flight takes the list.</summary>
    public required DateTime? Departure { get; init; }

    /// <summary>Scheduled arrival in the local time of the airport of arrival; estimated from the distance when it is missing.</summary>
    public DateTime? Arrival { get; init; }
}
