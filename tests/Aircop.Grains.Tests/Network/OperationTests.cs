using System.Collections.Concurrent;
using System.Text.Json;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using Aircop.Grains.Tests.Operations;
using Aircop.Testing;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

public sealed class OperationTests
{
    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C");

    [Fact]
    public async Task An_operation_is_planned_until_it_is_live_and_goes_step_by_step()
    {
        await using var scene = await Scene.Begin();
        Assert.Null(await scene.Operation().GetBoard());
        Assert.False(await scene.Operation().ChangeState(OperationState.Invited, "OCU head"));
        Assert.True(await scene.Operation().Plan(Scene.Plan("CDG")));
        Assert.True(await scene.Operation().Plan(Scene.Plan("CDG", "ABJ")));
        Assert.False(await scene.Operation().ChangeState(OperationState.Live, "OCU head"));

        await scene.GoLive("CDG", "ABJ");

        Assert.False(await scene.Operation().Plan(Scene.Plan("CDG")));
        Assert.False(await scene.Operation().ChangeState(OperationState.Cancelled, "OCU head"));
        Assert.Equal(["ABJ", "CDG"], (await scene.Board()).Airports.Select(airport => airport.Place.Iata));
        Assert.Equal(OperationState.Live, (await scene.Board()).Operation.State);
    }

    [Fact]
    public async Task Of_two_who_change_the_state_at_once_the_second_is_asked_after_the_first()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG");

        var changed = await Task.WhenAll(
            scene.Operation().ChangeState(OperationState.LiveEnded, "OCU head"),
            scene.Operation().ChangeState(OperationState.LiveEnded, "OCU officer"),
            scene.Operation().ChangeState(OperationState.LiveEnded, "OCU officer"));

