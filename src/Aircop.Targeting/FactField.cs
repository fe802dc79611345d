namespace Aircop.Targeting;

/// <summary>Facts a rule may miss. A set, so that one value names all that were missing.</summary>
[Flags]
public enum FactField
{
    /// <summary>Nothing is missing.</summary>
    None = 0,

    /// <summary>When the booking was made, or a time of it that can be.</summary>
    BookingCreated = 1 << 0,

    /// <summary>How the ticket was paid.</summary>
    BookingPaymentForm = 1 << 1,

    /// <summary>Who paid.</summary>
    BookingPayerName = 1 << 2,

    /// <summary>Whether the payer is a company.</summary>
    BookingPayerIsCompany = 1 << 3,

    /// <summary>A telephone number.</summary>
    BookingContactPhones = 1 << 4,

    /// <summary>The segments.</summary>
    BookingSegments = 1 << 5,

    /// <summary>The nights between arrival and return.</summary>
    BookingStayNights = 1 << 6,

    /// <summary>Whether there is a return.</summary>
    BookingOneWay = 1 << 7,

    /// <summary>The travellers of the booking.</summary>
    BookingParty = 1 << 8,

    /// <summary>The distance over all segments.</summary>
    BookingFlownKm = 1 << 9,

    /// <summary>The straight distance.</summary>
    BookingDirectKm = 1 << 10,

    /// <summary>Whether a direct service exists.</summary>
    BookingDirectService = 1 << 11,

    /// <summary>The departure airport of the leg.</summary>
    FlightFrom = 1 << 12,

    /// <summary>The arrival airport of the leg.</summary>
    FlightTo = 1 << 13,

    /// <summary>The scheduled departure.</summary>
    FlightDeparture = 1 << 14,

    /// <summary>The distance of the leg.</summary>
    FlightDistanceKm = 1 << 15,

    /// <summary>Whether the leg crosses a border.</summary>
    FlightInternational = 1 << 16,

    /// <summary>The number of bags accepted.</summary>
    BagsAcceptedCount = 1 << 17,

    /// <summary>The weight of the bags.</summary>
    BagsWeightKg = 1 << 18,

    /// <summary>The number of tags on the record.</summary>
    BagsTagCount = 1 << 19,
}

/// <summary>Stable keys of fact fields, for screens and logs.</summary>
public static class FactFieldNames
{
    private static readonly string[] Keys =
    [
        "booking.created", "booking.paymentForm", "booking.payerName", "booking.payerIsCompany", "booking.contactPhones",
        "booking.segments", "booking.stayNights", "booking.oneWay", "booking.party", "booking.flownKm", "booking.directKm",
        "booking.directService", "flight.from", "flight.to", "flight.departure", "flight.distanceKm", "flight.international",
        "bags.acceptedCount", "bags.weightKg", "bags.tagCount",
    ];

    /// <summary>The keys of a set of fields in a fixed order, parted by a comma: <c>booking.created,flight.departure</c>.</summary>
    public static string Join(FactField fields)
    {
        var names = new List<string>();
        for (int bit = 0; bit < Keys.Length; bit++)
        {
            if (((int)fields >> bit & 1) == 1) names.Add(Keys[bit]);
        }

        return string.Join(',', names);
    }
}
