using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
using Aircop.Grains.Flights;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

public sealed class AirportTests
{
    private static readonly DateTimeOffset Departure = new(2026, 5, 20, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_list_is_due_before_departure_and_late_after_it()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        await scene.Airport("CDG").ExpectFlights([Expected("AF702", Departure), Expected("AF704", Departure.AddMinutes(20)), Expected("AF706", Departure.AddHours(20))]);
        await scene.Until(async () => (await Cdg(scene)).ListsDue == 0);

        // Far enough before departure that it does not come while the clock is let run.
        await MoveTo(scene, Departure.AddMinutes(-9));
        await scene.Until(async () => (await Cdg(scene)) is { ListsDue: 2, ListsReceived: 0, ListsLate: 0 });
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA")), postedBy: "CDG");
        await scene.Until(async () => (await Cdg(scene)) is { ListsDue: 2, ListsReceived: 1, ListsLate: 0, LastHeardAt: not null });

        await MoveTo(scene, Departure.AddMinutes(21));
        await scene.Until(async () => (await Cdg(scene)) is { ListsDue: 2, ListsReceived: 1, ListsLate: 1 });
        await scene.Until(async () => (await scene.Board()).Events.Any(e => e.Kind == BoardEventKind.ListLate));
        var late = Assert.Single((await scene.Board()).Events, e => e.Kind == BoardEventKind.ListLate);
        Assert.Equal(("CDG", "AF704"), (late.Airport, late.Text.Args["flight"]));
        Assert.Equal((2, 1, 1), ((await scene.Board()).Figures.ListsDue, (await scene.Board()).Figures.ListsReceived, (await scene.Board()).Figures.ListsLate));
    }

    [Fact]
    public async Task A_node_that_says_it_is_there_is_heard_although_it_has_nothing_to_deliver()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG");
        await scene.Until(async () => (await Cdg(scene)) is { LastHeardAt: null });

        await scene.Airport("CDG").NoteHeard();

