using System.Collections.Immutable;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Passengers;

/// <inheritdoc cref="IPassengerGrain"/>
/// <remarks>
/// Most travellers are not heard of again for days: the store remembers them, memory need not. Lists of the state are replaced and never
/// changed, for the one that is being written must stay as it is.
/// </remarks>
[Reentrant]
internal sealed class PassengerGrain : Grain, IPassengerGrain
{
    /// <summary>Lookouts remembered; nobody is told from so many.</summary>
    private const int MostCleared = 64;

    /// <summary>Controls remembered.</summary>
    private const int MostControls = 64;

    /// <summary>Flights with people of interest remembered.</summary>
    private const int MostCompany = 256;

    private readonly IPersistentState<PassengerState> _state;
    private readonly JourneyPages _pages;
    private readonly SharedWrite _write;
    private readonly LastOneOut _lastOneOut;
    private readonly FieldClock _clock;
    private Task _written = Task.CompletedTask;

    public PassengerGrain([PersistentState("passenger", AircopStorage.Name)] IPersistentState<PassengerState> state, IServiceProvider services, FieldClock clock)
    {
        (_state, _clock) = (state, clock);
        _pages = new JourneyPages(
            services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name), this.GetGrainId(),
            year => GrainFactory.GetGrain<IRetentionGrain>(RetentionKeys.Of(year, this.GetPrimaryKeyString())).Keep(this.GetPrimaryKeyString()));
        _write = new SharedWrite(Write);
        _lastOneOut = new LastOneOut(DeactivateOnIdle);
    }

    /// <inheritdoc/>
    public Task<TravellerPast> NoteJourney(Journey journey) => Note(() => Take(journey));

    /// <inheritdoc/>
    public Task<TravellerPast> NoteControl(TravellerControl control) => Note(() => Task.FromResult(Take(control)));

    /// <inheritdoc/>
    public Task<TravellerPast> NoteCompany(TravellerCompany company) => Note(() => Task.FromResult(Take(company)));

    /// <inheritdoc/>
    public Task<TravellerPast> GetPast() => Note(() => Task.FromResult(false));

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

    /// <inheritdoc/>
    public Task<bool> ForgetExpired() => _lastOneOut.Run(async () =>
    {
        var before = KeptSince;
        var changed = ForgetInRow(before);
        foreach (var old in _state.State.Years.ToArray())
            if (old <= before.Year) changed |= await _pages.Drop(old, before);
        if (changed) _written = _write.Written();
        await _written;
        return _state.State.Years.Count > 0 || _state.State.Journeys.Count > 0;
    });

    // No rule looks back further, and nothing is kept longer.
    private DateTimeOffset KeptSince => _clock.GetUtcNow().AddYears(-IRetentionGrain.Years);

    private bool ForgetInRow(DateTimeOffset before)
    {
        var state = _state.State;
        if (!state.Journeys.Exists(journey => journey.Departure < before) && !state.Controls.Exists(control => control.At < before)
            && !state.Company.Exists(company => company.Departure < before)) return false;
        state.Journeys = state.Journeys.FindAll(journey => journey.Departure >= before);
        state.Controls = state.Controls.FindAll(control => control.At >= before);
        state.Company = state.Company.FindAll(company => company.Departure >= before);
        return true;
    }

    private Task<TravellerPast> Note(Func<Task<bool>> take) => _lastOneOut.Run(async () =>
    {
        // What is known already may still be on its way to the store.
        if (await take()) _written = _write.Written();
        await _written;
        return await Past();
    });

    private async Task Write()
    {
        try
        {
            ForgetInRow(KeptSince);
            await _pages.Write(_state.State);
            await _state.WriteStateAsync();
        }
        catch
        {
            // What is in memory may differ from the store: who sends again meets an activation that has read it anew.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<TravellerPast> Past()
    {
        var (state, since) = (_state.State, KeptSince);
        var journeys = state.Journeys;
        if (state.Years.Count > 0)
        {
            var earlier = await Task.WhenAll(state.Years.Where(year => year >= since.Year).Select(_pages.Of));
            journeys = [.. journeys.Concat(earlier.SelectMany(page => page)).GroupBy(journey => journey.Flight, StringComparer.Ordinal)
                .Select(versions => versions.MaxBy(version => version.Version)!).OrderByDescending(journey => journey.Departure)];
        }

        return new TravellerPast { Passenger = this.GetPrimaryKeyString(), Journeys = [.. journeys.Where(journey => journey.Departure >= since)], Controls = [.. state.Controls], Company = [.. state.Company] };
    }

    private async Task<bool> Take(Journey told)
    {
        // An older one may have been moved out of the row.
        if (_state.State.Years.Contains(told.Departure.Year) && !_state.State.Journeys.Exists(other => other.Flight == told.Flight)
            && (await _pages.Of(told.Departure.Year)).Find(other => other.Flight == told.Flight) is { } moved)
        {
            if (moved.Version >= told.Version || JourneyVersions.SaySame(moved, told)) return false;
            await _pages.Put(JourneyVersions.Follow(moved, told));
            return true;
        }

        var journeys = _state.State.Journeys;
        var known = journeys.Find(other => other.Flight == told.Flight);
        if (known is not null && (known.Version >= told.Version || JourneyVersions.SaySame(known, told))) return false;
        var journey = known is null ? told : JourneyVersions.Follow(known, told);
        _state.State.Journeys = [.. journeys.Where(other => other != known).Append(journey).OrderByDescending(other => other.Departure)];
        return true;
    }

    private bool Take(TravellerControl control)
    {
        var controls = _state.State.Controls;
        var known = controls.Find(other => other.Flight == control.Flight && other.Hit == control.Hit);
        if (known is not null && (known.At > control.At || (known with { Goods = control.Goods }) == control)) return false;
        _state.State.Controls = [.. controls.Where(other => other != known).Append(control).OrderBy(other => other.At).TakeLast(MostControls)];
        return true;
    }

    private bool Take(TravellerCompany company)
    {
        var companies = _state.State.Company;
        var known = companies.Find(other => other.Person == company.Person && other.Flight == company.Flight);
        if (known is null ? company.Withdrawn : known.Version >= company.Version || (known with { Version = company.Version }) == company) return false;
        _state.State.Company = [.. companies.Where(other => other != known).Append(company).OrderBy(other => other.Departure).TakeLast(MostCompany)];
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
