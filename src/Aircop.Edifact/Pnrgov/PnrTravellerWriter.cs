using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Writes one traveller: name, references, services, tickets and payments (groups 2 to 4).</summary>
internal static class PnrTravellerWriter
{
    private const string TicketReference = "YZY";

    /// <summary>Writes a traveller of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">Place of the traveller in it.</param>
    /// <param name="travel">The day of travel.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(PnrRecord record, int place, DateOnly travel, SegmentWriter writer)
    {
        var traveller = record.Travellers[place];
        var person = traveller.Person;
        WriteName(traveller, writer);
        foreach (var account in traveller.Loyalty)
        {
            var blank = account.IndexOf(' ', StringComparison.Ordinal);
            writer.Begin("FTI"u8).Element(blank < 0 ? null : account[..blank]).Component(account[(blank + 1)..]).End();
        }

        if (person.UniqueReference is not null)
        {
            writer.Begin("REF"u8).Element().Component(person.UniqueReference).End();
        }

        if (traveller.FareAge is { } age)
        {
            writer.Begin("FAR"u8).Element().Element(age).End();
        }

        WriteServices(traveller, record, travel, writer);
        PnrRecordWriter.WritePayments(record, place, ticket: null, writer);
        for (var i = 0; i < traveller.Tickets.Length; i++)
        {
            WriteTicket(traveller.Tickets[i], writer);
            PnrRecordWriter.WritePayments(record, place, i, writer);
        }
    }

    /// <summary>Writes the TIF of a traveller.</summary>
    public static void WriteName(PnrTraveller traveller, SegmentWriter writer)
    {
        var given = traveller.GivenAsSent ?? Join(traveller.Person.Given, traveller.Title);
        var surname = traveller.SurnameAsSent ?? Join(traveller.Person.Surname, traveller.Suffix);
        writer.Begin("TIF"u8).Element(surname)
            .Element(given).Component(traveller.Type).Component(traveller.Reference).Component(traveller.AccompaniedBy)
            .Element(traveller.Person.Second)
            .End();
    }

    /// <summary>Writes the services that name an infant without a TIF.</summary>
    public static void WriteInfant(ListedPerson infant, DateOnly travel, SegmentWriter writer)
    {
        var name = infant.Given is null ? Field(infant.Surname) : $"{Field(infant.Surname)}/{Field(infant.Given)}";
        WriteService("INFT", Join(name, BirthOf(infant, travel)), writer);
        WriteDocuments(infant, null, isInfant: true, travel, writer);
        WriteTicketReferences(infant, "INF", writer);
    }

    private static void WriteServices(PnrTraveller traveller, PnrRecord record, DateOnly travel, SegmentWriter writer)
    {
        var person = traveller.Person;
        WriteDocuments(person, traveller.DocumentName, traveller.Type is "IN" or "INF", travel, writer);
        if (person.Address is { } address)
        {
            WriteService(
                "DOCA",
                $"/D/{Field(address.Country)}/{Field(address.Street)}/{Field(address.City)}/{Field(address.Region)}/{Field(address.PostCode)}",
                writer);
        }

        if (person.Residence is not null)
        {
            WriteService("DOCA", $"/R/{Field(person.Residence)}", writer);
        }

        foreach (var contact in person.Contacts)
        {
            var (code, value) = contact.Kind switch
            {
                ContactKind.Email => ("CTCE", ContactText.Encode(contact.Value)),
                ContactKind.Fax => ("CTCF", contact.Value),
                ContactKind.Phone => ("CTCM", contact.Value),
                _ => ("CTCA", contact.Value),
            };
            WriteService(code, value, writer);
        }

        WriteTicketReferences(person, "", writer);
        foreach (var seat in traveller.Seats)
        {
            WriteSeat(seat.From, seat.To, seat.Seat, writer);
        }

        if (traveller.Seats.IsEmpty && person.Seat is not null)
        {
            foreach (var flight in record.Flights)
            {
                if (flight.IsPushed)
                {
                    WriteSeat(flight.From, flight.To, person.Seat, writer);
                }
            }
        }
    }

