using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;

namespace Aircop.Grains.Targeting;

/// <summary>Tells the flights of this process which version every lookout list, and the rule book, has at the moment they ask.</summary>
public sealed class LookoutVersions(IGrainFactory grains)
{
    private readonly SharedQuestion<ImmutableSortedDictionary<string, long>> _lists = new(() => grains.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key).GetVersions());
    private readonly SharedQuestion<long> _rules = new(() => grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetVersion());

    /// <summary>The version of every list, as of now or later.</summary>
    public Task<ImmutableSortedDictionary<string, long>> AsOfNow() => _lists.AsOfNow();

    /// <summary>The version of the rule book, as of now or later.</summary>
    public Task<long> RulesAsOfNow() => _rules.AsOfNow();
}
