using System.Collections.Concurrent;
using Aircop.Contracts.Operations;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Boards;

/// <summary>Those to whom a feed pushes.</summary>
public interface IBoardAudience
{
    /// <summary>Pushes a tick to all watchers of an operation, without waiting for any of them.</summary>
    void Push(string operation, BoardTick tick);

    /// <summary>Pushes a sign of life.</summary>
    void Clock(string operation, ClockPush push);
}

/// <summary>
/// The watchers that are connected here. A tick is serialised once for all of them. Nobody's slow link holds up the
/// others: a watcher that stays too far behind what was sent is cut off and resumes where it was.
/// </summary>
public sealed partial class BoardAudience(IHubContext<BoardHub> hub, TimeProvider time, IOptions<BoardOptions> options, ILogger<BoardAudience> log)
    : IBoardAudience
{
    private readonly ConcurrentDictionary<(string Connection, string Operation), Watcher> _watchers = new();
    private readonly ConcurrentDictionary<string, SentLog> _sent = new(StringComparer.Ordinal);
    private readonly TimeSpan _maxLag = TimeSpan.FromSeconds(options.Value.MaxLagSeconds);

    /// <summary>Watchers connected here.</summary>
    public int Count => _watchers.Count;

    /// <summary>Somebody watches an operation from a number on.</summary>
    public void Join(string operation, HubCallerContext context, long seq) =>
        _watchers[(context.ConnectionId, operation)] = new Watcher(context) { Seen = seq };

    /// <summary>Somebody watches an operation no more.</summary>
    public void Leave(string operation, string connection) => _watchers.TryRemove((connection, operation), out _);

    /// <summary>Somebody is gone.</summary>
    public void LeaveAll(string connection)
    {
        foreach (var key in _watchers.Keys)
        {
            if (string.Equals(key.Connection, connection, StringComparison.Ordinal)) _watchers.TryRemove(key, out _);
        }
    }

    /// <summary>Somebody has seen a board up to a number.</summary>
    public void Seen(string operation, string connection, long seq)
    {
        if (_watchers.TryGetValue((connection, operation), out var watcher)) watcher.Seen = Math.Max(watcher.Seen, seq);
    }

    /// <inheritdoc/>
    public void Push(string operation, BoardTick tick)
    {
        _sent.GetOrAdd(operation, _ => new SentLog()).Sent(tick.Seq, time.GetTimestamp());
        Send(operation, "tick", tick);
    }

    /// <inheritdoc/>
    public void Clock(string operation, ClockPush push)
    {
        Send(operation, "clock", push);
        CutOffLaggards(operation);
    }

    private void CutOffLaggards(string operation)
    {
        if (!_sent.TryGetValue(operation, out var sent)) return;
        var mustHaveSeen = sent.SeqSentBefore(_maxLag, time);
        foreach (var (key, watcher) in _watchers)
        {
            if (!string.Equals(key.Operation, operation, StringComparison.Ordinal) || watcher.Seen >= mustHaveSeen) continue;
            LogLaggard(log, operation, key.Connection, watcher.Seen, mustHaveSeen);
            watcher.Context.Abort();
        }
    }

    private void Send(string operation, string method, object push)
    {
        var sending = hub.Clients.Group(operation).SendAsync(method, push);
        if (!sending.IsCompletedSuccessfully)
            _ = sending.ContinueWith(t => LogSend(log, operation, t.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    [LoggerMessage(1, LogLevel.Information, "A watcher of {Operation} ({Connection}) saw {Seen} and should have seen {Sent}: cut off, it resumes")]
    private static partial void LogLaggard(ILogger log, string operation, string connection, long seen, long sent);

    [LoggerMessage(2, LogLevel.Warning, "A push to the watchers of {Operation} failed")]
    private static partial void LogSend(ILogger log, string operation, Exception fault);

    private sealed class Watcher(HubCallerContext context)
    {
        private long _seen;

        public HubCallerContext Context { get; } = context;

        public long Seen
        {
            get => Interlocked.Read(ref _seen);
            set => Interlocked.Exchange(ref _seen, value);
        }
    }

    /// <summary>When which number was sent, as far back as matters.</summary>
    private sealed class SentLog
    {
        private readonly Queue<(long Seq, long At)> _sent = new();
        private long _oldSeq;

        public void Sent(long seq, long at)
        {
            lock (_sent) _sent.Enqueue((seq, at));
        }

        /// <summary>The last number sent longer ago than <paramref name="age"/>.</summary>
        public long SeqSentBefore(TimeSpan age, TimeProvider time)
        {
            lock (_sent)
            {
                while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > age) _oldSeq = _sent.Dequeue().Seq;
                return _oldSeq;
            }
        }
    }
}
