using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>
/// The methods of fresh seizures that this process holds. Flights that ask while a question is under way share the one that follows it,
/// so that what they get is never older than their asking; when nothing has changed the answer is empty. Any thread may ask.
/// </summary>
/// <param name="grains">The other grains.</param>
public sealed class KnownSeizures(IGrainFactory grains)
{
    private readonly Lock _lock = new();
    private FreshSeizures _held = new();
    private Task<FreshSeizures>? _current;
    private Task<FreshSeizures>? _following;

    /// <summary>What is known, as of now or later.</summary>
    public Task<FreshSeizures> AsOfNow()
    {
        lock (_lock)
        {
            if (_following is not null) return _following;
            if (_current is { IsCompleted: false } before) return _following = Task.Run(() => Follow(before));
            return _current = Task.Run(Ask);
        }
    }

    private async Task<FreshSeizures> Follow(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) (_current, _following) = (_following, null);
        return await Ask();
    }

    // Outside the turn of the grain that asked first, which may end before the others have their answer.
    private async Task<FreshSeizures> Ask()
    {
        if (await grains.GetGrain<ISeizuresGrain>(INetworkGrain.Key).GetSeizures(_held.Version) is { } newer) _held = newer;
        return _held;
    }
}
