using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact.Tests;

/// <summary>Records of bookings: itinerary, check-in, bags, payments, contacts, and what a push means.</summary>
public sealed class BookingRecordTests
{
    private const string Smith = "TIF+SMITH+JOHN:A:1'";

    [Theory]
    [InlineData("040326:1030:050326:0015", "2026-03-04T10:30:00", "2026-03-05T00:15:00")]
    [InlineData("040326:1030:1505", "2026-03-04T10:30:00", "2026-03-04T15:05:00")]
    [InlineData("040326:1030::1505", "2026-03-04T10:30:00", "2026-03-04T15:05:00")]
    [InlineData("040326:1030", "2026-03-04T10:30:00", null)]
    [InlineData("040326:4321", "2026-03-04T00:00:00", null)]
    public void Times_of_a_flight_are_read_in_all_forms(string times, string departure, string? arrival)
    {
        var flight = Assert.Single(Bookings.Read(Smith + $"TVL+{times}+GRU+LIS+ZZ+123:Y'").Flights);

        Assert.Equal((departure, arrival), (flight.DepartureLocal?.ToString("s"), flight.ArrivalLocal?.ToString("s")));
    }

    [Theory]
    [InlineData("TVL+040326:1030+GRU+LIS+XX:ZZ+9099:Y'TVL+++++123:M'RPI+1+HK'")]
    [InlineData("TVL+040326:1030+GRU+LIS+XX:ZZ+9099:Y'RPI+1+HK'APD+772'RCI+ZZ:AB12CD'TVL+++++0123:M'")]
    [InlineData("TVL+040326:1030+GRU+LIS+XX+9099:Y'TRA+ZZ+123:M'RPI+1+HK'")]
    public void The_operating_flight_of_a_codeshare_is_no_flight_of_its_own(string segments)
    {
        var flight = Assert.Single(Bookings.Read(Smith + segments).Flights);

        Assert.Equal(("XX9099", "ZZ", "123", "HK", true), (flight.Flight!.Raw, flight.OperatingCarrier, flight.OperatingNumber, flight.Status, flight.IsPushed));
    }

    [Fact]
    public void Flights_stand_by_date_and_open_ones_last()
    {
        var record = Bookings.Read(Smith + "TVL+++++ARNK'TVL+100326:0800+LIS+GRU+ZZ+124:Y'TVL+040326:1030+GRU+LIS+ZZ+0123:Y'");

        Assert.Equal(["GRU", "LIS", null], record.Flights.Select(flight => flight.From));
        Assert.Equal([true, false, false], record.Flights.Select(flight => flight.IsPushed));
    }

    [Fact]
    public void The_pushed_flight_is_found_by_ports_and_date_where_the_number_differs()
    {
        var record = Bookings.Read(Smith + "TVL+040326:1030+GRU+LIS+YY+555:Y'");

        Assert.True(Assert.Single(record.Flights).IsPushed);
    }

    [Fact]
    public void Seats_go_by_reference_and_the_one_at_check_in_counts()
    {
        var record = Bookings.Read(
            "TIF+SMITH+JOHN:A:1'TIF+JONES+MARY:A:2'" + Bookings.Flight
            + "SSR+SEAT:HK:2:ZZ:::GRU:LIS++015A::1+XXX::3+15B::2'SSR+NSST:HK:001:YY:::LIS:CDG+074E::002'DAT'TRI++7:::1'SSD+011D++++Y'");

        Assert.Equal(["11D", "15B"], record.Travellers.Select(traveller => traveller.Person.Seat));
        Assert.Equal([new SeatOnFlight("GRU", "LIS", "15B"), new SeatOnFlight("LIS", "CDG", "74E")], record.Travellers[1].Seats.ToArray());
    }

    [Fact]
    public void Seats_in_free_text_follow_the_names()
    {
        var record = Bookings.Read("TIF+SMITH+JOHN:A:1'TIF+JONES+MARY:A:2'" + Bookings.Flight + "SSR+NSST:NN:2:ZZ:::GRU:LIS:.03BN03AN'");

        Assert.Equal(["3B", "3A"], record.Travellers.Select(traveller => traveller.Person.Seat));
    }

