using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What a booking weighs in memory, in bytes of a 64-bit process; rather too much than too little.</summary>
internal static class RecordWeight
{
    private const int Record = 256;
    private const int Small = 56;
    private const int Large = 136;
    private const int Traveller = 160;

    public static int Of(PnrRecord record)
    {
        var weight = Record + Of(record.GroupName) + Of(record.Fingerprint) + (record.BookedBy is null ? 0 : 2 * Large);
        foreach (var locator in record.Locators)
        {
            weight += Small + Of(locator.Locator);
        }

        foreach (var locator in record.SplitLocators)
        {
            weight += Small + Of(locator.Locator);
        }

        foreach (var traveller in record.Travellers)
        {
            weight += Of(traveller);
        }

        foreach (var infant in record.Infants)
        {
            weight += PersonWeight.Of(infant);
        }

        foreach (var flight in record.Flights)
        {
            weight += Large + Small + Of(flight.Flight?.Raw) + Of(flight.OperatingNumber);
        }

        foreach (var contact in record.Contacts)
        {
            weight += Small + Of(contact.Value);
        }

        foreach (var address in record.Addresses)
        {
            weight += Small + Of(address.Street) + Of(address.City) + Of(address.Region) + Of(address.PostCode) + Of(address.Country);
        }

        foreach (var payment in record.Payments)
        {
            weight += Large + Of(payment.MaskedNumber) + Of(payment.CardToken) + Of(payment.Payer);
        }

        return weight + (Small * (record.NonAirServices.Length + record.ServiceCodes.Length));
    }

    private static int Of(PnrTraveller traveller)
    {
        var weight = Traveller + PersonWeight.Of(traveller.Person) + Of(traveller.GivenAsSent) + Of(traveller.SurnameAsSent)
            + (traveller.DocumentName is { } name ? Small + Of(name.Surname) + Of(name.Given) + Of(name.Second) : 0);
        foreach (var ticket in traveller.Tickets)
        {
            weight += Large + Of(ticket.Number);
        }

        foreach (var account in traveller.Loyalty)
        {
            weight += Of(account);
        }

        return weight + (Small * traveller.Seats.Length) + (2 * Large * traveller.CheckIns.Length);
    }

    private static int Of(string? text) => text is null ? 0 : 32 + (2 * text.Length);
}
