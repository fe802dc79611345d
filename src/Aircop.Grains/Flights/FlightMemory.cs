using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>
/// What the network remembers of the people of one flight, kept as long as the flight is in memory: asking again gives it anew. Calls may
/// interleave: of two that ask of one person, what was asked for later stands.
/// </summary>
/// <param name="flightGrain">The flight's grain.</param>
/// <param name="history">Travellers' own past.</param>
/// <param name="network">What they share with others.</param>
internal sealed class FlightMemory(GrainId flightGrain, HistoryOfPeople history, NetworkOfPeople network)
{
    // Most people: one object for all of them.
    private static readonly NetworkFacts FliesWithNobody = new() { CoTravellers = [] };

    private readonly Dictionary<string, PersonMemory> _memories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RememberedTraveller> _travellers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _askedIn = new(StringComparer.Ordinal);
    private long _turn;
    private int _asking;

    /// <summary>What is remembered, by key within the flight.</summary>
    public IReadOnlyDictionary<string, PersonMemory> Memories => _memories;

    /// <summary>Travellers' own past by key within the flight; who has none, or was not asked of, is left out.</summary>
    /// <param name="who">Keys of the people.</param>
    public Dictionary<string, RememberedTraveller> Travellers(IEnumerable<string> who) =>
        who.Where(_travellers.ContainsKey).ToDictionary(key => key, key => _travellers[key], StringComparer.Ordinal);

