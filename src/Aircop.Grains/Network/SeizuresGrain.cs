using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Aircop.Grains.Network;

/// <summary>The methods of fresh seizures as they are stored.</summary>
internal sealed class SeizuresState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every outcome.</summary>
    public long Version { get; set; }

    /// <summary>Version in which a method came last.</summary>
    public long MethodIn { get; set; }

    /// <summary>Methods, oldest first.</summary>
    public ImmutableArray<SeizureMethod> Methods { get => field.IsDefault ? [] : field; set; } = [];

    /// <summary>Ids of outcomes that were counted, with the day on which they were recorded.</summary>
    public ImmutableSortedDictionary<string, DateOnly> Counted { get => field ?? ImmutableSortedDictionary<string, DateOnly>.Empty; set; } = ImmutableSortedDictionary<string, DateOnly>.Empty;

    /// <summary>Controls by the day on which their outcomes were recorded.</summary>
    public ImmutableSortedDictionary<DateOnly, int> Controls { get => field ?? ImmutableSortedDictionary<DateOnly, int>.Empty; set; } = ImmutableSortedDictionary<DateOnly, int>.Empty;

    /// <summary>Those that found something.</summary>
    public ImmutableSortedDictionary<DateOnly, int> Positives { get => field ?? ImmutableSortedDictionary<DateOnly, int>.Empty; set; } = ImmutableSortedDictionary<DateOnly, int>.Empty;

    /// <summary>Outcomes of which open flights may not have been told, oldest first.</summary>
    public ImmutableArray<OutcomeToTell> ToTell { get => field.IsDefault ? [] : field; set; } = [];
}

/// <summary>An outcome of which open flights are to be told.</summary>
/// <param name="In">Version in which it came.</param>
/// <param name="Agency">Keyed hash of the agency that booked; null when not known.</param>
/// <param name="Route">The route, where something was found; null otherwise, for no rule counts a route's controls that found nothing.</param>
internal sealed record OutcomeToTell(long In, string? Agency, string? Route);

/// <summary>What the network makes of an outcome. Pure but for the state it changes.</summary>
internal static class SeizureCount
{
    /// <summary>Days for which methods are kept: the longest window that rule D24 may be set to.</summary>
    public const int MethodDays = 90;

    /// <summary>Takes an outcome; false when it was counted, or is so old that nobody knows whether it was.</summary>
    /// <param name="state">What is stored; changed in place.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="method">The method; null when there is none.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <param name="told">Version up to which open flights have been told.</param>
    public static bool Take(SeizuresState state, ControlOutcome outcome, SeizureMethod? method, DateTimeOffset now, long told = 0)
    {
        var (day, today) = (Day(outcome.At), Day(now));
        var since = today.AddDays(-MethodDays);
        if (day < since || state.Counted.ContainsKey(outcome.Id)) return false;
        state.Version++;
        state.Counted = state.Counted.RemoveRange(state.Counted.Where(counted => counted.Value < since).Select(counted => counted.Key)).Add(outcome.Id, day);
        state.Controls = Kept(state.Controls, today).SetItem(day, state.Controls.GetValueOrDefault(day) + 1);
        if (outcome.Positive) state.Positives = Kept(state.Positives, today).SetItem(day, state.Positives.GetValueOrDefault(day) + 1);
        state.ToTell = [.. state.ToTell.Where(other => other.In > told), .. ToTell(state.Version, outcome)];
        if (method is not null)
        {
            state.Methods = [.. state.Methods.Where(known => Day(known.At) >= since).Append(method).OrderBy(known => known.At)];
            state.MethodIn = state.Version;
        }

        return true;
    }

    private static IEnumerable<OutcomeToTell> ToTell(long version, ControlOutcome outcome)
    {
        var toTell = new OutcomeToTell(version, outcome.Agency, outcome.Positive ? outcome.Route : null);
        return toTell is { Agency: null, Route: null } ? [] : [toTell];
    }

    private static ImmutableSortedDictionary<DateOnly, int> Kept(ImmutableSortedDictionary<DateOnly, int> days, DateOnly today) =>
        days.RemoveRange(days.Keys.Where(day => day < today.AddDays(-LinkWindow.KeptDays)).ToArray());

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}

/// <inheritdoc cref="ISeizuresGrain"/>
/// <remarks>
/// As with lookout lists (decision 7): a method is stored first, then the airports are asked for their open flights, and these are told. A flight
/// that its airport does not know yet asks for the methods after it has told the airport, and so knows them too. Outcomes that make no method concern
/// the flights of their route and agency, and are told in the same way: those of one round together.
/// </remarks>
[Reentrant]
internal sealed class SeizuresGrain : Grain, ISeizuresGrain, IRemindable
{
    /// <summary>Rest after open flights were told: however many controls come to a result, flights hear of them no more often.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly IPersistentState<SeizuresState> _state;
    private readonly IPersistentState<ToldState> _told;
    private readonly SharedWrite _write;
    private readonly TellingLoop _telling;
    private readonly OwedReminder _reminder;
    private readonly FieldClock _clock;
    private Task _written = Task.CompletedTask;

    public SeizuresGrain(
        [PersistentState("seizures", AircopStorage.Name)] IPersistentState<SeizuresState> state,
        [PersistentState("told", AircopStorage.Name)] IPersistentState<ToldState> told,
        FieldClock clock,
        ILogger<SeizuresGrain> logger)
    {
        (_state, _told, _clock) = (state, told, clock);
        _write = new SharedWrite(() => this.WriteOrForget(state));
        _telling = new TellingLoop(this, IsOwing, TellFlights, (exception, wait) =>
            logger.LogWarning(exception, "A fresh seizure could not reach every open flight; it tries again in {Seconds} s", wait.TotalSeconds));
        _reminder = new OwedReminder(this, told, IsOwing);
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _telling.TellSoon();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _reminder.Settle(onlyKnown: true);

    /// <inheritdoc/>
    public async Task NoteOutcome(ControlOutcome outcome, SeizureMethod? method)
    {
        if (SeizureCount.Take(_state.State, outcome, method, _clock.GetUtcNow(), _told.State.Version))
        {
            if (IsOwing()) await _reminder.Ensure();
            _written = _write.Written();
        }

        await _written;
        _telling.TellSoon();
    }

    /// <inheritdoc/>
    public async Task<FreshSeizures?> GetSeizures(long known)
    {
        await _written;
        var state = _state.State;
        return state.Version == known ? null : new FreshSeizures
        {
            Version = state.Version,
            Methods = state.Methods,
            Controls = state.Controls.Values.Sum(),
            Positives = state.Positives.Values.Sum(),
        };
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _telling.TellSoon();
        return _reminder.Settle(onlyKnown: false);
    }

    private bool IsOwing() => IsMethodOwed || _state.State.ToTell.Any(outcome => outcome.In > _told.State.Version);

    private bool IsMethodOwed => _state.State.MethodIn > _told.State.Version;

    private async Task<TimeSpan> TellFlights()
    {
        var (telling, isMethod) = (_state.State.Version, IsMethodOwed);
        var outcomes = _state.State.ToTell.RemoveAll(outcome => outcome.In <= _told.State.Version);
        var again = new TargetAgain
        {
            Cause = isMethod ? TargetingCause.Seizure : TargetingCause.Outcome,
            Agencies = [.. outcomes.Select(outcome => outcome.Agency).OfType<string>().Distinct(StringComparer.Ordinal)],
            Routes = [.. outcomes.Select(outcome => outcome.Route).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
        await _written;
        await GrainFactory.TellAll(flight => flight.TargetAgain(again));
        _told.State.Version = telling;
        return Rest;
    }
}
