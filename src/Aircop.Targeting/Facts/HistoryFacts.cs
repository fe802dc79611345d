using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>A subject's own past: of a traveller the journeys, of goods the earlier shipments of the shipper or to the addressee.</summary>
public sealed record HistoryFacts
{
    /// <summary>Past journeys, the present one not among them.</summary>
    public ImmutableArray<JourneyFacts> Journeys { get; init; }

    /// <summary>Past flight legs over all bookings.</summary>
    public ImmutableArray<LegFacts> Legs { get; init; }

    /// <summary>Travel documents used.</summary>
    public ImmutableArray<DocumentUse> Documents { get; init; }

    /// <summary>Declarations of currency.</summary>
    public ImmutableArray<CurrencyDeclaration> Declarations { get; init; }

    /// <summary>Bookings for which the traveller did not come.</summary>
    public ImmutableArray<MissedFlight> NoShows { get; init; }

    /// <summary>People travelled with, by journey.</summary>
    public ImmutableArray<CompanionFacts> Companions { get; init; }

    /// <summary>Groups travelled in, by journey.</summary>
    public ImmutableArray<GroupJourney> Groups { get; init; }

    /// <summary>Onward and return segments taken off a booking.</summary>
    public ImmutableArray<CancelledSegment> Cancellations { get; init; }

    /// <summary>Controls the traveller went through, with their outcomes.</summary>
    public ImmutableArray<ControlFacts> Controls { get; init; }

    /// <summary>Earlier shipments of the shipper.</summary>
    public ImmutableArray<ShipmentFacts> Shipments { get; init; }

    /// <summary>Earlier mail to the addressee.</summary>
    public ImmutableArray<MailReceived> MailItems { get; init; }

    /// <summary>Whether a return within 90 days is booked on any booking.</summary>
    public bool? ReturnBooked { get; init; }

    /// <summary>Whether a trader register links the declarant to an importing business.</summary>
    public bool? TraderLink { get; init; }
}

/// <summary>One past journey, there and back.</summary>
public sealed record JourneyFacts
{
    /// <summary>Departure of the way out.</summary>
    public DateTimeOffset? Departed { get; init; }

    /// <summary>IATA code of the airport it began at.</summary>
    public string? From { get; init; }

    /// <summary>IATA code of the airport it turned or ended at.</summary>
    public string? To { get; init; }

    /// <summary>Nights at the turning point.</summary>
    public int? StayNights { get; init; }

    /// <summary>Whether no return was booked.</summary>
    public bool? OneWay { get; init; }

    /// <summary>Whether the return that was booked was flown.</summary>
    public bool? ReturnFlown { get; init; }

    /// <summary>Weight of the hold bags on the way out, in kilograms.</summary>
    public double? OutBagKg { get; init; }

    /// <summary>Weight of the hold bags on the way back, in kilograms.</summary>
    public double? BackBagKg { get; init; }

    /// <summary>Hold bags on the way out.</summary>
    public int? HoldBags { get; init; }

    /// <summary>Weight of the hand baggage on the way out, in kilograms, where it was weighed.</summary>
    public double? HandKg { get; init; }

    /// <summary>Great-circle kilometres of the way out.</summary>
    public double? DistanceKm { get; init; }
}

/// <summary>One past flight leg.</summary>
public sealed record LegFacts
{
    /// <summary>Departure.</summary>
    public DateTimeOffset? Departed { get; init; }

    /// <summary>Arrival.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>IATA code of the departure airport.</summary>
    public string? From { get; init; }

    /// <summary>IATA code of the arrival airport.</summary>
    public string? To { get; init; }

    /// <summary>Country of the arrival airport, ISO 3166-1 alpha-2: a place, not a person's.</summary>
    public string? ToCountry { get; init; }

    /// <summary>Keyed hash of the record locator.</summary>
    public string? Locator { get; init; }
}

/// <summary>One travel document in use.</summary>
public sealed record DocumentUse
{
    /// <summary>First journey with it.</summary>
    public DateTimeOffset? FirstUsed { get; init; }

    /// <summary>Keyed hash of its number and issuer.</summary>
    public string? Document { get; init; }

    /// <summary>Whether it replaced one that had expired or was about to.</summary>
    public bool? AfterExpiry { get; init; }

    /// <summary>Whether it replaced one that was reported lost.</summary>
    public bool? ReplacesLost { get; init; }
}

/// <summary>One declaration of currency at a border.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Amount">Amount in the currency of the limit.</param>
/// <param name="Limit">Amount from which declaring is a duty.</param>
public sealed record CurrencyDeclaration(DateTimeOffset? At, double? Amount, double? Limit);

/// <summary>A booking for which the traveller did not come.</summary>
/// <param name="At">Departure of the missed flight.</param>
/// <param name="Locator">Keyed hash of the record locator.</param>
public sealed record MissedFlight(DateTimeOffset? At, string? Locator);

/// <summary>A person the subject travelled with on one journey.</summary>
public sealed record CompanionFacts
{
    /// <summary>Departure of the journey.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Keyed hash of the companion's record.</summary>
    public string? Person { get; init; }

    /// <summary>Whether the companion was under 18.</summary>
    public bool? Minor { get; init; }

    /// <summary>Whether one of the two is the other's guardian or parent on file.</summary>
    public bool? Guardian { get; init; }

    /// <summary>Whether the two share a family name.</summary>
    public bool? SharesFamilyName { get; init; }

    /// <summary>Whether this is the present journey.</summary>
    public bool? Present { get; init; }
}

/// <summary>A journey made in a group.</summary>
public sealed record GroupJourney
{
    /// <summary>Departure of the way out.</summary>
    public DateTimeOffset? Departed { get; init; }

    /// <summary>Travellers who came back.</summary>
    public int? CameBack { get; init; }

    /// <summary>Travellers who did not come back.</summary>
    public int? StayedAway { get; init; }
}

/// <summary>An onward or return segment taken off a booking.</summary>
/// <param name="At">When it was taken off.</param>
/// <param name="Arrived">Arrival of the flight flown before it.</param>
/// <param name="Kind">Which segment.</param>
public sealed record CancelledSegment(DateTimeOffset? At, DateTimeOffset? Arrived, BookingChangeKind? Kind);

/// <summary>One past control of the traveller.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Positive">Whether illicit goods, a wanted person or an offence were found.</param>
public sealed record ControlFacts(DateTimeOffset? At, bool? Positive);

/// <summary>One earlier shipment of a shipper.</summary>
/// <param name="At">When it was accepted.</param>
public sealed record ShipmentFacts(DateTimeOffset? At);

/// <summary>One earlier mail item to an addressee.</summary>
/// <param name="At">When it was posted.</param>
/// <param name="Value">Declared value in the currency of the limit.</param>
/// <param name="Limit">Value up to which no duty is due.</param>
public sealed record MailReceived(DateTimeOffset? At, double? Value, double? Limit);
