using System.Collections.Immutable;
using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Writes one booking: what is the record's, its travellers, its flights with check-ins, and the groups behind them.</summary>
internal static class PnrRecordWriter
{
    private const int LocatorsPerSegment = 9;

    /// <summary>Writes a record from its SRC on.</summary>
    public static void Write(PnrRecord record, DateOnly travel, bool hasTra, SegmentWriter writer)
    {
        writer.Begin("SRC"u8).End();
        WriteLocators(record.Locators, writer);
        foreach (var code in record.ServiceCodes)
        {
            writer.Begin("SSR"u8).Element(code).Component("HK").Component("1").End();
        }

        foreach (var infant in record.Infants)
        {
            PnrTravellerWriter.WriteInfant(infant, travel, writer);
        }

        WriteDates(record, writer);
        PnrgovWriter.WriteOriginator(record.BookedBy, writer);
        foreach (var contact in record.Contacts)
        {
            WriteContact(contact, writer);
        }

        foreach (var address in record.Addresses)
        {
            writer.Begin("ADD"u8).Element().Element("700").Component(address.Street).Component(address.City)
                .Component(address.Region).Component(null).Component(address.Country).Component(address.PostCode).End();
        }

        WritePayments(record, traveller: null, ticket: null, writer);
        if (record.GroupName is not null)
        {
            writer.Begin("TIF"u8).Element(record.GroupName).Component("G").End();
        }

        for (var i = 0; i < record.Travellers.Length; i++)
        {
            PnrTravellerWriter.Write(record, i, travel, writer);
        }

        for (var i = 0; i < record.Flights.Length; i++)
        {
            WriteFlight(record.Flights[i], hasTra, writer);
            CheckInWriter.Write(record, i, writer);
        }

        if (!record.SplitLocators.IsEmpty)
        {
            writer.Begin("EQN"u8).Element("1").End();
            WriteLocators(record.SplitLocators, writer);
        }

        foreach (var service in record.NonAirServices)
        {
            writer.Begin("MSG"u8).Element(service).End();
        }

        for (var i = 0; i < record.HistoryGroups; i++)
        {
            writer.Begin("ABI"u8).Element("1").End();
        }
    }

    /// <summary>Writes the payments that stand under a ticket, a traveller or the record alone.</summary>
    public static void WritePayments(PnrRecord record, int? traveller, int? ticket, SegmentWriter writer)
    {
        foreach (var payment in record.Payments)
        {
            if (payment.Traveller != traveller || payment.Ticket != ticket)
            {
                continue;
            }

            writer.Begin("FOP"u8)
                .Element(payment.Form)
                .Component(payment.IsOld ? "2" : null)
                .Component(Amount(payment.Amount))
                .Component(payment.Vendor)
                .Component(payment.MaskedNumber)
                .Component(payment.CardExpiry)
                .End();
            if (payment.Payer is not null)
            {
                writer.Begin("IFT"u8).Element("4").Component("43").Element(payment.Payer).End();
            }
        }
    }

    /// <summary>An amount with a point and no more digits than it has.</summary>
    public static string? Amount(decimal? amount) => amount?.ToString("0.00########", CultureInfo.InvariantCulture);

    private static void WriteLocators(ImmutableArray<RecordLocator> locators, SegmentWriter writer)
    {
        for (var i = 0; i < locators.Length; i++)
        {
            if (i % LocatorsPerSegment == 0)
            {
                writer.Begin("RCI"u8);
            }

            var (company, locator, type, created) = locators[i];
            writer.Element(company).Component(locator).Component(type)
                .Component(created is { } day ? PnrDates.WriteDay(day) : null)
                .Component(created is { } time ? PnrDates.WriteClock(time) : null);
            if (i % LocatorsPerSegment == LocatorsPerSegment - 1 || i == locators.Length - 1)
            {
                writer.End();
            }
        }
    }

    private static void WriteDates(PnrRecord record, SegmentWriter writer)
    {
        if ((record.ChangedAt ?? record.TicketedAt) is null)
        {
            return;
        }

        writer.Begin("DAT"u8);
        WriteDate("700", record.ChangedAt, writer);
        WriteDate("710", record.TicketedAt, writer);
        writer.End();
    }

    private static void WriteDate(string function, DateTime? time, SegmentWriter writer)
    {
        if (time is { } known)
        {
            writer.Element(function).Component(PnrDates.WriteDay(known)).Component(PnrDates.WriteClock(known));
        }
    }

    private static void WriteContact(BookingContact contact, SegmentWriter writer)
    {
        var value = contact.Kind == ContactKind.Email ? ContactText.Encode(contact.Value) : contact.Value;
        switch (contact.Source)
        {
            case "ADD":
                writer.Begin("ADD"u8).Element().Element("700").Component(null).Component(null).Component(null)
                    .Component(null).Component(null).Component(null).Component(value).End();
                return;
            case "LTS":
                writer.Begin("LTS"u8).Element((contact.Kind == ContactKind.Email ? "/APE-" : "/APM-") + value).End();
                return;
            default:
                var code = contact.Source == "IFT" ? "CTC" : contact.Source;
                writer.Begin("IFT"u8).Element("4").Component("28").Component(null).Component("YY").Element($"{code} {value}").End();
                return;
        }
    }

    private static void WriteFlight(PnrFlight flight, bool hasTra, SegmentWriter writer)
    {
        writer.Begin("TVL"u8);
        PnrgovWriter.WriteTimes(flight.DepartureLocal, flight.HasDepartureTime, flight.ArrivalLocal, writer);
        var number = PnrgovWriter.NumberOf(flight.Flight);
        var carrier = flight.Flight?.NamedCarrier ?? flight.Flight?.Carrier;
        var isOpen = (flight.From ?? flight.To ?? carrier ?? number) is null;
        writer
            .Element(flight.From)
            .Element(flight.To)
            .Element(carrier).Component(flight.OperatingCarrier)
            .Element(isOpen ? "OPEN" : number).Component(flight.BookingClass)
            .End();
        if (flight.OperatingNumber is not null && hasTra)
        {
            writer.Begin("TRA"u8).Element(flight.OperatingCarrier ?? carrier).Element(flight.OperatingNumber).End();
        }
        else if (flight.OperatingNumber is not null)
        {
            writer.Begin("TVL"u8).Element().Element().Element().Element().Element(flight.OperatingNumber).End();
        }

        if (flight.Quantity is not null || flight.Status is not null)
        {
            writer.Begin("RPI"u8).Element(flight.Quantity?.ToString(CultureInfo.InvariantCulture)).Element(flight.Status).End();
        }

        if (flight.Aircraft is not null)
        {
            writer.Begin("APD"u8).Element(flight.Aircraft).End();
        }
    }
}
