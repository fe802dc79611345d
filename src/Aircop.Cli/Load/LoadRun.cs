using System.Globalization;
using System.Threading.Channels;
using Aircop.Cli.Hub;
using Aircop.Contracts.Operations;
using Aircop.Node;

namespace Aircop.Cli.Load;

/// <summary>
/// One load run: an open loop that posts when a post is due, whatever became of those before, while watchers follow the
/// board. A server that slows down is not spared; a tester that cannot keep up says so.
/// </summary>
/// <param name="options">What to do.</param>
/// <param name="http">The client to post with; must allow as many connections as posts are in flight.</param>
/// <param name="manifests">The lists to post.</param>
/// <param name="clock">The clock.</param>
public sealed class LoadRun(LoadOptions options, HttpClient http, IManifestSource manifests, TimeProvider clock)
{
    private const int ListsAhead = 64;
    private static readonly TimeSpan LateAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan JoinLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly LoadLedger _ledger = new(options.Watchers);
    private readonly ServerReads _server = new(http, options.Server, options.Key);
    private readonly IntakeClient _intake = new(
        http, new NodeOptions { Inbox = "-", Server = options.Server, Key = options.Key, PostTimeout = TimeSpan.FromSeconds(30) }, clock);
    private long _start;
    private int _lateStarts;

    /// <summary>Runs and returns what it came to.</summary>
    /// <param name="second">Told once a second.</param>
    /// <param name="cancel">Ends the run early: nothing more is posted and the books are closed.</param>
    /// <exception cref="HttpRequestException">The server cannot be reached or refuses the key.</exception>
    /// <exception cref="InvalidOperationException">There is no operation to watch, or the watchers cannot join.</exception>
    public async Task<LoadReport> RunAsync(Action<LoadSecond> second, CancellationToken cancel)
    {
        var operation = options.Operation ?? await _server.FirstOperationAsync(cancel)
            ?? throw new InvalidOperationException("The server has no operation to watch; name one with --operation.");
        var board = await _server.BoardAsync(operation, cancel);
        var field = board.Clock ?? throw new InvalidOperationException("The server does not tell the time in the field.");
        _start = clock.GetTimestamp();
        await using var watchers = new WatcherGroup(options, operation, _ledger, Elapsed, clock);
        if (!await watchers.JoinedAsync(JoinLimit, cancel))
            throw new InvalidOperationException($"The watchers could not join the board of {operation}: {watchers.Trouble()}");

        _start = clock.GetTimestamp();
        using var done = new CancellationTokenSource();
        var telling = TellAsync(second, done.Token);
        await PostAllAsync(field, cancel);
        var length = Elapsed();
        await SettleAsync();
        await done.CancelAsync();
        await telling;
        int? same = options.Watchers == 0 ? null : await watchers.SameAsync(() => FreshAsync(operation), options.Settle, CancellationToken.None);
        return new LoadReport
        {
            Operation = operation,
            Rate = options.Rate,
            Watchers = options.Watchers,
            Seconds = length.TotalSeconds,
            Seed = options.Seed,
            Totals = _ledger.Close(length),
            LateStarts = _lateStarts,
            Resumes = watchers.Resumes,
            Cut = watchers.Trouble(),
            SameBoards = same,
        };
    }

    private TimeSpan Elapsed() => clock.GetElapsedTime(_start);

    private async Task<BoardSnapshot?> FreshAsync(string operation)
    {
        try
        {
            return (await _server.BoardAsync(operation, CancellationToken.None)).Snapshot;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task PostAllAsync(BoardClock field, CancellationToken cancel)
    {
        // Lists are made ahead, so that making one never delays a post.
        var ready = Channel.CreateBounded<LoadManifest>(ListsAhead);
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var maker = Task.Run(() => MakeAsync(ready.Writer, field, making.Token), CancellationToken.None);
        try
        {
            foreach (var due in ArrivalSchedule.Times(options.Arrivals, options.Rate, options.Length, options.Seed))
            {
                var manifest = await ready.Reader.ReadAsync(cancel);
                if (due - Elapsed() is { Ticks: > 0 } wait) await Task.Delay(wait, clock, cancel);
                if (Elapsed() - due > LateAfter) _lateStarts++;
                var number = _ledger.Begin(manifest.Flight.ToString(), manifest.People, due);
                _ = PostAsync(number, manifest);
            }
            if (options.Length - Elapsed() is { Ticks: > 0 } rest) await Task.Delay(rest, clock, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ended early on request: what was posted still counts.
        }
        await making.CancelAsync();
        await maker;
    }

    private async Task MakeAsync(ChannelWriter<LoadManifest> ready, BoardClock field, CancellationToken cancel)
    {
        try
        {
            while (true) await ready.WriteAsync(manifests.Next(field.Utc + (Elapsed() * field.Speed)), cancel);
        }
        catch (OperationCanceledException)
        {
            // All posts are made.
        }
    }

    private async Task PostAsync(int number, LoadManifest manifest)
    {
        // Off the loop's own turn: a post must not wait for the one before it to be written to its socket.
        await Task.Yield();
        var answer = await _intake.PostAsync(manifest.Body, "application/edifact", CancellationToken.None);
        if (answer.Status == 202) _ledger.Accepted(number, Elapsed());
        else _ledger.Failed(number, answer.Status == 0 ? answer.Fault : answer.Status.ToString(CultureInfo.InvariantCulture));
    }

    private async Task SettleAsync()
    {
        var start = clock.GetTimestamp();
        while (!_ledger.IsSettled && clock.GetElapsedTime(start) < options.Settle) await Task.Delay(Look, clock, CancellationToken.None);
    }

    private async Task TellAsync(Action<LoadSecond> second, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        var last = clock.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                var now = clock.GetTimestamp();
                second(_ledger.TakeSecond(Elapsed(), clock.GetElapsedTime(last, now)));
                last = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
