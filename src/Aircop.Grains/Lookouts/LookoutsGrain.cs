using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Aircop.Grains.Lookouts;

/// <inheritdoc cref="ILookoutsGrain"/>
internal sealed class LookoutsGrain : Grain, ILookoutsGrain
{
    private readonly SortedDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly ObserverManager<ILookoutsObserver> _observers;

    public LookoutsGrain(ILogger<LookoutsGrain> logger) =>
        _observers = new ObserverManager<ILookoutsObserver>(TimeSpan.FromSeconds(ILookoutsGrain.WatchLeaseSeconds), logger);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var names = await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.LookoutList);
        var versions = await Task.WhenAll(names.Select(name => GrainFactory.GetGrain<IWatchlistGrain>(name).GetVersion()));
        for (var i = 0; i < names.Length; i++) _versions[names[i]] = versions[i];
    }

    /// <inheritdoc/>
    public async Task Note(string list, long version)
    {
        if (_versions.TryGetValue(list, out var known) && known >= version) return;
        _versions[list] = version;
        await _observers.Notify(observer => observer.LookoutsChanged(list, version));
    }

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, long>> GetVersions() => Task.FromResult(_versions.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, long>> Watch(ILookoutsObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return GetVersions();
    }
}
