using System.Threading.Channels;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Reference;

namespace Aircop.ClientWeb.Boards;

/// <summary>
/// One watched board in this process: one subscription at the operation's grain, a mirror of the board, a ring of ticks
/// for those who missed some, and one push per tick to all watchers. A single pump does all of it, so that the board is
/// never seen between two states.
/// </summary>
public sealed partial class BoardFeed
{
    private const int InboxSize = 4_096;
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(IOperationGrain.WatchLeaseSeconds / 3.0);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a tick may be on its way after the grain said that it was sent.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(2);

    private readonly IOperationGrain _grain;
    private readonly Func<IBoardObserver, IBoardObserver> _refer;
    private readonly IBoardAudience _audience;
    private readonly FieldClock _clock;
    private readonly TimeProvider _time;
    private readonly BoardOptions _options;
    private readonly ILogger _log;
    private readonly Inbox _inbox = new();
    private readonly Lock _lock = new();
    private readonly TickRing _ring;
    private readonly PushPace _pace;
    private IBoardObserver? _reference;
    private BoardSnapshot? _board;
    private BoardTick? _gathered;
    private long _pushedSeq;
    private long _promisedSeq;
    private long _promisedAt;

    /// <summary>A feed of one operation; nothing happens before <see cref="Open"/>.</summary>
    /// <param name="operation">Id of the operation.</param>
    /// <param name="grain">The operation.</param>
    /// <param name="refer">Makes a reference by which the operation reaches the feed's observer.</param>
    /// <param name="audience">To whom is pushed.</param>
    /// <param name="clock">Time in the field.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="options">How it is pushed.</param>
    /// <param name="log">Where faults are told.</param>
    public BoardFeed(
        string operation, IOperationGrain grain, Func<IBoardObserver, IBoardObserver> refer, IBoardAudience audience, FieldClock clock, TimeProvider time, BoardOptions options, ILogger log)
    {
        Operation = operation;
        _grain = grain;
        _refer = refer;
        _audience = audience;
        _clock = clock;
        _time = time;
        _options = options;
        _log = log;
        _ring = new TickRing(options.TicksKept);
        _pace = new PushPace(time, TimeSpan.FromMilliseconds(options.FigureSpacingMs), TimeSpan.FromMilliseconds(options.AlertSpacingMs));
    }

    /// <summary>Id of the operation.</summary>
    public string Operation { get; }

    /// <summary>Subscribes and takes the board; false when no such operation was planned.</summary>
    public async Task<bool> Open()
    {
        _reference = _refer(_inbox);
        return await TakeAnew();
    }

    /// <summary>The board, or what an asker at a number of an epoch missed.</summary>
    /// <param name="epoch">Epoch of the asker's board; null when there is none.</param>
    /// <param name="lastSeq">Number of the asker's board.</param>
    public BoardAnswer Answer(string? epoch, long lastSeq)
    {
        var clock = FieldTime.Of(_clock);
        lock (_lock)
        {
            var board = _board!;
            if (string.Equals(epoch, board.Epoch, StringComparison.Ordinal))
            {
                if (lastSeq == board.Seq) return new BoardAnswer(clock, null, []);
                if (lastSeq < board.Seq && _ring.Since(board.Epoch, lastSeq) is { } missed) return new BoardAnswer(clock, null, [missed]);
            }

            return new BoardAnswer(clock, board, []);
        }
    }

    /// <summary>Follows the board until stopped.</summary>
    public async Task Pump(CancellationToken stop)
    {
        var renewedAt = _time.GetTimestamp();
        var clockAt = _time.GetTimestamp();
        var clockSpacing = TimeSpan.FromSeconds(_options.ClockSeconds);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Wait(clockSpacing - _time.GetElapsedTime(clockAt), stop);
                if (!Drain() || IsOverdue()) await Resume();
                if (_gathered is { } due && _pace.WaitFor(due.IsAlert) == TimeSpan.Zero) Push(due);
                if (_time.GetElapsedTime(clockAt) >= clockSpacing)
                {
                    clockAt = _time.GetTimestamp();
                    _audience.Clock(Operation, new ClockPush(_clock.GetUtcNow(), _clock.Speed, _pushedSeq));
                }

                if (_time.GetElapsedTime(renewedAt) >= Renewal)
                {
                    renewedAt = _time.GetTimestamp();
                    await Renew();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                LogFault(_log, Operation, fault);
                await Task.Delay(RetryPause, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _inbox.MarkLoss();
            }
        }
    }

