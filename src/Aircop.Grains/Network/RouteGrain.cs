using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Grains.Persistence;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Network;

/// <summary>A route as it is stored; its flights are in <see cref="RouteWeek"/>.</summary>
internal sealed class RouteState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Day of departure of the first flight known; null before any was told.</summary>
    public DateOnly? WatchedSince { get; set; }

    /// <summary>Mondays of the weeks that have a row.</summary>
    public ImmutableSortedSet<DateOnly> Weeks { get => field ?? []; set; } = [];

    /// <summary>Outcomes of controls, oldest first.</summary>
    public ImmutableArray<ControlOutcome> Outcomes { get => field.IsDefault ? [] : field; set; } = [];

    /// <summary>Rules that speak on the route's figures, with commas between, by the day of flights that were told so; days on which none does are left out.</summary>
    public ImmutableSortedDictionary<DateOnly, string> Told { get => field ?? ImmutableSortedDictionary<DateOnly, string>.Empty; set; } = ImmutableSortedDictionary<DateOnly, string>.Empty;
}

/// <summary>Flights of a route that depart in one week.</summary>
internal sealed class RouteWeek
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>What each carries, by its key.</summary>
    public ImmutableSortedDictionary<string, RouteFlight> Flights { get => field ?? ImmutableSortedDictionary<string, RouteFlight>.Empty; set; } = ImmutableSortedDictionary<string, RouteFlight>.Empty;
}

/// <inheritdoc cref="IRouteGrain"/>
/// <remarks>
/// Figures change with every list, and matter when a rule says something else of them: then the open flights of the day are told. What is owed follows
/// from what they were told.
/// </remarks>
[Reentrant]
internal sealed class RouteGrain : Grain, IRouteGrain, IRemindable
{
    /// <summary>Rest for every flight that was told, as for links.</summary>
    private static readonly TimeSpan RestForEach = TimeSpan.FromMilliseconds(10);

    private readonly TellingLoop _telling;
    private readonly OwedReminder _reminder;
    private readonly TargetingSnapshotHolder _snapshots;
    private ImmutableSortedDictionary<DateOnly, string> _speaking = ImmutableSortedDictionary<DateOnly, string>.Empty;
    private readonly IPersistentState<RouteState> _state;
    private readonly Rows<RouteWeek> _weeks;
    private readonly SharedWrite _write;
    private readonly FieldClock _clock;
    private readonly HashSet<DateOnly> _unwritten = [];
    private bool _isStateNew;

    public RouteGrain([PersistentState("route", AircopStorage.Name)] IPersistentState<RouteState> state, IServiceProvider services, TargetingSnapshotHolder snapshots, FieldClock clock, ILogger<RouteGrain> logger)
    {
        _state = state;
        _weeks = new Rows<RouteWeek>(services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name), this.GetGrainId());
        _write = new SharedWrite(Write);
        (_snapshots, _clock) = (snapshots, clock);
        _telling = new TellingLoop(this, IsOwing, TellFlights, (exception, wait) => logger.LogWarning(
            exception, "Route {Route} could not reach every flight; it tries again in {Seconds} s", this.GetPrimaryKeyString(), wait.TotalSeconds));
        _reminder = new OwedReminder(this, () => _write.Written(), IsOwing);
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Judge();
        _telling.TellSoon();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _reminder.Settle(onlyKnown: true);

    /// <inheritdoc/>
    public async Task<RouteShared> Tell(RouteFlight flight)
    {
        var known = Known(await Weeks(_state.State.Weeks), flight.Flight);
        if (flight.Day >= Today().AddDays(-KeptDays) && !(known?.Version > flight.Version))
        {
            if (known is not null && Monday(known.Day) != Monday(flight.Day)) await Change(known.Day, week => week.Remove(flight.Flight), isNew: true);
            await Change(flight.Day, week => week.SetItem(flight.Flight, flight), isNew: known is null || known != flight with { Version = known.Version });
        }

        await Judge();
        if (IsOwing()) await _reminder.Ensure();
        await _write.Written();
        _telling.TellSoon();
        return await GetShared(flight.Day);
    }

    /// <inheritdoc/>
    public async Task<RouteShared> GetShared(DateOnly day)
    {
        var state = _state.State;
        var first = Monday(RouteWeeks.FirstDay(day));
        var weeks = await Weeks(state.Weeks.Where(week => week >= first && week <= day));
        var (week, mean, deviation) = RouteWeeks.Of(weeks.SelectMany(one => one.Flights.Values), state.WatchedSince ?? day, day);
        return new RouteShared { Week = week, Mean = mean, Deviation = deviation, Outcomes = state.Outcomes };
    }

