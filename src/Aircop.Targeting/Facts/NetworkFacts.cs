using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>
/// What the network's indexes say of identifiers the subject shares with others: keyed hashes and counts over all airports, never
/// another person's data.
/// </summary>
public sealed record NetworkFacts
{
    /// <summary>Bookings paid with the same card or by the same payer.</summary>
    public ImmutableArray<SharedBooking> OnCard { get; init; }

    /// <summary>Bookings with the same telephone number or mail address.</summary>
    public ImmutableArray<SharedBooking> OnContact { get; init; }

    /// <summary>Bookings of the same office on the same flight.</summary>
    public ImmutableArray<SharedBooking> SameOffice { get; init; }

    /// <summary>Outcomes of controls on bookings of the same agency.</summary>
    public ImmutableArray<OutcomeFacts> AgencyOutcomes { get; init; }

    /// <summary>Outcomes of controls on the same route.</summary>
    public ImmutableArray<OutcomeFacts> RouteOutcomes { get; init; }

    /// <summary>Outcomes of controls on consignments of the same agent.</summary>
    public ImmutableArray<OutcomeFacts> AgentOutcomes { get; init; }

    /// <summary>Outcomes of controls on consignments of the same shipper and those linked to it.</summary>
    public ImmutableArray<OutcomeFacts> ShipperOutcomes { get; init; }

    /// <summary>Outcomes of controls on mail of the same office of origin.</summary>
    public ImmutableArray<OutcomeFacts> OriginOutcomes { get; init; }

    /// <summary>Share of positive outcomes over all controls of the network, 0 to 1.</summary>
    public double? MeanPositiveRate { get; init; }

    /// <summary>People on the same flights, each with how often.</summary>
    public ImmutableArray<CoTraveller> CoTravellers { get; init; }

    /// <summary>Fresh seizures, told by what the booking has in common with them.</summary>
    public ImmutableArray<SeizureLikeness> Seizures { get; init; }

    /// <summary>Whether the booking is of the kind that is counted by route: two of late, paid in cash or by a stranger, short or one-way, no or heavy bags.</summary>
    public bool? CourierLike { get; init; }

    /// <summary>Courier-like bookings on the route in the last seven days.</summary>
    public double? RouteWeek { get; init; }

    /// <summary>Mean of the twelve weeks before.</summary>
    public double? RouteMean { get; init; }

    /// <summary>Standard deviation of the twelve weeks before.</summary>
    public double? RouteDeviation { get; init; }

    /// <summary>Whether the payer is on a lookout list.</summary>
    public bool? PayerOnLookout { get; init; }

    /// <summary>
    /// Links between the payer and the nearest positive outcome: 1 when the payer paid for that person too, or pays for the own ticket and shares a
    /// contact with that person; 2 when the payer pays for somebody who shares a contact with that person; 99 when none is near.
    /// </summary>
    public int? PayerSteps { get; init; }

    /// <summary>House bills to the same normalised address.</summary>
    public ImmutableArray<AddressedBill> AtAddress { get; init; }

    /// <summary>Mail items to the same addressee.</summary>
    public ImmutableArray<AddressedMail> ToAddressee { get; init; }
}

/// <summary>A booking that shares an identifier with the subject's.</summary>
public sealed record SharedBooking
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Keyed hash of its record locator.</summary>
    public string? Locator { get; init; }

    /// <summary>Keyed hash of its traveller's record.</summary>
    public string? Traveller { get; init; }

    /// <summary>Whether the travellers share a family name.</summary>
    public bool? SharesFamilyName { get; init; }

    /// <summary>Whether it is for the subject's flight.</summary>
    public bool? SameFlight { get; init; }

    /// <summary>Whether the same agency made both, as far as it is known: what they share may be the agency's. False for the subject's own.</summary>
    public bool? SameAgency { get; init; }

    /// <summary>
    /// Whether it is of one group with the subject's, which travels together and was openly bought at once: a flight in common, made within the hour, at
    /// one agency or none, under one contact and paid with one card or by one payer. False for the subject's own.
    /// </summary>
    public bool? OneGroup { get; init; }

    /// <summary>IATA code of the end of its journey.</summary>
    public string? Destination { get; init; }

    /// <summary>Whether it has no return.</summary>
    public bool? OneWay { get; init; }

    /// <summary>Whether it is its traveller's first journey on file.</summary>
    public bool? FirstJourney { get; init; }

    /// <summary>Whether its traveller is a minor who travels alone; false of the subject, for rules count other minors.</summary>
    public bool? MinorAlone { get; init; }

    /// <summary>Weight of its bags as a share of what the ticket allows.</summary>
    public double? BagShare { get; init; }

    /// <summary>Row of its seat.</summary>
    public int? SeatRow { get; init; }
}

/// <summary>An outcome of a control somewhere in the network.</summary>
/// <param name="At">When the control was done.</param>
/// <param name="Positive">Whether something was found.</param>
/// <param name="Threat">What it was about.</param>
public sealed record OutcomeFacts(DateTimeOffset? At, bool? Positive, Threat? Threat);

/// <summary>A person who was on the same flights.</summary>
public sealed record CoTraveller
{
    /// <summary>The last flight together.</summary>
    public DateTimeOffset? LastTogether { get; init; }

    /// <summary>Flights together.</summary>
    public int? Flights { get; init; }

    /// <summary>Journeys together: flights that the subject has on one booking, there and back, are one.</summary>
    public int? Journeys { get; init; }

    /// <summary>Whether they were ever in one booking.</summary>
    public bool? OneBooking { get; init; }

    /// <summary>Whether a control of that person was positive.</summary>
    public bool? Positive { get; init; }

    /// <summary>Whether that person is on a lookout list.</summary>
    public bool? OnLookout { get; init; }
}

/// <summary>What a booking has in common with a fresh seizure.</summary>
public sealed record SeizureLikeness
{
    /// <summary>When the seizure was made.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The same route.</summary>
    public bool? SameRoute { get; init; }

    /// <summary>The same booking agency.</summary>
    public bool? SameAgency { get; init; }

    /// <summary>The same band of lead time.</summary>
    public bool? SameLead { get; init; }

    /// <summary>The same kind of payer.</summary>
    public bool? SamePayerKind { get; init; }

    /// <summary>The same band of stay.</summary>
    public bool? SameStay { get; init; }

    /// <summary>The same band of bag weight.</summary>
    public bool? SameBags { get; init; }
}

/// <summary>A house bill to an address.</summary>
/// <param name="At">When it was made out.</param>
/// <param name="Bill">Keyed hash of its number.</param>
public sealed record AddressedBill(DateTimeOffset? At, string? Bill);

/// <summary>A mail item to an addressee.</summary>
/// <param name="At">When it was posted.</param>
/// <param name="Sender">Keyed hash of its sender.</param>
public sealed record AddressedMail(DateTimeOffset? At, string? Sender);
