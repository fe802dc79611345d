using System.Collections.Immutable;

namespace Aircop.Contracts.Intake;

/// <summary>What a column of a table of people holds.</summary>
public enum ColumnField
{
    /// <summary>Not known: the column is not read.</summary>
    Unspecified = 0,

    /// <summary>Deliberately not read.</summary>
    Ignored = 1,

    /// <summary>Carrier and flight number, such as EK 0456; the number alone where the carrier has its own column.</summary>
    Flight = 2,

    /// <summary>Carrier's designator.</summary>
    Carrier = 3,

    /// <summary>Airport of departure.</summary>
    From = 4,

    /// <summary>Airport of arrival.</summary>
    To = 5,

    /// <summary>Local departure, date with or without time.</summary>
    Departure = 6,

    /// <summary>Local time of departure, where the date has its own column.</summary>
    DepartureTime = 7,

    /// <summary>Local arrival, date and time.</summary>
    Arrival = 8,

    /// <summary>Local time of arrival, where the date has its own column or is the day of departure.</summary>
    ArrivalTime = 9,

    /// <summary>Surname and given name in one.</summary>
    FullName = 10,

    /// <summary>Surname.</summary>
    Surname = 11,

    /// <summary>Given name.</summary>
    Given = 12,

    /// <summary>Further given names.</summary>
    Second = 13,

    /// <summary>Sex as in the document.</summary>
    Sex = 14,

    /// <summary>Date of birth.</summary>
    Birth = 15,

    /// <summary>Nationality.</summary>
    Nationality = 16,

    /// <summary>Kind of document.</summary>
    DocumentType = 17,

    /// <summary>Number of the document.</summary>
    DocumentNumber = 18,

    /// <summary>State that issued the document.</summary>
    Issuer = 19,

    /// <summary>Last day on which the document is valid.</summary>
    Expiry = 20,

    /// <summary>Seat.</summary>
    Seat = 21,

    /// <summary>Pieces of hold baggage.</summary>
    Bags = 22,

    /// <summary>Weight of hold baggage, kilograms.</summary>
    BagsKg = 23,

    /// <summary>Tag numbers of hold baggage.</summary>
    BagTags = 24,

    /// <summary>Passenger or crew.</summary>
    Kind = 25,

    /// <summary>Record locator.</summary>
    Locator = 26,

    /// <summary>Where the person boards.</summary>
    Embarkation = 27,

    /// <summary>Where the person's journey ends.</summary>
    Destination = 28,
}

/// <summary>Which comes first in dates written with numbers, such as 03/04/1990.</summary>
public enum DateOrder
{
    /// <summary>Not said: decided by the column, and day first where that leaves it open.</summary>
    Unspecified = 0,

    /// <summary>Day, month, year.</summary>
    DayFirst = 1,

    /// <summary>Month, day, year.</summary>
    MonthFirst = 2,
}

/// <summary>What the columns of one form of table hold, as somebody laid it down.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ColumnMapping")]
public sealed record ColumnMapping
{
    /// <summary>Names the header line by a hash of its words, 32 hex digits, so that the words themselves need not be kept.</summary>
    [Id(0)] public required string Signature { get; init; }

    /// <summary>What each column holds, first to last.</summary>
    [Id(1)] public required ImmutableArray<ColumnField> Fields { get; init; }

    /// <summary>Order of dates.</summary>
    [Id(2)] public DateOrder Dates { get; init; }

    /// <summary>User name of who laid it down; empty while it is only proposed.</summary>
    [Id(3)] public string SetBy { get; init; } = "";

    /// <summary>When, UTC; set by the grain.</summary>
    [Id(4)] public DateTimeOffset SetAt { get; init; }
}
