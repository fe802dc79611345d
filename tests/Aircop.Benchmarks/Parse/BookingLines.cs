using System.Globalization;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// All that a push says of bookings and travellers, as lines to compare: what the product's reader and the plain one find in the messages
/// measured must be the same, so that both do the same work.
/// </summary>
internal static class BookingLines
{
    /// <summary>What the product's reader found.</summary>
    public static IEnumerable<string> Of(PnrgovMessage push)
    {
        yield return Line(push.FunctionCode, Office(push.Originator), push.Flight?.Flight?.Carrier, push.Flight?.Flight?.Number, push.Flight?.From, push.Flight?.To,
            push.Flight?.DepartureLocal, push.Flight?.ArrivalLocal, push.DeclaredRecords);
        foreach (var record in push.Records)
        {
            yield return Line("booking", record.Position, record.ChangedAt, record.TicketedAt, Office(record.BookedBy), record.HistoryGroups, record.SensitiveDropped,
                record.IsCancelled, string.Join(' ', record.ServiceCodes));
            foreach (var locator in record.Locators) yield return Line("locator", locator.Company, locator.Locator, locator.Type, locator.CreatedAt);
            foreach (var flight in record.Flights)
            {
                yield return Line("flight", flight.Position, flight.Flight?.Carrier, flight.Flight?.Number, flight.From, flight.To, flight.DepartureLocal, flight.ArrivalLocal,
                    flight.BookingClass, flight.Status, flight.Quantity, flight.Aircraft, flight.CheckIns, flight.IsPushed);
            }
            foreach (var contact in record.Contacts) yield return Line("contact", Kind(contact.Kind), contact.Value, contact.Source);
            foreach (var address in record.Addresses) yield return Line("address", address.Street, address.City, address.Region, address.Country, address.PostCode);
            foreach (var payment in record.Payments)
            {
                yield return Line("payment", payment.Form, payment.IsOld, payment.Amount, payment.Vendor, payment.MaskedNumber, payment.CardExpiry, payment.Payer,
                    payment.Currency, payment.Traveller, payment.Ticket);
            }
            foreach (var traveller in record.Travellers)
            {
                foreach (var line in Of(traveller)) yield return line;
            }
        }
    }

    /// <summary>What the plain reader found.</summary>
    public static IEnumerable<string> Of(SplitPush push)
    {
        yield return Line(push.Function, Office(push.Sender), push.Flight?.Carrier, push.Flight?.Number, push.Flight?.From, push.Flight?.To,
            push.Flight?.Departure, push.Flight?.Arrival, push.Declared);
        foreach (var booking in push.Bookings)
        {
            yield return Line("booking", booking.Position, booking.ChangedAt, booking.TicketedAt, Office(booking.BookedBy), booking.HistoryGroups, booking.SensitiveDropped,
                booking.IsCancelled, string.Join(' ', booking.ServiceCodes));
            foreach (var locator in booking.Locators) yield return Line("locator", locator.Company, locator.Locator, locator.Type, locator.Created);
            foreach (var flight in booking.Flights)
            {
                yield return Line("flight", flight.Position, flight.Carrier, flight.Number, flight.From, flight.To, flight.Departure, flight.Arrival,
                    flight.Class, flight.Status, flight.Quantity, flight.Aircraft, flight.CheckIns, flight.IsPushed);
            }
            foreach (var contact in booking.Contacts) yield return Line("contact", contact.Kind, contact.Value, contact.Source);
            foreach (var address in booking.Addresses) yield return Line("address", address.Street, address.City, address.Region, address.Country, address.PostCode);
            foreach (var payment in booking.Payments)
            {
                yield return Line("payment", payment.Form, payment.IsOld, payment.Amount, payment.Vendor, payment.Number, payment.Expiry, payment.Payer,
                    payment.Currency, payment.Traveller, payment.Ticket);
            }
            foreach (var traveller in booking.Travellers)
            {
                foreach (var line in Of(traveller, booking)) yield return line;
            }
        }
    }

