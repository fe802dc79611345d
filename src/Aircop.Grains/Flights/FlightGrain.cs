using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Targeting;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <inheritdoc cref="IFlightGrain"/>
internal sealed class FlightGrain(
    [PersistentState("flight", AircopStorage.Name)] IPersistentState<FlightState> flight,
    [PersistentState("told", AircopStorage.Name)] IPersistentState<ToldState> told,
    FlightTelling telling,
    TargetingSnapshotHolder snapshots,
    IPlaces places,
    FieldClock clock,
    ILogger<FlightGrain> logger) : Grain, IFlightGrain, IRemindable
{
    private const string OwedReminder = "owed";

    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    private IGrainTimer? _teller;
    private bool _telling;
    private bool _writing;
    private bool _reminded;
    private int _failures;

    private FlightState State => flight.State;

    private bool IsOwing => State.Version > told.State.Version;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (IsOwing) TellSoon(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (!IsOwing && _reminded) await SettleReminder();
    }

    /// <inheritdoc/>
    public async Task<AcceptedManifest> AcceptManifest(ManifestSubmission submission)
    {
        foreach (var list in State.Lists)
            if (list.Receipt == submission.Receipt && list.Message == submission.Message)
                return Accepted(duplicate: true, []);

        var version = State.Version + 1;
        if (FlightKey.TryParse(this.GetPrimaryKeyString(), out var key)) (State.Carrier, State.Number) = (key.Carrier, key.Number);
        if (submission.Legs.Length >= State.Legs.Length) State.Legs = [.. submission.Legs];
        State.PostedBy = submission.PostedBy;
        var difference = ManifestMerge.Merge(State.People, submission.People, version);
        var findings = ListFindings.Of(submission, State.People.Count);
        State.Lists.Add(new ReceivedList
        {
            Receipt = submission.Receipt,
            Message = submission.Message,
            Source = submission.Source,
            ReceivedAt = submission.ReceivedAt,
            People = submission.People.Length,
            Added = difference.Added,
            Changed = difference.Changed,
            Findings = [.. submission.Findings, .. findings],
        });
        Target(version, submission.ReceivedAt);
        await Write(version);
        return Accepted(duplicate: false, findings);
    }

    /// <inheritdoc/>
    public Task<FlightView?> GetFlight() =>
        Task.FromResult(State.Version == 0 ? null : FlightReports.View(this.GetPrimaryKeyString(), State));

    /// <inheritdoc/>
    public Task<ActResult> DecideHit(DecideHit command)
    {
        var now = clock.GetUtcNow();
        var act = new HitAct
        {
            CommandId = command.CommandId,
            HitId = command.HitId,
            Decision = command.Decision,
            By = command.By,
            Reason = command.Reason,
            At = now,
        };
        return Do(act, hit => HitLife.Decide(hit, command, now));
    }

    /// <inheritdoc/>
    public Task<ActResult> RecordOutcome(RecordOutcome command)
    {
        var now = clock.GetUtcNow();
        var act = new HitAct
        {
            CommandId = command.CommandId,
            HitId = command.HitId,
            Outcome = command.Outcome.Kind,
            By = command.By,
            At = now,
        };
        return Do(act, hit => HitLife.RecordOutcome(hit, command, now));
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _reminded = true;
        if (IsOwing) TellSoon(TimeSpan.Zero);
        else await SettleReminder();
    }

    private async Task<ActResult> Do(HitAct act, Func<Hit, (ActResult Result, Hit Hit)> change)
    {
        if (State.Acts.Exists(done => done.CommandId == act.CommandId)) return ActResult.AlreadyDone;
        var index = State.Hits.FindIndex(hit => hit.Id == act.HitId);
        if (index < 0) return ActResult.NoSuchHit;
        var (result, changed) = change(State.Hits[index]);
        if (result != ActResult.Done) return result;
        State.Hits[index] = changed;
        State.Acts.Add(act);
        await Write(State.Version + 1);
        return ActResult.Done;
    }

    private void Target(long version, DateTimeOffset received)
    {
        var snapshot = snapshots.Current;
        var found = FlightTargeting.Target(snapshot, places, State, version, received, out var targeted);
        HitLife.Update(State.Hits, targeted, found, clock.GetUtcNow());
        State.TargetedWith = snapshot.Version;
    }

    private async Task Write(long version)
    {
        State.Version = version;
        State.ChangedAt = clock.GetUtcNow();
        _writing = true;
        try
        {
            // The reminder tells the others should this process die before it has; it is written together with the state.
            await Task.WhenAll(flight.WriteStateAsync(), Remind());
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        _writing = false;
        TellSoon(TimeSpan.Zero);
    }

    private Task Remind()
    {
        if (_reminded) return Task.CompletedTask;
        _reminded = true;
        return this.RegisterOrUpdateReminder(OwedReminder, ReminderPeriod, ReminderPeriod);
    }

    private async Task SettleReminder()
    {
        await told.WriteStateAsync();
        if (await this.GetReminder(OwedReminder) is { } reminder) await this.UnregisterReminder(reminder);
        _reminded = false;
    }

    private void TellSoon(TimeSpan wait)
    {
        if (_telling) return;
        if (_teller is null) _teller = this.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true });
        else _teller.Change(wait, Timeout.InfiniteTimeSpan);
    }

    // Interleaves with new lists: what it tells is taken before the first await, and it goes on until nothing is owed. It never
    // tells what is still being written, nor after a write has failed: that may never have happened.
    private async Task Tell(CancellationToken cancellationToken)
    {
        if (_telling) return;
        _telling = true;
        var wait = TimeSpan.Zero;
        try
        {
            while (IsOwing && !_writing && !cancellationToken.IsCancellationRequested)
            {
                var version = State.Version;
                await telling.Tell(this.GetPrimaryKeyString(), State, told.State.Version);
                told.State.Version = version;
                _failures = 0;
            }
        }
        catch (Exception exception)
        {
            wait = TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(_failures++, 5)));
            logger.LogWarning(exception, "Flight {Flight} could not tell others of itself; it tries again in {Seconds} s", this.GetPrimaryKeyString(), wait.TotalSeconds);
        }
        finally
        {
            _telling = false;
        }

        if (IsOwing && !_writing && !cancellationToken.IsCancellationRequested) TellSoon(wait);
    }

    private AcceptedManifest Accepted(bool duplicate, ImmutableArray<QualityFinding> findings) => new()
    {
        Duplicate = duplicate,
        Version = State.Version,
        People = State.People.Count,
        HitsWaiting = State.Hits.Count(hit => hit.State is HitState.New or HitState.Assigned),
        Findings = findings,
    };
}
