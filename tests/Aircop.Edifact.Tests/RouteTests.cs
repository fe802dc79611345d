namespace Aircop.Edifact.Tests;

/// <summary>Flights, legs and their times.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("EK456", null, "EK", "456")]
    [InlineData("B2740", null, "B2", "740")]
    [InlineData("A92707", null, "A9", "2707")]
    [InlineData("UA0989", "UA", "UA", "989")]
    [InlineData("UA0000", "UA", "UA", "0")]
    [InlineData("BAW117", null, "BAW", "117")]
    [InlineData("BAW117", "BAW", "BAW", "117")]
    [InlineData("ZZ12A", "ZZ", "ZZ", "12A")]
    [InlineData("989", "UA", "UA", "989")]
    [InlineData("zz 0123", null, "ZZ", "123")]
    [InlineData("ZX877", "XZ", "ZX", "877")]
    [InlineData("ZZMCL", "ZZ", "ZZ", null)]
    [InlineData("", "LOCK", "LOCK", null)]
    public void Flight_numbers_split_into_carrier_and_number(string raw, string? named, string? carrier, string? number)
    {
        var flight = FlightDesignator.Parse(raw, named);

        Assert.Equal((raw, carrier, number), (flight.Raw, flight.Carrier, flight.Number));
    }

    [Fact]
    public void A_number_under_another_carrier_is_kept_whole_and_reported()
    {
        var message = Samples.WithRoute(Samples.Route.Replace("ZZ0123", "XY0123", StringComparison.Ordinal));

        Assert.Equal("XY0123", message.Paxlst!.Legs[0].Flight!.Raw);
        Assert.False(message.Paxlst.Legs[0].Flight!.CarrierAgrees);
        Assert.Contains(FindingCode.CarrierMismatch, Samples.CodesOf(message));
    }

    [Fact]
    public void Times_are_local_and_without_a_zone()
    {
        var leg = Samples.ReadList(Samples.Whole).PrimeLeg!;

        Assert.Equal(new DateTime(2026, 3, 4, 10, 30, 0, DateTimeKind.Unspecified), leg.DepartureLocal);
        Assert.Equal(new DateTime(2026, 3, 4, 23, 55, 0, DateTimeKind.Unspecified), leg.ArrivalLocal);
        Assert.Equal(DateTimeKind.Unspecified, leg.DepartureLocal!.Value.Kind);
    }

    [Theory]
    [InlineData("DTM+189: 2603041030:201'", "2026-03-04T10:30")]
    [InlineData("DTM+189:2603041030'", "2026-03-04T10:30")]
    [InlineData("DTM+189:202603041030:203'", "2026-03-04T10:30")]
    [InlineData("DTM+189:20260304:102'", "2026-03-04T00:00")]
    [InlineData("DTM+189:260304:101'", "2026-03-04T00:00")]
    [InlineData("DTM+189:2603042400:201'", "2026-03-05T00:00")]
    [InlineData("DTM+189:2602291030:201'", null)]
    [InlineData("DTM+189:2603042575:201'", null)]
    [InlineData("DTM+189:'", null)]
    public void The_digits_tell_the_format_of_a_time(string time, string? expected)
    {
        var message = Samples.WithRoute("TDT+20+ZZ123'LOC+125+GRU'" + time + "LOC+87+LIS'DTM+232:2603042355:201'");

        var leg = Assert.Single(message.Paxlst!.Legs);
        Assert.Equal(expected, leg.DepartureLocal?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected is null, Samples.CodesOf(message).Contains(FindingCode.MissingMandatoryField));
    }

    [Fact]
    public void Two_legs_under_one_transport_or_two_are_the_same()
    {
        const string First = "LOC+92+JFK'DTM+189:2603040220:201'LOC+92+ANC'DTM+232:2603040550:201'";
        const string Second = "LOC+125+ANC'DTM+189:2603040650:201'LOC+87+ICN'DTM+232:2603050840:201'";

        var one = Samples.WithRoute("TDT+20+KE250+++KE'" + First + Second);
        var two = Samples.WithRoute("TDT+20+KE250+++KE'" + First + "TDT+20+KE250+++KE'" + Second);

        Assert.Equal("KE250:JFK-ANC KE250:ANC-ICN", Samples.LegsOf(one));
        Assert.Equal(one.Paxlst!.Legs.ToArray(), two.Paxlst!.Legs.ToArray());
        Assert.Equal("ICN", one.Paxlst.PrimeLeg!.To);
    }

    [Theory]
    [InlineData("125 A,87 B", "A-B")]
    [InlineData("92 A,92 B,92 B,130 C", "A-B B-C")]
    [InlineData("125 A,92 B,92 B,87 C", "A-B B-C")]
    [InlineData("92 A,92 B,87 C", "A-B B-C")]
    [InlineData("87 B,125 A", "A-B")]
    [InlineData("188 X,125 A,87 B,172 Y", "A-B")]
    [InlineData("125 A,125 C,87 B", "C-B")]
    [InlineData("125 A", "")]
    public void Ports_pair_into_legs(string ports, string expected)
    {
        var route = "TDT+20+ZZ1'" + string.Concat(ports.Split(',').Select(port => $"LOC+{port.Replace(' ', '+')}'"));

        var legs = Samples.WithRoute(route).Paxlst!.Legs;

        Assert.Equal(expected, string.Join(' ', legs.Select(leg => $"{leg.From}-{leg.To}")));
    }

    [Fact]
    public void A_routing_port_with_both_times_ends_one_leg_and_begins_the_next()
    {
        var message = Samples.WithRoute(
            "TDT+20+ZZ1'LOC+92+A'DTM+189:2603040100:201'LOC+92+B'DTM+232:2603040200:201'DTM+189:2603040300:201'LOC+92+C'DTM+232:2603040400:201'");

        Assert.Equal("ZZ1:A-B ZZ1:B-C", Samples.LegsOf(message));
        Assert.Equal(3, message.Paxlst!.Legs[1].DepartureLocal!.Value.Hour);
        Assert.Equal(4, message.Paxlst.Legs[1].ArrivalLocal!.Value.Hour);
    }

    [Fact]
    public void A_third_routing_port_with_only_an_arrival_ends_a_leg_from_the_second()
    {
        var message = Samples.WithRoute(
            "TDT+20+ZZ1'LOC+92+A'DTM+189:2603040100:201'LOC+92+B'DTM+232:2603040200:201'LOC+92+C'DTM+232:2603040400:201'");

        Assert.Equal("ZZ1:A-B ZZ1:B-C", Samples.LegsOf(message));
        Assert.Equal(4, message.Paxlst!.Legs[1].ArrivalLocal!.Value.Hour);
    }

    [Fact]
    public void A_leg_without_a_port_is_left_out_and_the_people_stay()
    {
        var message = Samples.WithRoute("TDT+20+ZZ1'LOC+125+'DTM+189:2603040100:201'LOC+87+LIS'DTM+232:2603040200:201'");

        Assert.Empty(message.Paxlst!.Legs);
        Assert.Single(message.Paxlst.People);
        Assert.Contains(FindingCode.IncompleteLeg, Samples.CodesOf(message));
        Assert.Contains(FindingCode.NoFlight, Samples.CodesOf(message));
    }

    [Fact]
    public void A_transport_after_a_person_is_their_onward_flight()
    {
        var list = Samples.ReadList(Samples.Head + Samples.Route + Samples.Person + "TDT+20+YY77+++YY'" + Samples.Tail);

        Assert.Single(list.Legs);
        Assert.Equal("YY77", list.People[0].OnwardFlight!.ToString());
    }

    [Fact]
    public void An_arrival_days_before_the_departure_is_reported()
    {
        var message = Samples.WithRoute(Samples.Route.Replace("2603042355", "2603010100", StringComparison.Ordinal));

        Assert.Contains(FindingCode.ImplausibleValue, Samples.CodesOf(message));
        Assert.Single(message.Paxlst!.Legs);
    }

    [Theory]
    [InlineData("NZAKL", "AKL")]
    [InlineData("gru", "GRU")]
    [InlineData("SBGR", "SBGR")]
    public void Ports_become_three_letters_where_they_can(string sent, string code)
    {
        var leg = Samples.WithRoute(Samples.Route.Replace("GRU", sent, StringComparison.Ordinal)).Paxlst!.Legs[0];

        Assert.Equal((code, sent.ToUpperInvariant()), (leg.From, leg.FromAsSent));
    }
}
