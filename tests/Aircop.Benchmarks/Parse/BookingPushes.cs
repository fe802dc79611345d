using System.Globalization;
using System.Text;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// Writes the people of a passenger list as a push of their bookings, in the shape real pushes of a whole flight have: some thirty segments
/// a traveller, tickets with prices and taxes, a second flight for every other booking, seats, check-ins with the name repeated, and a
/// history of two changes, which is a sixth of the bytes (in the guide's own examples a fifth to two fifths).
/// </summary>
internal sealed class BookingPushes(int seed)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly string[] Streets = ["MAIN STREET", "FINNIMORE AVENUE", "RUA AUGUSTA", "HARBOUR ROAD", "STATION SQUARE"];
    private static readonly string[] Cities = ["LISBON", "PARIS", "PHOENIX", "DUBAI", "ACCRA", "BOGOTA"];
    private static readonly string[] Currencies = ["EUR", "GBP", "USD", "XOF"];

    // A flight is sold by some dozens of offices, its airline's and agencies.
    private static readonly string[] Offices = [.. Enumerable.Range(0, 40).Select(static i => (70_379_193 + (i * 1_037)).ToString(Culture))];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _segments;

    /// <summary>One push of a list's people; neighbours of one locator are one booking.</summary>
    public byte[] Write(PaxlstMessage list)
    {
        _text.Clear();
        _segments = 0;
        var leg = list.Legs[0];
        var bookings = Bookings(list.People);
        var (departure, carrier) = (leg.DepartureLocal!.Value, leg.Flight!.Carrier!);
        _text.Append(Culture, $"UNA:+.?*'\nUNB+IATA:1+{carrier}+STATE+{departure:yyMMdd}:0730+1'\n");
        Add("UNH+1+PNRGOV:13:1:IA+F{0}", leg.Flight.Number!);
        Add("MSG+:22");
        Add("ORG+{0}:{1}+55107", carrier, leg.From);
        Add("TVL+{0}", FlightOf(leg, departure));
        Add("EQN+{0}", bookings.Count);
        foreach (var booking in bookings) WriteBooking(booking, leg, departure, carrier);
        Add("UNT+{0}+1", _segments + 1);
        _text.Append("UNZ+1+1'\n");
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private static List<List<ListedPerson>> Bookings(IEnumerable<ListedPerson> people)
    {
        var bookings = new List<List<ListedPerson>>();
        foreach (var person in people)
        {
            if (bookings.Count == 0 || bookings[^1][0].Locators[0] != person.Locators[0]) bookings.Add([]);
            bookings[^1].Add(person);
        }
        return bookings;
    }

    private void WriteBooking(List<ListedPerson> people, FlightLeg leg, DateTime departure, string carrier)
    {
        var made = departure.AddDays(-_random.Next(3, 200));
        var phone = Digits(11);
        Add("SRC");
        Add("RCI+{0}:{1}::{2:ddMMyy}:{2:HHmm}", carrier, people[0].Locators[0], made);
        Add("DAT+700:{0:ddMMyy}:{0:HHmm}+710:{1:ddMMyy}:{1:HHmm}", departure.AddDays(-2), made);
        Add("ORG+1A:MUC+{0}:DDGS+{1}++T+{2}:{3}+0001AASU", Pick(Offices), leg.From, "PT", Currencies[0]);
        Add("ADD++700:{0} {1}:{2}:::PT:{3}:{4}", _random.Next(1, 999), Pick(Streets), Pick(Cities), Digits(4), phone);
        Add("EBD+EUR:50.00+1::N");
        for (var i = 0; i < people.Count; i++) WriteTraveller(people[i], i + 1, made, carrier);
        if (_random.Next(2) == 0)
        {
            Add("TVL+{0:ddMMyy}:{0:HHmm}:{1:ddMMyy}:{1:HHmm}+{2}+{3}+{4}+{5}:Y", departure.AddHours(-5), departure.AddHours(-2), "ZRH", leg.From, carrier, Digits(3));
            Add("RPI+{0}+HK", people.Count);
            Add("APD+320");
            WriteSeats(people, "ZRH", leg.From, carrier, isPushed: false);
        }
        Add("TVL+{0}:Y", FlightOf(leg, departure));
        Add("RPI+{0}+HK", people.Count);
        Add("APD+777");
        WriteSeats(people, leg.From, leg.To, carrier, isPushed: true);
        Add("RCI+{0}:{1}", carrier, people[0].Locators[0]);
        for (var i = 0; i < people.Count; i++) WriteCheckIn(people[i], i + 1, departure);
        for (var change = 1; change <= 2; change++)
        {
            Add("ABI+{0}+:LHRRR+LON++{1}", change, carrier);
            Add("DAT+T:{0:ddMMyy}:{0:HHmm}", departure.AddDays(-9 * change));
            Add("SAC+++A");
            Add("TIF+{0}+{1}:A:1", people[0].Surname!, TitledOf(people[0]));
            Add("SSR+CTCM:HK:1:{0}:::::{1}", carrier, phone);
            Add("SAC+++X");
            Add("TVL+{0}:Y", FlightOf(leg, departure.AddDays(change)));
            Add("RPI+{0}+XX", people.Count);
        }
    }

    private void WriteTraveller(ListedPerson person, int place, DateTime made, string carrier)
    {
        var fare = _random.Next(9_000, 200_000) / 100m;
        var currency = Pick(Currencies);
        Add("TIF+{0}+{1}:A:{2}", person.Surname!, TitledOf(person), place);
        if (_random.Next(2) == 0) Add("FTI+{0}:{1}", carrier, Digits(9));
        Add("IFT+4:28::{0}+CTCE {1}//EXAMPLE.ORG", carrier, Digits(8));
        Add("REF+:{0}", Digits(9));
        Add("FAR+N+{0}++++YFL", _random.Next(18, 80));
        foreach (var document in person.Documents)
        {
            Add("SSR+DOCS:HK:1:{0}:::::/{1}/{2}/{3}/{4}/{5}/{6}/{7}/{8}/{9}", carrier, document.Type!, document.Issuer!, document.Number!,
                person.Nationalities.FirstOrDefault(""), Day(person.BirthDate), person.Sex == Sex.Female ? "F" : "M", Day(document.Expiry), person.Surname!, person.Given ?? "");
        }
        Add("SSR+TKNE:HK:1:{0}:::::{1}C1", carrier, Digits(13));
        Add("TKT+{0}:T:1", Digits(13));
        Add("MON+B:{0}:{1}+T:{2}:{1}", fare, currency, fare + 81.5m);
        Add("PTK+NR++{0:ddMMyy}:2200+{1}+006+LON", made, carrier);
        Add("TXD++0.57:::AY6+0.85:::YQ+1.13:::YC+1.42:::XY");
        Add("DAT+710:{0:ddMMyy}", made);
        Add("FOP+CC::{0}:VI:XXXXXXXXXXXX{1}:0929", fare + 81.5m, Digits(4));
        Add("IFT+4:43+{0} {1}+{2} {3} {4}+{5}", person.Given ?? "", person.Surname!, _random.Next(1, 999), Pick(Streets), Pick(Cities), Digits(11));
    }

    private void WriteSeats(List<ListedPerson> people, string from, string to, string carrier, bool isPushed)
    {
        var seats = people.Select((person, i) => $"+{(isPushed ? person.Seat : null) ?? $"{_random.Next(1, 40)}C"}::{i + 1}");
        Add("SSR+SEAT:HK:{0}:{1}:::{2}:{3}{4}", people.Count, carrier, from, to, string.Concat(seats));
    }

    private void WriteCheckIn(ListedPerson person, int place, DateTime departure)
    {
        Add("DAT+2:{0:ddMMyy}:{0:HHmm}", departure.AddMinutes(-_random.Next(60, 600)));
        Add("TRI++{0}:::{1}", _random.Next(1, 400), place);
        Add("TIF+{0}+{1}:A:{2}", person.Surname!, TitledOf(person), place);
        Add("SSD+{0}++++Y", person.Seat ?? "XXX");
        if (person.Bags is { Tags.IsEmpty: false } bags) Add("TBD++{0}:{1}:700+++ZZ:{2}:{3}", bags.Count ?? 1, bags.WeightKg ?? 20, Digits(6), bags.Tags[0].Count);
    }

    private static string TitledOf(ListedPerson person) => person.Given + (person.Sex == Sex.Female ? "MRS" : "MR");

    private static string FlightOf(FlightLeg leg, DateTime departure) => string.Create(
        Culture, $"{departure:ddMMyy}:{departure:HHmm}:{leg.ArrivalLocal:ddMMyy}:{leg.ArrivalLocal:HHmm}+{leg.From}+{leg.To}+{leg.Flight!.Carrier}+{leg.Flight.Number}");

    private static string Day(DateOnly? day) => day?.ToString("ddMMMyy", Culture).ToUpperInvariant() ?? "";

    private string Digits(int count) => string.Create(count, _random, static (digits, random) =>
    {
        foreach (ref var digit in digits) digit = (char)('0' + random.Next(10));
    });

    private string Pick(string[] values) => values[_random.Next(values.Length)];

    private void Add(string form, params object[] values)
    {
        _segments++;
        _text.AppendFormat(Culture, form, [.. values.Select(static value => value is string text ? Released(text) : value)]).Append("'\n");
    }

    // The texts put into a form hold no separators but apostrophes in names.
    private static string Released(string text) => text.Replace("'", "?'", StringComparison.Ordinal);
}
