using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Testing;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>What is promised while the store fails, answers are lost and processes end.</summary>
public sealed class FaultTests
{
    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C");
    private static readonly Lookout Wanted = new() { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" };

    [Fact]
    public async Task A_write_that_fails_reaches_the_caller_and_leaves_no_trace()
    {
        await using var scene = await Scene.Begin();
        var body = Paxlst("AF702", "CDG", "ABJ", Amina);
        scene.Store.FailNextWrites(1);

        await Scene.StoreFails(() => scene.Post(body));
        Assert.Null(await scene.Flight(Air702).GetFlight());
        Assert.Equal(0, scene.Rows.Count);

        Assert.Equal((IntakeStatus.Accepted, false), await Ended(scene.Post(body)));
        Assert.Single((await scene.Flight(Air702).GetFlight())!.Lists);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_and_the_body_sent_again_double_nothing()
    {
        await using var scene = await Scene.Begin();
        var body = Paxlst("AF702", "CDG", "ABJ", Amina);
        scene.Store.LoseNextAnswers(1);

        await Scene.StoreFails(() => scene.Post(body));

        Assert.Equal((IntakeStatus.Accepted, true), await Ended(scene.Post(body)));
        var flight = (await scene.Flight(Air702).GetFlight())!;
        Assert.Equal((1, 1, 1L), (flight.Lists.Length, flight.People.Length, flight.Version));
        await scene.Until(async () => (await scene.Airport("ABJ").ReportFlights([])).IsEmpty && scene.Store.Writes("passenger") == 1);
    }

    [Fact]
    public async Task A_list_without_a_flight_whose_write_fails_is_kept_when_it_is_sent_again()
    {
        await using var scene = await Scene.Begin();
        var body = WithoutFlight(Amina);
        scene.Store.FailNextWrites(1);

        await Scene.StoreFails(() => scene.Post(body));
        Assert.Equal((IntakeStatus.Accepted, false), await Ended(scene.Post(body)));
        Assert.Equal((IntakeStatus.Accepted, true), await Ended(scene.Post(body)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Airports_and_operation_are_told_although_the_store_fails_them_at_first(int failures)
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        scene.Store.FailNextWrites(failures);

        await TheyKnow(scene);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Airports_and_operation_are_told_although_their_answers_are_lost(int lost)
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        scene.Store.LoseNextAnswers(lost);

        await TheyKnow(scene);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flight_that_had_told_nobody_when_the_process_ended_tells_after_it(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        Assert.Empty((await scene.Airport("ABJ").GetWorklist()).Rows);

        await scene.Restart(gracefully);

        // Nobody calls the flight: its reminder does.
        await TheyKnow(scene);
        Assert.Equal(1, (await scene.Board()).Events.Count(e => e.Kind == BoardEventKind.ListReceived));
    }

    [Fact]
    public async Task A_process_that_ends_between_one_receiver_and_the_next_tells_both_and_doubles_nothing()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.GoLive("CDG", "ABJ");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        // One receiver's row is written, the others' are not, when the process ends.
        scene.Store.Fault = () => new IOException("The disk is gone.");
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));
        scene.Store.FailNextWrites(2);
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await scene.Restart(gracefully: false);
        scene.Store.FailNextWrites(0);

        await TheyKnow(scene);
        Assert.Equal(1, (await scene.Board()).Events.Count(e => e.Kind == BoardEventKind.HitRaised));
    }

    [Fact]
    public async Task The_reminder_goes_once_everybody_has_been_told()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        Assert.Equal(1, scene.Reminders.Count);

        await scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));

