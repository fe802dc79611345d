using System.Collections.Immutable;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Passengers;

/// <summary>A traveller's journeys as they are stored.</summary>
internal sealed class PassengerState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Journeys, newest departure first.</summary>
    public List<Journey> Journeys { get; set; } = [];

    /// <summary>Lookouts that officers have told the traveller from, the latest decision last.</summary>
    public List<ClearedPair> Cleared { get; set; } = [];
}

/// <inheritdoc cref="IPassengerGrain"/>
internal sealed class PassengerGrain([PersistentState("passenger", AircopStorage.Name)] IPersistentState<PassengerState> state)
    : Grain, IPassengerGrain
{
    /// <summary>Lookouts remembered; nobody is told from so many.</summary>
    private const int MostCleared = 64;

    /// <inheritdoc/>
    public async Task NoteJourney(Journey journey)
    {
        var journeys = state.State.Journeys;
        var known = journeys.FindIndex(other => other.Flight == journey.Flight);
        if (known >= 0 && journeys[known].Version >= journey.Version) return;
        if (known >= 0) journeys[known] = journey;
        else journeys.Add(journey);
        journeys.Sort(static (a, b) => b.Departure.CompareTo(a.Departure));
        await this.WriteOrForget(state);

        // Most travellers are not heard of again for days: the store remembers them, memory need not.
        DeactivateOnIdle();
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Journey>> GetJourneys() => Task.FromResult(state.State.Journeys.ToImmutableArray());

    /// <inheritdoc/>
    public async Task NoteCleared(ClearedPair pair)
    {
        var cleared = state.State.Cleared;
        var known = cleared.FindIndex(other => other.List == pair.List && other.Entry == pair.Entry);
        if (known >= 0 && (cleared[known].At > pair.At || cleared[known] == pair)) return;
        if (known >= 0) cleared.RemoveAt(known);
        if (!pair.TakenBack) cleared.Add(pair);
        else if (known < 0) return;
        if (cleared.Count > MostCleared) cleared.RemoveAt(0);
        await this.WriteOrForget(state);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ClearedPair>> GetCleared() => Task.FromResult(state.State.Cleared.ToImmutableArray());
}
