using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>What a list asks to be done with the people on it (PAXLST: BGM; PNRGOV: MSG).</summary>
public enum ManifestFunction
{
    /// <summary>Not said: everybody on it is on the flight, nothing is said of others.</summary>
    Unspecified = 0,

    /// <summary>Passenger or crew list. A carrier sends several of one flight, so absence from one says nothing.</summary>
    FullList = 1,

    /// <summary>All bookings of the flight (MSG 22): a booking of this sender seen before and absent now is gone.</summary>
    FullPush = 2,

    /// <summary>New, changed and cancelled bookings only (MSG 141).</summary>
    UpdatePush = 3,

    /// <summary>The people on it do not travel (745+XR cancelled reservation, 745+RP reduction in party).</summary>
    CancelPeople = 4,

    /// <summary>The data of the people on it changed (745+CP).</summary>
    ChangePeople = 5,

    /// <summary>The flight closed with these people on board (266+CLOB).</summary>
    OnBoard = 6,

    /// <summary>The flight closed without these people (266+CLNB).</summary>
    NotOnBoard = 7,

    /// <summary>The flight is cancelled (266+XF).</summary>
    CancelFlight = 8,

    /// <summary>The flight closed (266+CL).</summary>
    FlightClose = 9,
}

/// <summary>Which part of a list that was sent in several messages (UNH elements 3 and 4).</summary>
[GenerateSerializer, Immutable, Alias("aircop.ListPart")]
public sealed record ListPart
{
    /// <summary>Common access reference: with the sender, the key under which parts are put together; empty when not said.</summary>
    [Id(0)] public string Reference { get; init; } = "";

    /// <summary>Number of the part, from 1.</summary>
    [Id(1)] public int Number { get; init; }

    /// <summary>C on the first of several, F on the last, empty between.</summary>
    [Id(2)] public string Indicator { get; init; } = "";
}

/// <summary>A booking of a list. Its travellers are the people of the list with its locator.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ListedRecord")]
public sealed record ListedRecord
{
    /// <summary>The pushing carrier's locator; empty when the booking has none.</summary>
    [Id(0)] public string Locator { get; init; } = "";

    /// <summary>Company of the locator; empty when not said.</summary>
    [Id(1)] public string Company { get; init; } = "";

    /// <summary>Hash of the booking as sent; the same booking pushed again unchanged has the same. Empty when it is not known.</summary>
    [Id(2)] public string Fingerprint { get; init; } = "";

    /// <summary>Whether the booking is cancelled, or no longer has this flight.</summary>
    [Id(3)] public bool Cancelled { get; init; }

    /// <summary>When the booking was made, UTC.</summary>
    [Id(4)] public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>What is known of a list that came, or comes, in several parts.</summary>
[GenerateSerializer, Immutable, Alias("aircop.PartsSeen")]
public sealed record PartsSeen
{
    /// <summary>Who sends it.</summary>
    [Id(0)] public string Sender { get; init; } = "";

    /// <summary>Common access reference.</summary>
    [Id(1)] public string Reference { get; init; } = "";

    /// <summary>What kind of list.</summary>
    [Id(2)] public ManifestSource Source { get; init; }

    /// <summary>Numbers of the parts that came, ascending.</summary>
    [Id(3)] public ImmutableArray<int> Parts { get; init; } = [];

    /// <summary>Number of the last part; null until it came.</summary>
    [Id(4)] public int? Last { get; init; }

    /// <summary>Whether the first, the last and every part between are there.</summary>
    [Id(5)] public bool Complete { get; init; }
}
