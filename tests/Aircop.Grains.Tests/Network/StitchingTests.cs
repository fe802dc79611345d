using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Passengers;
using static Aircop.Grains.Tests.Network.Tickets;

namespace Aircop.Grains.Tests.Network;

/// <summary>Separate tickets are seen as one route, at every airport of it, whichever list comes first.</summary>
public sealed class StitchingTests
{
    private const string First = "LA800-2026-05-20-GRU";
    private const string Second = "TP100-2026-05-21-ABJ";
    private const string Rules = "p1.rules";
    private const string Route = "p1.route";

    private static readonly DateTime FirstDeparture = new(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified);
    private static readonly DateTime SecondDeparture = new(2026, 5, 21, 10, 0, 0, DateTimeKind.Unspecified);

    // Late and in cash, so that one more family speaks on the second flight alone.
    private static readonly BookingFacts Cash = new()
    {
        CreatedAt = new DateTimeOffset(2026, 5, 20, 20, 0, 0, TimeSpan.Zero), Payment = PaymentForm.Cash, Itinerary = ["ABJ", "LIS"],
    };

    private static byte[] FirstList(string document = "P1") => List("LA800", "GRU", "ABJ", FirstDeparture, Traveller(document, "AAAAAA"));

    private static byte[] SecondList(string document = "P1", string locator = "BBBBBB") => List("TP100", "ABJ", "LIS", SecondDeparture, Traveller(document, locator, Cash));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_airport_of_the_route_has_the_finding_whichever_list_comes_first(bool firstFlightFirst)
    {
        await using var scene = await Scene.Begin();
        await scene.Post(firstFlightFirst ? FirstList() : SecondList(), BodyFormat.Json);
        await Told(scene);
        await scene.Post(firstFlightFirst ? SecondList() : FirstList(), BodyFormat.Json);

        await scene.Until(async () => await On(scene, "GRU", Route) && await On(scene, "ABJ", Route) && await On(scene, "ABJ", Rules) && await On(scene, "LIS", Rules));

        var second = (await Hit(scene, Second, Rules))!;
        Assert.Contains(second.Reasons, reason => reason is { Side: ReasonSide.For, Source: "D10" });
        var first = (await Hit(scene, First, Route))!;
        Assert.Equal((HitKind.Rule, HitState.New, second.Severity, second.Rank), (first.Kind, first.State, first.Severity, first.Rank));
        Assert.Equal(("hit.route", "GRU", "ABJ", "LIS"), (first.Headline.Code, first.Headline.Args["from"], first.Headline.Args["via"], first.Headline.Args["to"]));
        Assert.Equal("hit.because.route", first.Because!.Code);
        Assert.Contains(first.Reasons, reason => reason is { Side: ReasonSide.For, Source: "D10" });
    }

    [Fact]
    public async Task A_route_that_is_found_no_more_lapses_on_the_earlier_flight()
    {
        await using var scene = await Scene.Begin();
        await Both(scene);

        await scene.Post(SecondList(locator: "AAAAAA"), BodyFormat.Json);

        await scene.Until(async () => await Hit(scene, First, Route) is { State: HitState.Lapsed } && !await On(scene, "GRU", Route));
        Assert.Equal("hit.because.routeWithdrawn", (await Hit(scene, First, Route))!.Because!.Code);
        Assert.Equal(HitState.New, (await Hit(scene, Second, Rules))!.State);
    }

    [Fact]
    public async Task A_route_comes_back_when_it_is_found_again()
    {
        await using var scene = await Scene.Begin();
        await Both(scene);
        await scene.Post(SecondList(locator: "AAAAAA"), BodyFormat.Json);
        await scene.Until(async () => await Hit(scene, First, Route) is { State: HitState.Lapsed });

        await scene.Post(SecondList(locator: "CCCCCC"), BodyFormat.Json);

        await scene.Until(async () => await Hit(scene, First, Route) is { State: HitState.New });
    }

