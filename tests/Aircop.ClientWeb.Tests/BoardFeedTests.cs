using System.Collections.Concurrent;
using Aircop.ClientWeb.Boards;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Reference;
using Aircop.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aircop.ClientWeb.Tests;

/// <summary>A feed against an operation that is played by hand: whatever it misses, its watchers end with the operation's own board.</summary>
public sealed class BoardFeedTests : IAsyncLifetime
{
    private readonly PlayedOperation _operation = new();
    private readonly Audience _audience = new();
    private readonly CancellationTokenSource _stop = new();
    private BoardFeed _feed = null!;
    private Task _pump = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        var options = new BoardOptions { FigureSpacingMs = 20, AlertSpacingMs = 1 };
        _feed = new BoardFeed(Ticks.Operation, _operation, static o => o, _audience, new FieldClock(TimeProvider.System), TimeProvider.System, options, NullLogger.Instance);
        Assert.True(await _feed.Open());
        _pump = _feed.Pump(_stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        _stop.Dispose();
    }

    [Fact]
    public async Task Every_change_reaches_the_watchers()
    {
        var board = _feed.Answer(null, 0).Snapshot!;
        for (var i = 0; i < 50; i++) _operation.Change(new Random(i), send: true);
        await _audience.Reaches(50, board);
    }

    [Fact]
    public async Task A_lost_tick_is_noticed_and_the_board_taken_anew()
    {
        _operation.Change(new Random(1), send: true);
        _operation.Change(new Random(2), send: false);
        _operation.Change(new Random(3), send: true);

        await Eventually.Holds(() => _feed.Answer(null, 0).Snapshot!.Seq == 3);

        Assert.Equal(_operation.Board.Queue.Select(r => r.Id), _feed.Answer(null, 0).Snapshot!.Queue.Select(r => r.Id));
        await Eventually.Holds(() => _audience.Pushed.Any(t => t.AfterSeq == 3 && t.Seq == 3));
    }

    [Fact]
    public async Task Who_asks_with_a_known_number_gets_only_what_was_missed()
    {
        for (var i = 0; i < 5; i++) _operation.Change(new Random(i), send: true);
        await Eventually.Holds(() => _feed.Answer(null, 0).Snapshot!.Seq == 5);

        var answer = _feed.Answer(Ticks.Epoch, 3);

        Assert.Null(answer.Snapshot);
        Assert.Equal((3, 5), (Assert.Single(answer.Ticks).AfterSeq, answer.Ticks[0].Seq));
        Assert.Empty(_feed.Answer(Ticks.Epoch, 5).Ticks);
        Assert.NotNull(_feed.Answer("another", 3).Snapshot);
    }

    [Fact]
    public async Task An_operation_that_nobody_planned_has_no_feed()
    {
        _operation.IsPlanned = false;
        var feed = new BoardFeed("none", _operation, static o => o, _audience, new FieldClock(TimeProvider.System), TimeProvider.System, new BoardOptions(), NullLogger.Instance);
        Assert.False(await feed.Open());
    }

    private sealed class Audience : IBoardAudience
    {
        public ConcurrentQueue<BoardTick> Pushed { get; } = new();

        public void Push(string operation, BoardTick tick) => Pushed.Enqueue(tick);

        public void Clock(string operation, ClockPush push)
        {
        }

        public Task Reaches(long seq, BoardSnapshot board) => Eventually.Holds(() =>
        {
            while (Pushed.TryDequeue(out var tick)) BoardMirror.Apply(board, tick, out board);
            return board.Seq == seq;
        });
    }
}
