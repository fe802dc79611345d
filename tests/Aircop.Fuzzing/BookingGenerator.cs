using System.Collections.Immutable;
using Aircop.Edifact;
using Aircop.Edifact.Acknowledgements;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Fuzzing;

/// <summary>Invents pushes of bookings, answers and acknowledgements from a seed, with every field there or not.</summary>
public sealed class BookingGenerator(int seed)
{
    private static readonly string[] Surnames = ["MARINO", "O'HARA", "D\u2019ARCO", "ÑUÑEZ", "A+B", "C:D", "QUERY?", "DE LA CRUZ", "李", "EXTRAORDINARY"];
    private static readonly string[] Givens = ["ADA", "JOHN ROBERT", "LIV", "ZOË", "K+M", "SOPHY", "王", "TOBIAS"];
    private static readonly string[] Countries = ["BRA", "PRT", "NGA", "D", "XXA", "GBR"];
    private static readonly string[] Ports = ["GRU", "LIS", "LOS", "CDG", "JFK", "BOG"];
    private static readonly DateTime Start = new(2026, 3, 4, 10, 30, 0, DateTimeKind.Unspecified);
    private readonly Random _random = new(seed);

    /// <summary>An interchange with one or two messages, mostly pushes.</summary>
    public Interchange Next() => new()
    {
        Syntax = "IATA:1",
        Sender = "ZZ",
        Recipient = "STATE",
        Prepared = Start.AddHours(-3),
        Reference = $"R{_random.Next(100_000)}",
        ApplicationReference = Perhaps("PNRGOV"),
        Messages = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => NextMessage())],
    };

    /// <summary>A message of one of the three types.</summary>
    public EdifactMessage NextMessage() => _random.Next(6) switch
    {
        0 => new EdifactMessage { Type = "CUSRES", Reference = "1", Cusres = Answer() },
        1 => new EdifactMessage { Type = "ACKRES", Reference = "1", AccessReference = Perhaps("K"), Ackres = Acknowledgement() },
        _ => Push(_random.Next(4)),
    };

    /// <summary>A push with so many bookings.</summary>
    public EdifactMessage Push(int records) => new()
    {
        Type = "PNRGOV",
        Version = _random.Next(2) == 0 ? "13:1" : "15:1",
        Reference = $"M{_random.Next(1_000)}",
        AccessReference = Perhaps("ZZ123/040326/1030"),
        Pnrgov = new PnrgovMessage
        {
            Function = PushFunction.Full,
            FunctionCode = "22",
            Originator = Originator(),
            Flight = new FlightLeg
            {
                Flight = FlightDesignator.Parse("ZZ0123", "ZZ"),
                From = "GRU",
                To = "LIS",
                FromAsSent = "GRU",
                ToAsSent = "LIS",
                DepartureLocal = Start,
                ArrivalLocal = _random.Next(2) == 0 ? null : Start.AddHours(9),
            },
            DeclaredRecords = records,
            Records = [.. Enumerable.Range(0, records).Select(Record)],
        },
    };

    private PnrRecord Record(int number)
    {
        ImmutableArray<RecordLocator> locators =
            [new("ZZ", $"L{number:0000}", null, Start.AddDays(-9)), .. _random.Next(2) == 0 ? [] : new[] { new RecordLocator("1G", "G" + number) }];
        var flights = Flights();
        var travellers = Enumerable.Range(0, _random.Next(5)).Select(place => Traveller(place, number, locators, flights)).ToImmutableArray();
        return new PnrRecord
        {
            Locators = locators,
            ChangedAt = PerhapsTime(),
            TicketedAt = PerhapsTime(),
            BookedBy = Originator(),
            GroupName = _random.Next(6) == 0 ? "ACME TEAM" : null,
            Flights = [.. flights.Select((flight, place) => flight with { CheckIns = travellers.Sum(traveller => traveller.CheckIns.Count(checkIn => checkIn.Flight == place)) })],
            Travellers = travellers,
            Contacts = Contacts(),
            Addresses = _random.Next(2) == 0 ? [] : [Address()],
            Payments = [.. Payments(travellers)],
            SplitLocators = _random.Next(4) == 0 ? [new RecordLocator("ZZ", "SPLIT")] : [],
            NonAirServices = _random.Next(4) == 0 ? ["8"] : [],
            HistoryGroups = _random.Next(3),
            ServiceCodes = _random.Next(3) == 0 ? ["UMNR", "PETC"] : [],
            Infants = _random.Next(4) == 0 ? [Person("INFANTE", "SOL", 90 + number, [.. locators.Select(locator => locator.Locator)]) with { KindCode = "IN", Seat = null, Bags = null, Contacts = [], Address = null, Residence = null, Sex = Sex.Female, UniqueReference = null }] : [],
        };
    }

    private ImmutableArray<PnrFlight> Flights()
    {
        var flights = ImmutableArray.CreateBuilder<PnrFlight>();
        var departure = Start.AddDays(-_random.Next(1, 9));
        var from = Ports[_random.Next(2, Ports.Length)];
        if (_random.Next(2) == 0)
        {
            flights.Add(Flight(from, "GRU", departure, "YY" + _random.Next(1, 9_999)));
        }

        flights.Add(Flight("GRU", "LIS", Start, "ZZ0123") with { IsPushed = true });
        if (_random.Next(2) == 0)
        {
            flights.Add(Flight("LIS", Ports[_random.Next(2, Ports.Length)], Start.AddDays(2), "XX12A"));
        }

        if (_random.Next(4) == 0)
        {
            flights.Add(new PnrFlight());
        }

        return flights.ToImmutable();
    }

    private PnrFlight Flight(string from, string to, DateTime departure, string number) => new()
    {
        Flight = FlightDesignator.Parse(number, number[..2]),
        From = from,
        To = to,
        DepartureLocal = departure,
        HasDepartureTime = true,
        ArrivalLocal = _random.Next(2) == 0 ? null : departure.AddHours(2),
        BookingClass = Perhaps("Y"),
        OperatingCarrier = Perhaps("QQ"),
        OperatingNumber = Perhaps("77"),
        Status = Perhaps("HK"),
        Quantity = _random.Next(2) == 0 ? null : _random.Next(9),
        Aircraft = Perhaps("388"),
    };

    private PnrTraveller Traveller(int place, int record, ImmutableArray<RecordLocator> locators, ImmutableArray<PnrFlight> flights)
    {
        var surname = Surnames[(place + record) % Surnames.Length];
        var given = Givens[_random.Next(Givens.Length)];
        var pushed = flights.IndexOf(flights.First(flight => flight.IsPushed));
        var checkIns = flights.Select((flight, i) => (flight, i)).Where(pair => pair.flight.From is not null && _random.Next(2) == 0)
            .Select(pair => new CheckIn(pair.i, Perhaps("SIN-" + place), PerhapsTime(), Bags(place, pair.i), null)).ToImmutableArray();
        var boarding = checkIns.FirstOrDefault(checkIn => checkIn.Flight == pushed);
        var seats = flights.Where(flight => flight.From is not null && _random.Next(2) == 0)
            .Select(flight => new SeatOnFlight(flight.From, flight.To, $"{_random.Next(1, 60)}K")).ToImmutableArray();
        var title = Perhaps("MR");
        return new PnrTraveller
        {
            Person = Person(surname, given, (record * 10) + place, [.. locators.Select(locator => locator.Locator)]) with
            {
                Seat = seats.FirstOrDefault(seat => seat is { From: "GRU", To: "LIS" })?.Seat,
                Bags = boarding?.Bags,
                KindCode = "A",
            },
            SurnameAsSent = surname,
            GivenAsSent = title is null ? given : $"{given} {title}",
            Title = title,
            Type = "A",
            Reference = "1." + place,
            AccompaniedBy = Perhaps("1"),
            Seats = seats,
            Tickets = [.. Enumerable.Range(0, _random.Next(3)).Select(i => Ticket(place + i))],
            Loyalty = _random.Next(2) == 0 ? [] : ["SQ 879428", "ZZ 1:2"],
            FareAge = _random.Next(2) == 0 ? null : _random.Next(99),
            BoardingNumber = boarding?.BoardingNumber,
            CheckedInAt = boarding?.At,
            CheckIns = checkIns,
        };
    }

    private ListedPerson Person(string surname, string given, int number, ImmutableArray<string> locators) => new()
    {
        Kind = PersonKind.Passenger,
        Surname = surname,
        Given = given,
        Sex = (Sex)_random.Next(4),
        BirthDate = _random.Next(4) == 0 ? null : new DateOnly(1930, 1, 1).AddDays(_random.Next(25_000)),
        Nationalities = [.. Countries.Where(_ => _random.Next(4) == 0)],
        Residence = Perhaps("PRT"),
        BirthPlace = Perhaps("AMBER HILL"),
        Documents = Documents(number),
        Locators = locators,
        UniqueReference = Perhaps("U" + number),
        Contacts = [.. new[] { new Contact(ContactKind.Email, "a_b-c@d.com"), new Contact(ContactKind.Phone, "44 188:" + number) }.Where(_ => _random.Next(2) == 0)],
        Address = _random.Next(2) == 0 ? null : Address(),
        References = [],
    };

    private ImmutableArray<TravelDocument> Documents(int number)
    {
        var documents = ImmutableArray.CreateBuilder<TravelDocument>();
        for (var i = _random.Next(3); i > 0; i--)
        {
            documents.Add(new TravelDocument("P", $"N{number}-{i}", Perhaps("GBR"), new DateOnly(2010, 1, 1).AddDays(_random.Next(20_000))));
        }

        if (_random.Next(3) == 0)
        {
            documents.Add(new TravelDocument("V", "V" + number, "USA", null, new DateOnly(2024, 5, 6), Perhaps("LISBON")));
        }

        return documents.ToImmutable();
    }

    private ImmutableArray<BookingContact> Contacts() =>
    [
        .. new[]
        {
            new BookingContact(ContactKind.Email, "ada_l@x-y.com", "CTCE"), new BookingContact(ContactKind.Phone, "+55 11 2345", "CTCM"),
            new BookingContact(ContactKind.Phone, "551122334", "ADD"), new BookingContact(ContactKind.Fax, "99:1", "CTCF"),
            new BookingContact(ContactKind.Phone, "77777", "LTS"), new BookingContact(ContactKind.Phone, "88888-U", "IFT"),
        }.Where(_ => _random.Next(2) == 0),
    ];

    private IEnumerable<Payment> Payments(ImmutableArray<PnrTraveller> travellers)
    {
        for (var place = 0; place < travellers.Length; place++)
        {
            for (var ticket = 0; ticket < travellers[place].Tickets.Length; ticket++)
            {
                var isCard = _random.Next(2) == 0;
                yield return new Payment
                {
                    Form = isCard ? "CC" : "CA",
                    IsOld = _random.Next(4) == 0,
                    Amount = _random.Next(10_000) / 100m,
                    Vendor = isCard ? "VI" : null,
                    MaskedNumber = isCard ? "411111XXXXXX1186" : null,
                    CardExpiry = isCard ? "0229" : null,
                    Payer = Perhaps("TIM O'SIMS"),
                    Currency = travellers[place].Tickets[ticket].Currency,
                    Traveller = place,
                    Ticket = ticket,
                };
            }
        }
    }

    private Ticket Ticket(int number)
    {
        var isPriced = _random.Next(2) == 0;
        return new Ticket
        {
            Number = Perhaps("00622305342" + (10 + number)),
            Type = "T",
            BaseFare = isPriced ? 90.5m : null,
            Total = isPriced ? 100m : null,
            Currency = isPriced ? "EUR" : null,
            IssuedAt = PerhapsTime(),
        };
    }

    private Baggage? Bags(int place, int flight) =>
        _random.Next(2) == 0 ? null : new Baggage(_random.Next(4), _random.Next(400) / 10m, [new BagTagRun($"ZZ{flight}{place}{_random.Next(999):000}", _random.Next(1, 5), _random.Next(3) == 0 ? null : "LIS")]);

    private PostalAddress Address() => new(Perhaps("1 MAIN ST"), "ANYCITY", Perhaps("VA"), Perhaps("10053"), "USA");

    private Originator? Originator() => _random.Next(4) == 0
        ? null
        : new Originator
        {
            System = "1A",
            SystemCity = Perhaps("MUC"),
            AgencyNumber = Perhaps("12345678"),
            Office = Perhaps("DDGS"),
            AgentCity = Perhaps("AMS"),
            Company = Perhaps("LH"),
            Kind = Perhaps("T"),
            Country = Perhaps("NL"),
            Currency = Perhaps("EUR"),
            Language = Perhaps("NL"),
            Agent = Perhaps("0001AASU"),
            Further = Perhaps("9C"),
        };

    private CusresMessage Answer() => new()
    {
        DocumentCode = "962",
        TransactionReference = Perhaps("TN:1"),
        Flight = _random.Next(3) == 0 ? null : new FlightLeg
        {
            Flight = FlightDesignator.Parse("ZZ0123"), From = "GRU", To = "LIS", FromAsSent = "GRU", ToAsSent = "LIS",
            FromQualifier = "125", ToQualifier = "87", DepartureLocal = Start, ArrivalLocal = PerhapsTime(),
        },
        Errors = Errors(),
        People = [.. Enumerable.Range(0, _random.Next(4)).Select(i => new PersonAnswer
        {
            Locator = Perhaps("L" + i), UniqueReference = "U" + i, Code = "0Z", Text = Perhaps("ASK: WHY+NOT?"),
        })],
    };

    private AckresMessage Acknowledgement() => new() { FunctionCode = "23", Errors = Errors() };

    private ImmutableArray<AcknowledgedError> Errors() =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(i => new AcknowledgedError("11" + i, Perhaps("FLIGHT ISN'T KNOWN")))];

    private DateTime? PerhapsTime() => _random.Next(2) == 0 ? null : Start.AddMinutes(-_random.Next(90_000));

    private string? Perhaps(string value) => _random.Next(2) == 0 ? null : value;
}
