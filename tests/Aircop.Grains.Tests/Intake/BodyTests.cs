using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Grains.Intake;
using Aircop.World.Reference;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Intake;

public sealed class BodyTests
{
    private const string Header = "flight,from,to,departure,arrival,surname,given,birth,documenttype,documentnumber,issuer,expiry,seat,bags,bagskg,bagtags,kind,sex,nationality,locator";
    private const string Row = "AF702,CDG,ABJ,2026-05-20T14:30,2026-05-20T19:00,DIALLO,AMINATA,1984-05-31,P,12AB34567,CIV,2031-01-01,31C,2,40,AF123456 AF123457,,F,CIV,ABC123";

    private static readonly BodyReading Reading = new(new WorldPlaces(), Scene.Identities);
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_table_is_read_whatever_stands_between_its_columns(string separator)
    {
        var list = Assert.Single(Csv($"{Header}\n{Row}\n".Replace(",", separator, StringComparison.Ordinal)).Lists);

        Assert.Equal("AF702-2026-05-20-CDG", list.Flight.ToString());
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 12, 30, 0, TimeSpan.Zero), list.Legs[0].Departure);
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 19, 0, 0, TimeSpan.Zero), list.Legs[0].Arrival);
        Assert.Empty(list.Findings);
        var person = Assert.Single(list.People);
        Assert.Equal(("DIALLO", "AMINATA", new DateOnly(1984, 5, 31), "31C", "ABC123", "F"), (person.Surname, person.Given, person.Birth, person.Seat, person.Locator, person.Sex));
        Assert.Equal(new TravelDocument { Type = "P", Number = "12AB34567", Issuer = "CIV", Expiry = new DateOnly(2031, 1, 1) }, Assert.Single(person.Documents));
        Assert.Equal((2, 40, 2), (person.Bags!.Count, person.Bags.WeightKg, person.Bags.Tags.Length));
        Assert.Equal(("CIV", PersonKind.Passenger), (Assert.Single(person.Nationalities), person.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_name_in_Latin_1_and_one_in_UTF_8_are_the_same_name(bool latin1)
    {
        var text = "flight;from;to;departure;surname\nAF702;CDG;ABJ;20/05/2026 14:30;N'GUÉSSAN\n";

        var read = Reading.Read(new PostedBody { Bytes = (latin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text), Format = BodyFormat.Csv }, Today);

        Assert.Equal("N'GUÉSSAN", Assert.Single(Assert.Single(read.Lists).People).Surname);
    }

    [Fact]
    public void A_byte_order_mark_and_other_spellings_of_headers_do_no_harm()
    {
        var list = Assert.Single(Csv("\uFEFFFlight,From,To,Departure,Surname,Document Number\nAF702,CDG,ABJ,2026-05-20 14:30,DIALLO,12AB34567\n").Lists);

        Assert.Equal("12AB34567", Assert.Single(Assert.Single(list.People).Documents).Number);
    }

    [Fact]
    public void A_date_that_is_none_is_left_out_and_said()
    {
        var list = Assert.Single(Csv("flight,from,to,departure,surname,birth,bags\nAF702,CDG,ABJ,2026-05-20T14:30,DIALLO,31-31-84,two\n").Lists);

        Assert.Null(Assert.Single(list.People).Birth);
        Assert.Null(list.People[0].Bags);
        Assert.Equal(
            [("birth", 2), ("bags", 2)], list.Findings.Where(finding => finding.Code == "ImplausibleValue").Select(finding => (finding.Column, finding.Segment)));
        Assert.DoesNotContain(list.Findings, finding => finding.Text.Contains("31-31-84", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_a_given_name_only_is_kept_and_one_without_any_name_is_left_out_and_said()
    {
        var list = Assert.Single(Csv("flight,from,to,departure,surname,given,seat\nAF702,CDG,ABJ,2026-05-20T14:30,DIALLO,AMINATA,\n,,,,,KOFFI,\n,,,,,,31C\n,,,,TRAORE,FATOU,\n").Lists);

        Assert.Equal(["DIALLO", "KOFFI", "TRAORE"], list.People.Select(person => person.Surname));
        Assert.Equal([(3, FaultDetail.OnlyName), (4, FaultDetail.NoName)], list.Findings.Where(finding => finding.Column == "surname").Select(finding => (finding.Segment, finding.Detail)));
    }

    [Fact]
    public void A_table_with_two_flights_makes_two_lists()
    {
        var read = Csv("flight,from,to,departure,surname\nAF702,CDG,ABJ,2026-05-20T14:30,DIALLO\nAF703,ABJ,CDG,2026-05-20T22:30,KOUASSI\nAF702,CDG,ABJ,2026-05-20T14:30,TRAORE\n");

        Assert.Equal([("AF702-2026-05-20-CDG", 2), ("AF703-2026-05-20-ABJ", 1)], read.Lists.Select(list => (list.Flight.ToString()!, list.People.Length)));
    }

    [Theory]
    [InlineData("flight,from,to,departure\nAF702,CDG,ABJ,2026-05-20T14:30\n", "MissingMandatoryField")]
    [InlineData("flight,from,to,departure,surname\n", "NoPeople")]
    [InlineData("", "MissingMandatoryField")]
    [InlineData("surname,given\nDIALLO,AMINATA\n", "MissingMandatoryField")]
    public void A_table_of_which_nothing_can_be_taken_is_refused(string text, string code)
    {
        var read = Csv(text);

        Assert.True(read.Refused);
        Assert.Equal(code, Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void A_quote_that_is_never_closed_swallows_nobody_in_silence()
    {
        var read = Csv("flight,from,to,departure,surname\nAF702,CDG,ABJ,2026-05-20T14:30,DIALLO\nAF702,CDG,ABJ,2026-05-20T14:30,\"KOUASSI\nAF702,CDG,ABJ,2026-05-20T14:30,TRAORE\n");

        var list = Assert.Single(read.Lists);
        Assert.Equal(["DIALLO", "KOUASSI", "TRAORE"], list.People.Select(person => person.Surname));
        Assert.Equal((3, FaultDetail.Quotes), Assert.Single(list.Findings.Where(finding => finding.Code == "UnreadableSegment").Select(finding => (finding.Segment, finding.Detail))));
    }

    [Fact]
    public void A_table_without_a_departure_keeps_its_people_unassigned()
    {
        var read = Csv("flight,from,to,departure,surname\nAF702,CDG,ABJ,tomorrow,DIALLO\n");

        var list = Assert.Single(read.Lists);
        Assert.Null(list.Flight);
        Assert.Single(list.People);
        Assert.Contains(list.Findings, finding => finding.Code == "NoFlightDate");
    }

    [Fact]
    public void A_typed_list_is_read_with_its_booking()
    {
        var read = Json("""
            {"flight":{"carrier":"af","number":"0702","from":"cdg","to":"ABJ","departure":"2026-05-20T14:30"},
             "people":[{"surname":"DIALLO","given":"AMINATA","documents":[{"type":"P","number":"12AB34567","issuer":"CIV"},{"number":""}],
                        "booking":{"payment":"Cash","itinerary":["CDG","ABJ"],"oneWay":true},"bags":{"count":1}},
                       {"surname":"KOUASSI","nationalities":["CIV"]}]}
            """);

        Assert.False(read.Refused);
        var list = Assert.Single(read.Lists);
        Assert.Equal(("AF702-2026-05-20-CDG", "JSON", ManifestSource.AirlineDesk), (list.Flight.ToString(), list.Type, list.Source));
        Assert.Equal([1, 2], list.People.Select(person => person.Position));
        Assert.Equal((Contracts.Flights.PaymentForm.Cash, true), (list.People[0].Booking!.Payment, list.People[0].Booking!.OneWay));
        Assert.Single(list.People[0].Documents);
        Assert.Empty(list.People[0].Bags!.Tags);
        Assert.True(list.Legs[0].Arrival > list.Legs[0].Departure);
    }

    [Theory]
    [InlineData("2026-05-20T14:30:00Z")]
    [InlineData("2026-05-20T14:30:00")]
    [InlineData("2026-05-20T14:30")]
    public void The_departure_of_a_typed_list_is_local_time(string departure)
    {
        var list = Assert.Single(Json($$"""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"QQQ","departure":"{{departure}}"},"people":[{"surname":"DIALLO"}]}""").Lists);

        Assert.Equal(new DateTimeOffset(2026, 5, 20, 12, 30, 0, TimeSpan.Zero), list.Legs[0].Departure);
        Assert.Contains(list.Findings, finding => finding.Code == "UnknownAirport");
    }

    [Theory]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[{"surname":"DIALLO"},{"given":"KOFFI"}]}""", "WrongFormat")]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[{"surname":""}]}""", "MissingMandatoryField")]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[null]}""", "MissingMandatoryField")]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[{"surname":"DIALLO","given":null}]}""", "WrongFormat")]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[{"surname":"DIALLO","documents":[{"number":"1","issuer":null}]}]}""", "WrongFormat")]
    [InlineData("""{"flight":{"carrier":null,"number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[]}""", "WrongFormat")]
    [InlineData("""{"flight":null,"people":[]}""", "WrongFormat")]
    [InlineData("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"soon"},"people":[]}""", "WrongFormat")]
    [InlineData("""{"flight":{"carrier":"AF"},"people":[]}""", "WrongFormat")]
    [InlineData("""{"people":[""", "WrongFormat")]
    [InlineData("null", "WrongFormat")]
    [InlineData("", "WrongFormat")]
    [InlineData("UNA:+.? '", "WrongFormat")]
    public void A_typed_list_with_a_fault_of_form_is_refused_with_the_place_and_without_the_value(string text, string code)
    {
        var read = Json(text);

        Assert.True(read.Refused);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(code, finding.Code);
        Assert.DoesNotContain("DIALLO", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("soon", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_list_says_in_which_line_the_fault_is()
    {
        var read = Json("{\"flight\":{\"carrier\":\"AF\",\n\"number\":\"702\",\n\"from\":!");

        Assert.Equal(3, Assert.Single(read.Findings).Segment);
    }

    [Fact]
    public void A_passenger_list_is_read_into_the_words_of_the_network()
    {
        var body = Bodies.Paxlst("AF0702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567", "31C", new DateOnly(1984, 5, 31)) with { Locator = "ABC123" });

        var read = Reading.Read(new PostedBody { Bytes = body }, Today);

        var list = Assert.Single(read.Lists);
        Assert.Equal(("AF702-2026-05-20-CDG", 1, ManifestSource.Api), (list.Flight.ToString(), list.Declared, list.Source));
        var person = Assert.Single(list.People);
        Assert.Equal(("DIALLO", "AMINATA", "31C", "ABC123", new DateOnly(1984, 5, 31)), (person.Surname, person.Given, person.Seat, person.Locator, person.Birth));
        Assert.Equal(("P", "12AB34567", "CIV"), (person.Documents[0].Type, person.Documents[0].Number, person.Documents[0].Issuer));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_body_however_broken_makes_reading_fail(int seed)
    {
        var random = new Random(seed);
        byte[][] bodies =
        [
            Bodies.Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567", "31C", new DateOnly(1984, 5, 31))),
            Encoding.UTF8.GetBytes($"{Header}\n{Row}\n"),
            Encoding.UTF8.GetBytes("""{"flight":{"carrier":"AF","number":"702","from":"CDG","to":"ABJ","departure":"2026-05-20T14:30"},"people":[{"surname":"DIALLO","documents":[{"number":"1"}],"bags":{"tags":["1"]},"booking":{"itinerary":["CDG"]}}]}"""),
        ];
        for (var round = 0; round < 1500; round++)
        {
            var body = bodies[round % 3].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(body.Length);
                body = random.Next(3) switch
                {
                    0 => body[..at],
                    1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
                    _ => [.. body[..at], body[random.Next(body.Length)], .. body[(at + 1)..]],
                };
                if (body.Length == 0) break;
            }

            var read = Reading.Read(new PostedBody { Bytes = body, Format = (BodyFormat)((round % 3) + 1) }, Today);

            Assert.False(read.Lists.IsDefault || read.Findings.IsDefault);
            Assert.All(read.Lists, list => Assert.All(list.People, person => Assert.False(person.Documents.IsDefault || person.Nationalities.IsDefault)));
        }
    }

    private static ReadBody Csv(string text) => Reading.Read(new PostedBody { Bytes = Encoding.UTF8.GetBytes(text), Format = BodyFormat.Csv }, Today);

    private static ReadBody Json(string text) => Reading.Read(new PostedBody { Bytes = Encoding.UTF8.GetBytes(text), Format = BodyFormat.Json }, Today);
}
