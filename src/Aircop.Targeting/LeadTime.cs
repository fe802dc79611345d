namespace Aircop.Targeting;

/// <summary>Hours between the making of a booking and the scheduled departure, or what is missing to know them.</summary>
internal readonly record struct LeadTime(double Hours, FactField Missing)
{
    /// <summary>Reads the lead time. A booking made after departure is a wrong time stamp, so its time counts as not seen.</summary>
    public static LeadTime Of(PassengerFacts facts)
    {
        DateTimeOffset? created = facts.Booking?.CreatedUtc;
        DateTimeOffset? departure = facts.Flight?.DepartureUtc;
        FactField missing = (created is null ? FactField.BookingCreated : FactField.None)
            | (departure is null ? FactField.FlightDeparture : FactField.None);
        if (created is null || departure is null) return new LeadTime(0, missing);
        double hours = (departure.Value - created.Value).TotalHours;
        return hours < 0 ? new LeadTime(0, FactField.BookingCreated) : new LeadTime(hours, FactField.None);
    }

    /// <summary>Whether the lead is shorter than <paramref name="limit"/> hours; <see langword="null"/> when not known.</summary>
    public bool? Below(double limit) => Missing == FactField.None ? Hours < limit : null;

    /// <summary>Whole hours, rounded down, for a sentence.</summary>
    public GroundArgument Argument => Values.Whole("hours", Hours);
}