    [Fact]
    public void Bags_are_read_in_both_forms_and_pooled_tags_count_once()
    {
        var record = Bookings.Read(
            "TIF+SMITH+JOHN:A:1'TIF+JONES+MARY:A:2'" + Bookings.Flight
            + "DAT+2:040326:0700'TRI++1:::1'TBD++02:44:701++HP:1+618:0123456789:2:LIS'TRI++2:::2'TBD++2:10:700++MP:1+618:0123456789:2:LIS+ZZ:0621::LIS:006'");

        var (smith, jones) = (record.Travellers[0].Person.Bags!, record.Travellers[1].Person.Bags!);
        Assert.Equal((2, 20.0m, "0123456789", 2), (smith.Count, smith.WeightKg, smith.Tags[0].First, smith.Tags[0].Count));
        Assert.Equal((0, 10m, "ZZ0621"), (jones.Count, jones.WeightKg, Assert.Single(jones.Tags).First));
        Assert.Equal(["HP", "MP"], record.Travellers.Select(traveller => traveller.CheckIns[0].Pool));
        Assert.Equal(["LIS", "LIS"], record.Travellers[1].CheckIns[0].Bags!.Tags.Select(run => run.Destination));
    }

    [Fact]
    public void Payments_name_form_card_and_payer()
    {
        var payments = Bookings.Read(
            Smith + "TKT+0062230534212:T:1'MON+B:90.00:EUR+T:100.00:EUR'FOP+CC::60.00:VI:XXXXXXXXXXXX1186:0229+CA:2:40.00'"
            + "IFT+4:43+TIMOTHY SIMS+2234 MAIN STREET+770 5632891'TKT+:700'FOP+MS::5.00'").Payments;

        Assert.Equal(["CC", "CA", "MS"], payments.Select(payment => payment.Form));
        Assert.Equal([60m, 40m, 5m], payments.Select(payment => payment.Amount));
        Assert.Equal(["TIMOTHY SIMS", "TIMOTHY SIMS", null], payments.Select(payment => payment.Payer));
        Assert.Equal(("VI", "XXXXXXXXXXXX1186", "0229", "EUR", true), (payments[0].Vendor, payments[0].MaskedNumber, payments[0].CardExpiry, payments[0].Currency, payments[1].IsOld));
        Assert.Equal([0, 0, 1], payments.Select(payment => payment.Ticket!.Value));
    }

    [Fact]
    public void Contacts_of_the_booking_come_from_remarks_addresses_and_the_senders_history()
    {
        var record = Bookings.Read(
            "IFT+4:28::ZZ+CTCR 00115555555555'IFT+4:28::ZZ+EK CTCE A.B//C.COM'IFT+4:28::KL+CTC 7732486972-U'IFT+4:28::ZZ+VIP GUEST'"
            + "ADD++702:4532 WILSON ST:PHILADELPHIA:PA::US:34288:H5125551212'ADD++700:::::::EK CTC M 5432109876'ADD++E:::::::X@Y.COM'"
            + "LTS+0/O/X/APM-4915112345679'LTS+/APE-Z@Y.COM'");

        Assert.Equal(
            ["CTCR Phone 00115555555555", "CTCE Email A.B@C.COM", "IFT Phone 7732486972-U", "ADD Phone 5125551212", "CTCM Phone 5432109876",
                "CTCE Email X@Y.COM", "LTS Phone 4915112345679", "LTS Email Z@Y.COM"],
            record.Contacts.Select(contact => $"{contact.Source} {contact.Kind} {contact.Value}"));
        Assert.Equal([new PostalAddress("4532 WILSON ST", "PHILADELPHIA", "PA", "34288", "US")], record.Addresses.ToArray());
    }

    [Theory]
    [InlineData("ADD++700:1 MAIN ST:CITY:PA::34288:2155551212'", "34288", null, "2155551212")]
    [InlineData("ADD++702:1 MAIN ST:CITY:PA::GB::SL1AA'", "SL1AA", "GB", null)]
    [InlineData("ADD++702:1 MAIN ST:CITY:PA::GB:00441753637285'", null, "GB", "00441753637285")]
    public void A_post_code_or_telephone_one_place_early_is_recognised(string segment, string? postCode, string? country, string? phone)
    {
        var record = Bookings.Read(segment);

        Assert.Equal((postCode, country), (record.Addresses[0].PostCode, record.Addresses[0].Country));
        Assert.Equal(phone, record.Contacts.FirstOrDefault()?.Value);
    }