    /// <summary>One DOCS for each document, and for what no document is left to carry; a DOCO for each visa and the place of birth.</summary>
    private static void WriteDocuments(
        ListedPerson person, DocumentName? name, bool isInfant, DateOnly travel, SegmentWriter writer)
    {
        var identities = 0;
        foreach (var document in person.Documents)
        {
            if (document.Type != "V")
            {
                WriteIdentity(person, document, identities++, name, isInfant, travel, writer);
            }
        }

        var hasFacts = person.BirthDate is not null || person.BirthYear is not null || person.Sex != Sex.Unknown || name is not null;
        while (identities < person.Nationalities.Length || (identities == 0 && hasFacts))
        {
            WriteIdentity(person, null, identities++, name, isInfant, travel, writer);
        }

        var mark = isInfant ? "/I" : "";
        var birthPlace = person.BirthPlace;
        foreach (var document in person.Documents)
        {
            if (document.Type == "V")
            {
                var issued = document.Issued is { } day ? PnrDates.WriteBirth(day, travel) : "";
                WriteService(
                    "DOCO",
                    $"{Field(birthPlace)}/V/{Field(document.Number)}/{Field(document.IssuerText)}/{issued}/{Field(document.Issuer)}{mark}",
                    writer);
                birthPlace = null;
            }
        }

        if (birthPlace is not null)
        {
            WriteService("DOCO", isInfant ? $"{Field(birthPlace)}/////{mark}" : Field(birthPlace), writer);
        }
    }

    private static void WriteIdentity(
        ListedPerson person, TravelDocument? document, int place, DocumentName? name, bool isInfant, DateOnly travel, SegmentWriter writer)
    {
        var sex = person.Sex switch
        {
            Sex.Male => isInfant ? "MI" : "M",
            Sex.Female => isInfant ? "FI" : "F",
            Sex.Unspecified => "X",
            _ => "U",
        };
        var nationality = place < person.Nationalities.Length ? person.Nationalities[place] : "";
        var expiry = document?.Expiry is { } day ? PnrDates.WriteExpiry(day, travel) : "";

        // A slash in a name would shift the fields behind it; without names the document is the traveller's all the same.
        name ??= HasSlash(person.Surname) || HasSlash(person.Given) || HasSlash(person.Second)
            ? new DocumentName(null, null, null)
            : new DocumentName(person.Surname, person.Given, person.Second);
        WriteService(
            "DOCS",
            $"/{Field(document?.Type)}/{Field(document?.Issuer)}/{Field(document?.Number)}/{Field(nationality)}/{BirthOf(person, travel)}"
                + $"/{sex}/{expiry}/{Field(name.Surname)}/{Field(name.Given)}/{Field(name.Second)}",
            writer);
    }

    private static void WriteTicketReferences(ListedPerson person, string prefix, SegmentWriter writer)
    {
        foreach (var reference in person.References)
        {
            if (reference.Qualifier == TicketReference)
            {
                WriteService("TKNE", prefix + reference.Value, writer);
            }
        }
    }

    private static void WriteTicket(Ticket ticket, SegmentWriter writer)
    {
        writer.Begin("TKT"u8).Element(ticket.Number).Component(ticket.Type).End();
        if ((ticket.BaseFare ?? ticket.Total) is not null)
        {
            writer.Begin("MON"u8);
            WriteAmount("B", ticket.BaseFare, ticket.Currency, writer);
            WriteAmount("T", ticket.Total, ticket.Currency, writer);
            writer.End();
        }

        if (ticket.IssuedAt is { } issued)
        {
            writer.Begin("DAT"u8).Element("710").Component(PnrDates.WriteDay(issued)).Component(PnrDates.WriteClock(issued)).End();
        }
    }

    private static void WriteAmount(string qualifier, decimal? amount, string? currency, SegmentWriter writer)
    {
        if (amount is not null)
        {
            writer.Element(qualifier).Component(PnrRecordWriter.Amount(amount)).Component(currency);
        }
    }

    private static void WriteSeat(string? from, string? to, string seat, SegmentWriter writer) => writer.Begin("SSR"u8)
        .Element("SEAT").Component("HK").Component("1").Component(null).Component(null).Component(null).Component(from).Component(to)
        .Element(seat).End();

    /// <summary>Writes a service with its free text as the ninth component.</summary>
    private static void WriteService(string code, string? text, SegmentWriter writer) => writer.Begin("SSR"u8)
        .Element(code).Component("HK").Component("1")
        .Component(null).Component(null).Component(null).Component(null).Component(null).Component(text).End();

    private static string BirthOf(ListedPerson person, DateOnly travel) =>
        person.BirthDate is { } date ? PnrDates.WriteBirth(date, travel)
        : person.BirthYear is { } year ? PnrDates.WriteBirthYear(year)
        : "";

    private static string? Join(string? name, string? addition) =>
        string.IsNullOrEmpty(name) ? addition : string.IsNullOrEmpty(addition) ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {addition}");

    private static bool HasSlash(string? text) => text?.Contains('/', StringComparison.Ordinal) == true;

    /// <summary>A field of a service, where a slash would begin the next.</summary>
    private static string Field(string? text) => text?.Replace('/', ' ') ?? "";
}
