namespace Aircop.Edifact.Pnrgov;

/// <summary>One flight of an itinerary (TVL of group 5). Times are local at their port and have <see cref="DateTimeKind.Unspecified"/>.</summary>
public sealed record PnrFlight
{
    private readonly CompactTime _departure;
    private readonly CompactTime _arrival;
    private readonly CompactNumber _quantity;

    /// <summary>The flight as sold; null for OPEN and ARNK.</summary>
    public FlightDesignator? Flight { get; init; }

    /// <summary>Carrier that flies it, where it is another than the one that sells it.</summary>
    public string? OperatingCarrier { get; init; }

    /// <summary>Number under which it flies (second TVL up to 13.1, TRA from 14.1), compared without leading zeros; null if not given.</summary>
    public string? OperatingNumber { get; init; }

    /// <summary>Port of departure; null for OPEN and ARNK.</summary>
    public string? From { get; init; }

    /// <summary>Port of arrival.</summary>
    public string? To { get; init; }

    /// <summary>Scheduled departure, local; midnight where only the day is given, see <see cref="HasDepartureTime"/>.</summary>
    public DateTime? DepartureLocal
    {
        get => _departure.Value;
        init => _departure = new CompactTime(value);
    }

    /// <summary>Whether the departure has a time of day.</summary>
    public bool HasDepartureTime { get; init; }

    /// <summary>Scheduled arrival, local; null when not given.</summary>
    public DateTime? ArrivalLocal
    {
        get => _arrival.Value;
        init => _arrival = new CompactTime(value);
    }

    /// <summary>Booking class.</summary>
    public string? BookingClass { get; init; }

    /// <summary>Status (RPI): HK confirmed, HL wait-listed, HX UN UC NO cancelled or refused; as sent.</summary>
    public string? Status { get; init; }

    /// <summary>Seats booked (RPI).</summary>
    public int? Quantity
    {
        get => _quantity.Value;
        init => _quantity = new CompactNumber(value);
    }

    /// <summary>Aircraft type (APD).</summary>
    public string? Aircraft { get; init; }

    /// <summary>Whether this is the flight that is pushed.</summary>
    public bool IsPushed { get; init; }

    /// <summary>Whether the status says that the seat is no longer held.</summary>
    public bool IsCancelled => Status is "HX" or "UN" or "UC" or "NO" or "YG" or "XX";

    /// <summary>Travellers checked in on this flight (TRI groups).</summary>
    public int CheckIns { get; init; }

    /// <summary>Number of the TVL in the message, UNH being 1.</summary>
    public int Position { get; init; }
}
