using System.Collections.Concurrent;
using Aircop.Contracts.Reference;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Boards;

/// <summary>The feeds of this process: one for each board that somebody asked for, kept while the process runs.</summary>
public sealed class BoardFeeds(
    IGrainFactory grains, IBoardAudience audience, FieldClock clock, TimeProvider time, IOptions<BoardOptions> options, ILogger<BoardFeed> log)
    : BackgroundService
{
    private const int LongestId = 64;
    private readonly ConcurrentDictionary<string, Lazy<Task<BoardFeed?>>> _feeds = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<CancellationToken> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The feed of an operation; null when no such operation was planned.</summary>
    public async Task<BoardFeed?> Find(string operation)
    {
        if (!IsId(operation)) return null;
        var entry = _feeds.GetOrAdd(operation, id => new Lazy<Task<BoardFeed?>>(() => Open(id)));
        BoardFeed? feed = null;
        try
        {
            feed = await entry.Value;
        }
        finally
        {
            // An operation may be planned later, and a fault may pass.
            if (feed is null) _feeds.TryRemove(KeyValuePair.Create(operation, entry));
        }

        return feed;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _started.TrySetResult(stoppingToken);
        return Task.CompletedTask;
    }

    private async Task<BoardFeed?> Open(string operation)
    {
        var feed = new BoardFeed(operation, grains, audience, clock, time, options.Value, log);
        if (!await feed.Open()) return null;
        var stop = await _started.Task;
        _ = Task.Run(() => feed.Pump(stop), CancellationToken.None);
        return feed;
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
