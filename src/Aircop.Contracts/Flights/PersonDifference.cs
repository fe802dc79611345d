using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>Whether a person is on the flight, as far as the lists tell. Nobody is ever removed: who is not on it stays visible.</summary>
public enum Presence
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>On a list, not yet known to be on board.</summary>
    Listed = 1,

    /// <summary>On board when the flight closed.</summary>
    OnBoard = 2,

    /// <summary>Gone from the lists without a word: absent from a later full push, or from the booking.</summary>
    Dropped = 3,

    /// <summary>Cancelled by the sender: the booking, the person, or the flight.</summary>
    Cancelled = 4,

    /// <summary>Not on board when the flight closed.</summary>
    NotOnBoard = 5,
}

/// <summary>What a list changed of a person.</summary>
public enum DifferenceKind
{
    /// <summary>Nothing.</summary>
    Unspecified = 0,

    /// <summary>New on the flight.</summary>
    Added = 1,

    /// <summary>Known from one source, now told of by the other too.</summary>
    Joined = 2,

    /// <summary>Other data.</summary>
    Changed = 3,

    /// <summary>Gone from the lists.</summary>
    Dropped = 4,

    /// <summary>Cancelled.</summary>
    Cancelled = 5,

    /// <summary>On the flight again.</summary>
    Returned = 6,

    /// <summary>On board when the flight closed.</summary>
    Boarded = 7,

    /// <summary>Not on board when the flight closed.</summary>
    NotBoarded = 8,
}

/// <summary>What of a person's data can differ between two lists.</summary>
public enum PersonField
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Surname or given names.</summary>
    Name = 1,

    /// <summary>Passenger, crew, transit.</summary>
    Kind = 2,

    /// <summary>Sex.</summary>
    Sex = 3,

    /// <summary>Birth date or year.</summary>
    Birth = 4,

    /// <summary>Nationalities.</summary>
    Nationality = 5,

    /// <summary>Travel documents.</summary>
    Document = 6,

    /// <summary>Locator or unique reference of the booking.</summary>
    Locator = 7,

    /// <summary>Seat.</summary>
    Seat = 8,

    /// <summary>Hold baggage.</summary>
    Bags = 9,

    /// <summary>Where the person boards.</summary>
    Embarkation = 10,

    /// <summary>Where the journey ends.</summary>
    Destination = 11,

    /// <summary>Form of payment or payer.</summary>
    Payment = 12,

    /// <summary>Telephone or mail.</summary>
    Contact = 13,

    /// <summary>Airports of the journey, or its return.</summary>
    Itinerary = 14,

    /// <summary>When and by which agency it was booked.</summary>
    Booking = 15,
}

/// <summary>A field before and after a list. Holds nominal data.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FieldChange")]
public sealed record FieldChange
{
    /// <summary>Which field.</summary>
    [Id(0)] public PersonField Field { get; init; }

    /// <summary>What the source said before; empty when it said nothing.</summary>
    [Id(1)] public string Before { get; init; } = "";

    /// <summary>What it says now; empty when it says nothing.</summary>
    [Id(2)] public string After { get; init; } = "";
}

/// <summary>What a list changed of a person: the last change only.</summary>
[GenerateSerializer, Immutable, Alias("aircop.PersonDifference")]
public sealed record PersonDifference
{
    /// <summary>What happened.</summary>
    [Id(0)] public DifferenceKind Kind { get; init; }

    /// <summary>Version of the flight in which it happened.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>When the list was received, UTC.</summary>
    [Id(2)] public DateTimeOffset At { get; init; }

    /// <summary>What kind of list told it.</summary>
    [Id(3)] public ManifestSource Source { get; init; }

    /// <summary>Fields with other data; empty unless data changed.</summary>
    [Id(4)] public ImmutableArray<FieldChange> Fields { get; init; } = [];
}
