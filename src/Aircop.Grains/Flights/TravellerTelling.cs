using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;

namespace Aircop.Grains.Flights;

/// <summary>
/// Tells travellers' records what became of their people on a flight, and makes their other flights target them again. Everything told is
/// absolute and versioned, so telling it again changes nothing; what is owed follows from the version that was told.
/// </summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Keys of travellers.</param>
/// <param name="clock">Time in the field.</param>
public sealed class TravellerTelling(IGrainFactory grains, IdentityKeys identities, FieldClock clock)
{
    /// <summary>Travellers told at a time.</summary>
    private const int PassengersAtATime = 64;

    /// <summary>Flights together from which on it may be no chance (rules D23 and F10).</summary>
    private const int FlightsThatTell = 2;

    /// <summary>Earlier flights of a person of interest whose other people are told; more are a crew's.</summary>
    private const int MostPastFlights = 12;

    /// <summary>How far back they are told (rules D23 and F10).</summary>
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(730);

    /// <summary>Tells the records of everybody on a flight of its people of interest, and gives the keys of those who have flown with one before.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="toldVersion">Version up to which they know.</param>
    internal async Task<HashSet<string>> TellCompany(string key, FlightState flight, long toldVersion)
    {
        var again = new HashSet<string>(StringComparer.Ordinal);
        if (flight.Interests.Count == 0 || flight.Legs.Length == 0) return again;
        var elsewhere = new HashSet<(string Flight, string Passenger)>();
        foreach (var interest in flight.Interests)
        {
            if (flight.People.Find(entry => entry.Key == interest.Person) is not { } person || identities.Of(person.Person) is not { } passenger) continue;
            var all = interest.ChangedIn > toldVersion || person.ChangedIn > toldVersion;

            // A crew flies with everybody.
            var others = flight.People.Where(entry => entry.Key != person.Key && (all || entry.ChangedIn > toldVersion) && entry.Person.Kind is not (PersonKind.Crew or PersonKind.TransitCrew));
            foreach (var some in others.Chunk(PassengersAtATime))
                await Task.WhenAll(some.Select(async entry =>
                {
                    if (identities.Of(entry.Person) is not { } other || other == passenger) return;
                    var past = await grains.GetGrain<IPassengerGrain>(other).NoteCompany(CompanyOf(key, flight, interest, passenger, person, entry));

                    // Those withdrawn count too: the ground may have gone with them.
                    if (past.Company.Count(company => company.Person == passenger) < FlightsThatTell) return;
                    again.Add(entry.Key);
                    elsewhere.UnionWith(RememberedTraveller.Open([past], key, clock.GetUtcNow()));
                }));
        }

        await TargetAgain(elsewhere, TargetingCause.Network);
        return again;
    }

    /// <summary>Tells what controls found and which routes earlier flights are part of, and makes the other flights of people target them again.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="toldVersion">Version up to which they know.</param>
    /// <param name="travellers">What the network remembers of people, by key.</param>
    internal async Task Tell(string key, FlightState flight, long toldVersion, IReadOnlyDictionary<string, RememberedTraveller> travellers)
    {
        await Task.WhenAll(flight.Routes.Where(route => route.Note.Version > toldVersion).GroupBy(route => route.Earlier, StringComparer.Ordinal)
            .Select(routes => grains.GetGrain<IFlightGrain>(routes.Key).NoteRoutes([.. routes.Select(route => route.Note)])));
        var now = clock.GetUtcNow();
        var elsewhere = new HashSet<(string Flight, string Passenger)>();
        foreach (var entry in flight.People)
            if (entry.ChangedIn > toldVersion && travellers.TryGetValue(entry.Key, out var traveller)) elsewhere.UnionWith(RememberedTraveller.Open(traveller.Pasts, key, now));
        foreach (var (hit, changedIn) in flight.Controls)
            if (changedIn > toldVersion) elsewhere.UnionWith(await TellControl(key, flight, hit, travellers, now));
        await TargetAgain(elsewhere, TargetingCause.History);
    }

    // Whoever flew with a person of interest before learns it from the flights they shared.
    private async Task<IEnumerable<(string Flight, string Passenger)>> TellControl(
        string key, FlightState flight, string id, IReadOnlyDictionary<string, RememberedTraveller> travellers, DateTimeOffset now)
    {
        if (flight.Hits.Find(one => one.Id == id) is not { Outcome: { Kind: OutcomeKind.Positive or OutcomeKind.Negative } outcome } hit) return [];
        if (flight.People.Find(entry => entry.Key == hit.Person) is not { } person || identities.Of(person.Person) is not { } passenger) return [];
        var past = await grains.GetGrain<IPassengerGrain>(passenger).NoteControl(new TravellerControl
        {
            Flight = key,
            Hit = hit.Id,
            At = outcome.RecordedAt,
            Airport = outcome.Airport,
            Positive = outcome.Kind == OutcomeKind.Positive,
            Goods = [.. outcome.Seizures.Select(line => line.Commodity).Distinct().Order()],
            Protective = hit.Protective,
        });
        TravellerPast[] pasts = travellers.TryGetValue(person.Key, out var traveller) ? [past, .. traveller.Pasts.Where(other => other.Passenger != passenger)] : [past];
        var flights = RememberedTraveller.Open(pasts, key, now);
        if (outcome.Kind != OutcomeKind.Positive || hit.Protective) return flights;
        return flights.Concat(HistoryOf.Together(pasts)
            .Where(one => one.Journey.Flight != key && HistoryOf.IsFlown(one.Journey) && one.Journey.Departure <= now && one.Journey.Departure + LongAgo >= now)
            .OrderByDescending(one => one.Journey.Departure).Take(MostPastFlights).Select(one => (one.Journey.Flight, one.Passenger)));
    }

    private Task TargetAgain(IEnumerable<(string Flight, string Passenger)> elsewhere, TargetingCause cause) =>
        Task.WhenAll(elsewhere.GroupBy(one => one.Flight, StringComparer.Ordinal).Select(flight => grains.GetGrain<IFlightGrain>(flight.Key)
            .TargetAgain(new TargetAgain { Cause = cause, Passengers = [.. flight.Select(one => one.Passenger)] })));

    private static TravellerCompany CompanyOf(string key, FlightState flight, InterestHere interest, string passenger, PersonEntry person, PersonEntry other) => new()
    {
        Person = passenger,
        Flight = key,
        Version = flight.Version,
        Departure = flight.Legs[0].Departure,
        OneBooking = person.Person.Locator.Length > 0 && person.Person.Locator == other.Person.Locator,
        Positive = interest.Positive,
        OnLookout = interest.OnLookout,
        Withdrawn = !(interest.Positive || interest.OnLookout) || !person.IsPresent || !other.IsPresent,
    };
}
