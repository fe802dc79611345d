using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Network;

/// <summary>
/// Tells the network what controls on a flight found: the links of the traveller's booking, its agency, the route, and the counters of the whole.
/// A control that was not made, because nobody was met, tells nothing. Everybody counts an outcome once, however often it is told.
/// </summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Makes keyed hashes.</param>
public sealed class OutcomeTelling(IGrainFactory grains, IdentityKeys identities)
{
    /// <summary>Tells of all outcomes of a flight.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    internal async Task Tell(string key, FlightState flight)
    {
        if (flight.Legs.Length == 0 || !flight.Hits.Exists(hit => hit.Outcome is not null)) return;
        var parties = new FlightParties(flight);
        foreach (var hit in flight.Hits)
            if (hit.Outcome is { Kind: OutcomeKind.Positive or OutcomeKind.Negative } found && flight.People.Find(entry => entry.Key == hit.Person) is { } entry)
                await Tell(key, flight, parties, entry, hit.Id, found);
    }

    private async Task Tell(string key, FlightState flight, FlightParties parties, PersonEntry entry, string hit, HitOutcome found)
    {
        var outcome = new ControlOutcome
        {
            Id = $"{key}/{hit}",
            At = found.RecordedAt,
            Positive = found.Kind == OutcomeKind.Positive,
            Goods = [.. found.Seizures.Select(line => line.Commodity).Distinct()],
        };
        var party = parties.Of(entry.Person);
        var links = BookingLinks.Of(entry.Person, party, identities).All;
        if (BookingLinks.Agency(entry.Person, identities) is { } agency) links = links.Append(agency);
        await Task.WhenAll(
        [
            .. links.Select(link => grains.GetGrain<ILinkGrain>(link).NoteOutcome(outcome)),
            grains.GetGrain<IRouteGrain>(SeizureTraits.Route(flight.Legs)).NoteOutcome(outcome),
        ]);
        var isSeizure = outcome.Positive && (found.Seizures.Length > 0 || found.Arrests > 0);
        var method = isSeizure ? SeizureTraits.Of(entry.Person, party, flight.Legs, identities) : null;
        await grains.GetGrain<ISeizuresGrain>(INetworkGrain.Key).NoteOutcome(
            outcome with { Agency = BookingLinks.Agency(entry.Person, identities), Route = SeizureTraits.Route(flight.Legs) }, method is null ? null : method with { Id = outcome.Id, At = outcome.At });
    }
}