    private static IEnumerable<string> Of(PnrTraveller traveller)
    {
        var person = traveller.Person;
        yield return Line("traveller", traveller.SurnameAsSent, traveller.GivenAsSent, person.Surname, person.Given, traveller.Title, traveller.Suffix, traveller.Type,
            traveller.Reference, traveller.AccompaniedBy, person.UniqueReference, Letter(person.Sex), person.BirthDate, string.Join(' ', person.Nationalities),
            person.Locators.FirstOrDefault(), person.Seat, traveller.FareAge, traveller.BoardingNumber, traveller.CheckedInAt, Bags(person.Bags), person.Position,
            string.Join(' ', traveller.Loyalty), traveller.DocumentName?.Surname, traveller.DocumentName?.Given, traveller.DocumentName?.Second);
        foreach (var document in person.Documents) yield return Line("document", document.Type, document.Number, document.Issuer, document.Expiry);
        foreach (var contact in person.Contacts) yield return Line("contact", Kind(contact.Kind), contact.Value);
        foreach (var reference in person.References) yield return Line("coupon", reference.Value);
        foreach (var ticket in traveller.Tickets) yield return Line("ticket", ticket.Number, ticket.Type, ticket.BaseFare, ticket.Total, ticket.Currency, ticket.IssuedAt);
        foreach (var seat in traveller.Seats) yield return Line("seat", seat.From, seat.To, seat.Seat);
        foreach (var checkIn in traveller.CheckIns) yield return Line("check-in", checkIn.Flight, checkIn.BoardingNumber, checkIn.At, checkIn.Pool, Bags(checkIn.Bags));
    }

    private static IEnumerable<string> Of(SplitTraveller traveller, SplitBooking booking)
    {
        yield return Line("traveller", traveller.SurnameAsSent, traveller.GivenAsSent, traveller.Surname, traveller.Given, traveller.Title, traveller.Suffix, traveller.Type,
            traveller.Reference, traveller.AccompaniedBy, traveller.UniqueReference, traveller.Sex, traveller.Birth, string.Join(' ', traveller.Nationalities),
            booking.Locators[0].Locator, traveller.Seat, traveller.FareAge, traveller.BoardingNumber, traveller.CheckedInAt, Bags(traveller.Bags), traveller.Position,
            string.Join(' ', traveller.Loyalty), traveller.DocumentName?.Surname, traveller.DocumentName?.Given, traveller.DocumentName?.Second);
        foreach (var document in traveller.Documents) yield return Line("document", document.Type, document.Number, document.Issuer, document.Expiry);
        foreach (var contact in traveller.Contacts) yield return Line("contact", contact.Kind, contact.Value);
        foreach (var coupon in traveller.Coupons) yield return Line("coupon", coupon);
        foreach (var ticket in traveller.Tickets) yield return Line("ticket", ticket.Number, ticket.Type, ticket.Fare, ticket.Total, ticket.Currency, ticket.Issued?.ToDateTime(default));
        foreach (var seat in traveller.Seats) yield return Line("seat", seat.From, seat.To, seat.Seat);
        foreach (var checkIn in traveller.CheckIns)
            yield return Line("check-in", booking.Flights.IndexOf(checkIn.Flight!), checkIn.Boarding, checkIn.At, checkIn.Pool, Bags(checkIn.Bags));
    }

    private static string? Office(Originator? office) => office is null ? null : Line(
        office.System, office.SystemCity, office.AgencyNumber, office.Office, office.AgentCity, office.Company, office.CompanyCity, office.Kind, office.Country,
        office.Currency, office.Language, office.Agent, office.Further);

    private static string? Office(SplitOffice? office) => office is null ? null : Line(
        office.System, office.SystemCity, office.AgencyNumber, office.Office, office.AgentCity, office.Company, office.CompanyCity, office.Kind, office.Country,
        office.Currency, office.Language, office.Agent, office.Further);

    private static string? Bags(Baggage? bags) => bags is null ? null : Line(bags.Count, bags.WeightKg, string.Join(' ', bags.Tags.Select(static run => $"{run.First}x{run.Count}")));

    private static string? Bags(SplitBags? bags) => bags is null ? null : Line(bags.Count, bags.WeightKg, string.Join(' ', bags.Tags.Select(static run => $"{run.First}x{run.Count}")));

    private static string Kind(ContactKind kind) => kind == ContactKind.Email ? "EM" : "TE";

    private static string Letter(Sex sex) => sex switch { Sex.Male => "M", Sex.Female => "F", _ => "" };

    private static string Line(params IEnumerable<object?> values) => string.Join('|', values.Select(static value => value switch
    {
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}
