using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Screening;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>Tells the network of a flight, and learns from it what its people share with others.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Makes keyed hashes.</param>
/// <param name="links">Tells links of bookings.</param>
/// <param name="seizures">The methods of fresh seizures.</param>
/// <param name="snapshots">The lookouts in force.</param>
/// <param name="held">What their lists are.</param>
public sealed class NetworkOfPeople(
    IGrainFactory grains, IdentityKeys identities, FlightLinks links, KnownSeizures seizures, TargetingSnapshotHolder snapshots, HeldLookouts held)
{
    /// <summary>Keys of the facts that are given here.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. WithColumns("network.onCard", "at", "locator", "traveller", "sharesFamilyName", "sameFlight", "sameAgency", "oneGroup", "destination", "oneWay", "minorAlone"),
            .. WithColumns("network.onContact", "at", "locator", "traveller", "sharesFamilyName", "sameFlight", "sameAgency", "oneGroup", "destination", "oneWay", "minorAlone"),
            .. WithColumns("network.sameOffice", "at", "locator", "traveller", "sharesFamilyName", "sameFlight", "destination", "oneWay", "minorAlone", "seatRow"),
            .. HistoryOfPeople.Fed.Contains("history.journeys") ? ["network.onCard.firstJourney", "network.onContact.firstJourney"] : Array.Empty<string>(),
            .. WithColumns("network.agencyOutcomes", "at", "positive", "threat"),
            .. WithColumns("network.routeOutcomes", "at", "positive", "threat"),
            .. WithColumns("network.seizures", "at", "sameRoute", "sameAgency", "sameLead", "samePayerKind", "sameStay", "sameBags"),
            "network.meanPositiveRate", "network.courierLike", "network.routeWeek", "network.routeMean", "network.routeDeviation", "network.payerOnLookout", "network.payerSteps",
        ]);

    /// <summary>Tells the network of people who are new, changed or gone. Calls of one flight follow one another.</summary>
    /// <param name="owner">The flight's grain.</param>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    /// <param name="people">These people.</param>
    /// <param name="historyOf">A person's own past, by key within the flight; null when not known.</param>
    /// <returns>What was answered, and who else of the flight is concerned.</returns>
    internal async Task<LinksTold> Tell(GrainId owner, string key, FlightState flight, IReadOnlyCollection<PersonEntry> people, Func<string, HistoryFacts?> historyOf)
    {
        var parties = new FlightParties(flight);
        var (bookings, courierLike) = CourierLike.Count(parties, flight.Legs[0].Departure, flight.Legs[^1].Arrival);
        var route = bookings == 0 ? Task.CompletedTask : grains.GetGrain<IRouteGrain>(SeizureTraits.Route(flight.Legs)).Tell(new RouteFlight
        {
            Flight = key,
            Version = flight.Version,
            Day = DayOf(flight),
            Bookings = bookings,
            CourierLike = courierLike,
        });
        var told = links.Tell(owner, key, flight, people, person => historyOf(person)?.Journeys is { IsDefault: false } journeys ? journeys.IsEmpty : null);
        await Task.WhenAll(route, told);
        var offices = new OfficeBookings(flight, parties, RowsOf(key, flight), identities);
        return await told with { People = (await told).People.Concat(people.SelectMany(entry => offices.Near(entry.Person)).Select(entry => entry.Key)).ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>What people of a flight share with others, by key within the flight; of whom is not on it any more nothing is said.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    /// <param name="people">The people.</param>
    /// <param name="told">What links have answered already.</param>
    internal async Task<Dictionary<string, NetworkFacts>> Ask(string key, FlightState flight, IEnumerable<PersonEntry> people, LinksTold told)
    {
        var parties = new FlightParties(flight);
        var asked = people.Where(FlightParties.IsTraveller)
            .Select(entry => new Asked(entry, BookingLinks.Of(entry.Person, parties.Of(entry.Person), identities), BookingLinks.Agency(entry.Person, identities))).ToArray();
        var facts = new Dictionary<string, NetworkFacts>(StringComparer.Ordinal);
        if (asked.Length == 0) return facts;
        var fresh = seizures.AsOfNow();
        var route = grains.GetGrain<IRouteGrain>(SeizureTraits.Route(flight.Legs)).GetShared(DayOf(flight));
        var shared = Shared(asked.SelectMany(one => one.Agency is null ? one.Links.All : one.Links.All.Append(one.Agency)), told);
        await Task.WhenAll(fresh, route, shared);
        var made = new FactsOfShared(key, flight, parties, await shared, await route, await fresh, Payers(snapshots.Current.Lookouts), identities);
        foreach (var one in asked) facts[one.Entry.Key] = made.Of(one.Entry, one.Links, one.Agency);
        return facts;
    }

    /// <summary>What people of a flight have in common with fresh seizures, by key within the flight: default where too little is known of the person.</summary>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    internal async Task<Dictionary<string, ImmutableArray<SeizureLikeness>>> LikeSeizures(FlightState flight)
    {
        var like = new LikeSeizures(flight, new FlightParties(flight), await seizures.AsOfNow(), identities);
        return like.Travellers.ToDictionary(entry => entry.Key, like.Of, StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether those who pay for people of a flight are on a lookout list, by the key of the person: of whom a change of lookouts may have made
    /// another answer than is known.
    /// </summary>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    /// <param name="delta">The change.</param>
    /// <param name="known">The answer that is known, by key; null where none is.</param>
    internal Dictionary<string, bool?> PayersAfter(FlightState flight, LookoutDelta delta, Func<string, bool?> known)
    {
        var after = new Dictionary<string, bool?>(StringComparer.Ordinal);
        var parties = new FlightParties(flight);
        var (all, came) = (Payers(snapshots.Current.Lookouts), Payers(delta.Lookouts));
        foreach (var entry in parties.Travellers)
        {
            if (entry.Person.Booking is not { PayerName: not null } booking) continue;
            var party = parties.Of(entry.Person);
            if (known(entry.Key) is true ? delta.HasTaken : came.Of(booking, party) is true) after[entry.Key] = all.Of(booking, party);
        }

        return after;
    }

    /// <summary>What is remembered of people with what controls have found since, and what their route carries now.</summary>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    /// <param name="people">The people with what is remembered.</param>
    internal async Task<Dictionary<string, NetworkFacts>> AfterOutcomes(FlightState flight, IReadOnlyCollection<(PersonEntry Entry, NetworkFacts Known)> people)
    {
        var after = new Dictionary<string, NetworkFacts>(StringComparer.Ordinal);
        if (people.Count == 0) return after;
        var agencies = people.ToDictionary(one => one.Entry.Key, one => BookingLinks.Agency(one.Entry.Person, identities), StringComparer.Ordinal);
        var fresh = seizures.AsOfNow();
        var asking = grains.GetGrain<IRouteGrain>(SeizureTraits.Route(flight.Legs)).GetShared(DayOf(flight));
        var shared = Shared(agencies.Values.OfType<string>(), LinksTold.None);
        await Task.WhenAll(fresh, asking, shared);
        var (counts, route, links, rows) = (await fresh, await asking, await shared, RowsOf("", flight));
        var finds = Outcomes.OfFinds(route.Outcomes, rows.Moment);
        foreach (var (entry, known) in people)
            after[entry.Key] = known with
            {
                RouteOutcomes = finds, RouteWeek = route.Week, RouteMean = route.Mean, RouteDeviation = route.Deviation,
                MeanPositiveRate = counts.Controls > 0 ? counts.Positives / (double)counts.Controls : null,
                AgencyOutcomes = agencies[entry.Key] is { } agency ? Outcomes.OfControls(links[agency].Outcomes, rows.Moment) : known.AgencyOutcomes,
            };
        return after;
    }

    /// <summary>People of a flight whom outcomes of controls concern: those whom an agency booked, and everybody on a route of which a rule has something to say.</summary>
    /// <param name="flight">The flight, as it is stored; with a leg at least.</param>
    /// <param name="again">Names routes and agencies.</param>
    internal async Task<List<PersonEntry>> Concerned(FlightState flight, TargetAgain again)
    {
        if (again.Routes.Contains(SeizureTraits.Route(flight.Legs)) && await FindsMatter(flight)) return flight.People.FindAll(FlightParties.IsTraveller);
        return again.Agencies.IsEmpty ? [] : flight.People.FindAll(entry => BookingLinks.Agency(entry.Person, identities) is { } agency && again.Agencies.Contains(agency));
    }

    // A hub has many flights of one route: while no rule would speak on what was found there, whatever else is known of somebody, nobody is asked of.
    private async Task<bool> FindsMatter(FlightState flight)
    {
        var route = await grains.GetGrain<IRouteGrain>(SeizureTraits.Route(flight.Legs)).GetShared(DayOf(flight));
        var facts = new SubjectFacts
        {
            Flight = new FlightFacts { From = flight.Legs[0].From, To = flight.Legs[^1].To, DepartureUtc = flight.Legs[0].Departure, ArrivalUtc = flight.Legs[^1].Arrival },
            Network = new NetworkFacts { RouteOutcomes = Outcomes.OfFinds(route.Outcomes, RowsOf("", flight).Moment) },
        };
        return snapshots.Current.Rules.Rules.Any(rule => rule.FactKeys.Contains("network.routeOutcomes", StringComparer.Ordinal) && rule.Evaluate(facts).Result != RuleResult.NoHit);
    }

    private PayerOfInterest Payers(WatchlistSnapshot lookouts) => new(lookouts, held.IsShared);

    private static IEnumerable<string> WithColumns(string list, params string[] columns) => columns.Select(column => $"{list}.{column}").Prepend(list);

    private static DateOnly DayOf(FlightState flight) => DateOnly.FromDateTime(flight.Legs[0].Departure.UtcDateTime);

    private static SharedRows RowsOf(string key, FlightState flight) => new(key, flight.Legs[0].Departure, flight.Legs[^1].Arrival);

    private async Task<IReadOnlyDictionary<string, LinkShared>> Shared(IEnumerable<string> wanted, LinksTold told)
    {
        var shared = new Dictionary<string, LinkShared>(told.Answers, StringComparer.Ordinal);
        foreach (var some in wanted.Distinct(StringComparer.Ordinal).Where(link => !told.Answers.ContainsKey(link)).Chunk(FlightLinks.LinksAtATime))
            foreach (var (link, answer) in await Task.WhenAll(some.Select(async link => (link, await grains.GetGrain<ILinkGrain>(link).GetShared()))))
                shared[link] = answer;
        return shared;
    }

    private sealed record Asked(PersonEntry Entry, BookingLinks Links, string? Agency);
}