        Assert.Single(changed, done => done);
    }

    [Fact]
    public async Task Airports_take_part_until_the_feedback_is_collected()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        Assert.Equal("cocair-8", Assert.Single(await scene.Airport("CDG").ReportFlights([])));

        Assert.True(await scene.Operation().ChangeState(OperationState.Paused, "OCU head"));
        Assert.Equal("cocair-8", Assert.Single(await scene.Airport("CDG").ReportFlights([])));

        Assert.True(await scene.Operation().ChangeState(OperationState.LiveEnded, "OCU head"));
        Assert.True(await scene.Operation().ChangeState(OperationState.CollectingFeedback, "OCU head"));
        Assert.Equal("cocair-8", Assert.Single(await scene.Airport("CDG").ReportFlights([])));

        Assert.True(await scene.Operation().ChangeState(OperationState.Evaluating, "OCU head"));
        Assert.Empty(await scene.Airport("CDG").ReportFlights([]));
        Assert.Empty(await scene.Airport("ABJ").ReportFlights([]));
    }

    [Fact]
    public async Task Flights_known_before_it_went_live_are_on_its_board()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        await scene.Until(() => Task.FromResult(scene.Store.Writes("passenger") == 1));

        await scene.GoLive("CDG", "ABJ");

        await scene.Until(async () => (await scene.Board()).Figures is { Flights: 1, People: 1 });
    }

    [Fact]
    public async Task Flights_known_before_it_went_live_are_on_its_board_although_telling_them_failed_at_first()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        await scene.Until(() => Task.FromResult(scene.Store.Writes("passenger") == 1));
        Assert.True(await scene.Operation().Plan(Scene.Plan("CDG")));
        foreach (var state in (OperationState[])[OperationState.Invited, OperationState.Preparing, OperationState.Rehearsal, OperationState.Ready])
            Assert.True(await scene.Operation().ChangeState(state, "OCU head"));

        // The state itself and the airport's joining are written; the known flights are the third write, and it fails.
        scene.Store.FailWriteAfter(2);
        Assert.True(await scene.Operation().ChangeState(OperationState.Live, "OCU head"));

        await scene.Until(async () => (await scene.Board()).Figures.Flights == 1);
    }

    [Fact]
    public async Task An_airport_that_has_left_memory_is_called_back_while_the_operation_is_live()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG");
        await scene.Airport("CDG").ExpectFlights([new ExpectedFlight { Flight = Air702, To = "ABJ", Departure = Scene.Start.AddMinutes(20), Arrival = Scene.Start.AddHours(6) }]);
        await scene.Restart(gracefully: false);

        // Nobody calls the airport: the operation does, and by the clock the list is due and then late.
        await scene.Until(async () => (await scene.Board()).Figures is { ListsDue: 1, ListsLate: 0 });
        scene.Clock.Advance(TimeSpan.FromMinutes(25));
        await scene.Until(async () => (await scene.Board()).Figures is { ListsDue: 1, ListsLate: 1 });
    }

    [Fact]
    public async Task A_watcher_gets_every_change_in_order_and_keeps_the_board_with_it()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567" });
        Assert.Null(await scene.Operation().Watch(scene.Grains.CreateObjectReference<IBoardObserver>(new Watcher())));
        await scene.GoLive("CDG", "ABJ");
        var watcher = new Watcher();
        var from = await scene.Operation().Watch(scene.Grains.CreateObjectReference<IBoardObserver>(watcher));
        var mirror = await scene.Board();
        Assert.True(mirror.Seq >= from);

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Amina with { Seat = "1A" }));
        await scene.Until(async () => (await scene.Board()).Figures is { Flights: 2, HitsWaiting: 2 });
        await scene.Flight(Air702).DecideHit(new DecideHit { CommandId = "c1", HitId = "p1.national.n1", Decision = HitDecision.Watch, By = "ABJ officer", Reason = "Seen." });
        await scene.Until(async () => (await scene.Board()).Figures.HitsWaiting == 1);
        var last = (await scene.Board()).Seq;
        await Eventually.Holds(() => Joins(watcher.Ticks, from!.Value, last));

        // Of two ticks that are under way at once the later may arrive first in a cluster; none is lost.
        var seq = from!.Value;
        foreach (var tick in watcher.Ticks.OrderBy(tick => tick.Seq))
        {
            Assert.Equal(seq, tick.AfterSeq);
            Assert.True(tick.Seq > seq);
            seq = tick.Seq;
            Assert.Equal(tick.Seq > mirror.Seq ? TickEffect.Applied : TickEffect.Known, BoardMirror.Apply(mirror, tick, out mirror));
        }

        Assert.Contains(watcher.Ticks, tick => tick.IsAlert);
        Assert.Equal(JsonSerializer.Serialize(await scene.Board()), JsonSerializer.Serialize(mirror));
        GC.KeepAlive(watcher);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_board_is_the_same_after_a_restart(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await scene.Operation().Plan(Scene.Plan("ABJ", "ACC", "CDG", "DSS"));
        var stories = new BoardStories(5);
        await Task.WhenAll(stories.Flights(250, 5).Select(async reports =>
        {
            foreach (var report in reports) await scene.Operation().Report(new OperationReport { Flights = [report] });
        }));
        foreach (var status in stories.Statuses("ABJ", 3)) await scene.Operation().Report(new OperationReport { Airports = [status] });
        var before = await scene.Board();
        Assert.True(before.Seq > 520, "There was no checkpoint yet.");
        Assert.True(scene.Store.Writes("board") > 0);

        await scene.Restart(gracefully);

        Assert.Equal(BoardStories.Text(before), BoardStories.Text(await scene.Board()));
        await scene.Operation().Report(new OperationReport { Flights = [new FlightReport { Flight = "AF999-2026-05-20-CDG", Version = 1, Carrier = "AF", Number = "999" }] });
        Assert.Equal(before.Seq + 1, (await scene.Board()).Seq);
    }

    private static bool Joins(IEnumerable<BoardTick> ticks, long from, long to)
    {
        foreach (var tick in ticks.OrderBy(tick => tick.Seq))
            if (tick.AfterSeq == from) from = tick.Seq;
        return from >= to;
    }

    private sealed class Watcher : IBoardObserver
    {
        public ConcurrentQueue<BoardTick> Ticks { get; } = [];

        public Task Changed(BoardTick tick)
        {
            Ticks.Enqueue(tick);
            return Task.CompletedTask;
        }
    }
}
