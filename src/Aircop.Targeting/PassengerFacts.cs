namespace Aircop.Targeting;

/// <summary>
/// What is known of one traveller on one flight when the rules run. <see langword="null"/> means not seen, which is not the same as
/// none: an empty list was seen and is empty. There is no fact for nationality, sex, religion, meals or health, nor one that stands
/// for them.
/// </summary>
public sealed record PassengerFacts
{
    /// <summary>The booking, from a PNR.</summary>
    public BookingFacts? Booking { get; init; }

    /// <summary>What was read from the travel documents.</summary>
    public ApiFacts? Api { get; init; }

    /// <summary>The flight leg.</summary>
    public FlightFacts? Flight { get; init; }

    /// <summary>The hold bags.</summary>
    public BagFacts? Bags { get; init; }
}

/// <summary>Facts of a booking.</summary>
public sealed record BookingFacts
{
    /// <summary>When the booking was made.</summary>
    public DateTimeOffset? CreatedUtc { get; init; }

    /// <summary>How the ticket was paid.</summary>
    public PaymentForm? PaymentForm { get; init; }

    /// <summary>Name of the payer as the carrier has it. Compared, never given in a ground.</summary>
    public string? PayerName { get; init; }

    /// <summary>Whether the payer is a known company.</summary>
    public bool? PayerIsCompany { get; init; }

    /// <summary>Identifier of the booking agency or office.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Telephone numbers of the booking. Judged, never given in a ground.</summary>
    public IReadOnlyList<string>? ContactPhones { get; init; }

    /// <summary>E-mail addresses of the booking.</summary>
    public IReadOnlyList<string>? ContactEmails { get; init; }

    /// <summary>Flown and planned segments in order of departure.</summary>
    public IReadOnlyList<SegmentFacts>? Segments { get; init; }

    /// <summary>Departure of the return segment; <see langword="null"/> when there is none or it was not seen.</summary>
    public DateTimeOffset? ReturnUtc { get; init; }

    /// <summary>Nights between arrival and the departure of the return.</summary>
    public int? StayNights { get; init; }

    /// <summary>Whether the ticket has no return.</summary>
    public bool? OneWay { get; init; }

    /// <summary>All travellers of the booking.</summary>
    public IReadOnlyList<PartyMember>? Party { get; init; }

    /// <summary>Great-circle kilometres over all segments from the origin to the turning point or end of the journey.</summary>
    public double? FlownKm { get; init; }

    /// <summary>Great-circle kilometres from the origin straight to the turning point or end of the journey.</summary>
    public double? DirectKm { get; init; }

    /// <summary>Whether some carrier flies from that origin to that end without a stop.</summary>
    public bool? DirectServiceExists { get; init; }
}

/// <summary>One segment of a booking.</summary>
/// <param name="From">IATA code of the departure airport.</param>
/// <param name="To">IATA code of the arrival airport.</param>
/// <param name="DepartureUtc">Scheduled departure, where seen.</param>
public sealed record SegmentFacts(string From, string To, DateTimeOffset? DepartureUtc);

/// <summary>One traveller of the booking's party.</summary>
/// <param name="Surname">Family name.</param>
/// <param name="GivenNames">Given names, where seen.</param>
public sealed record PartyMember(string Surname, string? GivenNames);

/// <summary>Facts of the travel documents.</summary>
public sealed record ApiFacts
{
    /// <summary>Age in full years on the day of departure. Only rules that protect may read it.</summary>
    public int? Age { get; init; }

    /// <summary>Number of travel documents on the list.</summary>
    public int? DocumentCount { get; init; }

    /// <summary>Whether every document is valid on the day of arrival.</summary>
    public bool? DocumentsValid { get; init; }
}

/// <summary>Facts of the flight leg.</summary>
public sealed record FlightFacts
{
    /// <summary>IATA code of the departure airport.</summary>
    public string? From { get; init; }

    /// <summary>IATA code of the arrival airport.</summary>
    public string? To { get; init; }

    /// <summary>Scheduled departure.</summary>
    public DateTimeOffset? DepartureUtc { get; init; }

    /// <summary>Scheduled arrival.</summary>
    public DateTimeOffset? ArrivalUtc { get; init; }

    /// <summary>Great-circle kilometres of the leg.</summary>
    public double? DistanceKm { get; init; }

    /// <summary>Whether the leg crosses a border.</summary>
    public bool? International { get; init; }

    /// <summary>Hours from the message these facts come from to the scheduled departure; negative after it.</summary>
    public double? HoursToDeparture { get; init; }
}

/// <summary>Facts of the hold bags.</summary>
public sealed record BagFacts
{
    /// <summary>Bags the counter accepted from the traveller.</summary>
    public int? AcceptedCount { get; init; }

    /// <summary>Weight of all hold bags, in kilograms.</summary>
    public double? WeightKg { get; init; }

    /// <summary>Bag tags on the traveller's record.</summary>
    public int? TagCount { get; init; }
}
