using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>
/// What the network remembers of the people of one flight, kept as long as the flight is in memory: asking again gives it anew, and tells
/// the network of these people.
/// </summary>
/// <param name="history">Travellers' own past.</param>
/// <param name="network">What they share with others.</param>
internal sealed class FlightMemory(HistoryOfPeople history, NetworkOfPeople network)
{
    private readonly Dictionary<string, PersonMemory> _memories = new(StringComparer.Ordinal);

    /// <summary>What is remembered, by key within the flight.</summary>
    public IReadOnlyDictionary<string, PersonMemory> Memories => _memories;

    /// <summary>Asks of some people.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    public async Task Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people)
    {
        var histories = history.Recall(key, flight, people);
        var networks = network.Recall(key, flight, people);
        await Task.WhenAll(histories, networks);
        var (past, shared) = (await histories, await networks);
        foreach (var entry in people) _memories[entry.Key] = new PersonMemory(past.GetValueOrDefault(entry.Key), shared.GetValueOrDefault(entry.Key));
    }
}
