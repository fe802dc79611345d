using Aircop.ClientWeb.Boards;
using Aircop.Contracts;
using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Tests;

/// <summary>Merged ticks must do what they do one by one: watchers get them merged, the mirror takes them singly.</summary>
public sealed class BoardTicksTests
{
    [Fact]
    public void Merging_any_run_of_ticks_gives_the_same_board_as_applying_them_singly()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var singly = Ticks.EmptyBoard();
            BoardTick? merged = null;
            for (var seq = 0; seq < 12; seq++)
            {
                var tick = Ticks.Drawn(random, seq);
                Assert.Equal(TickEffect.Applied, BoardMirror.Apply(singly, tick, out singly));
                merged = merged is null ? tick : BoardTicks.Merge(merged, tick);
            }

            Assert.Equal(TickEffect.Applied, BoardMirror.Apply(Ticks.EmptyBoard(), merged!, out var atOnce));
            Assert.Equal(singly.Seq, atOnce.Seq);
            Assert.Equal(singly.Figures, atOnce.Figures);
            Assert.Equal(singly.Queue.Select(r => (r.Id, r.Version)), atOnce.Queue.Select(r => (r.Id, r.Version)));
            Assert.Equal(singly.Airports.Select(a => (a.Place.Iata, a.ListsDue)), atOnce.Airports.Select(a => (a.Place.Iata, a.ListsDue)));
            Assert.Equal(singly.Hours.Select(h => (h.Start, h.Flights)), atOnce.Hours.Select(h => (h.Start, h.Flights)));
            Assert.Equal(singly.Events.Select(e => (e.Seq, e.Part)).Order(), atOnce.Events.Select(e => (e.Seq, e.Part)).Order());
        }
    }

    [Fact]
    public void A_row_removed_after_it_came_is_gone_from_the_merged_tick()
    {
        var came = Ticks.After(0) with { Queue = [Ticks.Row("x")] };
        var left = Ticks.After(1) with { Removed = ["x"] };

        var merged = BoardTicks.Merge(came, left);

        Assert.Empty(merged.Queue);
        Assert.Equal("x", Assert.Single(merged.Removed));
    }

    [Fact]
    public void A_row_that_came_back_after_it_was_removed_stays_in_the_merged_tick()
    {
        var left = Ticks.After(0) with { Removed = ["x"] };
        var back = Ticks.After(1) with { Queue = [Ticks.Row("x", version: 2)] };

        var merged = BoardTicks.Merge(left, back);

        Assert.Empty(merged.Removed);
        Assert.Equal(2, Assert.Single(merged.Queue).Version);
    }

    [Fact]
    public void Merging_across_a_gap_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BoardTicks.Merge(Ticks.After(0), Ticks.After(5)));
        Assert.Throws<ArgumentException>(() => BoardTicks.Merge(Ticks.After(0), Ticks.After(1, "e2")));
    }

    [Fact]
    public void A_gap_mark_changes_no_board_that_is_up_to_date_and_stops_every_one_that_is_not()
    {
        var current = Ticks.EmptyBoard() with { Seq = 9 };
        var mark = BoardTicks.GapMark(current);

        Assert.Equal(TickEffect.Known, BoardMirror.Apply(current, mark, out _));
        Assert.Equal(TickEffect.Gap, BoardMirror.Apply(current with { Seq = 8 }, mark, out _));
    }

    [Fact]
    public void An_alert_in_either_tick_makes_the_merged_one_an_alert()
    {
        var alert = Ticks.After(0) with { Events = [Ticks.Event(1, Severity.Act)] };
        Assert.True(BoardTicks.Merge(alert, Ticks.After(1)).IsAlert);
        Assert.False(BoardTicks.Merge(Ticks.After(0), Ticks.After(1)).IsAlert);
    }
}
