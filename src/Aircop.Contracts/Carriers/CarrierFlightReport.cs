using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Carriers;

/// <summary>
/// What a flight tells its carrier's scorecard: figures only, never a name or a number of anybody. The whole of what the
/// flight knows, so that telling it twice does no harm and a report that was lost is made good by the next.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.CarrierFlightReport")]
public sealed record CarrierFlightReport
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Version of the flight that it tells; a higher one replaces all figures.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Airport where the flight begins, IATA code.</summary>
    [Id(2)] public string From { get; init; } = "";

    /// <summary>Airport where the flight ends, IATA code.</summary>
    [Id(3)] public string To { get; init; } = "";

    /// <summary>Scheduled departure of the first leg, UTC.</summary>
    [Id(4)] public DateTimeOffset Departure { get; init; }

    /// <summary>Scheduled arrival of the last leg, UTC.</summary>
    [Id(5)] public DateTimeOffset Arrival { get; init; }

    /// <summary>Lists received; those of earlier reports may be left out, for they are kept.</summary>
    [Id(6)] public ImmutableArray<CarrierList> Lists { get; init; } = [];

    /// <summary>Passengers on the flight after all lists; crew is not counted.</summary>
    [Id(7)] public int People { get; init; }

    /// <summary>Of these, how many lack which field; fields that nobody lacks are left out.</summary>
    [Id(8)] public ImmutableArray<FieldCount> Missing { get; init; } = [];

    /// <summary>Of these, how many have a value that cannot be true.</summary>
    [Id(9)] public int ImplausiblePeople { get; init; }

    /// <summary>Which values these are; one passenger may have several.</summary>
    [Id(10)] public ImmutableArray<ImplausibleCount> Implausible { get; init; } = [];

    /// <summary>Rules that could not be evaluated for passengers, with the facts they missed.</summary>
    [Id(11)] public ImmutableArray<BlindRule> Blind { get; init; } = [];
}

/// <summary>A list as it reached a flight.</summary>
[GenerateSerializer, Immutable, Alias("aircop.CarrierList")]
public sealed record CarrierList
{
    /// <summary>Names the list within the flight; the same list has the same id in every report.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What kind of list.</summary>
    [Id(1)] public ManifestSource Source { get; init; }

    /// <summary>When it was received, UTC.</summary>
    [Id(2)] public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>People on it; a list of nobody is of no use.</summary>
    [Id(3)] public int People { get; init; }

    /// <summary>Its faults by code.</summary>
    [Id(4)] public ImmutableArray<FindingCount> Findings { get; init; } = [];
}

/// <summary>How many passengers lack a field.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FieldCount")]
public sealed record FieldCount
{
    /// <summary>The field.</summary>
    [Id(0)] public DataField Field { get; init; }

    /// <summary>Passengers without it.</summary>
    [Id(1)] public int People { get; init; }
}

/// <summary>How many passengers have a value that cannot be true.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ImplausibleCount")]
public sealed record ImplausibleCount
{
    /// <summary>The value.</summary>
    [Id(0)] public ImplausibleValue Value { get; init; }

    /// <summary>Passengers with it.</summary>
    [Id(1)] public int People { get; init; }
}

/// <summary>How often a fault was found.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FindingCount")]
public sealed record FindingCount
{
    /// <summary>Code of the fault, from the closed list of findings.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>How often.</summary>
    [Id(1)] public int Count { get; init; }
}

/// <summary>A rule that missing facts left blind.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BlindRule")]
public sealed record BlindRule
{
    /// <summary>Id of the rule, such as D03.</summary>
    [Id(0)] public required string Rule { get; init; }

    /// <summary>Keys of the facts that were missing, parted by a comma, such as <c>booking.payerName,booking.party</c>.</summary>
    [Id(1)] public string Fields { get; init; } = "";

    /// <summary>Passengers for whom it could not be evaluated for want of these.</summary>
    [Id(2)] public int People { get; init; }
}

/// <summary>A field of passenger data that is looked for.</summary>
public enum DataField
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Date of birth, whole.</summary>
    BirthDate = 1,

    /// <summary>Sex as in the document.</summary>
    Sex = 2,

    /// <summary>Nationality.</summary>
    Nationality = 3,

    /// <summary>Number of a travel document.</summary>
    Document = 4,

    /// <summary>State that issued the document.</summary>
    DocumentIssuer = 5,

    /// <summary>Last day of validity of the document.</summary>
    DocumentExpiry = 6,

    /// <summary>Record locator of the booking.</summary>
    Locator = 7,

    /// <summary>Seat.</summary>
    Seat = 8,

    /// <summary>Hold baggage, or that there is none.</summary>
    Bags = 9,

    /// <summary>When the booking was made.</summary>
    BookingTime = 10,

    /// <summary>Telephone or mail address of the booking.</summary>
    Contact = 11,

    /// <summary>How the ticket was paid.</summary>
    Payment = 12,

    /// <summary>The whole itinerary.</summary>
    Itinerary = 13,
}

/// <summary>A value of passenger data that cannot be true.</summary>
public enum ImplausibleValue
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Born after the departure, or more than 120 years before it.</summary>
    BirthDate = 1,

    /// <summary>The only document expired before the departure.</summary>
    ExpiredDocument = 2,

    /// <summary>A document number without any digit or letter but one, such as 00000000.</summary>
    DocumentNumber = 3,

    /// <summary>One document number under two names on one flight.</summary>
    SharedDocument = 4,

    /// <summary>A nationality that has not the form of Doc 9303 part 3, section 5.</summary>
    Nationality = 5,
}
