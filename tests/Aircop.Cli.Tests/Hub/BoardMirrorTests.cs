using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Tests.Hub;

public sealed class BoardMirrorTests
{
    [Fact]
    public void A_tick_that_continues_the_board_replaces_rows_and_adds_events()
    {
        var tick = Boards.Tick(10, 12) with
        {
            Figures = new BoardFigures { Flights = 2, People = 300 },
            Airports = [Boards.Airport("LOS", 3)],
            Queue = [Boards.Row("b", Severity.Act, 0), Boards.Row("c", Severity.Ordinary, 1)],
            Removed = ["a"],
            Events = [Boards.Event(12, "F2"), Boards.Event(11, "F1")],
            Hours = [new BoardHour { Start = Boards.Day.AddHours(1), Flights = 1 }],
            HoursRemoved = [Boards.Day],
        };
        Assert.Equal(TickEffect.Applied, BoardMirror.Apply(Boards.Snapshot(), tick, out var after));
        Assert.Equal(12, after.Seq);
        Assert.Equal(300, after.Figures.People);
        Assert.Equal([0, 3], after.Airports.Select(a => a.HitsWaiting));
        Assert.Equal(["b", "c"], after.Queue.Select(row => row.Id));
        Assert.Equal([12L, 11, 10], after.Events.Select(e => e.Seq));
        Assert.Equal([Boards.Day.AddHours(1)], after.Hours.Select(hour => hour.Start));
    }

    [Fact]
    public void The_same_tick_twice_changes_nothing_the_second_time()
    {
        var tick = Boards.Tick(10, 11) with { Events = [Boards.Event(11, "F1")] };
        BoardMirror.Apply(Boards.Snapshot(), tick, out var once);
        Assert.Equal(TickEffect.Known, BoardMirror.Apply(once, tick, out var twice));
        Assert.Same(once, twice);
    }

    [Fact]
    public void A_tick_that_overlaps_what_is_known_adds_only_what_is_new()
    {
        var tick = Boards.Tick(8, 11) with { Events = [Boards.Event(11, "F1"), Boards.Event(10, "KQ531-2025-08-29-NBO")] };
        Assert.Equal(TickEffect.Applied, BoardMirror.Apply(Boards.Snapshot(), tick, out var after));
        Assert.Equal([11L, 10], after.Events.Select(e => e.Seq));
    }

    [Fact]
    public void A_tick_after_a_missing_one_is_a_gap() =>
        Assert.Equal(TickEffect.Gap, BoardMirror.Apply(Boards.Snapshot(), Boards.Tick(11, 12), out _));

    [Fact]
    public void A_tick_of_another_epoch_is_not_applied() =>
        Assert.Equal(TickEffect.OtherEpoch, BoardMirror.Apply(Boards.Snapshot(), Boards.Tick(10, 12, "e2"), out _));

    [Fact]
    public void A_board_keeps_no_more_events_than_a_snapshot_has()
    {
        var board = Boards.Snapshot(seq: 0) with { Events = [] };
        for (var seq = 1; seq <= BoardSnapshot.EventsKept + 5; seq++)
            Assert.Equal(TickEffect.Applied, BoardMirror.Apply(board, Boards.Tick(seq - 1, seq) with { Events = [Boards.Event(seq, "F")] }, out board));
        Assert.Equal(BoardSnapshot.EventsKept, board.Events.Length);
        Assert.Equal(6, board.Events[^1].Seq);
    }

    [Fact]
    public void The_queue_has_what_is_open_first_then_by_urgency_then_by_landing()
    {
        var tick = Boards.Tick(10, 11) with
        {
            Queue = [Boards.Row("closed", Severity.Act, 0, HitState.Closed), Boards.Row("soon", Severity.Act, 0), Boards.Row("late", Severity.Look, 9)],
        };
        BoardMirror.Apply(Boards.Snapshot(), tick, out var after);
        Assert.Equal(["soon", "a", "b", "late", "closed"], after.Queue.Select(row => row.Id));
    }
}
