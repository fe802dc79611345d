using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>
/// What the network remembers of the people of one flight, kept as long as the flight is in memory: asking again gives it anew, and tells
/// the network of these people.
/// </summary>
/// <param name="history">Travellers' own past.</param>
/// <param name="network">What they share with others.</param>
internal sealed class FlightMemory(HistoryOfPeople history, NetworkOfPeople network)
{
    // Most people: one object for all of them.
    private static readonly NetworkFacts FliesWithNobody = new() { CoTravellers = [] };

    private readonly Dictionary<string, PersonMemory> _memories = new(StringComparer.Ordinal);

    /// <summary>What is remembered, by key within the flight.</summary>
    public IReadOnlyDictionary<string, PersonMemory> Memories => _memories;

    /// <summary>Asks of some people; gives travellers' own past by key within the flight.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    public async Task<IReadOnlyDictionary<string, RememberedTraveller>> Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people)
    {
        var histories = history.Recall(key, flight, people);
        var networks = network.Recall(key, flight, people);
        await Task.WhenAll(histories, networks);
        var (past, shared) = (await histories, await networks);
        foreach (var entry in people)
        {
            var traveller = past.GetValueOrDefault(entry.Key);
            var locator = traveller?.Present.Locator is { Length: > 0 } hash ? hash : null;
            _memories[entry.Key] = new PersonMemory(traveller?.History, Together(shared.GetValueOrDefault(entry.Key), traveller), locator);
        }

        return past;
    }

    private static NetworkFacts? Together(NetworkFacts? shared, RememberedTraveller? traveller)
    {
        if (traveller is null) return shared;
        return shared is null && traveller.CoTravellers.IsEmpty ? FliesWithNobody : (shared ?? FliesWithNobody) with { CoTravellers = traveller.CoTravellers };
    }
}
