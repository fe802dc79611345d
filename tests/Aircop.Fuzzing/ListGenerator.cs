using System.Collections.Immutable;
using Aircop.Edifact;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;

namespace Aircop.Fuzzing;

/// <summary>Invents lists from a seed, with every field there or not, and with names that need releasing.</summary>
public sealed class ListGenerator(int seed)
{
    private static readonly string[] Names =
    [
        "MARINO", "O'HARA", "D\u2019ARCO", "ÑUÑEZ", "A+B", "C:D", "QUERY?", "DE LA CRUZ", "李", "X",
    ];
    private static readonly string[] Countries = ["BRA", "PRT", "NGA", "D", "XXA", "GBR"];
    private static readonly string[] Ports = ["GRU", "LIS", "LOS", "CDG", "JFK", "SBGR"];
    private static readonly DateTime Start = new(2026, 3, 4, 10, 30, 0, DateTimeKind.Unspecified);
    private readonly Random _random = new(seed);

    public Interchange Next() => new()
    {
        Syntax = "UNOW:4",
        Sender = "ZZAIR",
        SenderQualifier = Perhaps("ZZ"),
        Recipient = "STATE",
        Prepared = Start.AddHours(-3),
        Reference = $"R{_random.Next(100_000)}",
        ApplicationReference = Perhaps("APIS"),
        IsTest = _random.Next(2) == 0,
        Messages = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => NextMessage(_random.Next(0, 6)))],
    };

    public EdifactMessage NextMessage(int people) => new()
    {
        Type = "PAXLST",
        Version = _random.Next(2) == 0 ? "D:12B" : "D:05B",
        Reference = $"M{_random.Next(1_000)}",
        AccessReference = Perhaps("ZZ123/260304/1030"),
        Paxlst = new PaxlstMessage
        {
            ListCode = _random.Next(2) == 0 ? "745" : "250",
            SubCode = Perhaps("CP"),
            TransactionReference = "TN" + _random.Next(1_000),
            Revision = _random.Next(2) == 0 ? null : _random.Next(9),
            ReportingParty = _random.Next(3) == 0 ? null : new ReportingParty { Name = Pick(Names), Contacts = Contacts() },
            Legs = Legs(),
            People = [.. Enumerable.Range(0, people).Select(_ => Person())],
        },
    };

    private ImmutableArray<FlightLeg> Legs()
    {
        var legs = ImmutableArray.CreateBuilder<FlightLeg>();
        var from = _random.Next(Ports.Length);
        var departure = Start.AddDays(_random.Next(-9_000, 9_000));
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            var to = (from + 1) % Ports.Length;
            var arrival = departure.AddMinutes(_random.Next(60, 900));
            legs.Add(new FlightLeg
            {
                Flight = FlightDesignator.Parse("ZZ0" + _random.Next(1, 999), "ZZ"),
                Stage = "20",
                From = Ports[from],
                To = Ports[to],
                FromAsSent = Ports[from],
                ToAsSent = Ports[to],
                DepartureLocal = departure,
                ArrivalLocal = arrival,
                FromQualifier = left == 1 ? "125" : "92",
                ToQualifier = left == 1 ? "87" : "92",
            });
            from = to;
            departure = arrival.AddHours(1);
        }

        return legs.ToImmutable();
    }

    private ListedPerson Person() => new()
    {
        Kind = (PersonKind)_random.Next(1, 5),
        Surname = Pick(Names),
        Given = Perhaps(Pick(Names)),
        Second = Perhaps(Pick(Names)),
        Sex = (Sex)_random.Next(4),
        BirthDate = _random.Next(4) == 0 ? null : new DateOnly(1930, 1, 1).AddDays(_random.Next(25_000)),
        Nationalities = [.. Countries.Where(_ => _random.Next(4) == 0)],
        Residence = Perhaps(Pick(Countries)),
        BirthCountry = Perhaps(Pick(Countries)),
        BirthPlace = Perhaps("AMBER HILL"),
        Documents = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Document())],
        Locators = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => "L" + _random.Next(9))],
        UniqueReference = Perhaps("U" + _random.Next(1_000)),
        Seat = Perhaps(_random.Next(1, 60) + "A"),
        Bags = _random.Next(2) == 0 ? null : new Baggage(_random.Next(4), _random.Next(400) / 10m, [Tags()]),
        Embarkation = Perhaps(Pick(Ports)),
        Destination = Perhaps(Pick(Ports)),
        Clearance = Perhaps(Pick(Ports)),
        Contacts = Contacts(),
        Address = _random.Next(2) == 0
            ? null
            : new PostalAddress(Perhaps("1 MAIN ST"), "ANYCITY", Perhaps("VA"), Perhaps("10053"), Perhaps("USA")),
        References = _random.Next(3) == 0 ? [new PersonReference("CR", "LOYAL:7")] : [],
        CrewRole = Perhaps("CR1"),
        OnwardFlight = _random.Next(4) == 0 ? FlightDesignator.Parse("YY77", "YY") : null,
        Verified = _random.Next(3) switch { 0 => true, 1 => false, _ => null },
    };

    private BagTagRun Tags() => new("ZZ" + _random.Next(99_999), _random.Next(1, 5));

    private TravelDocument Document() => new(
        Perhaps("P"),
        "N" + _random.Next(1_000_000),
        Perhaps(Pick(Countries)),
        _random.Next(2) == 0 ? null : new DateOnly(2000, 1, 1).AddDays(_random.Next(20_000)),
        _random.Next(2) == 0 ? null : new DateOnly(2000, 1, 1).AddDays(_random.Next(9_000)),
        Perhaps("LISBON"));

    private ImmutableArray<Contact> Contacts() =>
        [.. Enumerable.Range(0, _random.Next(5)).Select(i => new Contact((ContactKind)_random.Next(4), "44 188:" + i))];

    private string? Perhaps(string value) => _random.Next(2) == 0 ? null : value;

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
