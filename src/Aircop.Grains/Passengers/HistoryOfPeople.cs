using System.Collections.Frozen;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;

namespace Aircop.Grains.Passengers;

/// <summary>Tells travellers' records of a flight, and learns from them the past of its people.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Keys of travellers.</param>
/// <param name="places">Airports.</param>
public sealed class HistoryOfPeople(IGrainFactory grains, IdentityKeys identities, IPlaces places)
{
    /// <summary>Travellers asked at a time; bounds what a large flight asks of the store at once.</summary>
    private const int PassengersAtATime = 64;

    /// <summary>Keys of the facts that are given here.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "history.journeys", "history.journeys.departed", "history.journeys.from", "history.journeys.to", "history.journeys.stayNights",
        "history.journeys.oneWay", "history.journeys.returnFlown", "history.journeys.outBagKg", "history.journeys.backBagKg",
        "history.journeys.holdBags", "history.journeys.distanceKm", "history.legs", "history.legs.departed", "history.legs.arrived",
        "history.legs.from", "history.legs.to", "history.legs.toCountry", "history.legs.locator", "history.documents",
        "history.documents.firstUsed", "history.documents.document", "history.documents.afterExpiry", "history.documents.replacesLost", "history.noShows", "history.noShows.at",
        "history.noShows.locator", "history.companions", "history.companions.at", "history.companions.person", "history.companions.minor", "history.companions.guardian",
        "history.companions.sharesFamilyName", "history.companions.present", "history.groups", "history.groups.departed",
        "history.groups.cameBack", "history.groups.stayedAway", "history.cancellations", "history.cancellations.at",
        "history.cancellations.arrived", "history.cancellations.kind", "history.controls", "history.controls.at", "history.controls.positive",
        "history.returnBooked", "network.coTravellers", "network.coTravellers.lastTogether", "network.coTravellers.flights", "network.coTravellers.journeys",
        "network.coTravellers.oneBooking", "network.coTravellers.positive", "network.coTravellers.onLookout", "booking.locator");

    /// <summary>Tells of some people of a flight, and gives their past by key within the flight; whom nothing identifies has none.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people, those who are not on the flight any more among them.</param>
    internal async Task<Dictionary<string, RememberedTraveller>> Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people)
    {
        var remembered = new Dictionary<string, RememberedTraveller>(StringComparer.Ordinal);
        if (flight.Legs.Length == 0) return remembered;
        var journeys = new JourneysOfFlight(key, flight, identities, places);
        var known = people.Where(entry => journeys.PassengerOf(entry) is not null)
            .Select(entry => (entry.Key, Passenger: journeys.PassengerOf(entry)!, entry.Person, Journey: journeys.Of(entry)));

        // Outside the flight's turn, for long records are much to read and to make facts of: all processors take their part.
        foreach (var some in known.Chunk(PassengersAtATime))
            foreach (var (person, traveller) in await Task.WhenAll(some.Select(one => Task.Run(async () => (one.Key, await Note(one.Passenger, one.Person, one.Journey))))))
                remembered[person] = traveller;
        return remembered;
    }

    private async Task<RememberedTraveller> Note(string passenger, ManifestPerson person, Journey journey)
    {
        var noting = grains.GetGrain<IPassengerGrain>(passenger).NoteJourney(journey);
        var records = journey.Identity.Length == 0 ? null : await grains.GetGrain<IIdentityGrain>(journey.Identity).Join(ClaimOf(person, passenger, journey));
        var own = await noting;
        if (records is null) return new RememberedTraveller(journey, [own]);
        var others = await Task.WhenAll(IdentityCluster.Others(passenger, records).Select(other => grains.GetGrain<IPassengerGrain>(other).GetPast()));
        if (others.Length == 0) return new RememberedTraveller(journey, [own]);
        var same = IdentityCluster.Of(own, records, others).Where(record => record.Same).Select(record => record.Passenger).ToHashSet(StringComparer.Ordinal);
        return new RememberedTraveller(journey, [own, .. others.Where(other => same.Contains(other.Passenger))]);
    }

    private static IdentityClaim ClaimOf(ManifestPerson person, string passenger, Journey journey) => new()
    {
        Passenger = passenger,
        Since = journey.ToldAt,
        SingleName = NameForm.Of(person).IsSingle,
        PlaceholderBirth = person.Birth is { Month: 1, Day: 1 },
    };
}
