using static Aircop.Benchmarks.Parse.Splitting;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// The peer for pushes of bookings, written as the one for lists: the text is split into segments, elements and components, and a switch over
/// the tag fills the model, with a word for the group that the segments have come to. It assumes well-formed input in the order of the guide
/// and default separators, finds no faults, and takes the texts of services apart by their slashes.
/// </summary>
internal static class SplittingBookingReader
{
    private static readonly string[] Titles = ["MSTR", "MISS", "MRS", "MR", "MS", "DR"];

    private enum Group
    {
        Record,
        Traveller,
        Flight,
        CheckIn,
        History,
    }

    public static SplitPush Read(byte[] bytes)
    {
        var push = new SplitPush();
        SplitBooking? booking = null;
        SplitTraveller? traveller = null;
        SplitFlight? flight = null;
        SplitCheckIn? checkIn = null;
        DateTime? checkedInAt = null;
        var group = Group.Record;
        foreach (var elements in Segments(bytes))
        {
            var tag = elements[0][0];
            if (tag == "SRC")
            {
                push.Bookings.Add(booking = new SplitBooking());
                traveller = null;
                flight = null;
                group = Group.Record;
                continue;
            }
            if (booking is null)
            {
                ReadHead(push, tag, elements);
                continue;
            }
            if (tag == "ABI") group = Group.History;
            if (group == Group.History) continue;
            switch (tag)
            {
                case "RCI" when group == Group.Record:
                    for (var i = 1; i < elements.Length; i++)
                    {
                        booking.Locators.Add(new SplitLocator
                        {
                            Company = Value(elements, i, 1),
                            Locator = Value(elements, i, 2),
                            Created = Time(Value(elements, i, 4) + Value(elements, i, 5), "ddMMyyHHmm"),
                        });
                    }
                    break;
                case "DAT" when group == Group.Record:
                    for (var i = 1; i < elements.Length; i++)
                    {
                        var time = Time(Value(elements, i, 2) + Value(elements, i, 3), "ddMMyyHHmm");
                        if (Value(elements, i, 1) == "700") booking.ChangedAt = time;
                        else if (Value(elements, i, 1) == "710") booking.TicketedAt = time;
                    }
                    break;
                case "DAT" when group == Group.Traveller && traveller!.Tickets.Count > 0 && Value(elements, 1, 1) == "710":
                    traveller.Tickets[^1].Issued = Day(Value(elements, 1, 2), "ddMMyy");
                    break;
                case "DAT" when group is Group.Flight or Group.CheckIn:
                    group = Group.CheckIn;
                    checkedInAt = Time(Value(elements, 1, 2) + Value(elements, 1, 3), "ddMMyyHHmm");
                    break;
                case "ORG" when group == Group.Record:
                    booking.Agency = Value(elements, 2, 1);
                    booking.AgencyCity = Value(elements, 3, 1);
                    break;
                case "ADD":
                    ReadAddress(booking, elements);
                    break;
                case "TIF" when group is Group.Record or Group.Traveller:
                    group = Group.Traveller;
                    booking.Travellers.Add(traveller = ReadName(elements));
                    break;
                case "FTI" when traveller is not null:
                    for (var i = 1; i < elements.Length; i++) traveller.Loyalty.Add($"{Value(elements, i, 1)} {Value(elements, i, 2)}");
                    break;
                case "IFT" when Value(elements, 1, 2) == "43":
                    if (booking.Payments.Count > 0) booking.Payments[^1].Payer = Value(elements, 2, 1);
                    if (Value(elements, 4, 1).Length > 0) booking.Contacts.Add(new SplitContact { Kind = "TE", Value = Value(elements, 4, 1) });
                    break;
                case "IFT":
                    ReadRemark(booking, traveller, Value(elements, 2, 1));
                    break;
                case "REF" when traveller is not null:
                    traveller.UniqueReference = Value(elements, 1, 2);
                    break;
                case "FAR" when traveller is not null:
                    traveller.FareAge = Number(Value(elements, 2, 1));
                    break;
                case "SSR":
                    ReadService(booking, group == Group.Traveller ? traveller : null, elements);
                    break;
                case "TKT" when traveller is not null:
                    traveller.Tickets.Add(new SplitTicket { Number = Value(elements, 1, 1) });
                    break;
                case "MON" when traveller is { Tickets.Count: > 0 }:
                    for (var i = 1; i < elements.Length; i++)
                    {
                        if (Value(elements, i, 1) == "B") traveller.Tickets[^1].Fare = Amount(Value(elements, i, 2));
                        else traveller.Tickets[^1].Total = Amount(Value(elements, i, 2));
                        traveller.Tickets[^1].Currency = Value(elements, i, 3);
                    }
                    break;
                case "FOP":
                    for (var i = 1; i < elements.Length; i++)
                    {
                        booking.Payments.Add(new SplitPayment
                        {
                            Form = Value(elements, i, 1),
                            Amount = Amount(Value(elements, i, 3)),
                            Vendor = Value(elements, i, 4),
                            Number = Value(elements, i, 5),
                            Expiry = Value(elements, i, 6),
                        });
                    }
                    break;
                case "TVL":
                    group = Group.Flight;
                    booking.Flights.Add(flight = ReadFlight(elements));
                    break;
                case "RPI" when flight is not null:
                    flight.Status = Value(elements, 2, 1);
                    break;
                case "APD" when flight is not null:
                    flight.Aircraft = Value(elements, 1, 1);
                    break;
                case "TRI":
                    group = Group.CheckIn;
                    checkIn = new SplitCheckIn { Flight = flight, At = checkedInAt, Boarding = Value(elements, 2, 1), Reference = Value(elements, 2, 4) };
                    booking.Travellers.Find(one => one.Reference == checkIn.Reference)?.CheckIns.Add(checkIn);
                    break;
                case "SSD" when checkIn is not null:
                    checkIn.Seat = Value(elements, 1, 1);
                    break;
                case "TBD" when checkIn is not null:
                    checkIn.Bags = Number(Value(elements, 2, 1));
                    checkIn.Weight = Amount(Value(elements, 2, 2));
                    for (var i = 5; i < elements.Length; i++) checkIn.Tags.Add(Value(elements, i, 1) + Value(elements, i, 2));
                    break;
            }
        }
        return push;
    }

