using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Network;
using static Aircop.Grains.Tests.Network.Booked;

namespace Aircop.Grains.Tests.Network;

/// <summary>What controls found speaks on later flights, and the method of a fresh seizure on every open flight at once.</summary>
public sealed class OutcomesAcrossNetworkTests
{
    private const string Agency = "99001105";

    // Late and in cash: two grounds, a hit by itself, which an officer can refer.
    private static readonly BookingFacts Courier = Late with { Payment = PaymentForm.Cash, Agency = Agency };

    [Fact]
    public async Task Two_finds_on_bookings_of_an_agency_speak_on_its_next_booking()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier), Traveller("COSTA", "BBB222", Courier), Traveller("ROCHA", "CCC333", Courier), Traveller("MELO", "GGG777", Courier with { Agency = "99003305" }));
        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive);
        await Control(scene, Flight("0801"), "p2", OutcomeKind.Positive);
        await Control(scene, Flight("0801"), "p3", OutcomeKind.Negative);
        await Control(scene, Flight("0801"), "p4", OutcomeKind.Negative);
        await Counted(scene, 4);

        await scene.Fly("0802", Traveller("MOURA", "DDD444", Late with { Agency = Agency }), Traveller("PEREIRA", "EEE555", Late with { Agency = "99002205" }));

        await scene.UntilGround(Flight("0802"), "p1", "D06");
        var reason = (await scene.Flight(Flight("0802")).GetFlight())!.Hits.Single(hit => hit.Person == "p1").Reasons.Single(reason => reason.Source == "D06");
        Assert.Equal(("2", "3"), (reason.Text.Args["positives"], reason.Text.Args["controls"]));
        Assert.DoesNotContain("D06", await scene.GroundsOn(Flight("0802"), "p2"));
    }

    [Fact]
    public async Task Two_finds_of_currency_on_a_route_speak_on_its_next_flight()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier), Traveller("COSTA", "BBB222", Courier), Traveller("ROCHA", "CCC333", Courier));
        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Currency);
        await Control(scene, Flight("0801"), "p2", OutcomeKind.Positive, Commodity.Cocaine, Commodity.Currency);
        await Control(scene, Flight("0801"), "p3", OutcomeKind.Positive, Commodity.Gold);
        await Counted(scene, 3);

        await scene.Fly("0802", Traveller("MOURA", "DDD444", Late));

        await scene.UntilGround(Flight("0802"), "p1", "C08");
        Assert.Equal("2", (await scene.HitOn(Flight("0802"))).Reasons.Single(reason => reason.Source == "C08").Text.Args["finds"]);
    }

    [Fact]
    public async Task Finds_of_an_agency_and_on_a_route_speak_at_once_on_flights_that_were_listed_before()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier), Traveller("COSTA", "BBB222", Courier), Traveller("ROCHA", "CCC333", Courier with { Agency = "99003305" }));
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Late with { Agency = Agency }), Traveller("PEREIRA", "EEE555", Late with { Agency = "99002205" }));
        await scene.UntilSettled();

        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Currency);
        await Control(scene, Flight("0801"), "p2", OutcomeKind.Positive, Commodity.Currency);
        await Control(scene, Flight("0801"), "p3", OutcomeKind.Negative);

        await scene.UntilGround(Flight("0802"), "p2", "C08");
        await scene.UntilGround(Flight("0802"), "p1", "D06");
        Assert.DoesNotContain("D06", await scene.GroundsOn(Flight("0802"), "p2"));
        await scene.UntilSettled();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Outcomes_that_nobody_was_told_of_when_the_process_ended_are_told_after_it(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier), Traveller("COSTA", "BBB222", Courier), Traveller("ROCHA", "CCC333", Courier with { Agency = "99003305" }));
        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive);
        await Control(scene, Flight("0801"), "p3", OutcomeKind.Negative);
        await Counted(scene, 2);
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Late with { Agency = Agency }));
        await scene.UntilSettled();
        await Control(scene, Flight("0801"), "p2", OutcomeKind.Positive);

        await scene.Restart(gracefully);

        await scene.UntilGround(Flight("0802"), "p1", "D06");
        await scene.UntilSettled();
    }

    [Fact]
    public async Task Who_shares_a_card_with_somebody_found_with_goods_is_found_at_once_on_a_flight_that_was_listed_before()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier with { CardToken = "0123456789abcdef" }));
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Late with { CardToken = "0123456789abcdef" }));
        await scene.UntilSettled();
        Assert.Empty((await scene.Flight(Flight("0802")).GetFlight())!.Hits);

        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Cocaine);

        await scene.UntilGround(Flight("0802"), "p1", "F07");
        Assert.Equal("hit.because.network", (await scene.HitOn(Flight("0802"))).Because?.Code);
    }

    [Fact]
    public async Task The_method_of_a_fresh_seizure_is_looked_for_on_every_open_flight()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier));
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Courier with { Payment = PaymentForm.Unspecified }), Traveller("PEREIRA", "EEE555", Late with { Agency = "99002205", OneWay = false, ReturnDate = new DateOnly(2026, 7, 1) }));
        await scene.Fly("0803", Traveller("COSTA", "FFF666", Late with { Agency = "99002205" }));
        await scene.UntilSettled();
        Assert.Empty((await scene.Flight(Flight("0802")).GetFlight())!.Hits);
        var writes = scene.Store.Writes("flight");

        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Cocaine);

        await scene.UntilGround(Flight("0802"), "p1", "D24");
        var hit = await scene.HitOn(Flight("0802"));
        Assert.Equal((HitState.New, "hit.because.seizure"), (hit.State, hit.Because?.Code));
        await scene.UntilSettled();
        Assert.Equal(writes + 3, scene.Store.Writes("flight"));
        Assert.DoesNotContain("D24", await scene.GroundsOn(Flight("0802"), "p2"));
        Assert.Empty((await scene.Flight(Flight("0803")).GetFlight())!.Hits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_seizure_that_nobody_was_told_of_when_the_process_ended_is_told_after_it(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier));
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Courier with { Payment = PaymentForm.Unspecified }));
        await scene.UntilSettled();
        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Cocaine);

        await scene.Restart(gracefully);

        await scene.UntilGround(Flight("0802"), "p1", "D24");
        await scene.UntilSettled();
    }

    [Fact]
    public async Task A_flight_listed_after_a_seizure_is_compared_with_it_and_one_that_is_in_the_air_too()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier));
        await scene.Fly("0802", Traveller("MOURA", "DDD444", Courier with { Payment = PaymentForm.Unspecified }));
        await scene.UntilSettled();
        scene.Clock.Advance(TimeSpan.FromHours(14));

        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Cocaine);
        await scene.UntilGround(Flight("0802"), "p1", "D24");

        await scene.Fly("0804", Traveller("COSTA", "FFF666", Courier with { Payment = PaymentForm.Unspecified }));
        await scene.UntilGround(Flight("0804"), "p1", "D24");
    }

    [Fact]
    public async Task An_outcome_counts_once_however_often_the_flight_tells_of_it()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier));
        await Control(scene, Flight("0801"), "p1", OutcomeKind.Positive, Commodity.Cocaine);
        await Counted(scene, 1);

        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier, seat: "31C"));
        await scene.Restart(gracefully: false);
        await scene.UntilSettled();

        var seizures = await Seizures(scene).GetSeizures(0);
        Assert.Equal((1, 1, 1), (seizures!.Controls, seizures.Positives, seizures.Methods.Length));
        Assert.Single((await scene.Grains.GetGrain<IRouteGrain>("GRU-ACC").GetShared(new DateOnly(2026, 5, 20))).Outcomes);
        Assert.Null(await Seizures(scene).GetSeizures(seizures.Version));
    }

    [Fact]
    public async Task A_control_that_was_not_made_and_one_that_protected_make_no_method()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Courier), Traveller("COSTA", "BBB222", Courier));

        await Control(scene, Flight("0801"), "p1", OutcomeKind.Missed);
        await Control(scene, Flight("0801"), "p2", OutcomeKind.Positive);
        await Counted(scene, 1);

        Assert.Empty((await Seizures(scene).GetSeizures(0))!.Methods);
    }

    [Fact]
    public void Methods_and_counts_are_kept_for_their_time()
    {
        var state = new SeizuresState();
        for (var day = 0; day < 1_000; day += 10)
        {
            var at = Scene.Start.AddDays(day);
            var outcome = new ControlOutcome { Id = $"F{day}/p1.rules", At = at, Positive = day % 20 == 0 };
            Assert.True(SeizureCount.Take(state, outcome, new SeizureMethod { Id = outcome.Id, At = at }, at));
            Assert.False(SeizureCount.Take(state, outcome, null, at.AddDays(3)));
        }

        Assert.False(SeizureCount.Take(state, new ControlOutcome { Id = "late", At = Scene.Start }, null, Scene.Start.AddDays(990)));
        Assert.InRange(state.Methods.Length, 9, 10);
        Assert.Equal(74, state.Controls.Values.Sum());
        Assert.Equal(37, state.Positives.Values.Sum());
    }

    private static ISeizuresGrain Seizures(Scene scene) => scene.Grains.GetGrain<ISeizuresGrain>(INetworkGrain.Key);

    private static Task Counted(Scene scene, int controls) => scene.Until(async () => (await Seizures(scene).GetSeizures(-1))!.Controls == controls);

    private static async Task Control(Scene scene, string flight, string person, OutcomeKind kind, params ImmutableArray<Commodity> goods)
    {
        var hit = $"{person}.rules";
        Assert.Equal(ActResult.Done, await scene.Flight(flight).DecideHit(new DecideHit { CommandId = "d" + hit, HitId = hit, Decision = HitDecision.Refer, By = "ACC officer", Reason = "Two grounds." }));
        Assert.Equal(ActResult.Done, await scene.Flight(flight).RecordOutcome(new RecordOutcome
        {
            CommandId = "o" + hit, HitId = hit, By = "ACC officer", Reason = "Bags examined.",
            Outcome = new HitOutcome { Kind = kind, Airport = "ACC", Seizures = [.. goods.Select(commodity => new SeizureLine { Commodity = commodity, Quantity = 1_000 })] },
        }));
    }
}
