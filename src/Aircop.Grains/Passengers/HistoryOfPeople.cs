using System.Collections.Frozen;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Passengers;

/// <summary>Tells travellers' records of a flight, and learns from them the past of its people.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Keys of travellers.</param>
public sealed class HistoryOfPeople(IGrainFactory grains, IdentityKeys identities)
{
    /// <summary>Travellers asked at a time; bounds what a large flight asks of the store at once.</summary>
    private const int PassengersAtATime = 64;

    /// <summary>Keys of the facts that are given here.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet<string>.Empty;

    /// <summary>Tells of some people of a flight, and gives their past by key within the flight; whom nothing identifies has none.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    internal async Task<Dictionary<string, HistoryFacts>> Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people)
    {
        var histories = new Dictionary<string, HistoryFacts>(StringComparer.Ordinal);
        if (flight.Legs.Length == 0) return histories;
        foreach (var some in people.Where(entry => entry.IsPresent).Chunk(PassengersAtATime))
            await Task.WhenAll(some.Select(entry => Note(key, flight, entry)));
        return histories;
    }

    private Task Note(string key, FlightState flight, PersonEntry entry)
    {
        if (identities.Of(entry.Person) is not { } passenger) return Task.CompletedTask;
        var (first, last) = (flight.Legs[0], flight.Legs[^1]);
        return grains.GetGrain<IPassengerGrain>(passenger).NoteJourney(new Journey
        {
            Flight = key,
            Version = flight.Version,
            From = entry.Person.Embarkation.Length > 0 ? entry.Person.Embarkation : first.From,
            To = entry.Person.Destination.Length > 0 ? entry.Person.Destination : last.To,
            Departure = first.Departure,
            Locator = entry.Person.Locator,
        });
    }
}