    /// <summary>Tells the network of people who are new, changed or gone, and asks of them. Calls follow one another.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    /// <returns>Keys of others of the flight who came to share something with them, and were asked of too.</returns>
    public Task<HashSet<string>> TellAndRecall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people) => InTurn(async turn =>
    {
        var past = await history.Recall(key, flight, people);
        var told = await network.Tell(flightGrain, key, flight, people, person => past.GetValueOrDefault(person)?.History ?? _memories.GetValueOrDefault(person)?.History);
        var own = people.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var others = flight.People.FindAll(entry => told.People.Contains(entry.Key) && !own.Contains(entry.Key));
        foreach (var (person, of) in await history.Recall(key, flight, others.FindAll(entry => !_memories.ContainsKey(entry.Key)))) past[person] = of;
        var shared = await network.Ask(key, flight, people.Concat(others), told);
        foreach (var entry in people.Concat(others)) Keep(turn, entry.Key, past.GetValueOrDefault(entry.Key), shared.GetValueOrDefault(entry.Key), keepsHistory: !own.Contains(entry.Key));
        return others.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>Asks of some people again.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    /// <param name="keepsHistory">Whether only others came to share: what is remembered of people's own past is not asked for.</param>
    public Task Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people, bool keepsHistory) => InTurn(async turn =>
    {
        var histories = history.Recall(key, flight, [.. people.Where(entry => !keepsHistory || !_memories.ContainsKey(entry.Key))]);
        var networks = network.Ask(key, flight, people, LinksTold.None);
        await Task.WhenAll(histories, networks);
        var (past, shared) = (await histories, await networks);
        foreach (var entry in people) Keep(turn, entry.Key, past.GetValueOrDefault(entry.Key), shared.GetValueOrDefault(entry.Key), keepsHistory);
        return true;
    });

    /// <summary>Compares people with fresh seizures; nothing else is asked of those who are remembered.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <returns>Keys of people who have something else in common with them than is remembered.</returns>
    public async Task<HashSet<string>> MatchSeizures(string key, FlightState flight)
    {
        var found = await network.LikeSeizures(flight);
        var unknown = flight.People.FindAll(entry => !_memories.ContainsKey(entry.Key) && found.TryGetValue(entry.Key, out var likenesses) && !likenesses.IsDefaultOrEmpty);
        if (unknown.Count > 0) await Recall(key, flight, unknown, keepsHistory: true);
        var others = unknown.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (person, likenesses) in found)
        {
            if (others.Contains(person) || !_memories.TryGetValue(person, out var memory) || memory.Network is not { } shared || Same(shared.Seizures, likenesses)) continue;
            _memories[person] = memory with { Network = shared with { Seizures = likenesses } };
            others.Add(person);
        }

        return others;
    }

    /// <summary>Looks at a change of lookouts: who pays for people, and the people whom it is about.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="delta">The change.</param>
    /// <param name="about">Keys of the people whom it is about.</param>
    /// <returns>Keys of people of whom rules are to be asked; all of them are remembered.</returns>
    public async Task<HashSet<string>> MatchLookouts(string key, FlightState flight, LookoutDelta delta, IEnumerable<string> about)
    {
        var payers = network.PayersAfter(flight, delta, person => _memories.GetValueOrDefault(person)?.Network?.PayerOnLookout);
        var who = about.Concat(payers.Keys).ToHashSet(StringComparer.Ordinal);
        var unknown = flight.People.FindAll(entry => who.Contains(entry.Key) && !_memories.ContainsKey(entry.Key));
        if (unknown.Count > 0) await Recall(key, flight, unknown, keepsHistory: true);
        foreach (var (person, isListed) in payers)
            if (_memories.TryGetValue(person, out var memory) && memory.Network is { } shared) _memories[person] = memory with { Network = shared with { PayerOnLookout = isListed } };
        who.IntersectWith(_memories.Keys);
        return who;
    }

    /// <summary>Takes what controls have found since, and what the route carries now; nothing else is asked of those who are remembered.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    /// <returns>Keys of the people of whom rules are to be asked.</returns>
    public async Task<HashSet<string>> TakeOutcomes(string key, FlightState flight, List<PersonEntry> people)
    {
        var unknown = people.FindAll(entry => !_memories.ContainsKey(entry.Key));
        if (unknown.Count > 0) await Recall(key, flight, unknown, keepsHistory: true);
        var known = new List<(PersonEntry, NetworkFacts)>();
        foreach (var entry in people.Except(unknown))
            if (_memories[entry.Key].Network is { } shared) known.Add((entry, shared));
        foreach (var (person, shared) in await network.AfterOutcomes(flight, known))
            if (_memories.TryGetValue(person, out var memory) && memory.Network is { } present)
                _memories[person] = memory with
                {
                    Network = present with
                    {
                        RouteOutcomes = shared.RouteOutcomes, RouteWeek = shared.RouteWeek, RouteMean = shared.RouteMean, RouteDeviation = shared.RouteDeviation,
                        MeanPositiveRate = shared.MeanPositiveRate, AgencyOutcomes = shared.AgencyOutcomes,
                    },
                };
        return people.Select(entry => entry.Key).Where(_memories.ContainsKey).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>People whose booking looks like a courier's, and those of whom it is not known.</summary>
    /// <param name="flight">The flight.</param>
    public List<PersonEntry> CourierLike(FlightState flight) => flight.People.FindAll(entry =>
        FlightParties.IsTraveller(entry) && (!_memories.TryGetValue(entry.Key, out var memory) || memory.Network?.CourierLike is true));

    /// <summary>People of a flight whom outcomes of controls may concern.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="again">Names routes and agencies.</param>
    public Task<List<PersonEntry>> Concerned(FlightState flight, TargetAgain again) => network.Concerned(flight, again);

    private static bool Same(ImmutableArray<SeizureLikeness> one, ImmutableArray<SeizureLikeness> other) =>
        one.IsDefault || other.IsDefault ? one.IsDefault == other.IsDefault : one.SequenceEqual(other);

    private async Task<T> InTurn<T>(Func<long, Task<T>> ask)
    {
        _asking++;
        try
        {
            return await ask(++_turn);
        }
        finally
        {
            if (--_asking == 0) _askedIn.Clear();
        }
    }

    // Of whom the network says nothing because the person is gone, it stays what it said.
    private void Keep(long turn, string person, RememberedTraveller? past, NetworkFacts? shared, bool keepsHistory)
    {
        if (_askedIn.GetValueOrDefault(person) > turn) return;
        _askedIn[person] = turn;
        if (past is not null) _travellers[person] = past;
        else if (!keepsHistory) _travellers.Remove(person);
        var traveller = _travellers.GetValueOrDefault(person);
        var locator = traveller?.Present.Locator is { Length: > 0 } hash ? hash : null;
        _memories[person] = new PersonMemory(traveller?.History, Together(shared ?? _memories.GetValueOrDefault(person)?.Network, traveller), locator);
    }

    private static NetworkFacts? Together(NetworkFacts? shared, RememberedTraveller? traveller)
    {
        if (traveller is null) return shared;
        return shared is null && traveller.CoTravellers.IsEmpty ? FliesWithNobody : (shared ?? FliesWithNobody) with { CoTravellers = traveller.CoTravellers };
    }
}
