using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What a booking weighs in memory, in bytes of a 64-bit process, within some ten percent.</summary>
internal static class RecordWeight
{
    private const int Record = 184 + PlacesInLists;
    private const int PlacesInLists = 24;
    private const int List = 24;
    private const int Pointer = 8;
    private const int Traveller = 144;
    private const int Locator = 56;
    private const int Flight = 112;
    private const int Designator = 48;
    private const int Seat = 40;
    private const int Ticket = 88;
    private const int CheckIn = 64;
    private const int Bags = 40;
    private const int TagRun = 32;
    private const int Contact = 40;
    private const int Address = 56;
    private const int Payment = 104;
    private const int Office = 120;
    private const int DocumentName = 40;

    public static int Of(PnrRecord record)
    {
        var weight = Record + Of(record.GroupName);
        weight += ListOf(record.Locators.Length, Locator) + ListOf(record.SplitLocators.Length, Locator) + ListOf(record.Locators.Length, 0);
        foreach (var locator in record.Locators)
        {
            weight += Of(locator.Locator);
        }

        foreach (var locator in record.SplitLocators)
        {
            weight += Of(locator.Locator);
        }

        weight += ListOf(record.Travellers.Length, Traveller);
        foreach (var traveller in record.Travellers)
        {
            weight += Of(traveller);
        }

        weight += ListOf(record.Infants.Length, 0);
        foreach (var infant in record.Infants)
        {
            weight += PersonWeight.OfBooked(infant);
        }

        weight += ListOf(record.Flights.Length, Flight);
        foreach (var flight in record.Flights)
        {
            weight += Of(flight.OperatingNumber);
        }

        weight += ListOf(record.Contacts.Length, Contact);
        foreach (var contact in record.Contacts)
        {
            weight += Of(contact.Value);
        }

        weight += ListOf(record.Addresses.Length, Address);
        foreach (var address in record.Addresses)
        {
            weight += Of(address.Street) + Of(address.City) + Of(address.Region) + Of(address.PostCode) + Of(address.Country);
        }

        weight += ListOf(record.Payments.Length, Payment);
        foreach (var payment in record.Payments)
        {
            weight += Of(payment.MaskedNumber) + Of(payment.CardToken) + Of(payment.CardExpiry) + Of(payment.Payer);
        }

        return weight + ListOf(record.NonAirServices.Length, List) + ListOf(record.ServiceCodes.Length, 0);
    }

    /// <summary>What a flight as sold weighs, where it is not one that other bookings have too.</summary>
    public static int Of(FlightDesignator flight) => Designator + Of(flight.Raw) + Of(flight.Number);

    /// <summary>What an office weighs, where it is not one that other bookings have too.</summary>
    public static int Of(Originator office) =>
        Office + Of(office.AgencyNumber) + Of(office.Office) + Of(office.Agent) + Of(office.Further);

    private static int Of(PnrTraveller traveller)
    {
        var person = traveller.Person;
        var weight = PersonWeight.OfBooked(person) + Of(traveller.Reference) + Of(traveller.AccompaniedBy) + Of(traveller.Suffix)
            + (ReferenceEquals(traveller.GivenAsSent, person.Given) ? 0 : Of(traveller.GivenAsSent))
            + (ReferenceEquals(traveller.SurnameAsSent, person.Surname) ? 0 : Of(traveller.SurnameAsSent))
            + (traveller.DocumentName is { } name ? DocumentName + Of(name.Surname) + Of(name.Given) + Of(name.Second) : 0)
            + ListOf(traveller.Seats.Length, Seat) + ListOf(traveller.Tickets.Length, Ticket) + ListOf(traveller.Loyalty.Length, 0)
            + ListOf(traveller.CheckIns.Length, CheckIn);
        foreach (var ticket in traveller.Tickets)
        {
            weight += Of(ticket.Number);
        }

        foreach (var account in traveller.Loyalty)
        {
            weight += Of(account);
        }

        foreach (var checkIn in traveller.CheckIns)
        {
            weight += Of(checkIn.BoardingNumber) + (ReferenceEquals(checkIn.Bags, person.Bags) ? 0 : Of(checkIn.Bags));
        }

        return weight;
    }

    private static int Of(Baggage? bags)
    {
        if (bags is null)
        {
            return 0;
        }

        var weight = Bags + ListOf(bags.Tags.Length, TagRun);
        foreach (var run in bags.Tags)
        {
            weight += Of(run.First);
        }

        return weight;
    }

    private static int ListOf(int count, int item) => count == 0 ? 0 : List + (count * (Pointer + item));

    // Short codes come from a shared table.
    private static int Of(string? text) => text is null || text.Length <= CodeCache.MaxLength ? 0 : 24 + (2 * text.Length);
}
