namespace Aircop.Edifact.Pnrgov;

/// <summary>What is gathered of one flight of an itinerary: TVL, then TRA, RPI, APD and the check-ins.</summary>
internal sealed class FlightDraft : IDraft
{
    public FlightDesignator? Flight { get; set; }

    public string? OperatingCarrier { get; set; }

    public string? OperatingNumber { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public DateTime? DepartureLocal { get; set; }

    public bool HasDepartureTime { get; set; }

    public DateTime? ArrivalLocal { get; set; }

    public string? BookingClass { get; set; }

    public string? Status { get; set; }

    public int? Quantity { get; set; }

    public string? Aircraft { get; set; }

    public int CheckIns { get; set; }

    public int Position { get; set; }

    /// <inheritdoc/>
    public void Clear()
    {
        OperatingNumber = null;
        Status = null;
        Quantity = null;
        Aircraft = null;
        CheckIns = 0;
    }

    /// <summary>Takes over all that the TVL of another one tells; the position is its own.</summary>
    public void TakeSold(FlightDraft other)
    {
        Flight = other.Flight;
        OperatingCarrier = other.OperatingCarrier;
        From = other.From;
        To = other.To;
        DepartureLocal = other.DepartureLocal;
        HasDepartureTime = other.HasDepartureTime;
        ArrivalLocal = other.ArrivalLocal;
        BookingClass = other.BookingClass;
    }

    /// <summary>The flight.</summary>
    /// <param name="isPushed">Whether it is the one that is pushed.</param>
    public PnrFlight Build(bool isPushed) => new()
    {
        Flight = Flight,
        OperatingCarrier = OperatingCarrier,
        OperatingNumber = OperatingNumber,
        From = From,
        To = To,
        DepartureLocal = DepartureLocal,
        HasDepartureTime = HasDepartureTime,
        ArrivalLocal = ArrivalLocal,
        BookingClass = BookingClass,
        Status = Status,
        Quantity = Quantity,
        Aircraft = Aircraft,
        IsPushed = isPushed,
        CheckIns = CheckIns,
        Position = Position,
    };
}
