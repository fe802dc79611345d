using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Network;
using static Aircop.Grains.Tests.Network.Booked;

namespace Aircop.Grains.Tests.Network;

/// <summary>A route whose courier-like bookings jump is seen, and a quiet one is not.</summary>
public sealed class RouteTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Fact]
    public async Task A_jump_of_courier_like_bookings_speaks_for_all_on_the_next_flight_of_the_route()
    {
        await using var scene = await Scene.Begin();
        await FlyThirteenWeeks(scene);
        var usual = await Gru(scene).GetShared(Day);
        Assert.Equal((0, 1d, 1d), (usual.Week, usual.Mean, usual.Deviation));

        var today = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified);
        await scene.Fly("0803", today, [.. Enumerable.Range(0, 6).Select(i => Traveller($"{(char)('A' + i)}LMEIDA", $"CCC{i:d3}", Courier(today)))]);

        await scene.UntilGround(Flight("0803"), "p1", "D11");
        var reason = (await scene.Flight(Flight("0803")).GetFlight())!.Hits[0].Reasons.Single(reason => reason.Source == "D11");
        Assert.Equal(("6", "1"), (reason.Text.Args["bookings"], reason.Text.Args["usual"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_jump_that_comes_with_another_flight_of_the_day_speaks_at_once_on_the_one_that_was_listed_before(bool restarts)
    {
        await using var scene = await Scene.Begin();
        await FlyThirteenWeeks(scene);
        var today = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified);
        await scene.Fly("0803", today, [.. Enumerable.Range(0, 3).Select(i => Traveller($"{(char)('A' + i)}LMEIDA", $"CCC{i:d3}", Courier(today))), Traveller("COSTA", "EEE000", Quiet(today))]);
        await scene.UntilSettled();
        Assert.DoesNotContain("D11", await scene.GroundsOn(Flight("0803"), "p1"));

        await scene.Fly("0804", today.AddHours(1), [.. Enumerable.Range(0, 3).Select(i => Traveller($"{(char)('A' + i)}MARAL", $"DDD{i:d3}", Courier(today)))]);
        if (restarts) await scene.Restart(gracefully: false);

        await scene.UntilGround(Flight("0803"), "p1", "D11");
        await scene.UntilSettled();
        Assert.DoesNotContain("D11", await scene.GroundsOn(Flight("0803"), "p4"));
    }

    [Fact]
    public async Task A_flight_told_twice_late_or_on_another_day_counts_once()
    {
        await using var scene = await Scene.Begin();
        var flight = new RouteFlight { Flight = "LA801", Version = 3, Day = Day, Bookings = 9, CourierLike = 4 };
        await Gru(scene).Tell(flight);
        await Gru(scene).Tell(flight);
        await Gru(scene).Tell(flight with { Version = 2, CourierLike = 7 });
        Assert.Equal(4, (await Gru(scene).GetShared(Day)).Week);

        await Gru(scene).Tell(flight with { Version = 4, Day = Day.AddDays(-30) });
        Assert.Equal((0, 4), ((await Gru(scene).GetShared(Day)).Week, (await Gru(scene).GetShared(Day.AddDays(-29))).Week));

        await scene.Restart(gracefully: false);
        Assert.Equal((0, 4), ((await Gru(scene).GetShared(Day)).Week, (await Gru(scene).GetShared(Day.AddDays(-29))).Week));
    }

    [Fact]
    public async Task A_route_keeps_its_weeks_as_long_as_they_are_compared_and_no_write_grows_with_them()
    {
        await using var scene = await Scene.Begin();
        for (var week = 0; week < 20; week++)
        {
            await Gru(scene).Tell(new RouteFlight { Flight = $"LA{week}", Version = 1, Day = Day.AddDays(7 * week), Bookings = 3, CourierLike = week });
            scene.Clock.Advance(TimeSpan.FromDays(7));
        }

        var last = await Gru(scene).GetShared(Day.AddDays(7 * 19));
        Assert.Equal((19, 12.5), (last.Week, last.Mean));
        Assert.Null(scene.Rows.Stored("week-20260518", GrainId.Create("route", "GRU-ACC")));
        Assert.NotNull(scene.Rows.Stored("week-20260928", GrainId.Create("route", "GRU-ACC")));
    }

    [Fact]
    public void A_route_that_is_new_has_nothing_to_be_compared_with()
    {
        var flights = new[] { new RouteFlight { Flight = "F", Day = Day, CourierLike = 21 } };

        Assert.Equal((21, null, null), RouteWeeks.Of(flights, Day.AddDays(-89), Day));
        Assert.Equal((21, 0d, 1d), RouteWeeks.Of(flights, Day.AddDays(-90), Day));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weeks_mean_and_deviation_are_those_of_the_flights(int seed)
    {
        var random = new Random(seed);
        var flights = Enumerable.Range(0, 200).Select(i => new RouteFlight { Flight = $"F{i}", Day = Day.AddDays(-random.Next(120) + 5), CourierLike = random.Next(9) }).ToArray();
        var weeks = Enumerable.Range(0, 13).Select(ago => flights.Where(flight => flight.Day > Day.AddDays(-7 * (ago + 1)) && flight.Day <= Day.AddDays(-7 * ago)).Sum(flight => flight.CourierLike)).ToArray();

        var (week, mean, deviation) = RouteWeeks.Of(flights, Day.AddDays(-200), Day);

        Assert.Equal(weeks[0], week);
        Assert.Equal(weeks.Skip(1).Average(), mean!.Value, 9);
        var variance = weeks.Skip(1).Sum(one => Math.Pow(one - mean.Value, 2)) / 11;
        Assert.Equal(Math.Max(Math.Sqrt(variance), Math.Sqrt(Math.Max(1, mean.Value))), deviation!.Value, 9);
    }

    [Fact]
    public void A_booking_is_like_a_couriers_when_two_signs_are_seen()
    {
        var (departure, arrival) = (Scene.Start.AddHours(10), Scene.Start.AddHours(20));
        var quiet = new BookingFacts { CreatedAt = departure.AddDays(-20), Payment = PaymentForm.Card, OneWay = false, ReturnDate = new DateOnly(2026, 6, 20) };

        Assert.False(Is(quiet));
        Assert.False(Is(quiet with { CreatedAt = departure.AddHours(-71) }));
        Assert.True(Is(quiet with { CreatedAt = departure.AddHours(-71), Payment = PaymentForm.Cash }));
        Assert.False(Is(quiet with { CreatedAt = departure.AddHours(-72), Payment = PaymentForm.Cash }));
        Assert.True(Is(quiet with { OneWay = true, PayerName = "PEREIRA JOAO" }));
        Assert.False(Is(quiet with { OneWay = true, PayerName = "SILVA ANA" }));
        Assert.True(Is(quiet with { ReturnDate = new DateOnly(2026, 5, 26) }, new Baggage { Count = 0 }));
        Assert.False(Is(quiet with { ReturnDate = new DateOnly(2026, 5, 27) }, new Baggage { WeightKg = 26 }));
        Assert.True(Is(quiet with { OneWay = true }, new Baggage { Count = 1, WeightKg = 26 }));
        Assert.False(Is(new BookingFacts()));

        bool Is(BookingFacts booking, Baggage? bags = null)
        {
            var person = Traveller("SILVA", "AAA111", booking) with { Bags = bags };
            return CourierLike.Is(person, [person], departure, arrival);
        }
    }

    private static async Task FlyThirteenWeeks(Scene scene)
    {
        for (var week = 13; week > 0; week--)
        {
            var departure = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified).AddDays(-7 * week);
            await scene.Fly("0801", departure, [Traveller("SILVA", $"AAA{week:d3}", Courier(departure)), Traveller("COSTA", $"BBB{week:d3}", Quiet(departure))]);
        }

        await scene.UntilSettled();
    }

    private static IRouteGrain Gru(Scene scene) => scene.Grains.GetGrain<IRouteGrain>("GRU-ACC");

    private static BookingFacts Courier(DateTime departure) => Late with { CreatedAt = new DateTimeOffset(departure.AddHours(-7), TimeSpan.Zero) };

    private static BookingFacts Quiet(DateTime departure) => Late with { CreatedAt = new DateTimeOffset(departure.AddDays(-30), TimeSpan.Zero), OneWay = false, ReturnDate = DateOnly.FromDateTime(departure.AddDays(20)) };
}
