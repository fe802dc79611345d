using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using Aircop.Screening;
using Aircop.Targeting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Targeting;

/// <summary>
/// Keeps this process's snapshot up to date: asks the lists and the rule book for their versions every second, and builds a
/// new snapshot aside when one has changed. While they cannot be reached the old one stays in force.
/// </summary>
public sealed class TargetingSnapshotRefresher(
    IGrainFactory grains, TargetingSnapshotHolder holder, TimeProvider wall, ILogger<TargetingSnapshotRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, LookoutListContent> _lists = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);

    // What changed since the snapshot in force was built; null for an entry that is gone.
    private readonly Dictionary<(string List, string Id), Lookout?> _changes = [];
    private long _rulesVersion;

    /// <summary>Looks once, and swaps the snapshot when something changed. Any thread may call it.</summary>
    public async Task Refresh()
    {
        await _one.WaitAsync();
        try
        {
            await Look();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    private async Task Look()
    {
        foreach (var name in await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.LookoutList))
        {
            var list = grains.GetGrain<IWatchlistGrain>(name);
            var version = await list.GetVersion();
            if (_lists.TryGetValue(name, out var known) && known.Version == version) continue;
            var content = await list.GetEntries();
            Note(name, known?.Entries ?? [], content.Entries);
            _lists[name] = content;
        }

        var current = holder.Current;
        var lookouts = _changes.Count > 0 ? Changed(current.Lookouts) : current.Lookouts;
        var book = await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules();
        var rules = book.Version == _rulesVersion ? current.Rules : RulesInForce(book);
        if (ReferenceEquals(lookouts, current.Lookouts) && ReferenceEquals(rules, current.Rules)) return;
        _rulesVersion = book.Version;
        _changes.Clear();
        holder.Current = new TargetingSnapshot(lookouts, rules);
        logger.LogInformation("Targeting with {Version}: {Lookouts} lookouts, {Rules} rules", holder.Current.Version, lookouts.Count, rules.Rules.Length);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, wall);
        do
        {
            try
            {
                await Refresh();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Lists and rules could not be asked for; targeting goes on with {Version}", holder.Current.Version);
            }
        }
        while (await Next(timer, stoppingToken));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Note(string list, IEnumerable<Lookout> before, IEnumerable<Lookout> now)
    {
        var old = before.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var entry in now)
        {
            if (!old.Remove(entry.Id, out var known) || known != entry) _changes[(list, entry.Id)] = entry;
        }

        foreach (var id in old.Keys) _changes[(list, id)] = null;
    }

    private WatchlistSnapshot Changed(WatchlistSnapshot lookouts) => lookouts.With(
        from change in _changes where change.Value is not null select Entry(change.Key.List, change.Value),
        from change in _changes where change.Value is null select change.Key,
        _lists.Values.Sum(list => list.Version));

    private static RulePack RulesInForce(RuleBookContent book)
    {
        var all = RulePack.RecordLevel(IllustrativeRouteGroups.Instance);
        var suspended = book.Rules.Where(rule => rule.Suspended).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return new RulePack($"{all.Version}.{book.Version}", all.Rules.Where(rule => !suspended.Contains(rule.Id)));
    }

    private static LookoutEntry Entry(string list, Lookout lookout) => new()
    {
        Id = lookout.Id,
        List = list,
        Category = (Screening.LookoutCategory)lookout.Category,
        Surname = Given(lookout.Surname),
        GivenNames = Given(lookout.Given),
        BirthDate = lookout.Birth,
        BirthYear = lookout.BirthYear,
        DocumentNumber = Given(lookout.DocumentNumber),
        DocumentIssuer = Given(lookout.DocumentIssuer),
    };

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