    private static void ReadHead(SplitPush push, string tag, string[][] elements)
    {
        switch (tag)
        {
            case "MSG":
                push.Function = Value(elements, 1, 2);
                break;
            case "ORG":
                push.Sender = Value(elements, 1, 1);
                break;
            case "TVL":
                push.Flight = ReadFlight(elements);
                break;
            case "EQN":
                push.Declared = Number(Value(elements, 1, 1));
                break;
        }
    }

    private static SplitTraveller ReadName(string[][] elements)
    {
        var given = Value(elements, 2, 1);
        var title = Array.Find(Titles, one => given.EndsWith(one, StringComparison.Ordinal) && given.Length > one.Length) ?? "";
        return new SplitTraveller
        {
            Surname = Value(elements, 1, 1),
            Given = given[..^title.Length].TrimEnd(),
            Title = title,
            Type = Value(elements, 2, 2),
            Reference = Value(elements, 2, 3),
        };
    }

    private static SplitFlight ReadFlight(string[][] elements) => new()
    {
        Departure = Time(Value(elements, 1, 1) + Value(elements, 1, 2), "ddMMyyHHmm"),
        Arrival = Time(Value(elements, 1, 3) + Value(elements, 1, 4), "ddMMyyHHmm"),
        From = Value(elements, 2, 1),
        To = Value(elements, 3, 1),
        Carrier = Value(elements, 4, 1),
        Number = Value(elements, 5, 1),
        Class = Value(elements, 5, 2),
    };

    private static void ReadAddress(SplitBooking booking, string[][] elements)
    {
        booking.Addresses.Add(new SplitAddress
        {
            Street = Value(elements, 2, 2),
            City = Value(elements, 2, 3),
            Region = Value(elements, 2, 4),
            Country = Value(elements, 2, 6),
            PostCode = Value(elements, 2, 7),
        });
        if (Value(elements, 2, 8).Length > 0) booking.Contacts.Add(new SplitContact { Kind = "TE", Value = Value(elements, 2, 8) });
    }

    private static void ReadRemark(SplitBooking booking, SplitTraveller? traveller, string text)
    {
        var at = text.IndexOf("CTC", StringComparison.Ordinal);
        if (at < 0 || at + 5 > text.Length) return;
        var contact = Contact(text[at + 3], text[(at + 5)..]);
        (traveller?.Contacts ?? booking.Contacts).Add(contact);
    }

    private static void ReadService(SplitBooking booking, SplitTraveller? own, string[][] elements)
    {
        var code = Value(elements, 1, 1);
        if (code == "SEAT")
        {
            for (var i = 2; i < elements.Length; i++)
            {
                var reference = Value(elements, i, 3);
                var traveller = own ?? booking.Travellers.Find(one => one.Reference == reference);
                traveller?.Seats.Add(new SplitSeat { From = Value(elements, 1, 7), To = Value(elements, 1, 8), Seat = Value(elements, i, 1) });
            }
            return;
        }
        var text = Value(elements, 1, 9);
        if (code.StartsWith("CTC", StringComparison.Ordinal) && text.Length > 0) (own?.Contacts ?? booking.Contacts).Add(Contact(code[3], text));
        else if (code == "TKNE" && own is not null && !own.Coupons.Contains(text)) own.Coupons.Add(text);
        else if (code == "DOCS" && own is not null) ReadDocument(own, text.Split('/'));
    }

    // /P/GBR/123456789/GBR/12JUL64/M/23AUG19/SMITH/JONATHON/ROBERT
    private static void ReadDocument(SplitTraveller traveller, string[] fields)
    {
        if (fields.Length < 8) return;
        traveller.Documents.Add(new SplitDocument { Type = fields[1], Issuer = fields[2], Number = fields[3], Expiry = Day(fields[7], "ddMMMyy") });
        if (fields[4].Length > 0) traveller.Nationalities.Add(fields[4]);
        traveller.Birth = Day(fields[5], "ddMMMyy");
        traveller.Sex = fields[6];
    }

    private static SplitContact Contact(char letter, string text) => letter == 'E'
        ? new SplitContact { Kind = "EM", Value = text.Replace("//", "@", StringComparison.Ordinal).Replace("..", "_", StringComparison.Ordinal).Replace("./", "-", StringComparison.Ordinal) }
        : new SplitContact { Kind = "TE", Value = text };
}