    [Fact]
    public async Task Flights_that_have_told_each_other_are_quiet()
    {
        await using var scene = await Scene.Begin();
        await Both(scene);
        await Told(scene);
        var (flights, passengers) = (scene.Store.Writes("flight"), scene.Store.Writes("passenger"));

        var again = new TargetAgain { Cause = TargetingCause.History };
        for (var i = 0; i < 3; i++) await Task.WhenAll(scene.Flight(First).TargetAgain(again), scene.Flight(Second).TargetAgain(again));

        Assert.Equal((flights, passengers), (scene.Store.Writes("flight"), scene.Store.Writes("passenger")));
    }

    [Fact]
    public async Task A_new_list_of_the_earlier_flight_keeps_the_finding()
    {
        await using var scene = await Scene.Begin();
        await Both(scene);

        await scene.Post(List("LA800", "GRU", "ABJ", FirstDeparture, Traveller("P1", "AAAAAA") with { Seat = "31C" }), BodyFormat.Json);

        await Told(scene);
        Assert.Equal(HitState.New, (await Hit(scene, First, Route))!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_ends_before_the_others_are_told_tells_them_when_it_is_back(bool firstFlightFirst)
    {
        await using var scene = await Scene.Begin();
        await scene.Post(firstFlightFirst ? FirstList() : SecondList(), BodyFormat.Json);
        await scene.Post(firstFlightFirst ? SecondList() : FirstList(), BodyFormat.Json);
        await scene.Restart(gracefully: false);

        await scene.Until(async () => await On(scene, "GRU", Route) && await On(scene, "LIS", Rules));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_others_are_told_although_the_store_fails_at_first(int failures)
    {
        await using var scene = await Scene.Begin();
        await scene.Post(FirstList(), BodyFormat.Json);
        await scene.Post(SecondList(), BodyFormat.Json);
        scene.Store.FailNextWrites(failures);

        await scene.Until(async () => await On(scene, "GRU", Route) && await On(scene, "LIS", Rules));
    }

    [Fact]
    public async Task A_second_passport_hides_no_route()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(FirstList("P1"), BodyFormat.Json);
        await scene.Post(SecondList("P2"), BodyFormat.Json);

        await scene.Until(async () => await On(scene, "GRU", Route) && await On(scene, "LIS", Rules));
    }

    [Fact]
    public async Task One_ticket_over_the_same_airports_is_no_stitched_route()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(FirstList(), BodyFormat.Json);
        await scene.Post(SecondList(locator: "AAAAAA"), BodyFormat.Json);

        await Told(scene);
        Assert.DoesNotContain((await Hit(scene, Second, Rules))!.Reasons, reason => reason is { Side: ReasonSide.For, Source: "D10" });
        Assert.Null(await Hit(scene, First, Route));
    }

    [Fact]
    public async Task Who_did_not_board_the_first_flight_has_no_route()
    {
        await using var scene = await Scene.Begin();
        await Both(scene);
        var key = Scene.Identities.Of(Traveller("P1", ""))!;
        var journey = (await scene.Grains.GetGrain<IPassengerGrain>(key).GetPast()).Journeys.Single(one => one.Flight == First);

        await scene.Grains.GetGrain<IPassengerGrain>(key).NoteJourney(journey with { Version = 99, Presence = Presence.NotOnBoard });
        await scene.Flight(Second).TargetAgain(new TargetAgain { Cause = TargetingCause.History, Passengers = [key] });

        await scene.Until(async () => await Hit(scene, First, Route) is { State: HitState.Lapsed });
    }

    private static async Task Both(Scene scene)
    {
        await scene.Post(FirstList(), BodyFormat.Json);
        await scene.Post(SecondList(), BodyFormat.Json);
        await scene.Until(async () => await On(scene, "GRU", Route) && await On(scene, "LIS", Rules));
    }

    private static async Task<Hit?> Hit(Scene scene, string flight, string id) => (await scene.Flight(flight).GetFlight())?.Hits.FirstOrDefault(hit => hit.Id == id);

    private static async Task<bool> On(Scene scene, string airport, string hit) => (await scene.Airport(airport).GetWorklist()).Rows.Any(row => row.Hit.Id == hit);

    // A flight lets its reminder go once it owes nobody anything.
    private static Task Told(Scene scene) => scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));
}
