namespace Aircop.Benchmarks.Parse;

/// <summary>What the plain reader makes of a push of bookings: the facts that the product's model has of the pushes measured.</summary>
internal sealed class SplitPush
{
    public string Function { get; set; } = "";

    public SplitOffice? Sender { get; set; }

    public SplitFlight? Flight { get; set; }

    public int? Declared { get; set; }

    public List<SplitBooking> Bookings { get; } = [];
}

internal sealed class SplitBooking
{
    public List<SplitLocator> Locators { get; } = [];

    public DateTime? ChangedAt { get; set; }

    public DateTime? TicketedAt { get; set; }

    public SplitOffice? BookedBy { get; set; }

    public List<SplitTraveller> Travellers { get; } = [];

    public List<SplitFlight> Flights { get; set; } = [];

    public List<SplitContact> Contacts { get; } = [];

    public List<SplitAddress> Addresses { get; } = [];

    public List<SplitPayment> Payments { get; } = [];

    public List<string> ServiceCodes { get; } = [];

    public int SensitiveDropped { get; set; }

    public int HistoryGroups { get; set; }

    public bool IsCancelled { get; set; }

    public int Position { get; set; }
}

internal sealed class SplitOffice
{
    public string System { get; set; } = "";

    public string SystemCity { get; set; } = "";

    public string AgencyNumber { get; set; } = "";

    public string Office { get; set; } = "";

    public string AgentCity { get; set; } = "";

    public string Company { get; set; } = "";

    public string CompanyCity { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Country { get; set; } = "";

    public string Currency { get; set; } = "";

    public string Language { get; set; } = "";

    public string Agent { get; set; } = "";

    public string Further { get; set; } = "";
}

internal sealed class SplitLocator
{
    public string Company { get; set; } = "";

    public string Locator { get; set; } = "";

    public string Type { get; set; } = "";

    public DateTime? Created { get; set; }
}

internal sealed class SplitTraveller
{
    public string Surname { get; set; } = "";

    public string Given { get; set; } = "";

    public string SurnameAsSent { get; set; } = "";

    public string GivenAsSent { get; set; } = "";

    public string Title { get; set; } = "";

    public string Suffix { get; set; } = "";

    public string Type { get; set; } = "";

    public string Reference { get; set; } = "";

    public string AccompaniedBy { get; set; } = "";

    public SplitDocumentName? DocumentName { get; set; }

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

    public string Seat { get; set; } = "";

    public SplitBags? Bags { get; set; }

    public string BoardingNumber { get; set; } = "";

    public DateTime? CheckedInAt { get; set; }

    public int Position { get; set; }
}

internal sealed class SplitDocumentName
{
    public string Surname { get; set; } = "";

    public string Given { get; set; } = "";

    public string Second { get; set; } = "";
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

    public int? Quantity { get; set; }

    public int CheckIns { get; set; }

    public bool IsPushed { get; set; }

    public int Position { get; set; }
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

    public string Type { get; set; } = "";

    public decimal? Fare { get; set; }

    public decimal? Total { get; set; }

    public string Currency { get; set; } = "";

    public DateOnly? Issued { get; set; }
}

internal sealed class SplitPayment
{
    public string Form { get; set; } = "";

    public bool IsOld { get; set; }

    public decimal? Amount { get; set; }

    public string Vendor { get; set; } = "";

    public string Number { get; set; } = "";

    public string Expiry { get; set; } = "";

    public string Payer { get; set; } = "";

    public string Currency { get; set; } = "";

    public int? Traveller { get; set; }

    public int? Ticket { get; set; }
}

internal sealed class SplitContact
{
    public string Kind { get; set; } = "";

    public string Value { get; set; } = "";

    public string Source { get; set; } = "";
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

    public SplitBags? Bags { get; set; }

    public string Pool { get; set; } = "";
}

internal sealed class SplitBags
{
    public int? Count { get; set; }

    public decimal? WeightKg { get; set; }

    public List<SplitTags> Tags { get; } = [];
}

internal sealed class SplitTags
{
    public string First { get; set; } = "";

    public int Count { get; set; }
}
