using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
using Aircop.Grains.Operations;
using static Aircop.Grains.Tests.Operations.BoardStories;

namespace Aircop.Grains.Tests.Operations;

public sealed class BoardStateTests
{
    private const string Epoch = "0123456789ab";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_reports_and_their_repeats_make_no_difference(int seed)
    {
        var stories = new BoardStories(seed);
        var flights = stories.Flights(30, 5);
        var statuses = Plan.Airports.SelectMany(place => stories.Statuses(place.Iata, 4)).ToArray();
        var sorted = Planned();
        foreach (var report in flights.SelectMany(reports => reports)) Take(sorted, report);
        foreach (var status in statuses) Take(sorted, new OperationEntry { At = Start.AddHours(9), Airport = status });

        var shuffled = Planned();
        var twice = flights.SelectMany(reports => reports).Select(report => new OperationEntry { At = Start.AddHours(9), Flight = report })
            .Concat(statuses.Select(status => new OperationEntry { At = Start.AddHours(9), Airport = status })).ToArray();
        foreach (var entry in stories.Shuffled(twice.Concat(twice))) Take(shuffled, entry);

        Assert.Equal(WithoutWay(sorted), WithoutWay(shuffled));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_board_kept_by_its_ticks_is_the_board(int seed)
    {
        var stories = new BoardStories(seed);
        var board = new BoardState();
        BoardSnapshot? mirror = null;
        var seq = 0;
        foreach (var entry in stories.Log(flights: 80, step: TimeSpan.FromMinutes(12)))
        {
            board.Apply(++seq, entry);
            if (mirror is null)
            {
                if (seq < 5) continue;
                board.TakeTick(Epoch);
                mirror = board.Snapshot(Epoch);
            }
            else if (stories.Sometimes(3))
            {
                var tick = board.TakeTick(Epoch)!;
                Assert.Equal(TickEffect.Applied, BoardMirror.Apply(mirror, tick, out mirror));
                Assert.Equal(TickEffect.Known, BoardMirror.Apply(mirror, tick, out mirror));
                Assert.Equal(JsonSerializer.Serialize(board.Snapshot(Epoch)), JsonSerializer.Serialize(mirror));
            }
        }

        Assert.Equal(OperationState.Live, mirror!.Operation.State);
        Assert.NotEmpty(mirror.Events);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mirror_that_is_behind_by_less_than_a_tick_catches_up_with_it(int seed)
    {
        var stories = new BoardStories(seed);
        var log = stories.Log(flights: 20, step: TimeSpan.FromMinutes(12));
        var board = new BoardState();
        for (var seq = 1; seq <= 10; seq++) board.Apply(seq, log[seq - 1]);
        board.TakeTick(Epoch);
        for (var seq = 11; seq <= 15; seq++) board.Apply(seq, log[seq - 1]);
        var mirror = board.Snapshot(Epoch)!;
        for (var seq = 16; seq <= 30; seq++) board.Apply(seq, log[seq - 1]);

        Assert.Equal(TickEffect.Applied, BoardMirror.Apply(mirror, board.TakeTick(Epoch)!, out mirror));

        Assert.Equal(JsonSerializer.Serialize(board.Snapshot(Epoch)), JsonSerializer.Serialize(mirror));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_checkpoint_and_the_rest_of_the_log_make_the_board_of_the_whole_log(int seed)
    {
        var stories = new BoardStories(seed);
        var log = stories.Log(flights: 40, step: TimeSpan.FromMinutes(15));
        var whole = new BoardState();
        for (var seq = 1; seq <= log.Count; seq++) whole.Apply(seq, log[seq - 1]);

        foreach (var at in (int[])[1, 2, 3, 10, log.Count / 2, log.Count])
        {
            var first = new BoardState();
            for (var seq = 1; seq <= at; seq++) first.Apply(seq, log[seq - 1]);
            var stored = JsonSerializer.SerializeToUtf8Bytes(first.Checkpoint(), GrainStateJson.Options);
            var rest = BoardState.From(JsonSerializer.Deserialize<BoardCheckpoint>(stored, GrainStateJson.Options)!);
            Assert.Equal(Text(first.Snapshot(Epoch)), Text(rest.Snapshot(Epoch)));
            Assert.Null(rest.TakeTick(Epoch));
            for (var seq = at + 1; seq <= log.Count; seq++) rest.Apply(seq, log[seq - 1]);

            Assert.Equal(Text(whole.Snapshot(Epoch)), Text(rest.Snapshot(Epoch)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Figures_are_the_sums_over_the_flights(int seed)
    {
        var stories = new BoardStories(seed);
        var board = new BoardState();
        var newest = new Dictionary<string, FlightReport>(StringComparer.Ordinal);
        var log = stories.Log(flights: 60, step: TimeSpan.FromMinutes(1));
        for (var seq = 1; seq <= log.Count; seq++)
        {
            board.Apply(seq, log[seq - 1]);
            if (log[seq - 1].Flight is { } report) newest[report.Flight] = report;
        }

        var snapshot = board.Snapshot(Epoch)!;
        var hits = newest.Values.SelectMany(report => report.Hits).ToArray();
        var outcomes = hits.Where(hit => hit.Outcome is not null).Select(hit => hit.Outcome!).ToArray();
        Assert.Equal(newest.Count, snapshot.Figures.Flights);
        Assert.Equal(newest.Values.Sum(report => report.People), snapshot.Figures.People);
        Assert.Equal(hits.Length, snapshot.Figures.Hits);
        Assert.Equal(hits.Count(hit => hit.State is HitState.New or HitState.Assigned), snapshot.Figures.HitsWaiting);
        Assert.Equal(hits.Count(hit => hit is { State: HitState.Decided, Decision: HitDecision.Refer or HitDecision.Protect }), snapshot.Figures.OutcomesOwed);
        Assert.Equal(outcomes.Count(outcome => outcome.Kind == OutcomeKind.Positive), snapshot.Figures.Positive);
        Assert.Equal(outcomes.Count(outcome => outcome.Kind is OutcomeKind.Positive or OutcomeKind.Negative), snapshot.Figures.Controls);
        Assert.Equal(outcomes.Sum(outcome => outcome.Arrests), snapshot.Figures.Arrests);
        Assert.Equal(outcomes.Sum(outcome => outcome.Protected), snapshot.Figures.Protected);
        Assert.Equal(
            outcomes.SelectMany(outcome => outcome.Seizures).GroupBy(line => line.Commodity).OrderBy(lines => lines.Key)
                .Select(lines => (lines.Key, lines.Sum(line => line.Quantity), lines.Count())),
            snapshot.Figures.Seizures.Select(figure => (figure.Commodity, figure.Quantity, figure.Count)));
        Assert.Equal(newest.Count, snapshot.Hours.Sum(hour => hour.Flights));
        foreach (var airport in snapshot.Airports)
            Assert.Equal(
                newest.Values.Where(report => report.From == airport.Place.Iata || report.To == airport.Place.Iata)
                    .Sum(report => report.Hits.Count(hit => hit.State is HitState.New or HitState.Assigned)),
                airport.HitsWaiting);
    }

    [Fact]
    public void Hits_closed_long_ago_leave_the_queue_and_stay_in_the_figures()
    {
        var board = Planned();
        var closed = new Hit
        {
            Id = "p1.rules", Person = "p1", Headline = Contracts.Phrase.Of("hit.rules"), State = HitState.Closed, Decision = HitDecision.Refer,
            RaisedAt = Start, ChangedAt = Start, Outcome = new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", RecordedAt = Start },
        };
        Take(board, new OperationEntry { At = Start.AddHours(1), Flight = new FlightReport { Flight = "AF1-2026-05-20-CDG", Version = 1, Carrier = "AF", Number = "1", Hits = [closed] } });
        Assert.Single(board.Snapshot(Epoch)!.Queue);

        Take(board, new OperationEntry { At = Start.AddHours(7), State = new StateChange(OperationState.Paused, "OCU head") });

        Assert.Empty(board.Snapshot(Epoch)!.Queue);
        Assert.Equal((1, 1), (board.Snapshot(Epoch)!.Figures.Hits, board.Snapshot(Epoch)!.Figures.Positive));
        Assert.Contains("AF1-2026-05-20-CDG/p1.rules", board.TakeTick(Epoch)!.Removed);
    }

    [Fact]
    public void An_airport_that_a_new_plan_leaves_out_leaves_the_board()
    {
        var board = Planned();

        Take(board, new OperationEntry { At = Start, Plan = Plan with { Airports = Plan.Airports.RemoveAt(1) } });

        Assert.Equal(["ABJ", "CDG", "DSS"], board.Snapshot(Epoch)!.Airports.Select(airport => airport.Place.Iata));
        Assert.Equal(["ABJ", "CDG", "DSS"], board.TakeTick(Epoch)!.Airports.Select(airport => airport.Place.Iata));
    }

    private static BoardState Planned()
    {
        var board = new BoardState();
        board.Apply(1, new OperationEntry { At = Start, Plan = Plan });
        return board;
    }

    private static void Take(BoardState board, FlightReport report) => Take(board, new OperationEntry { At = Start.AddHours(9), Flight = report });

    // As the grain does: what is no news never reaches the log.
    private static void Take(BoardState board, OperationEntry entry)
    {
        if (entry.Flight is { } report && !board.IsNews(report)) return;
        if (entry.Airport is { } status && !board.IsNews(status)) return;
        board.Apply(board.Seq + 1, entry);
    }

    private static string WithoutWay(BoardState board) => Text(board.Snapshot(Epoch)! with { Seq = 0, Events = [] });
}
