using Aircop.Cli.Load;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Tests.Load;

public sealed class LoadLedgerTests
{
    private readonly LoadLedger _ledger = new(watchers: 2);

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private void Saw(int watcher, long seq, string flight, int atMs, string epoch = "e1") => _ledger.Saw(watcher, epoch, Boards.Event(seq, flight), Ms(atMs));

    private LoadTotals Close() => _ledger.Close(TimeSpan.FromSeconds(2));

    [Fact]
    public void Times_count_from_when_a_post_was_due()
    {
        _ledger.Accepted(_ledger.Begin("A", 100, Ms(1000)), Ms(1030));
        Saw(0, 1, "A", 1200);
        Saw(1, 1, "A", 1300);
        var totals = Close();
        Assert.Equal(new LatencySummary(1, 30, 30, 30), totals.ToReceipt);
        Assert.Equal(new LatencySummary(2, 200, 300, 300), totals.ToBoard);
        Assert.Equal((0, 0, 0), (totals.Lost, totals.Missed, totals.Doubled));
        Assert.Equal((0.5, 50), (totals.PostsPerSecond, totals.PassengersPerSecond));
    }

    [Fact]
    public void An_accepted_post_that_nobody_saw_is_lost_and_one_that_one_watcher_missed_is_not()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        _ledger.Accepted(_ledger.Begin("B", 1, Ms(0)), Ms(1));
        Saw(1, 1, "B", 5);
        var totals = Close();
        Assert.Equal((1, 3), (totals.Lost, totals.Missed));
        Assert.False(_ledger.IsSettled);
    }

    [Fact]
    public void A_post_that_was_refused_is_an_error_and_not_lost()
    {
        _ledger.Failed(_ledger.Begin("A", 1, Ms(0)), "429");
        _ledger.Failed(_ledger.Begin("B", 1, Ms(0)), "429");
        _ledger.Failed(_ledger.Begin("C", 1, Ms(0)), "no answer");
        var totals = Close();
        Assert.Equal(0, totals.Lost);
        Assert.Equal([("429", 2), ("no answer", 1)], totals.Errors.Select(e => (e.Key, e.Value)));
        Assert.True(_ledger.IsSettled);
    }

    [Fact]
    public void The_same_event_twice_at_one_watcher_is_doubled()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        Saw(0, 1, "A", 5);
        Saw(1, 1, "A", 5);
        Assert.Equal(0, Close().Doubled);
        Saw(0, 1, "A", 6);
        Assert.Equal(1, Close().Doubled);
    }

    [Fact]
    public void A_list_shown_more_often_than_it_was_posted_is_doubled()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        Saw(0, 1, "A", 5);
        Saw(0, 2, "A", 6);
        Assert.Equal(1, Close().Doubled);
    }

    [Fact]
    public void Another_version_of_a_flight_is_seen_by_an_event_of_its_own()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        Saw(0, 1, "A", 10);
        Saw(1, 1, "A", 10);
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(100)), Ms(101));
        Assert.False(_ledger.IsSettled);
        Saw(0, 2, "A", 120);
        Saw(1, 2, "A", 130);
        Assert.True(_ledger.IsSettled);
        Assert.Equal((0, 0, 30.0), (Close().Lost, Close().Doubled, Close().ToBoard.Max));
    }

    [Fact]
    public void One_event_shows_all_lists_that_were_posted_before_it()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(10)), Ms(11));
        Saw(0, 1, "A", 20);
        Saw(1, 1, "A", 20);
        Assert.Equal((0, 0), (Close().Lost, Close().Missed));
    }

    [Fact]
    public void What_a_snapshot_shows_is_seen_but_not_timed()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        for (var watcher = 0; watcher < 2; watcher++)
        {
            _ledger.Found(watcher, "e1", Boards.Event(1, "A"), Ms(5000));
            _ledger.Found(watcher, "e1", Boards.Event(1, "A"), Ms(6000));
        }
        var totals = Close();
        Assert.Equal((0, 0, 0), (totals.Lost, totals.Doubled, totals.ToBoard.Count));
    }

    [Fact]
    public void Other_events_and_other_flights_show_no_list()
    {
        _ledger.Accepted(_ledger.Begin("A", 1, Ms(0)), Ms(1));
        _ledger.Saw(0, "e1", Boards.Event(1, "A", BoardEventKind.HitRaised), Ms(2));
        Saw(0, 2, "Z", 3);
        Assert.Equal(1, Close().Lost);
    }

    [Fact]
    public void A_post_without_an_answer_is_counted_as_such()
    {
        _ledger.Begin("A", 1, Ms(0));
        Assert.Equal((1, 0, 1), (Close().Posts, Close().Accepted, Close().Unanswered));
        Assert.False(_ledger.IsSettled);
    }

    [Fact]
    public void A_second_counts_what_came_since_the_last_one()
    {
        _ledger.Accepted(_ledger.Begin("A", 100, Ms(0)), Ms(10));
        var first = _ledger.TakeSecond(Ms(1000), TimeSpan.FromSeconds(1));
        Assert.Equal((1.0, 100.0, 0, 10.0), (first.PostsPerSecond, first.PassengersPerSecond, first.InFlight, first.P50!.Value));
        _ledger.Begin("B", 50, Ms(1500));
        var second = _ledger.TakeSecond(Ms(2000), TimeSpan.FromSeconds(1));
        Assert.Equal((0.0, 0.0, 1, null), (second.PostsPerSecond, second.PassengersPerSecond, second.InFlight, second.P50));
    }
}
