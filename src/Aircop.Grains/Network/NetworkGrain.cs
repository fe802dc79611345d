using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Network;

/// <summary>The register as it is stored.</summary>
internal sealed class NetworkState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Names by kind.</summary>
    public Dictionary<RegisterKind, SortedSet<string>> Names { get; set; } = [];
}

/// <inheritdoc cref="INetworkGrain"/>
internal sealed class NetworkGrain([PersistentState("network", AircopStorage.Name)] IPersistentState<NetworkState> state) : Grain, INetworkGrain
{
    /// <inheritdoc/>
    public async Task Register(RegisterKind kind, ImmutableArray<string> names)
    {
        if (!state.State.Names.TryGetValue(kind, out var known)) state.State.Names.Add(kind, known = new SortedSet<string>(StringComparer.Ordinal));
        var before = known.Count;
        known.UnionWith(names);
        if (known.Count > before) await this.WriteOrForget(state);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetNames(RegisterKind kind) =>
        Task.FromResult<ImmutableArray<string>>(state.State.Names.TryGetValue(kind, out var known) ? [.. known.Order(StringComparer.Ordinal)] : []);
}