    private async Task Wait(TimeSpan untilClock, CancellationToken stop)
    {
        var wait = _gathered is { } gathered ? _pace.WaitFor(gathered.IsAlert) : untilClock;
        if (wait > untilClock) wait = untilClock;
        if (wait <= TimeSpan.Zero) return;
        await _inbox.WaitForTick(wait, _time, stop);
    }

    // False when something is missing.
    private bool Drain()
    {
        var whole = !_inbox.TakeLoss();
        while (whole && _inbox.TryRead(out var tick)) whole = Take(tick);
        return whole;
    }

    private bool Take(BoardTick tick)
    {
        lock (_lock)
        {
            switch (BoardMirror.Apply(_board!, tick, out var next))
            {
                case TickEffect.Gap or TickEffect.OtherEpoch:
                    return false;
                case TickEffect.Applied:
                    _board = next;
                    _ring.Add(tick);
                    _gathered = _gathered is null ? tick : BoardTicks.Merge(_gathered, tick);
                    break;
            }
        }

        return true;
    }

    private void Push(BoardTick tick)
    {
        _gathered = null;
        _pushedSeq = tick.Seq;
        _pace.Pushed();
        _audience.Push(Operation, tick);
    }

    private async Task Resume()
    {
        LogGap(_log, Operation);
        _gathered = null;
        if (!await TakeAnew()) return;
        Push(BoardTicks.GapMark(_board!));
    }

    private async Task<bool> TakeAnew()
    {
        // Watching before reading: what happens in between is sent, and known twice does no harm.
        if (await _grain.Watch(_reference!) is null) return false;
        if (await _grain.GetBoard() is not { } board) return false;
        lock (_lock)
        {
            _board = board;
            _ring.Clear();
            _pushedSeq = board.Seq;
            _promisedSeq = 0;
        }

        return true;
    }

    // A tick may be lost on the way, and a watch with its activation: the number the grain has reached tells.
    private async Task Renew()
    {
        if (await _grain.Watch(_reference!) is not { } reached || reached <= _board!.Seq) return;
        _promisedSeq = reached;
        _promisedAt = _time.GetTimestamp();
    }

    private bool IsOverdue() => _promisedSeq > _board!.Seq && _time.GetElapsedTime(_promisedAt) > LongestWay;

    [LoggerMessage(1, LogLevel.Warning, "The board of {Operation} missed a tick and is taken anew")]
    private static partial void LogGap(ILogger log, string operation);

    [LoggerMessage(2, LogLevel.Warning, "The board of {Operation} could not be followed; trying again")]
    private static partial void LogFault(ILogger log, string operation, Exception fault);

    /// <summary>Receives ticks from the grain and keeps them in order for the pump.</summary>
    private sealed class Inbox : IBoardObserver
    {
        private readonly Channel<BoardTick> _ticks = Channel.CreateBounded<BoardTick>(new BoundedChannelOptions(InboxSize) { SingleReader = true });
        private int _lost;

        public Task Changed(BoardTick tick)
        {
            if (!_ticks.Writer.TryWrite(tick)) MarkLoss();
            return Task.CompletedTask;
        }

        public void MarkLoss() => Volatile.Write(ref _lost, 1);

        public bool TakeLoss() => Interlocked.Exchange(ref _lost, 0) == 1;

        public bool TryRead(out BoardTick tick) => _ticks.Reader.TryRead(out tick!);

        public async Task WaitForTick(TimeSpan longest, TimeProvider time, CancellationToken stop)
        {
            using var limit = new CancellationTokenSource(longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            try
            {
                await _ticks.Reader.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException)
            {
                // The time is up, or the host stops: the pump looks which.
            }
        }
    }
}
