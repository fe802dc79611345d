using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Passengers;

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

    /// <summary>Keyed hash of the record locator; empty when not known.</summary>
    [Id(5)] public string Locator { get; init; } = "";

    // Rows written before the members below existed are read without them.

    /// <summary>Arrival, UTC; null when not known.</summary>
    [Id(6)] public DateTimeOffset? Arrival { get; init; }

    /// <summary>Whether the traveller is on the flight, as far as the lists tell.</summary>
    [Id(7)] public Presence Presence { get => field == Presence.Unspecified ? Presence.Listed : field; init; }

    /// <summary>Key of the traveller within the flight; empty when not known.</summary>
    [Id(8)] public string Person { get => field ?? ""; init; } = "";

    /// <summary>When the flight told it, UTC.</summary>
    [Id(9)] public DateTimeOffset ToldAt { get; init; }

    /// <summary>When the booking was made, UTC; null when not seen.</summary>
    [Id(10)] public DateTimeOffset? Booked { get; init; }

    /// <summary>Whether the booking has no return; null when not seen.</summary>
    [Id(11)] public bool? OneWay { get; init; }

    /// <summary>Nights between arrival and the booked return; null when not seen or none is booked.</summary>
    [Id(12)] public int? StayNights { get; init; }

    /// <summary>Departure of the booked return, local date; null when not seen or none is booked.</summary>
    [Id(13)] public DateOnly? ReturnDate { get; init; }

    /// <summary>Last airport of the booked itinerary, IATA code; empty when not seen.</summary>
    [Id(14)] public string ItineraryEnd { get => field ?? ""; init; } = "";

    /// <summary>Hold bags accepted; null when not seen.</summary>
    [Id(15)] public int? HoldBags { get; init; }

    /// <summary>Their weight, kilograms; null when not seen.</summary>
    [Id(16)] public int? BagKg { get; init; }

    /// <summary>Keyed hash of issuer and number of the travel document; empty when none was seen.</summary>
    [Id(17)] public string Document { get => field ?? ""; init; } = "";

    /// <summary>Last day of its validity; null when not seen.</summary>
    [Id(18)] public DateOnly? DocumentExpiry { get; init; }

    /// <summary>The others of the same booking who are on the flight.</summary>
    [Id(19)] public ImmutableArray<JourneyCompanion> Party { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Country of the airport of departure, ISO 3166-1 alpha-2; empty when the airport is not known.</summary>
    [Id(20)] public string FromCountry { get => field ?? ""; init; } = "";

    /// <summary>Country of the airport of arrival, ISO 3166-1 alpha-2; empty when the airport is not known.</summary>
    [Id(21)] public string ToCountry { get => field ?? ""; init; } = "";

    /// <summary>Great-circle distance between the two, kilometres; null when either is not known.</summary>
    [Id(22)] public double? Km { get; init; }

    /// <summary>Key of the identity: keyed hash of name and birth date; empty when either is not known.</summary>
    [Id(23)] public string Identity { get => field ?? ""; init; } = "";

    /// <summary>Keyed hashes of the contacts of the booking.</summary>
    [Id(24)] public ImmutableArray<string> Contacts { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Parts of the booked itinerary that were taken off it after it was first told. Set by the traveller's record.</summary>
    [Id(25)] public ImmutableArray<TakenOffSegment> TakenOff { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>Somebody else of the same booking on the same flight.</summary>
[GenerateSerializer, Immutable, Alias("aircop.JourneyCompanion")]
public sealed record JourneyCompanion
{
    /// <summary>Key of the companion's record.</summary>
    [Id(0)] public required string Passenger { get; init; }

    /// <summary>Whether the companion was under 18 on the day of departure; null when the birth date was not seen.</summary>
    [Id(1)] public bool? Minor { get; init; }

    /// <summary>Whether the two have the same family name.</summary>
    [Id(2)] public bool SharesFamilyName { get; init; }
}

/// <summary>Which part of an itinerary was taken off.</summary>
public enum TakenOffKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>The way on from where this flight lands.</summary>
    Onward = 1,

    /// <summary>The way back.</summary>
    Return = 2,
}

/// <summary>A part of a booked itinerary that was taken off it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TakenOffSegment")]
public sealed record TakenOffSegment
{
    /// <summary>When the flight was told, UTC.</summary>
    [Id(0)] public DateTimeOffset At { get; init; }

    /// <summary>Which part.</summary>
    [Id(1)] public TakenOffKind Kind { get; init; }
}
