using Aircop.Cli.Hub;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Load;

/// <summary>The watchers of a load run, each on a connection of its own.</summary>
public sealed class WatcherGroup : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _end = new();
    private readonly HubWatcher[] _watchers;
    private readonly Task[] _runs;
    private readonly TimeProvider _clock;

    /// <summary>Starts the watchers.</summary>
    /// <param name="options">Server, key and number of watchers.</param>
    /// <param name="operation">Id of the operation.</param>
    /// <param name="ledger">Where what they see is entered.</param>
    /// <param name="elapsed">Time since the start of the run.</param>
    /// <param name="clock">The clock.</param>
    public WatcherGroup(LoadOptions options, string operation, LoadLedger ledger, Func<TimeSpan> elapsed, TimeProvider clock)
    {
        _clock = clock;
        _watchers = new HubWatcher[options.Watchers];
        for (var i = 0; i < _watchers.Length; i++)
            _watchers[i] = new HubWatcher(options.Server, options.Key, operation, new Follower(i, ledger, elapsed), clock);
        _runs = Array.ConvertAll(_watchers, watcher => Task.Run(() => watcher.RunAsync(_end.Token)));
    }

    /// <summary>How often watchers were cut and came back.</summary>
    public int Resumes => _watchers.Sum(static watcher => watcher.Resumes);

    /// <summary>Waits until every watcher has a board; false when the time runs out.</summary>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<bool> JoinedAsync(TimeSpan limit, CancellationToken cancel)
    {
        var start = _clock.GetTimestamp();
        while (!Array.TrueForAll(_watchers, static watcher => watcher.Board is not null))
        {
            if (_clock.GetElapsedTime(start) > limit) return false;
            await Task.Delay(Look, _clock, cancel);
        }
        return true;
    }

    /// <summary>What the first watcher in trouble says; empty when none is.</summary>
    public string Trouble() => Array.Find(_watchers, static watcher => watcher.Trouble.Length > 0)?.Trouble ?? "";

    /// <summary>
    /// How many watchers have the very board that the server has. A board that goes on moving is asked for again until
    /// each watcher was caught at the number of an answer, or the time runs out.
    /// </summary>
    /// <param name="fresh">Asks the server for its board.</param>
    /// <param name="limit">How long to try.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<int> SameAsync(Func<Task<BoardSnapshot?>> fresh, TimeSpan limit, CancellationToken cancel)
    {
        var same = new bool[_watchers.Length];
        var start = _clock.GetTimestamp();
        while (true)
        {
            if (await fresh() is { } board)
            {
                var written = CanonicalBoard.Write(board);
                for (var i = 0; i < same.Length; i++)
                    same[i] |= _watchers[i].Board is { } mine && mine.Seq == board.Seq && CanonicalBoard.Write(mine).AsSpan().SequenceEqual(written);
            }
            if (!same.Contains(false) || _clock.GetElapsedTime(start) > limit) return same.Count(static one => one);
            await Task.Delay(Look, _clock, cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_runs);
        _end.Dispose();
    }

    private sealed class Follower(int number, LoadLedger ledger, Func<TimeSpan> elapsed) : IBoardFollower
    {
        public void Ticked(BoardTick tick, long after)
        {
            var at = elapsed();
            foreach (var e in tick.Events)
                if (e.Seq > after) ledger.Saw(number, tick.Epoch, e, at);
        }

        public void Taken(BoardSnapshot board)
        {
            var at = elapsed();
            foreach (var e in board.Events) ledger.Found(number, board.Epoch, e, at);
        }
    }
}