        await scene.Until(async () => (await Cdg(scene)) is { LastHeardAt: not null });
    }

    [Fact]
    public async Task A_list_of_a_flight_that_was_put_off_has_been_received()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG");
        await scene.Airport("CDG").ExpectFlights([Expected("AF702", Departure.AddHours(-2))]);
        await MoveTo(scene, Departure.AddHours(-1));

        await scene.Airport("CDG").ReportFlights([Report(1, Departure)]);

        await scene.Until(async () => (await Cdg(scene)) is { ListsDue: 1, ListsReceived: 1, ListsLate: 0 });
    }

    [Fact]
    public async Task A_flight_expected_at_another_hour_is_expected_once()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG");
        await scene.Airport("CDG").ExpectFlights([Expected("AF702", Departure.AddHours(-1))]);

        await scene.Airport("CDG").ExpectFlights([Expected("AF702", Departure)]);
        await MoveTo(scene, Departure.AddMinutes(-10));

        await scene.Until(async () => (await Cdg(scene)) is { ListsDue: 1, ListsLate: 0 });
    }

    [Fact]
    public async Task An_old_report_that_comes_late_does_not_bring_back_the_old_hour()
    {
        await using var scene = await Scene.Begin();
        await scene.Airport("ABJ").ReportFlights([Report(1, Departure)]);
        await scene.Airport("ABJ").ReportFlights([Report(2, Departure.AddHours(3), Waiting)]);

        await scene.Airport("ABJ").ReportFlights([Report(1, Departure)]);

        var row = Assert.Single((await scene.Airport("ABJ").GetWorklist()).Rows);
        Assert.Equal(Departure.AddHours(3), row.Departure);
        await scene.Restart(gracefully: false);
        Assert.Equal(Departure.AddHours(3), Assert.Single((await scene.Airport("ABJ").GetWorklist()).Rows).Departure);
    }

    [Fact]
    public async Task The_most_urgent_hits_stand_first_on_the_worklist()
    {
        await using var scene = await Scene.Begin();
        await scene.Airport("ABJ").ReportFlights([
            Report(1, Departure, Waiting with { Id = "p1.rules", Severity = Contracts.Severity.Look }, Waiting with { Id = "p2.x.1", Severity = Contracts.Severity.Act }, Waiting with { Id = "p3.x.1", State = HitState.Lapsed }),
        ]);

        Assert.Equal(["p2.x.1", "p1.rules"], (await scene.Airport("ABJ").GetWorklist()).Rows.Select(row => row.Hit.Id));
    }

    [Fact]
    public async Task A_unit_shows_on_the_board_and_stays_after_a_restart()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("ABJ");

        await scene.Airport("ABJ").SetUnit(new JaitfUnit { Airport = "ABJ", Agencies = ["Customs", "Police"] });

        await scene.Until(async () => (await scene.Board()).Airports[0].Agencies.Length == 2);
        await scene.Restart(gracefully: false);
        Assert.True((await scene.Airport("ABJ").GetWorklist()).Unit!.IsOperational);
    }

    [Fact]
    public async Task Flights_two_days_past_are_dropped_unless_an_outcome_is_owed()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("ABJ");
        var referred = Waiting with { State = HitState.Decided, Decision = HitDecision.Refer };
        await scene.Airport("ABJ").ReportFlights([Report(1, Departure, Waiting), Report(1, Departure.AddHours(2), referred) with { Flight = "AF704-2026-05-20-CDG" }]);
        Assert.Equal(2, (await scene.Airport("ABJ").GetWorklist()).Rows.Length);

        await MoveTo(scene, Departure.AddHours(72));

        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows is [{ Flight: "AF704-2026-05-20-CDG" }]);
    }

    [Fact]
    public async Task A_flight_that_reports_again_has_its_own_row_written_and_no_other()
    {
        await using var scene = await Scene.Begin();
        await scene.Airport("ABJ").ReportFlights([.. Enumerable.Range(700, 40).Select(number => Report(1, Departure) with { Flight = Key(number) })]);
        var writes = scene.Store.Writes();

        await scene.Airport("ABJ").ReportFlights([Report(2, Departure, Waiting) with { Flight = Key(720) }]);
        await scene.Airport("ABJ").ReportFlights([Report(2, Departure, Waiting) with { Flight = Key(720) }]);

        Assert.Equal((writes + 1, 2), (scene.Store.Writes(), scene.Store.Writes("flight-" + Key(720))));
        await scene.Restart(gracefully: false);
        Assert.Equal(Key(720), Assert.Single((await scene.Airport("ABJ").GetWorklist()).Rows).Flight);
    }

    [Fact]
    public async Task Rows_of_flights_that_are_dropped_leave_the_store()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("ABJ");
        await scene.Airport("ABJ").ReportFlights([Report(1, Departure, Waiting)]);
        var abidjan = scene.Airport("ABJ").GetGrainId();
        Assert.NotNull(scene.Rows.Stored("flight-" + Air702, abidjan));

        await MoveTo(scene, Departure.AddHours(72));

        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.IsEmpty && scene.Rows.Stored("flight-" + Air702, abidjan) is null);
    }

    [Fact]
    public async Task A_flight_that_nobody_reviews_in_time_is_told_to_the_board_once_and_that_it_was_reviewed_too()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        var own = Waiting with { Id = "p2.unit-abj.1", Person = "p2", OnlyFor = "ABJ" };
        await Tell(scene, Report(1, Departure, Waiting, own));
        await Tell(scene, Report(1, Departure, own) with { Flight = Key(704) });
        await Tell(scene, Report(1, Departure.AddHours(9), Waiting) with { Flight = Key(706) });
        await MoveTo(scene, Departure.AddHours(-2));
        await scene.Until(async () => (await Told(scene)).Count > 0);

        await scene.Restart(gracefully: false);
        await scene.Board();
        await BothReport(scene, "Customs");
        Assert.Equal([(BoardEventKind.ReviewOverdue, Air702, Contracts.Severity.Look)], await Told(scene));

        var claimed = Waiting with { State = HitState.Assigned, Owner = "ABJ officer" };
        await Tell(scene, Report(2, Departure, claimed, own));
        await Tell(scene, Report(3, Departure, claimed, own, Waiting with { Id = "p3.rules", Person = "p3" }));
        await BothReport(scene, "Police");

        Assert.Equal([(BoardEventKind.ReviewOverdue, Air702, Contracts.Severity.Look), (BoardEventKind.ReviewDone, Air702, Contracts.Severity.Ordinary)], await Told(scene));
    }

    private static async Task Tell(Scene scene, FlightReport report)
    {
        foreach (var airport in (string[])["CDG", "ABJ"]) await scene.Airport(airport).ReportFlights([FlightReports.For(report, airport)]);
        await scene.Operation().Report(new OperationReport { Flights = [FlightReports.For(report, "")] });
    }

    private static async Task BothReport(Scene scene, string agency)
    {
        foreach (var airport in (string[])["CDG", "ABJ"]) await scene.Airport(airport).SetUnit(new JaitfUnit { Airport = airport, Agencies = [agency] });
        await scene.Until(async () => (await scene.Board()).Airports.All(airport => airport.Agencies is [var only] && only == agency));
    }

    private static async Task<List<(BoardEventKind, string, Contracts.Severity)>> Told(Scene scene) =>
        [.. (await scene.Board()).Events.Where(e => e.Kind is BoardEventKind.ReviewOverdue or BoardEventKind.ReviewDone).OrderBy(e => e.Seq).Select(e => (e.Kind, e.Flight, e.Severity))];

    private static string Key(int number) => $"AF{number}-2026-05-20-CDG";

    private static Hit Waiting => new()
    {
        Id = "p1.rules", Person = "p1", Headline = Contracts.Phrase.Of("hit.rules"), Severity = Contracts.Severity.Look, State = HitState.New, RaisedAt = Scene.Start, ChangedAt = Scene.Start,
    };

    private static FlightReport Report(long version, DateTimeOffset departure, params ReadOnlySpan<Hit> hits) => new()
    {
        Flight = Air702,
        Version = version,
        Carrier = "AF",
        Number = "702",
        Legs = [new FlightLeg { From = "CDG", To = "ABJ", Departure = departure, Arrival = departure.AddHours(6) }],
        People = 1,
        Lists = 1,
        Hits = [.. hits],
    };

    private static ExpectedFlight Expected(string flight, DateTimeOffset departure) =>
        new() { Flight = $"{flight}-2026-05-20-CDG", To = "ABJ", Departure = departure, Arrival = departure.AddHours(6) };

    private static async Task<BoardAirport> Cdg(Scene scene) => Assert.Single((await scene.Board()).Airports, airport => airport.Place.Iata == "CDG");

    private static async Task MoveTo(Scene scene, DateTimeOffset time)
    {
        await scene.Board();
        scene.Clock.Advance(time - scene.Clock.GetUtcNow());
    }
}
