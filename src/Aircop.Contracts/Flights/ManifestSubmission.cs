using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>One list as it reached a flight: one message of one interchange, read and mapped.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ManifestSubmission")]
public sealed record ManifestSubmission
{
    /// <summary>SHA-256 of the body that carried the list, hex, lower case.</summary>
    [Id(0)] public required string Receipt { get; init; }

    /// <summary>Which message of that body it was, from 0.</summary>
    [Id(1)] public int Message { get; init; }

    /// <summary>Airport whose node posted it, IATA code; empty when a network-wide key did.</summary>
    [Id(2)] public string PostedBy { get; init; } = "";

    /// <summary>When it was received, UTC.</summary>
    [Id(3)] public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What kind of list it is.</summary>
    [Id(4)] public ManifestSource Source { get; init; }

    /// <summary>Legs of the flight in order; the first one with people to meet is the flight's own.</summary>
    [Id(5)] public ImmutableArray<FlightLeg> Legs { get; init; } = [];

    /// <summary>The people on the list.</summary>
    [Id(6)] public ImmutableArray<ManifestPerson> People { get; init; } = [];

    /// <summary>How many people, or of a push how many bookings, the sender says the whole list has, all parts together; null when it does not say.</summary>
    [Id(7)] public int? Declared { get; init; }

    /// <summary>Faults found while reading.</summary>
    [Id(8)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];

    /// <summary>What the list asks to be done.</summary>
    [Id(9)] public ManifestFunction Function { get; init; }

    /// <summary>Who sent it, as the interchange says; empty when it does not.</summary>
    [Id(10)] public string Sender { get; init; } = "";

    /// <summary>Which part of a list in several messages it is; null when it stands alone.</summary>
    [Id(11)] public ListPart? Part { get; init; }

    /// <summary>Transaction reference (RFF+TN); empty when not said.</summary>
    [Id(12)] public string Transaction { get; init; } = "";

    /// <summary>Revision of the transaction: the same reference with a higher one replaces. Null when not said.</summary>
    [Id(13)] public int? Revision { get; init; }

    /// <summary>Bookings of a push.</summary>
    [Id(14)] public ImmutableArray<ListedRecord> Records { get; init; } = [];
}

/// <summary>Where a list came from.</summary>
public enum ManifestSource
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Departure control: document data (API).</summary>
    Api = 1,

    /// <summary>Reservation system: bookings (PNR).</summary>
    Pnr = 2,

    /// <summary>Typed at the airline desk or exported from a spreadsheet.</summary>
    AirlineDesk = 3,
}

/// <summary>One take-off and one landing.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FlightLeg")]
public sealed record FlightLeg
{
    /// <summary>Airport of departure, IATA code.</summary>
    [Id(0)] public required string From { get; init; }

    /// <summary>Airport of arrival, IATA code.</summary>
    [Id(1)] public required string To { get; init; }

    /// <summary>Scheduled departure, UTC.</summary>
    [Id(2)] public DateTimeOffset Departure { get; init; }

    /// <summary>Scheduled arrival, UTC; estimated from the distance when the sender does not say.</summary>
    [Id(3)] public DateTimeOffset Arrival { get; init; }
}

/// <summary>A fault of a message or of a person's data: what was found and what was done. Never names a person.</summary>
[GenerateSerializer, Immutable, Alias("aircop.QualityFinding")]
public sealed record QualityFinding
{
    /// <summary>Which fault, from a closed list.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>Segment or row where it stands, from 1; 0 when it concerns the whole.</summary>
    [Id(1)] public int Segment { get; init; }

    /// <summary>What was found and what was done, in English.</summary>
    [Id(2)] public required string Text { get; init; }

    /// <summary>Field of a table or typed list that it concerns, such as birth; null where the list has no columns or the finding is on the whole.</summary>
    [Id(3)] public string? Column { get; init; }

    /// <summary>Which case of the fault, from a closed list (Intake/FaultDetail), so that a page can say it in its reader's language; null where the code says all.</summary>
    [Id(4)] public string? Detail { get; init; }

    /// <summary>Element of the segment, from 1; 0 when it concerns the whole segment or stands in no message.</summary>
    [Id(5)] public int Element { get; init; }
}

/// <summary>What became of a submitted list.</summary>
[GenerateSerializer, Immutable, Alias("aircop.AcceptedManifest")]
public sealed record AcceptedManifest
{
    /// <summary>True when this very message was accepted before; nothing was changed.</summary>
    [Id(0)] public bool Duplicate { get; init; }

    /// <summary>Version of the flight after the list, from 1.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>People on the flight after the list.</summary>
    [Id(2)] public int People { get; init; }

    /// <summary>Hits waiting on the flight after the list.</summary>
    [Id(3)] public int HitsWaiting { get; init; }

    /// <summary>Faults that only the flight could see, such as a count that differs from the sender's.</summary>
    [Id(4)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];

    /// <summary>Bookings of the list that were known word for word; nothing of them was taken again.</summary>
    [Id(5)] public int Repeated { get; init; }
}
