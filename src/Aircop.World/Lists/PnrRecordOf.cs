using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;
using Aircop.World.Bookings;
using Aircop.World.Traffic;

namespace Aircop.World.Lists;

/// <summary>A booking of the world as the record that its carrier pushes.</summary>
internal static class PnrRecordOf
{
    private const int ChildYears = 12;

    /// <summary>A check-in is over before the push that tells it.</summary>
    private static readonly TimeSpan CheckedInBefore = TimeSpan.FromMinutes(75);

    /// <summary>The record. A cancelled booking has neither booker nor flight (crib, section 3.2).</summary>
    public static PnrRecord Of(BookingPush push, PushedBooking booking)
    {
        ScheduledFlight flight = push.Flight;
        bool cancelled = booking.Change == BookingChange.Cancelled;
        return new PnrRecord
        {
            Locators = [new RecordLocator(flight.Key.Carrier, booking.Locator, null, booking.Facts.CreatedAt?.UtcDateTime)],
            ChangedAt = booking.ChangedAt.UtcDateTime,
            BookedBy = cancelled ? null : Booker(booking.Facts),
            Contacts = cancelled ? [] : Contacts(booking.Facts),
            Payments = cancelled ? [] : Payments(booking.Facts),
            Travellers = [.. booking.People.Select((person, place) => Traveller(push, booking, person, place))],
            Flights = cancelled ? [] : Flights(flight, booking),
        };
    }

    private static Originator Booker(BookingFacts facts) => new() { AgencyNumber = facts.Agency, Kind = facts.Agency is null ? "A" : "T" };

    private static ImmutableArray<BookingContact> Contacts(BookingFacts facts)
    {
        var contacts = ImmutableArray.CreateBuilder<BookingContact>();
        if (facts.Phone is { } phone) contacts.Add(new BookingContact(ContactKind.Phone, phone, "CTCM"));
        if (facts.Mail is { } mail) contacts.Add(new BookingContact(ContactKind.Email, mail, "CTCE"));
        return contacts.ToImmutable();
    }

    // What no code stands for is not pushed: an agency's credit is between it and the carrier.
    private static ImmutableArray<Payment> Payments(BookingFacts facts)
    {
        string? form = facts.Payment switch
        {
            PaymentForm.Card or PaymentForm.CardThirdParty => "CC",
            PaymentForm.Cash => "CA",
            PaymentForm.BankTransfer => "DP",
            PaymentForm.Corporate => "GR",
            PaymentForm.Voucher or PaymentForm.Miles => "MS",
            _ => null,
        };
        return form is null ? [] : [new Payment { Form = form, Vendor = form == "CC" ? "VI" : null, Payer = facts.PayerName }];
    }

    private static PnrTraveller Traveller(BookingPush push, PushedBooking booking, ManifestPerson person, int place)
    {
        ScheduledFlight flight = push.Flight;
        bool child = person.Birth is { } birth && birth.AddYears(ChildYears) > flight.Key.Date;
        return new PnrTraveller
        {
            Person = EdifactOf.Person(person),
            Type = child ? "C" : "A",
            Reference = (place + 1).ToString(CultureInfo.InvariantCulture),
            Seats = person.Seat.Length == 0 ? [] : [new SeatOnFlight(flight.From.Iata, flight.To.Iata, person.Seat)],
            BoardingNumber = booking.CheckedIn ? person.Position.ToString("D3", CultureInfo.InvariantCulture) : null,
            CheckedInAt = booking.CheckedIn ? (push.Due - CheckedInBefore).UtcDateTime : null,
        };
    }

    private static ImmutableArray<PnrFlight> Flights(ScheduledFlight flight, PushedBooking booking)
    {
        var outward = new PnrFlight
        {
            Flight = FlightDesignator.Parse(flight.Key.Designator, flight.Key.Carrier),
            From = flight.From.Iata,
            To = flight.To.Iata,
            DepartureLocal = flight.DepartureLocal,
            HasDepartureTime = true,
            ArrivalLocal = flight.ArrivalLocal,
            BookingClass = "Y",
            Status = "HK",
            Quantity = booking.People.Length,
            IsPushed = true,
        };
        if (booking.Facts.ReturnDate is not { } day) return [outward];
        PnrFlight back = outward with
        {
            Flight = FlightDesignator.Parse(ReturnOf(flight.Key), flight.Key.Carrier),
            From = flight.To.Iata,
            To = flight.From.Iata,
            DepartureLocal = day.ToDateTime(TimeOnly.MinValue),
            HasDepartureTime = false,
            ArrivalLocal = null,
            IsPushed = false,
        };
        return [outward, back];
    }

    // The way back commonly has the number after the way there.
    private static string ReturnOf(FlightKey key) =>
        key.Carrier + (int.Parse(key.Number, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
}