        Assert.Equal(1, scene.Store.Writes("told"));
        await scene.Restart(gracefully: true);
        await scene.Flight(Air702).GetFlight();
        var passengers = scene.Store.Writes("passenger");
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        await scene.Flight(Air702).GetFlight();
        Assert.Equal(passengers, scene.Store.Writes("passenger"));
    }

    [Fact]
    public async Task What_is_still_being_written_is_told_to_nobody()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("KOUASSI", "KOFFI", "98ZZ11111")));
        scene.Store.HoldWrites();
        var second = scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        await Eventually.Holds(() => scene.Store.Writes("flight") == 2);

        // Its timer to tell the first list falls due while the second is being written: of the second nobody hears.
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 20; i++) Assert.Empty((await scene.Airport("ABJ").GetWorklist()).Rows);

        // What the first list has others write is held as well, and may go before it.
        scene.Store.FailNextWrites(1, "flight");
        scene.Store.ReleaseWrites();

        await Scene.StoreFails(() => second);
        Assert.Empty((await scene.Airport("ABJ").GetWorklist()).Rows);
        Assert.Equal(1, (await scene.Flight(Air702).GetFlight())!.Version);
    }

    [Fact]
    public async Task A_lookout_list_whose_register_fails_takes_the_same_entries_again()
    {
        await using var scene = await Scene.Begin();
        var list = scene.Grains.GetGrain<IWatchlistGrain>("national");
        scene.Store.FailNextWrites(1);

        await Scene.StoreFails(() => list.AddEntries([Wanted]));

        Assert.Equal(1, await list.AddEntries([Wanted]));
        Assert.Equal(1, await list.AddEntries([Wanted]));
        Assert.Equal("national", Assert.Single(await scene.Grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.LookoutList)));
        await scene.Restart(gracefully: false);
        Assert.Single((await scene.Grains.GetGrain<IWatchlistGrain>("national").GetEntries(0)).Entries);
    }

    [Fact]
    public async Task A_board_whose_write_failed_loses_no_report_and_breaks_no_number()
    {
        await using var scene = await Scene.Begin();
        await scene.Operation().Plan(Scene.Plan("CDG", "ABJ"));
        var sent = new List<FlightReport>();
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            FlightReport[] reports = [.. Enumerable.Range(0, random.Next(1, 20)).Select(i => Report((round * 20) + i))];
            sent.AddRange(reports);
            if (round % 3 == 0) scene.Store.FailNextWrites(random.Next(1, 3));
            await Task.WhenAll(reports.Select(report => UntilTaken(scene, report)));
        }

        var before = await scene.Board();
        await scene.Restart(gracefully: false);
        var after = await scene.Board();

        Assert.Equal(sent.Count, after.Figures.Flights);
        Assert.Equal((before.Epoch, before.Seq), (after.Epoch, after.Seq));
        Assert.Equal(sent.Count + 1, after.Seq);
    }

    private static FlightReport Report(int number) => new()
    {
        Flight = $"AF{number + 1}-2026-05-20-CDG",
        Version = 1,
        Carrier = "AF",
        Number = $"{number + 1}",
        Legs = [new FlightLeg { From = "CDG", To = "ABJ", Departure = Scene.Start, Arrival = Scene.Start.AddHours(6) }],
        People = 1,
        Lists = 1,
    };

    private static async Task UntilTaken(Scene scene, FlightReport report)
    {
        while (true)
        {
            try
            {
                await scene.Operation().Report(new OperationReport { Flights = [report] });
                return;
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or OrleansException)
            {
                // As a flight does: it sends again.
                await Task.Yield();
            }
        }
    }

    private static async Task TheyKnow(Scene scene)
    {
        await scene.Until(async () => (await scene.Airport("CDG").GetWorklist()).Rows.Length == 1);
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.Length == 1);
        await scene.Until(async () => (await scene.Board()).Figures is { Flights: 1, HitsWaiting: 1 });
        await scene.Until(() => Task.FromResult(scene.Store.Writes("passenger") > 0));
        Assert.Single((await scene.Board()).Queue);
    }

    private static async Task<(IntakeStatus Status, bool Duplicate)> Ended(Task<IntakeReceipt> post)
    {
        var receipt = await post;
        return (receipt.Status, receipt.Duplicate);
    }
}
