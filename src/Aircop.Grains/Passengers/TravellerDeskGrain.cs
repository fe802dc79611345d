using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Orleans.Concurrency;

namespace Aircop.Grains.Passengers;

/// <inheritdoc cref="ITravellerDeskGrain"/>
[Reentrant]
internal sealed class TravellerDeskGrain(IGrainFactory grains, FieldClock clock) : Grain, ITravellerDeskGrain
{
    /// <inheritdoc/>
    public async Task<TravellerView?> GetTraveller()
    {
        var own = await grains.GetGrain<IPassengerGrain>(this.GetPrimaryKeyString()).GetPast();
        if (own.Journeys.IsEmpty) return null;
        var records = await Records(own);
        var others = await Task.WhenAll(IdentityCluster.Others(own.Passenger, records).Select(other => grains.GetGrain<IPassengerGrain>(other).GetPast()));
        var cluster = IdentityCluster.Of(own, records, others);
        var same = cluster.Where(record => record.Same).Select(record => record.Passenger).ToHashSet(StringComparer.Ordinal);
        TravellerPast[] pasts = [own, .. others.Where(other => same.Contains(other.Passenger))];
        return TravellerPages.Of(own.Passenger, pasts, cluster) with { Hits = await Hits(pasts) };
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> Decide(DecideIdentity command)
    {
        var key = this.GetPrimaryKeyString();
        if (string.IsNullOrWhiteSpace(command.Reason)) return IdentityResult.ReasonMissing;
        if (command.Other == key) return IdentityResult.SameRecord;
        var pasts = await Task.WhenAll(grains.GetGrain<IPassengerGrain>(key).GetPast(), grains.GetGrain<IPassengerGrain>(command.Other).GetPast());
        if (pasts.Select(IdentityOf).Contains(null)) return IdentityResult.NoSuchRecord;
        var decision = new IdentityDecision
        {
            CommandId = command.CommandId, Passenger = key, Other = command.Other, Same = command.Same, By = command.By, Reason = command.Reason, At = clock.GetUtcNow(),
        };
        var isKnown = (await Records(pasts[0])).Decisions.Any(known => known.CommandId == command.CommandId);

        // Both identities know it, so that each record finds the other. Sent again it goes on where it was broken off.
        foreach (var identity in pasts.Select(IdentityOf).OfType<string>().Distinct(StringComparer.Ordinal)) await grains.GetGrain<IIdentityGrain>(identity).Decide(decision);
        await Task.WhenAll(RememberedTraveller.Open(pasts, but: "", clock.GetUtcNow()).GroupBy(one => one.Flight, StringComparer.Ordinal)
            .Select(flight => grains.GetGrain<IFlightGrain>(flight.Key).TargetAgain(
                new TargetAgain { Cause = TargetingCause.History, Passengers = [.. flight.Select(one => one.Passenger)] })));
        return isKnown ? IdentityResult.AlreadyDone : IdentityResult.Done;
    }

    private Task<IdentityRecords> Records(TravellerPast past) =>
        IdentityOf(past) is { } identity ? grains.GetGrain<IIdentityGrain>(identity).GetRecords() : Task.FromResult(new IdentityRecords());

    private async Task<ImmutableArray<TravellerHit>> Hits(IReadOnlyCollection<TravellerPast> pasts)
    {
        var open = RememberedTraveller.Open(pasts, but: "", clock.GetUtcNow()).Select(one => one.Flight).ToHashSet(StringComparer.Ordinal);
        var journeys = HistoryOf.Together(pasts).Select(one => one.Journey).Where(journey => open.Contains(journey.Flight));
        var hits = await Task.WhenAll(journeys.Select(async journey => (journey, await grains.GetGrain<IFlightGrain>(journey.Flight).GetFlight())));
        return [.. hits.SelectMany(one => HitsOn(one.journey, one.Item2))];
    }

    private static IEnumerable<TravellerHit> HitsOn(Journey journey, FlightView? flight) => flight is null ? [] :
        flight.Hits.Where(hit => hit.Person == journey.Person && hit.State != HitState.Lapsed).Select(hit => new TravellerHit
        {
            Flight = flight.Key,
            Airports = [.. flight.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct(StringComparer.Ordinal)],
            Hit = hit,
        });

    // The name may have been corrected since: the latest journey that tells one counts.
    private static string? IdentityOf(TravellerPast past) => past.Journeys.FirstOrDefault(journey => journey.Identity.Length > 0)?.Identity;
}
