using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Targeting;

/// <summary>
/// Tells the flights of this process which version every lookout list has at the moment they ask. Those that ask while a question is
/// under way share the one that follows it, so that the answer is never older than their asking. Any thread may ask.
/// </summary>
public sealed class LookoutVersions(IGrainFactory grains)
{
    private readonly Lock _lock = new();
    private Task<ImmutableSortedDictionary<string, long>>? _current;
    private Task<ImmutableSortedDictionary<string, long>>? _following;

    /// <summary>The version of every list, as of now or later.</summary>
    public Task<ImmutableSortedDictionary<string, long>> AsOfNow()
    {
        lock (_lock)
        {
            if (_following is not null) return _following;
            if (_current is { IsCompleted: false } before) return _following = Task.Run(() => Follow(before));
            return _current = Task.Run(Ask);
        }
    }

    private async Task<ImmutableSortedDictionary<string, long>> Follow(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) (_current, _following) = (_following, null);
        return await Ask();
    }

    // Outside the turn of the grain that asked first, which may end before the others have their answer.
    private Task<ImmutableSortedDictionary<string, long>> Ask() => grains.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key).GetVersions();
}
