using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>What people of one flight have in common with fresh seizures.</summary>
/// <param name="flight">The flight; with a leg at least.</param>
/// <param name="parties">Who is on it.</param>
/// <param name="fresh">The methods.</param>
/// <param name="identities">Makes keyed hashes.</param>
internal sealed class LikeSeizures(FlightState flight, FlightParties parties, FreshSeizures fresh, IdentityKeys identities)
{
    private readonly SharedRows _rows = new("", flight.Legs[0].Departure, flight.Legs[^1].Arrival);

    /// <summary>Everybody on the flight who travels.</summary>
    public IEnumerable<PersonEntry> Travellers => parties.Travellers;

    /// <summary>The likenesses of one, oldest seizure first; default where too little is known of the person. A traveller's own seizure is none.</summary>
    /// <param name="entry">The person.</param>
    public ImmutableArray<SeizureLikeness> Of(PersonEntry entry)
    {
        if (entry.Person.Booking is null) return default;
        if (fresh.Methods.IsEmpty || SeizureTraits.Of(entry.Person, parties.Of(entry.Person), flight.Legs, identities) is not { } traits) return [];
        return [.. fresh.Methods.Where(method => !flight.Hits.Exists(hit => hit.Person == entry.Key && hit.Outcome is not null && method.Id.EndsWith("/" + hit.Id, StringComparison.Ordinal)))
            .Select(method => SeizureTraits.Likeness(traits, method, _rows.Moment(method.At))).OfType<SeizureLikeness>()];
    }
}
