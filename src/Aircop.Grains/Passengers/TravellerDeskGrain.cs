using Aircop.Contracts.Passengers;
using Orleans.Concurrency;

namespace Aircop.Grains.Passengers;

/// <inheritdoc cref="ITravellerDeskGrain"/>
[Reentrant]
internal sealed class TravellerDeskGrain(IGrainFactory grains) : Grain, ITravellerDeskGrain
{
    /// <inheritdoc/>
    public async Task<TravellerView?> GetTraveller()
    {
        var past = await grains.GetGrain<IPassengerGrain>(this.GetPrimaryKeyString()).GetPast();
        return past.Journeys.IsEmpty ? null : TravellerPages.Of(past.Passenger, [past], []);
    }

    /// <inheritdoc/>
    public Task<IdentityResult> Decide(DecideIdentity command) => Task.FromResult(IdentityResult.NoSuchRecord);
}
