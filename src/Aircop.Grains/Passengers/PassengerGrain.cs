using System.Collections.Immutable;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Persistence;
using Orleans.Concurrency;

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
/// <remarks>Most travellers are not heard of again for days: the store remembers them, memory need not.</remarks>
[Reentrant]
internal sealed class PassengerGrain : Grain, IPassengerGrain
{
    /// <summary>Lookouts remembered; nobody is told from so many.</summary>
    private const int MostCleared = 64;

    private readonly IPersistentState<PassengerState> _state;
    private readonly SharedWrite _write;
    private readonly LastOneOut _lastOneOut;
    private Task _written = Task.CompletedTask;

    public PassengerGrain([PersistentState("passenger", AircopStorage.Name)] IPersistentState<PassengerState> state)
    {
        _state = state;
        _write = new SharedWrite(() => this.WriteOrForget(state));
        _lastOneOut = new LastOneOut(DeactivateOnIdle);
    }

    /// <inheritdoc/>
    public Task NoteJourney(Journey journey) => _lastOneOut.Run(async () =>
    {
        // What is known already may still be on its way to the store.
        if (Take(journey)) _written = _write.Written();
        await _written;
        return true;
    });

    /// <inheritdoc/>
    public async Task<ImmutableArray<Journey>> GetJourneys()
    {
        await _written;
        return [.. _state.State.Journeys];
    }

    /// <inheritdoc/>
    public Task NoteCleared(ClearedPair pair) => _lastOneOut.Run(async () =>
    {
        if (Take(pair)) _written = _write.Written();
        await _written;
        return true;
    });

    /// <inheritdoc/>
    public async Task<ImmutableArray<ClearedPair>> GetCleared()
    {
        await _written;
        return [.. _state.State.Cleared];
    }

    // A new list each time: the one that is being written stays as it is.
    private bool Take(Journey journey)
    {
        var journeys = _state.State.Journeys;
        var known = journeys.Find(other => other.Flight == journey.Flight);
        if (known is not null && known.Version >= journey.Version) return false;
        _state.State.Journeys = [.. journeys.Where(other => other != known).Append(journey).OrderByDescending(other => other.Departure)];
        return true;
    }

    private bool Take(ClearedPair pair)
    {
        var cleared = _state.State.Cleared;
        var known = cleared.Find(other => other.List == pair.List && other.Entry == pair.Entry);
        if (known is null ? pair.TakenBack : known.At > pair.At || known == pair) return false;
        var others = cleared.Where(other => other != known);
        _state.State.Cleared = pair.TakenBack ? [.. others] : [.. others.Append(pair).TakeLast(MostCleared)];
        return true;
    }
}