    [Fact]
    public void Locators_are_read_with_the_date_a_place_early_and_departure_controls_own_is_nobodys()
    {
        var message = Bookings.ReadMessage("SRC'RCI+ZZ:7C789A:230825:1220+CX:89QM3LABML:C+1G:345ABC'" + Smith);
        var record = message.Pnrgov!.Records[0];

        Assert.Equal(("7C789A", new DateTime(2025, 8, 23, 12, 20, 0, DateTimeKind.Unspecified)), (record.Locator, record.CreatedAt));
        Assert.Equal(["7C789A", "345ABC"], record.Travellers[0].Person.Locators.ToArray());
    }

    [Fact]
    public void Divided_bookings_and_hotels_stand_apart_from_flights()
    {
        var record = Bookings.Read(Smith + Bookings.Flight + "EQN+1'RCI+DL:ABCDEF'MSG+8'TVL+121210:1500:151210+YVR:ARMS++VN+67576:ROH'ABI+1'");

        Assert.Equal(("ABCDEF", "8", 1, 1), (record.SplitLocators[0].Locator, record.NonAirServices[0], record.Flights.Length, record.HistoryGroups));
    }

    [Theory]
    [InlineData("141", "SRC'RCI+ZZ:AB12CD'ORG+:+:++++:+'TIF+SMITH+JOHN'", true)]
    [InlineData("141", "SRC'RCI+ZZ:AB12CD'ORG+1A:MUC'TIF+SMITH+JOHN'", false)]
    [InlineData("22", "SRC'RCI+ZZ:AB12CD'TIF+SMITH+JOHN'", false)]
    [InlineData("141", "SRC'RCI+ZZ:AB12CD'ORG+1A'TIF+SMITH+JOHN'TVL+040326:1030+GRU+LIS+ZZ+123'RPI+1+HX'", true)]
    public void An_update_cancels_what_has_no_flight_left(string function, string record, bool isCancelled)
    {
        var message = Bookings.ReadMessage(record, Bookings.Head.Replace("MSG+:22", "MSG+:" + function, StringComparison.Ordinal));

        Assert.Equal(isCancelled, message.Pnrgov!.Records[0].IsCancelled);
    }

    [Fact]
    public void The_same_record_has_the_same_fingerprint_and_its_history_is_part_of_it()
    {
        const string Segments = Smith + "LTS+SOMETHING'";
        var first = Bookings.Read(Segments).Fingerprint;

        Assert.Equal(32, first.Length);
        Assert.Equal(first, Bookings.Read(Segments.Replace("'", "'\r\n", StringComparison.Ordinal)).Fingerprint);
        Assert.NotEqual(first, Bookings.Read(Segments.Replace("SOMETHING", "ANYTHING", StringComparison.Ordinal)).Fingerprint);
    }

    [Fact]
    public void A_wrong_count_is_reported_only_where_the_message_stands_alone()
    {
        const string Two = "SRC'RCI+ZZ:A1'TIF+A+B'SRC'RCI+ZZ:A2'TIF+C+D'";

        Assert.Contains(Bookings.ReadMessage(Two).Findings, finding => finding.Text.StartsWith("EQN", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Bookings.ReadMessage(Two, Bookings.Head.Replace("1030'MSG", "1030+01:C'MSG", StringComparison.Ordinal)).Findings,
            finding => finding.Text.StartsWith("EQN", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_counted_in_one_finding()
    {
        var findings = Bookings.ReadMessage("SRC'TIF+A+B'TIF+C+D'SSR+DOCS:HK:1:ZZ:::::/P/GBR/1/GBR/12JUL64/M/01JAN20/C/D'").Findings;

        Assert.Contains(findings, finding => finding is { Code: FindingCode.MissingDocument, Text: "1 of 2 travellers have no document." });
        Assert.Contains(findings, finding => finding.Code == FindingCode.ExpiredDocument);
        Assert.Contains(findings, finding => finding.Code == FindingCode.MissingLocator);
    }
}
