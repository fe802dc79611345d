using static Aircop.Benchmarks.Parse.Splitting;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// The peer for pushes of bookings, written as the one for lists: the text is split into segments, elements and components, and a switch over
/// the tag fills the model, with a word for the group that the segments have come to; services are taken apart by their slashes, remarks by
/// what parts words. What can only be told once the booking is whole, <see cref="SplitBookings"/> adds.
/// </summary>
/// <remarks>
/// It delivers what the product's model has of the messages measured, and <see cref="BookingLines"/> holds both to it: names with and without
/// title, documents with births in their century, tickets, payments with masked cards and what they are about, contacts and documents once
/// each, flights in order with the pushed one marked, seats, check-ins and runs of bag tags by flight, texts about meals and health dropped.
/// It does not do what the product does beyond that: it assumes well-formed input in the order of the guide and default separators, finds no
/// faults, sets no bounds, ties nothing by name, knows no infants, divided bookings, codeshares, history lines or tokens of cards, and takes no
/// fingerprint.
/// </remarks>
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
        var position = 0;
        foreach (var elements in Segments(bytes))
        {
            var tag = elements[0][0];
            position = tag == "UNH" ? 1 : position + 1;
            if (tag == "SRC")
            {
                if (booking is not null) SplitBookings.Finish(booking, push);
                push.Bookings.Add(booking = new SplitBooking { Position = position });
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
            if (tag == "ABI")
            {
                group = Group.History;
                booking.HistoryGroups++;
            }
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
                            Type = Value(elements, i, 3),
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
                    booking.BookedBy = ReadOffice(elements);
                    break;
                case "ADD":
                    ReadAddress(booking, elements);
                    break;
                case "TIF" when group is Group.Record or Group.Traveller:
                    group = Group.Traveller;
                    booking.Travellers.Add(traveller = ReadName(elements, position));
                    break;
                case "FTI" when traveller is not null:
                    for (var i = 1; i < elements.Length; i++) traveller.Loyalty.Add($"{Value(elements, i, 1)} {Value(elements, i, 2)}");
                    break;
                case "IFT" when Value(elements, 1, 2) == "43":
                    if (booking.Payments.Count > 0) booking.Payments[^1].Payer = Texts.WithoutCards(Value(elements, 2, 1));
                    if (Value(elements, 4, 1).Length > 0) Add(booking.Contacts, "TE", Texts.WithoutCards(Value(elements, 4, 1)), "IFT");
                    break;
                case "IFT":
                    for (var i = 2; i < elements.Length; i++) ReadRemark(booking, traveller, Value(elements, i, 1));
                    break;
                case "REF" when traveller is not null:
                    traveller.UniqueReference = Value(elements, 1, 2);
                    break;
                case "FAR" when traveller is not null:
                    traveller.FareAge = Number(Value(elements, 2, 1));
                    break;
                case "SSR":
                    ReadService(booking, group == Group.Traveller ? traveller : null, elements, push.Flight?.Departure);
                    break;
                case "TKT" when traveller is not null:
                    traveller.Tickets.Add(new SplitTicket { Number = Value(elements, 1, 1), Type = Value(elements, 1, 2) });
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
                            IsOld = Value(elements, i, 2) == "2",
                            Amount = Amount(Value(elements, i, 3)),
                            Vendor = Value(elements, i, 4),
                            Number = Texts.MaskedCard(Value(elements, i, 5)),
                            Expiry = Value(elements, i, 6),
                            Currency = traveller is { Tickets.Count: > 0 } ? traveller.Tickets[^1].Currency : "",
                            Traveller = traveller is null ? null : booking.Travellers.Count - 1,
                            Ticket = traveller is { Tickets.Count: > 0 } ? traveller.Tickets.Count - 1 : null,
                        });
                    }
                    break;
                case "TVL":
                    group = Group.Flight;
                    booking.Flights.Add(flight = ReadFlight(elements, position));
                    checkedInAt = null;
                    break;
                case "RPI" when flight is not null:
                    flight.Quantity = Number(Value(elements, 1, 1));
                    flight.Status = Value(elements, 2, 1);
                    break;
                case "APD" when flight is not null:
                    flight.Aircraft = Value(elements, 1, 1);
                    break;
                case "TRI":
                    group = Group.CheckIn;
                    checkIn = new SplitCheckIn { Flight = flight, At = checkedInAt, Boarding = Value(elements, 2, 1), Reference = Value(elements, 2, 4) };
                    if (flight is not null) flight.CheckIns++;
                    booking.Travellers.Find(one => one.Reference == checkIn.Reference)?.CheckIns.Add(checkIn);
                    break;
                case "SSD" when checkIn is not null:
                    checkIn.Seat = SeatOf(Value(elements, 1, 1));
                    break;
                case "TBD" when checkIn is not null:
                    ReadBags(checkIn, elements);
                    break;
            }
        }
        if (booking is not null) SplitBookings.Finish(booking, push);
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
                push.Sender = ReadOffice(elements);
                break;
            case "TVL":
                push.Flight = ReadFlight(elements, 0);
                break;
            case "EQN":
                push.Declared = Number(Value(elements, 1, 1));
                break;
        }
    }

    private static SplitOffice ReadOffice(string[][] elements) => new()
    {
        System = Value(elements, 1, 1),
        SystemCity = Value(elements, 1, 2),
        AgencyNumber = Value(elements, 2, 1),
        Office = Value(elements, 2, 2),
        AgentCity = Value(elements, 3, 1),
        Company = Value(elements, 4, 1),
        CompanyCity = Value(elements, 4, 2),
        Kind = Value(elements, 5, 1),
        Country = Value(elements, 6, 1),
        Currency = Value(elements, 6, 2),
        Language = Value(elements, 6, 3),
        Agent = Value(elements, 7, 1),
        Further = Value(elements, 8, 1),
    };

    private static SplitTraveller ReadName(string[][] elements, int position)
    {
        var surname = Texts.WithoutCards(Value(elements, 1, 1));
        var given = Texts.WithoutCards(Value(elements, 2, 1));
        var suffix = surname.EndsWith(" JR", StringComparison.Ordinal) || surname.EndsWith(" SR", StringComparison.Ordinal) ? surname[^2..] : "";
        var title = Array.Find(Titles, one => given.EndsWith(one, StringComparison.Ordinal) && given.Length > one.Length) ?? "";
        return new SplitTraveller
        {
            Surname = suffix.Length > 0 ? surname[..^3] : surname,
            Given = title.Length > 0 ? given[..^title.Length].TrimEnd() : given,
            SurnameAsSent = surname,
            GivenAsSent = given,
            Title = title,
            Suffix = suffix,
            Type = Value(elements, 2, 2),
            Reference = Value(elements, 2, 3),
            AccompaniedBy = Value(elements, 2, 4),
            Position = position,
        };
    }

    private static SplitFlight ReadFlight(string[][] elements, int position) => new()
    {
        Departure = Time(Value(elements, 1, 1) + Value(elements, 1, 2), "ddMMyyHHmm"),
        Arrival = Time(Value(elements, 1, 3) + Value(elements, 1, 4), "ddMMyyHHmm"),
        From = Value(elements, 2, 1),
        To = Value(elements, 3, 1),
        Carrier = Value(elements, 4, 1),
        Number = Value(elements, 5, 1).TrimStart('0'),
        Class = Value(elements, 5, 2),
        Position = position,
    };

    private static void ReadAddress(SplitBooking booking, string[][] elements)
    {
        booking.Addresses.Add(new SplitAddress
        {
            Street = Texts.WithoutCards(Value(elements, 2, 2)),
            City = Texts.WithoutCards(Value(elements, 2, 3)),
            Region = Texts.WithoutCards(Value(elements, 2, 4)),
            Country = Value(elements, 2, 6),
            PostCode = Texts.WithoutCards(Value(elements, 2, 7)),
        });
        if (Value(elements, 2, 8).Length > 0) Add(booking.Contacts, "TE", Texts.WithoutCards(Value(elements, 2, 8)), "ADD");
    }

    private static void ReadRemark(SplitBooking booking, SplitTraveller? traveller, string text)
    {
        if (Texts.AreSensitive(text))
        {
            booking.SensitiveDropped++;
            return;
        }
        var at = text.IndexOf("CTC", StringComparison.Ordinal);
        if (at < 0 || at + 5 > text.Length) return;
        AddContact(traveller?.Contacts ?? booking.Contacts, text.Substring(at, 4), Texts.WithoutCards(text[(at + 5)..]));
    }

    private static void ReadService(SplitBooking booking, SplitTraveller? own, string[][] elements, DateTime? travel)
    {
        var code = Value(elements, 1, 1);
        if (code == "SEAT")
        {
            for (var i = 2; i < elements.Length; i++)
            {
                var reference = Value(elements, i, 3);
                var traveller = own ?? booking.Travellers.Find(one => one.Reference == reference);
                var seat = SeatOf(Value(elements, i, 1));
                if (seat.Length > 0) traveller?.Seats.Add(new SplitSeat { From = Value(elements, 1, 7), To = Value(elements, 1, 8), Seat = seat });
            }
            return;
        }
        var text = Value(elements, 1, 9);
        if (code.StartsWith("CTC", StringComparison.Ordinal) && text.Length > 0) AddContact(own?.Contacts ?? booking.Contacts, code, Texts.WithoutCards(text));
        else if (code == "TKNE" && own is not null && !own.Coupons.Contains(text)) own.Coupons.Add(text);
        else if (code == "DOCS" && own is not null) ReadDocument(own, text.Split('/'), travel);
        else if (Texts.IsSensitive(code) || Texts.AreSensitive(text)) booking.SensitiveDropped++;
        else if (Texts.IsKept(code) && !booking.ServiceCodes.Contains(code)) booking.ServiceCodes.Add(code);
    }

    // /P/GBR/123456789/GBR/12JUL64/M/23AUG19/SMITH/JONATHON/ROBERT
    private static void ReadDocument(SplitTraveller traveller, string[] fields, DateTime? travel)
    {
        if (fields.Length < 8) return;
        if (!traveller.Documents.Exists(one => one.Number == fields[3]))
            traveller.Documents.Add(new SplitDocument { Type = fields[1], Issuer = fields[2], Number = fields[3], Expiry = Day(fields[7], "ddMMMyy") });
        if (fields[4].Length > 0 && !traveller.Nationalities.Contains(fields[4])) traveller.Nationalities.Add(fields[4]);
        traveller.Birth = Day(fields[5], "ddMMMyy");
        if (traveller.Birth is { } birth && travel is { } day && birth > DateOnly.FromDateTime(day)) traveller.Birth = birth.AddYears(-100);
        traveller.Sex = fields[6];
        if (fields.Length < 10) return;
        var (surname, given, second) = (Texts.WithoutCards(fields[8]), Texts.WithoutCards(fields[9]), fields.Length > 10 ? Texts.WithoutCards(fields[10]) : "");
        if (surname != traveller.Surname || given != traveller.Given || second.Length > 0)
            traveller.DocumentName ??= new SplitDocumentName { Surname = surname, Given = given, Second = second };
    }

    private static void ReadBags(SplitCheckIn checkIn, string[][] elements)
    {
        var bags = checkIn.Bags = new SplitBags { Count = Number(Value(elements, 2, 1)), WeightKg = Amount(Value(elements, 2, 2)) };
        if (Value(elements, 2, 3) == "701" && bags.WeightKg is { } pounds) bags.WeightKg = Math.Round(pounds * 0.45359237m, 1);
        for (var i = 3; i < elements.Length; i++)
        {
            if (Value(elements, i, 1) is "HP" or "MP") checkIn.Pool = Value(elements, i, 1);
            else if (Value(elements, i, 2).Length > 0) bags.Tags.Add(new SplitTags { First = Value(elements, i, 1) + Value(elements, i, 2), Count = Number(Value(elements, i, 3)) ?? 1 });
        }
    }

    private static string SeatOf(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]) ? text.TrimStart('0') : "";

    private static void AddContact(List<SplitContact> contacts, string code, string text)
    {
        if (code == "CTCE") Add(contacts, "EM", text.Replace("//", "@", StringComparison.Ordinal).Replace("..", "_", StringComparison.Ordinal).Replace("./", "-", StringComparison.Ordinal), code);
        else Add(contacts, "TE", text, code);
    }

    private static void Add(List<SplitContact> contacts, string kind, string value, string source)
    {
        if (!contacts.Exists(one => one.Kind == kind && one.Value == value)) contacts.Add(new SplitContact { Kind = kind, Value = value, Source = source });
    }
}
