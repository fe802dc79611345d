namespace Aircop.Benchmarks.Parse;

/// <summary>What the plain reader makes of a push of bookings: the facts of a booking that every such reader keeps.</summary>
internal sealed class SplitPush
{
    public string Function { get; set; } = "";

    public string Sender { get; set; } = "";

    public SplitFlight? Flight { get; set; }

    public int? Declared { get; set; }

    public List<SplitBooking> Bookings { get; } = [];
}

internal sealed class SplitBooking
{
    public List<SplitLocator> Locators { get; } = [];

    public DateTime? ChangedAt { get; set; }

    public DateTime? TicketedAt { get; set; }

    public string Agency { get; set; } = "";

    public string AgencyCity { get; set; } = "";

    public List<SplitTraveller> Travellers { get; } = [];

    public List<SplitFlight> Flights { get; } = [];

    public List<SplitContact> Contacts { get; } = [];

    public List<SplitAddress> Addresses { get; } = [];

    public List<SplitPayment> Payments { get; } = [];
}

internal sealed class SplitLocator
{
    public string Company { get; set; } = "";

    public string Locator { get; set; } = "";

    public DateTime? Created { get; set; }
}

internal sealed class SplitTraveller
{
    public string Surname { get; set; } = "";

    public string Given { get; set; } = "";

    public string Title { get; set; } = "";

    public string Type { get; set; } = "";

    public string Reference { get; set; } = "";

    public string UniqueReference { get; set; } = "";

    public string Sex { get; set; } = "";

    public DateOnly? Birth { get; set; }

    public List<string> Nationalities { get; } = [];

    public List<SplitDocument> Documents { get; } = [];

    public List<string> Loyalty { get; } = [];

    public int? FareAge { get; set; }

    public List<string> Coupons { get; } = [];

    public List<SplitTicket> Tickets { get; } = [];

    public List<SplitSeat> Seats { get; } = [];

    public List<SplitContact> Contacts { get; } = [];

    public List<SplitCheckIn> CheckIns { get; } = [];
}

internal sealed class SplitFlight
{
    public string Carrier { get; set; } = "";

    public string Number { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public DateTime? Departure { get; set; }

    public DateTime? Arrival { get; set; }

    public string Class { get; set; } = "";

    public string Status { get; set; } = "";

    public string Aircraft { get; set; } = "";
}

internal sealed class SplitSeat
{
    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public string Seat { get; set; } = "";
}

internal sealed class SplitTicket
{
    public string Number { get; set; } = "";

    public decimal? Fare { get; set; }

    public decimal? Total { get; set; }

    public string Currency { get; set; } = "";

    public DateOnly? Issued { get; set; }
}

internal sealed class SplitPayment
{
    public string Form { get; set; } = "";

    public decimal? Amount { get; set; }

    public string Vendor { get; set; } = "";

    public string Number { get; set; } = "";

    public string Expiry { get; set; } = "";

    public string Payer { get; set; } = "";
}

internal sealed class SplitContact
{
    public string Kind { get; set; } = "";

    public string Value { get; set; } = "";
}

internal sealed class SplitAddress
{
    public string Street { get; set; } = "";

    public string City { get; set; } = "";

    public string Region { get; set; } = "";

    public string Country { get; set; } = "";

    public string PostCode { get; set; } = "";
}

internal sealed class SplitCheckIn
{
    public SplitFlight? Flight { get; set; }

    public DateTime? At { get; set; }

    public string Boarding { get; set; } = "";

    public string Reference { get; set; } = "";

    public string Seat { get; set; } = "";

    public int? Bags { get; set; }

    public decimal? Weight { get; set; }

    public List<string> Tags { get; } = [];
}