    /// <inheritdoc/>
    public async Task NoteOutcome(ControlOutcome outcome)
    {
        var outcomes = Outcomes.With(_state.State.Outcomes, outcome, _clock.GetUtcNow());
        _isStateNew |= outcomes != _state.State.Outcomes;
        _state.State.Outcomes = outcomes;
        await _write.Written();
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _telling.TellSoon();
        return _reminder.Settle(onlyKnown: false);
    }

    private bool IsOwing() => Owed().Any();

    // What is over is told to nobody.
    private IEnumerable<DateOnly> Owed() =>
        _speaking.Keys.Union(_state.State.Told.Keys).Where(day => day >= Today().AddDays(-1) && _speaking.GetValueOrDefault(day, "") != _state.State.Told.GetValueOrDefault(day, ""));

    // As for somebody whose booking looks like a courier's: of others no rule asks what the route carries.
    private async Task Judge()
    {
        var state = _state.State;
        var open = (await Weeks(state.Weeks.Where(week => week >= Monday(Today().AddDays(-1))))).SelectMany(week => week.Flights.Values).Select(flight => flight.Day)
            .Where(day => day >= Today().AddDays(-1)).Distinct().ToArray();
        var rules = _snapshots.Current.Rules.Rules.Where(rule => rule.FactKeys.Contains("network.routeWeek", StringComparer.Ordinal)).ToArray();
        var speaking = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        foreach (var day in rules.Length == 0 ? [] : open)
        {
            var shared = await GetShared(day);
            var facts = new SubjectFacts { Network = new NetworkFacts { CourierLike = true, RouteWeek = shared.Week, RouteMean = shared.Mean, RouteDeviation = shared.Deviation } };
            var speak = string.Join(',', rules.Where(rule => rule.Evaluate(facts).Result == RuleResult.Hit).Select(rule => rule.Id));
            if (speak.Length > 0) speaking[day] = speak;
        }

        _speaking = speaking.ToImmutable();
    }

    private async Task<TimeSpan> TellFlights()
    {
        var telling = Owed().ToDictionary(day => day, day => _speaking.GetValueOrDefault(day, ""));
        await _write.Written();
        var flights = (await Weeks(_state.State.Weeks)).SelectMany(week => week.Flights.Values).Where(flight => telling.ContainsKey(flight.Day)).Select(flight => flight.Flight).ToArray();
        await GrainFactory.TellEach(flights, (_, flight) => flight.TargetAgain(new TargetAgain { Cause = TargetingCause.Route }));
        var today = Today();
        _state.State.Told = _state.State.Told.RemoveRange(_state.State.Told.Keys.Where(day => day < today.AddDays(-1)).Concat(telling.Keys).ToArray())
            .AddRange(telling.Where(day => day.Value.Length > 0));
        _isStateNew = true;
        await _write.Written();
        return RestForEach * flights.Length;
    }

    // Two weeks more than are compared, for flights that are told before they depart.
    private static int KeptDays => (RouteWeeks.Before + 3) * 7;

    private DateOnly Today() => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string NameOf(DateOnly week) => week.ToString("'week-'yyyyMMdd", CultureInfo.InvariantCulture);

    private static RouteFlight? Known(IEnumerable<RouteWeek> weeks, string flight)
    {
        foreach (var week in weeks)
            if (week.Flights.TryGetValue(flight, out var known)) return known;
        return null;
    }

    private async Task<RouteWeek[]> Weeks(IEnumerable<DateOnly> weeks) => await Task.WhenAll(weeks.Select(week => _weeks.Get(NameOf(week))));

    private async Task Change(DateOnly day, Func<ImmutableSortedDictionary<string, RouteFlight>, ImmutableSortedDictionary<string, RouteFlight>> change, bool isNew)
    {
        var week = Monday(day);
        var row = await _weeks.Get(NameOf(week));
        row.Flights = change(row.Flights);
        if (!isNew) return;
        _unwritten.Add(week);
        var state = _state.State;
        if (state.WatchedSince is not { } since || day < since) (state.WatchedSince, _isStateNew) = (day, true);
        if (!state.Weeks.Contains(week)) (state.Weeks, _isStateNew) = (state.Weeks.Add(week), true);
    }

    // Rows before the route's own, which says that they are there.
    private async Task Write()
    {
        try
        {
            DateOnly[] weeks = [.. _unwritten];
            _unwritten.Clear();
            await Task.WhenAll(weeks.Select(week => _weeks.Write(NameOf(week))));
            if (!_isStateNew) return;
            _isStateNew = false;
            var old = _state.State.Weeks.Where(week => week < Monday(Today().AddDays(-KeptDays))).ToArray();
            await Task.WhenAll(old.Select(week => _weeks.Clear(NameOf(week))));
            _state.State.Weeks = _state.State.Weeks.Except(old);
            await _state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
