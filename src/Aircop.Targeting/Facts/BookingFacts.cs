using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Aircop.Targeting;

/// <summary>Facts of a booking.</summary>
public sealed record BookingFacts
{
    /// <summary>Keyed hash of the record locator with carrier and date. Only compared with other bookings.</summary>
    public string? Locator { get; init; }

    /// <summary>When the booking was made.</summary>
    [JsonPropertyName("created")]
    public DateTimeOffset? CreatedUtc { get; init; }

    /// <summary>How the ticket was paid.</summary>
    public PaymentForm? PaymentForm { get; init; }

    /// <summary>Name of the payer as the carrier has it. Compared with the party, never given in a ground.</summary>
    public string? PayerName { get; init; }

    /// <summary>Whether the payer is a known company.</summary>
    public bool? PayerIsCompany { get; init; }

    /// <summary>Identifier of the booking agency or office.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Telephone numbers of the booking. Judged, never given in a ground.</summary>
    public ImmutableArray<string> ContactPhones { get; init; }

    /// <summary>E-mail addresses of the booking.</summary>
    public ImmutableArray<string> ContactEmails { get; init; }

    /// <summary>Flown and planned segments in order of departure.</summary>
    public ImmutableArray<SegmentFacts> Segments { get; init; }

    /// <summary>Departure of the return segment; <see langword="null"/> when there is none or it was not seen.</summary>
    [JsonPropertyName("return")]
    public DateTimeOffset? ReturnUtc { get; init; }

    /// <summary>Nights between arrival and the departure of the return.</summary>
    public int? StayNights { get; init; }

    /// <summary>Whether the ticket has no return.</summary>
    public bool? OneWay { get; init; }

    /// <summary>All travellers of the booking.</summary>
    public ImmutableArray<PartyMember> Party { get; init; }

    /// <summary>Great-circle kilometres over all segments from the origin to the turning point or end of the journey.</summary>
    public double? FlownKm { get; init; }

    /// <summary>Great-circle kilometres from the origin straight to the turning point or end of the journey.</summary>
    public double? DirectKm { get; init; }

    /// <summary>Whether some carrier flies from that origin to that end without a stop.</summary>
    [JsonPropertyName("directService")]
    public bool? DirectServiceExists { get; init; }

    /// <summary>Changes between the versions of the booking.</summary>
    public ImmutableArray<BookingChange> Changes { get; init; }

    /// <summary>When the booking was split off another; <see langword="null"/> when not seen.</summary>
    public DateTimeOffset? SplitAt { get; init; }

    /// <summary>Whether the booking was split off another.</summary>
    public bool? Split { get; init; }

    /// <summary>Whether the parts of a split booking are still on one flight.</summary>
    public bool? SplitKeepsFlight { get; init; }

    /// <summary>Rows between the seats of the parts of a split booking.</summary>
    public int? SplitSeatRows { get; init; }

    /// <summary>Row of the traveller's seat.</summary>
    public int? SeatRow { get; init; }
}

/// <summary>One segment of a booking.</summary>
/// <param name="From">IATA code of the departure airport.</param>
/// <param name="To">IATA code of the arrival airport.</param>
/// <param name="DepartureUtc">Scheduled departure, where seen.</param>
public sealed record SegmentFacts(string From, string To, [property: JsonPropertyName("departure")] DateTimeOffset? DepartureUtc)
{
    /// <summary>Place of the segment in the booking, from 0.</summary>
    public int? Index { get; init; }

    /// <summary>Whether lists of passengers arrive for this segment.</summary>
    public bool? ListsArrive { get; init; }
}

/// <summary>One traveller of the booking's party.</summary>
/// <param name="Surname">Family name.</param>
/// <param name="GivenNames">Given names, where seen.</param>
public sealed record PartyMember(string Surname, string? GivenNames);

/// <summary>What changed in a booking.</summary>
public enum BookingChangeKind
{
    /// <summary>Another change.</summary>
    Unspecified = 0,

    /// <summary>The end of the journey.</summary>
    Destination,

    /// <summary>The day of travel.</summary>
    Date,

    /// <summary>A stop on the way.</summary>
    Routing,

    /// <summary>An onward segment was taken off.</summary>
    OnwardCancelled,

    /// <summary>The return segment was taken off.</summary>
    ReturnCancelled,
}

/// <summary>One change of a booking.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Kind">What changed.</param>
public sealed record BookingChange(DateTimeOffset? At, BookingChangeKind? Kind);

/// <summary>Facts of the hold bags.</summary>
public sealed record BagFacts
{
    /// <summary>Bags the counter accepted from the traveller.</summary>
    public int? AcceptedCount { get; init; }

    /// <summary>Weight of all hold bags, in kilograms.</summary>
    public double? WeightKg { get; init; }

    /// <summary>Bag tags on the traveller's record.</summary>
    public int? TagCount { get; init; }

    /// <summary>Where the tags send the bags.</summary>
    public ImmutableArray<BagTagFacts> Tags { get; init; }
}

/// <summary>One bag tag.</summary>
/// <param name="Destination">IATA code of the airport the tag sends its bag to.</param>
public sealed record BagTagFacts(string? Destination);
