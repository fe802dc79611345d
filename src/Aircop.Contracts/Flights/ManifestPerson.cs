using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>What a person is on board as.</summary>
public enum PersonKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Passenger of this flight.</summary>
    Passenger = 1,

    /// <summary>Member of the crew.</summary>
    Crew = 2,

    /// <summary>Passenger in transit.</summary>
    TransitPassenger = 3,

    /// <summary>Crew in transit.</summary>
    TransitCrew = 4,
}

/// <summary>One person of a list, with what the sender said of the person and nothing else.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ManifestPerson")]
public sealed record ManifestPerson
{
    /// <summary>Family name, or the only name.</summary>
    [Id(0)] public required string Surname { get; init; }

    /// <summary>Given name; empty when the person has a single name.</summary>
    [Id(1)] public string Given { get; init; } = "";

    /// <summary>Further given names; empty when there are none.</summary>
    [Id(2)] public string Second { get; init; } = "";

    /// <summary>On board as.</summary>
    [Id(3)] public PersonKind Kind { get; init; }

    /// <summary>Sex as in the document: M, F, X or U; empty when not said.</summary>
    [Id(4)] public string Sex { get; init; } = "";

    /// <summary>Date of birth, or null when it is missing or partial.</summary>
    [Id(5)] public DateOnly? Birth { get; init; }

    /// <summary>Year of birth when only that is known.</summary>
    [Id(6)] public int? BirthYear { get; init; }

    /// <summary>Nationalities, three-letter codes of Doc 9303 part 3, section 5.</summary>
    [Id(7)] public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>Travel documents.</summary>
    [Id(8)] public ImmutableArray<TravelDocument> Documents { get; init; } = [];

    /// <summary>Record locator of the booking; empty when not said.</summary>
    [Id(9)] public string Locator { get; init; } = "";

    /// <summary>Seat, such as 31C; empty when not said.</summary>
    [Id(10)] public string Seat { get; init; } = "";

    /// <summary>Hold baggage; null when the list says nothing of it, which is not the same as none.</summary>
    [Id(11)] public Baggage? Bags { get; init; }

    /// <summary>Where the person boards, IATA code; empty when not said.</summary>
    [Id(12)] public string Embarkation { get; init; } = "";

    /// <summary>Where the person's journey ends, IATA code; empty when not said.</summary>
    [Id(13)] public string Destination { get; init; } = "";

    /// <summary>What is known of the booking; null when the list is no booking list.</summary>
    [Id(14)] public BookingFacts? Booking { get; init; }

    /// <summary>Number of the segment or row where the person stood in the message, from 1.</summary>
    [Id(15)] public int Position { get; init; }

    // Rows written before the next two members existed are read without them.

    /// <summary>The sender's unique reference of the passenger (RFF+ABO, REF); empty when not said.</summary>
    [Id(16)] public string UniqueReference { get => field ?? ""; init; } = "";

    /// <summary>Locators of the same booking in other systems.</summary>
    [Id(17)] public ImmutableArray<string> OtherLocators { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When the person was checked in for the flight, UTC; null when not said.</summary>
    [Id(18)] public DateTimeOffset? CheckedInAt { get; init; }
}

/// <summary>A travel document of a person.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TravelDocument")]
public sealed record TravelDocument
{
    /// <summary>Kind as sent: P passport, V visa, I, A or C identity card, others as the sender wrote them.</summary>
    [Id(0)] public string Type { get; init; } = "";

    /// <summary>Number as sent.</summary>
    [Id(1)] public required string Number { get; init; }

    /// <summary>Issuing State, three-letter code; empty when not said.</summary>
    [Id(2)] public string Issuer { get; init; } = "";

    /// <summary>Last day of validity.</summary>
    [Id(3)] public DateOnly? Expiry { get; init; }

    /// <summary>Day of issue; null when not said.</summary>
    [Id(4)] public DateOnly? Issued { get; init; }
}

/// <summary>Hold baggage of a person.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Baggage")]
public sealed record Baggage
{
    /// <summary>Pieces accepted; null when not said.</summary>
    [Id(0)] public int? Count { get; init; }

    /// <summary>Weight in kilograms; null when not said.</summary>
    [Id(1)] public int? WeightKg { get; init; }

    /// <summary>Tag numbers.</summary>
    [Id(2)] public ImmutableArray<string> Tags { get; init; } = [];

    // Rows written before the next two members existed are read without them.

    /// <summary>Airports to which the tags send the bags, IATA codes, each once; empty when not said.</summary>
    [Id(3)] public ImmutableArray<string> TagDestinations { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Whether the bags were given up together with those of others; null when not said.</summary>
    [Id(4)] public bool? Pooled { get; init; }
}

/// <summary>What a booking tells beside the travel document (PNR elements of Directive 2016/681, Annex I). Null means not seen.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BookingFacts")]
public sealed record BookingFacts
{
    /// <summary>When the booking was made, UTC.</summary>
    [Id(0)] public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How it was paid.</summary>
    [Id(1)] public PaymentForm Payment { get; init; }

    /// <summary>Who paid, when it is known.</summary>
    [Id(2)] public string? PayerName { get; init; }

    /// <summary>Whether the payer is a company; null when not known.</summary>
    [Id(3)] public bool? PayerIsCompany { get; init; }

    /// <summary>IATA number or name of the agency that booked.</summary>
    [Id(4)] public string? Agency { get; init; }

    /// <summary>Telephone number given as contact.</summary>
    [Id(5)] public string? Phone { get; init; }

    /// <summary>Mail address given as contact.</summary>
    [Id(6)] public string? Mail { get; init; }

    /// <summary>The airports of the whole itinerary in order, IATA codes, first to last; empty when not seen.</summary>
    [Id(7)] public ImmutableArray<string> Itinerary { get; init; } = [];

    /// <summary>Departure of the return flight, local date; null when there is none or it was not seen.</summary>
    [Id(8)] public DateOnly? ReturnDate { get; init; }

    /// <summary>Whether the itinerary has no return; null when it was not seen.</summary>
    [Id(9)] public bool? OneWay { get; init; }

    /// <summary>
    /// Keyed hash of the card that paid: the same card has the same token at every airport. Null when none paid or its number came masked. The
    /// number itself is nowhere.
    /// </summary>
    [Id(10)] public string? CardToken { get; init; }

    // Rows written before this member existed are read without it.

    /// <summary>Locators that the booking was divided from or into; empty when it was not.</summary>
    [Id(11)] public ImmutableArray<string> SplitLocators { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When it was divided, UTC; null when it was not, or the list does not say.</summary>
    [Id(12)] public DateTimeOffset? SplitAt { get; init; }
}

/// <summary>How a ticket was paid (glossary 2.7).</summary>
public enum PaymentForm
{
    /// <summary>Not seen.</summary>
    Unspecified = 0,

    /// <summary>Card of a traveller.</summary>
    Card = 1,

    /// <summary>Card of somebody who does not travel.</summary>
    CardThirdParty = 2,

    /// <summary>Cash.</summary>
    Cash = 3,

    /// <summary>Transfer between banks.</summary>
    BankTransfer = 4,

    /// <summary>Credit of the agency.</summary>
    AgencyCredit = 5,

    /// <summary>Voucher or miscellaneous charges order.</summary>
    Voucher = 6,

    /// <summary>Miles.</summary>
    Miles = 7,

    /// <summary>Account of a company.</summary>
    Corporate = 8,
}
