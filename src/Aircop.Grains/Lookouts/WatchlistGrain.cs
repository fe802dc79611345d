using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Lookouts;

/// <summary>A lookout list as it is stored.</summary>
internal sealed class WatchlistState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>Entries by id.</summary>
    public Dictionary<string, Lookout> Entries { get; set; } = new(StringComparer.Ordinal);
}

/// <inheritdoc cref="IWatchlistGrain"/>
internal sealed class WatchlistGrain([PersistentState("watchlist", AircopStorage.Name)] IPersistentState<WatchlistState> state)
    : Grain, IWatchlistGrain
{
    /// <inheritdoc/>
    public async Task<long> AddEntries(ImmutableArray<Lookout> entries)
    {
        // Before anything in memory changes: should it fail, the same entries sent again are still new.
        if (state.State.Version == 0)
            await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.LookoutList, [this.GetPrimaryKeyString()]);
        var changed = false;
        foreach (var entry in entries)
        {
            if (state.State.Entries.TryGetValue(entry.Id, out var known) && known == entry) continue;
            state.State.Entries[entry.Id] = entry;
            changed = true;
        }

        return changed ? await WriteNext() : state.State.Version;
    }

    /// <inheritdoc/>
    public async Task<long> RemoveEntries(ImmutableArray<string> ids)
    {
        var changed = false;
        foreach (var id in ids) changed |= state.State.Entries.Remove(id);
        return changed ? await WriteNext() : state.State.Version;
    }

    /// <inheritdoc/>
    public Task<long> GetVersion() => Task.FromResult(state.State.Version);

    /// <inheritdoc/>
    public Task<LookoutListContent> GetEntries() =>
        Task.FromResult(new LookoutListContent { Version = state.State.Version, Entries = [.. state.State.Entries.Values] });

    private async Task<long> WriteNext()
    {
        state.State.Version++;
        await this.WriteOrForget(state);
        return state.State.Version;
    }
}
