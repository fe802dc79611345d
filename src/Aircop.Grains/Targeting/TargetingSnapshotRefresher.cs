using System.Threading.Channels;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Screening;
using Aircop.Targeting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Targeting;

/// <summary>
/// Keeps this process's snapshot up to date: hears of every change of a lookout list, asks for the versions of lists and rule book every
/// second besides, fetches what changed, and builds a new snapshot aside. While they cannot be reached the old one stays in force.
/// </summary>
public sealed class TargetingSnapshotRefresher(
    IGrainFactory grains, TargetingSnapshotHolder holder, HeldLookouts held, FieldClock clock, TimeProvider wall, ILogger<TargetingSnapshotRefresher> logger)
    : BackgroundService, ILookoutsObserver
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _heard = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _one = new(1);
    private ILookoutsObserver? _reference;
    private bool _listsChanged;
    private long _rulesVersion;
    private int _rulesExpired;

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
    public Task LookoutsChanged(string list, long version)
    {
        _heard.Writer.TryWrite(true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    private async Task Look()
    {
        var lookoutsGrain = grains.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key);
        var versions = await (_reference is { } reference ? lookoutsGrain.Watch(reference) : lookoutsGrain.GetVersions());
        var known = held.Versions;
        foreach (var (name, version) in versions)
        {
            if (known.TryGetValue(name, out var before) && before >= version) continue;
            await held.Bring(name, grains.GetGrain<IWatchlistGrain>(name));
            _listsChanged = true;
        }

        var current = holder.Current;
        var book = await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules();
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var expired = PassengerRules.All.Rules.Count(rule => rule.ValidUntil < day);
        var rules = book.Version == _rulesVersion && expired == _rulesExpired ? current.Rules : RulesInForce(book, PassengerRules.All.ValidOn(day), expired);
        if (!_listsChanged && ReferenceEquals(rules, current.Rules)) return;

        // Aside: whoever asked for the look may be a grain, which must not be held up by it.
        var next = _listsChanged ? await Task.Run(() => Build(current, rules)) : current with { Rules = rules };
        (_rulesVersion, _rulesExpired, _listsChanged) = (book.Version, expired, false);
        holder.Current = next;
        held.ForgetChanges();
        logger.LogInformation("Targeting with {Version}: {Lookouts} lookouts, {Rules} rules", next.Version, next.Lookouts.Count, rules.Rules.Length);
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
        _reference = grains.CreateObjectReference<ILookoutsObserver>(this);
        using var timer = new PeriodicTimer(Period, wall);
        Task<bool>? tick = null;
        Task<bool>? heard = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Refresh();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Lists and rules could not be asked for; targeting goes on with {Version}", holder.Current.Version);
            }

            tick ??= timer.WaitForNextTickAsync(stoppingToken).AsTask();
            heard ??= _heard.Reader.WaitToReadAsync(stoppingToken).AsTask();
            await Task.WhenAny(tick, heard);
            _heard.Reader.TryRead(out _);
            if (tick.IsCompleted) tick = null;
            if (heard.IsCompleted) heard = null;
        }
    }

    private TargetingSnapshot Build(TargetingSnapshot current, RulePack rules)
    {
        var lists = held.Versions;
        var sequence = lists.Values.Sum();
        var lookouts = held.Changes is { } changes
            ? current.Lookouts.With(changes.Values.OfType<LookoutEntry>(), changes.Where(change => change.Value is null).Select(change => change.Key), sequence)
            : WatchlistSnapshot.Build(held.All(), sequence);
        return current with { Lookouts = lookouts, Rules = rules, Lists = lists };
    }

    // A rule whose review has run out speaks no more until somebody has looked at it; the version tells how many are silent.
    private static RulePack RulesInForce(RuleBookContent book, RulePack valid, int expired)
    {
        var suspended = book.Rules.Where(rule => rule.Suspended).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return valid.Without(expired == 0 ? $"{valid.Version}.{book.Version}" : $"{valid.Version}.{book.Version}-{expired}", suspended);
    }
}
