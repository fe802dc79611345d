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
    private bool _listsChanged;
    private long _rulesVersion;

    /// <summary>Looks once, and swaps the snapshot when something changed. Any thread may call it.</summary>
    public async Task Refresh()
    {
        await _one.WaitAsync();
        try
        {
            await SuspendWhatThrew();
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
            _lists[name] = await list.GetEntries();
            _listsChanged = true;
        }

        var current = holder.Current;
        var lookouts = _listsChanged ? Build() : current.Lookouts;
        var book = await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules();
        var rules = book.Version == _rulesVersion ? current.Rules : RulesInForce(book);
        if (ReferenceEquals(lookouts, current.Lookouts) && ReferenceEquals(rules, current.Rules)) return;
        (_rulesVersion, _listsChanged) = (book.Version, false);
        holder.Current = new TargetingSnapshot(lookouts, rules);
        logger.LogInformation("Targeting with {Version}: {Lookouts} lookouts, {Rules} rules", holder.Current.Version, lookouts.Count, rules.Rules.Length);
    }

    // A rule that throws is out of force everywhere until somebody has looked at it; the flight's other rules have finished.
    private async Task SuspendWhatThrew()
    {
        foreach (var fault in holder.Current.Faults.Take())
        {
            logger.LogError("Rule {Rule} version {Version} failed with {Exception} and is suspended: look at it before you put it back", fault.RuleId, fault.RuleVersion, fault.ExceptionType);
            await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).SetSuspended(fault.RuleId, true, "rule engine", $"Failed with {fault.ExceptionType}.");
        }
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

    private WatchlistSnapshot Build() => WatchlistSnapshot.Build(
        from list in _lists.OrderBy(list => list.Key, StringComparer.Ordinal)
        from entry in list.Value.Entries
        select Entry(list.Key, entry),
        _lists.Values.Sum(list => list.Version));

    private static RulePack RulesInForce(RuleBookContent book)
    {
        var all = PassengerRules.All;
        var suspended = book.Rules.Where(rule => rule.Suspended).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return all.Without($"{all.Version}.{book.Version}", suspended);
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
