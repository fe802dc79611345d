using System.Threading.Channels;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains.Rules;
using Aircop.Screening;
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
    private CompiledBook _book = CompiledBook.OfProgram;
    private (long Version, int Expired) _rules;

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
        await LookAtRules();
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var seen = (_book.Version, Expired: _book.Expired(day));
        if (!_listsChanged && seen == _rules) return;
        if (seen != _rules) current = _book.PutInForce(current, day);

        // Aside: whoever asked for the look may be a grain, which must not be held up by it.
        var next = _listsChanged ? await Task.Run(() => Build(current)) : current;
        (_rules, _listsChanged) = (seen, false);
        holder.Current = next;
        held.ForgetChanges();
        logger.LogInformation("Targeting with {Version}: {Lookouts} lookouts, {Rules} rules", next.Version, next.Lookouts.Count, next.Rules.Rules.Length);
    }

    // A book that does not compile here leaves the rules before it in force: whoever approved it hears of it.
    private async Task LookAtRules()
    {
        var grain = grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key);
        if (await grain.GetVersion() == _book.Version) return;
        var content = await grain.GetRules();
        var (book, faults) = CompiledBook.Of(content);
        if (!faults.IsEmpty)
        {
            foreach (var fault in faults) logger.LogError("Rule book {Version} is not put in force: rule {Rule}, line {Line}: {Fault} The rules before it stay", content.Version, fault.Rule, fault.Line, fault.Message);
            await grain.NoteRefused(content.Version, faults);
            book = _book with { Version = content.Version };
        }

        _book = book;
    }

    // A rule that throws is out of force everywhere until somebody has looked at it; the flight's other rules have finished.
    private async Task SuspendWhatThrew()
    {
        foreach (var fault in holder.Current.Faults.Take())
        {
            logger.LogError("Rule {Rule} version {Version} failed with {Exception} and is suspended: look at it before you put it back", fault.RuleId, fault.RuleVersion, fault.ExceptionType);
            await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).SetSuspended(fault.RuleId, true, "rule engine", $"Failed with {fault.ExceptionType}.");
        }

        foreach (var fault in holder.Current.ShadowFaults.Take())
        {
            logger.LogError("Rule {Rule} version {Version} failed in shadow with {Exception} and ends: look at it before you approve it again", fault.RuleId, fault.RuleVersion, fault.ExceptionType);
            await grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).EndShadow(fault.RuleId, fault.RuleVersion, "rule engine", $"Failed with {fault.ExceptionType}.");
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

    private TargetingSnapshot Build(TargetingSnapshot current)
    {
        var lists = held.Versions;
        var sequence = lists.Values.Sum();
        var lookouts = held.Changes is { } changes
            ? current.Lookouts.With(changes.Values.OfType<LookoutEntry>(), changes.Where(change => change.Value is null).Select(change => change.Key), sequence)
            : WatchlistSnapshot.Build(held.All(), sequence);
        return current with { Lookouts = lookouts, Lists = lists };
    }
}
