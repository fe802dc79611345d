using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.Persistence;
using Aircop.Grains.Rules;
using Aircop.Grains.Targeting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Flights;

/// <inheritdoc cref="IFlightGrain"/>
/// <remarks>
/// Calls interleave. What lists and officers change is changed in <see cref="_live"/> at once, between two awaits; a write stores a copy of
/// it, and what is answered, shown and told is what the last copy that was stored says.
/// </remarks>
[Reentrant]
internal sealed class FlightGrain : Grain, IFlightGrain, IRemindable
{
    private readonly IPersistentState<FlightState> _flight;
    private readonly FlightTeller _teller;
    private readonly OwedReminder _reminder;
    private readonly ListPages _pages;
    private readonly SharedWrite _write;
    private readonly FlightScreening _screening;
    private readonly FlightMemory _memory;
    private readonly JudgedFlights _judged;
    private readonly TravellerTelling _travellers;
    private readonly IdentityKeys _identities;
    private readonly FlightsAtOnce _atOnce;
    private readonly FieldClock _clock;
    private readonly HashSet<(string Receipt, int Message)> _taken = [];
    private readonly HashSet<string> _toTarget = new(StringComparer.Ordinal);
    private FlightState _live = new();
    private FlightState _stored = new();
    private FlightMerge? _merge;
    private DateTimeOffset _received;
    private bool _broken;

    public FlightGrain(
        [PersistentState("flight", AircopStorage.Name)] IPersistentState<FlightState> flight,
        [PersistentState("told", AircopStorage.Name)] IPersistentState<ToldState> told,
        IServiceProvider services,
        FlightTelling telling,
        TravellerTelling travellers,
        FlightScreening screening,
        HistoryOfPeople history,
        NetworkOfPeople network,
        JudgedFlights judged,
        IdentityKeys identities,
        FlightsAtOnce atOnce,
        FieldClock clock,
        ILogger<FlightGrain> logger)
    {
        _flight = flight;
        _teller = new FlightTeller(this, telling, told, () => _stored, CatchUp, logger);
        _reminder = new OwedReminder(this, told, () => _live.Version > told.State.Version);
        _pages = new ListPages(services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name), this.GetGrainId());
        _write = new SharedWrite(Write);
        _screening = screening;
        _memory = new FlightMemory(this.GetGrainId(), history, network);
        _travellers = travellers;
        _judged = judged;
        _identities = identities;
        _atOnce = atOnce;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _live = _flight.State.Copy();
        _stored = _flight.State;
        foreach (var list in await _pages.Read(_live.PagesOfLists)) _taken.Add((list.Receipt, list.Message));
        foreach (var list in _live.Lists) _taken.Add((list.Receipt, list.Message));
        _teller.TellSoon();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _reminder.Settle(onlyKnown: true);

    /// <inheritdoc/>
    public async Task<AcceptedManifest> AcceptManifest(ManifestSubmission submission)
    {
        if (!_taken.Add((submission.Receipt, submission.Message)))
        {
            await Durable();
            return Accepted() with { Duplicate = true };
        }

        var outcome = Take(submission);
        await Durable();
        return Accepted() with { Findings = outcome.Findings, Repeated = outcome.Repeated };
    }

    /// <inheritdoc/>
    public async Task<FlightView?> GetFlight()
    {
        var stored = _stored;
        if (stored.Version == 0) return null;
        return FlightReports.View(this.GetPrimaryKeyString(), stored, await _pages.Read(stored.PagesOfLists), _identities.Of) with { Comparisons = _screening.Compare(stored) };
    }

    /// <inheritdoc/>
    public Task<ActResult> DecideHit(DecideHit command)
    {
        var now = _clock.GetUtcNow();
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
        var now = _clock.GetUtcNow();
        var act = new HitAct
        {
            CommandId = command.CommandId,
            HitId = command.HitId,
            Outcome = command.Outcome.Kind,
            By = command.By,
            Reason = command.Reason,
            At = now,
        };
        return Do(act, hit => HitLife.RecordOutcome(hit, command, now));
    }

    /// <inheritdoc/>
    public Task LookoutsChanged(string list, long version) => CatchUp([KeyValuePair.Create(list, version)]);

    /// <inheritdoc/>
    public async Task TakeChecks(ImmutableArray<CheckAnswer> answers)
    {
        if (await _screening.TakeChecks(_live, answers, _clock.GetUtcNow())) NoteChange();
        await Durable();
    }

    /// <inheritdoc/>
    public async Task TargetAgain(TargetAgain again)
    {
        var stored = _stored;
        if (stored.Legs.Length == 0) return;
        switch (again.Cause)
        {
            case TargetingCause.Outcome:
                await TakeOutcomes(stored, await _memory.Concerned(stored, again), again.Cause);
                break;
            case TargetingCause.Route:
                await TakeOutcomes(stored, _memory.CourierLike(stored), again.Cause);
                break;
            case TargetingCause.Seizure:
                await TakeOutcomes(stored, await _memory.Concerned(stored, again), TargetingCause.Outcome);
                await AskRules(await _memory.MatchSeizures(this.GetPrimaryKeyString(), stored), again.Cause);
                break;
            case TargetingCause.Rules:
                if (_live.RulesVersion < again.Rules) await AskNewRules(again.Rules);
                break;
            default:
                // Others came to share what people who are named by their place have; a record that is named has something new of its own.
                await Recall(stored, People(stored, again), again.Cause, keepsHistory: again.Cause == TargetingCause.Network && again.Passengers.IsEmpty);
                break;
        }
    }

    /// <inheritdoc/>
    public async Task NoteRoutes(ImmutableArray<RouteNote> notes)
    {
        if (_live.Legs.Length > 0 && RouteHits.Take(_live, notes))
        {
            RouteHits.Update(_live, _live.People.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal), _identities.Of, _clock.GetUtcNow());
            NoteChange();
        }

        await Durable();
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _teller.TellSoon();
        return _reminder.Settle(onlyKnown: false);
    }

    // Everything up to the end of this method happens in one turn.
    private MergeOutcome Take(ManifestSubmission submission)
    {
        var version = ++_live.Version;
        if (FlightKey.TryParse(this.GetPrimaryKeyString(), out var key)) (_live.Carrier, _live.Number) = (key.Carrier, key.Number);

        // A push of bookings tells the one flight that is pushed, and often not when it lands.
        var tellsLegs = submission.Source == ManifestSource.Pnr ? submission.Legs.Length > _live.Legs.Length : submission.Legs.Length >= _live.Legs.Length;
        if (tellsLegs) _live.Legs = [.. submission.Legs];
        _live.PostedBy = submission.PostedBy;
        _live.ChangedAt = _clock.GetUtcNow();
        _received = submission.ReceivedAt;
        var outcome = (_merge ??= new FlightMerge(_live)).Take(submission, version);
        _toTarget.UnionWith(outcome.WithOtherData);
        _live.Lists.Add(new ReceivedList
        {
            Receipt = submission.Receipt,
            Message = submission.Message,
            Source = submission.Source,
            ReceivedAt = submission.ReceivedAt,
            People = submission.People.Length,
            Added = outcome.Added,
            Changed = outcome.Changed,
            Findings = [.. submission.Findings, .. outcome.Findings],
            Function = submission.Function,
            Dropped = outcome.Dropped,
            Cancelled = outcome.Cancelled,
            Repeated = outcome.Repeated,
            Sender = submission.Sender,
        });
        return outcome;
    }

    private async Task<ActResult> Do(HitAct act, Func<Hit, (ActResult Result, Hit Hit)> change)
    {
        var result = Change(act, change);
        await Durable();
        return result;
    }

    private ActResult Change(HitAct act, Func<Hit, (ActResult Result, Hit Hit)> change)
    {
        if (_live.Acts.Exists(done => done.CommandId == act.CommandId)) return ActResult.AlreadyDone;
        var index = _live.Hits.FindIndex(hit => hit.Id == act.HitId);
        if (index < 0) return ActResult.NoSuchHit;
        var (result, changed) = change(_live.Hits[index]);
        if (result != ActResult.Done) return result;
        _live.Hits[index] = changed;
        _live.Acts.Add(act);
        _live.Version++;
        if (act.Outcome != OutcomeKind.Unspecified) _live.Controls.Add(new ControlledHit(changed.Id, _live.Version));
        _screening.NoteDecision(this.GetPrimaryKeyString(), _live, changed, act);
        _live.ChangedAt = act.At;
        return ActResult.Done;
    }

    // What was raised before a list changed, and is not among the flights that the list tells, is found here: the airports know it by now.
    private async Task CatchUp(FlightState told, long toldBefore)
    {
        var key = this.GetPrimaryKeyString();
        var together = await _travellers.TellCompany(key, told, toldBefore);
        var controlled = told.Controls.Where(control => control.ChangedIn > toldBefore).Select(control => told.Hits.Find(hit => hit.Id == control.Hit)?.Person).ToHashSet();
        var people = told.People.FindAll(entry => entry.ChangedIn > toldBefore || controlled.Contains(entry.Key));
        var asked = Keys(people);
        if (people.Count > 0 && told.Legs.Length > 0)
        {
            await _atOnce.InTurn(async () =>
            {
                var others = await _memory.TellAndRecall(key, told, people);
                await AskRules(asked, TargetingCause.Unspecified);
                await AskRules(others, TargetingCause.Network);
            });
        }

        await Recall(told, told.People.FindAll(entry => together.Contains(entry.Key) && !asked.Contains(entry.Key)), TargetingCause.Network);
        await _travellers.Tell(key, told, toldBefore, _memory.Travellers(asked));
        await _judged.NoteDecisions(key, told);
        await CatchUp(await _screening.ListVersions());
        if (await _screening.RulesVersion() is var rules && rules > _live.RulesVersion) await AskNewRules(rules);

        // Who is who is looked up anew when the next list comes: a flight at rest need not keep it in memory.
        if (_live.Version == told.Version) _merge = null;
    }

    // What the network remembers does not change with the rules.
    private async Task AskNewRules(long rules)
    {
        var stored = _stored;
        var unknown = stored.People.FindAll(entry => !_memory.Memories.ContainsKey(entry.Key));
        if (unknown.Count > 0) await _memory.Recall(this.GetPrimaryKeyString(), stored, unknown, keepsHistory: false);
        await AskRules(Keys(stored.People), TargetingCause.Rules, rules);
    }

    private async Task Recall(FlightState stored, List<PersonEntry> people, TargetingCause cause, bool keepsHistory = false)
    {
        if (people.Count == 0 || stored.Legs.Length == 0) return;
        await _memory.Recall(this.GetPrimaryKeyString(), stored, people, keepsHistory);
        await AskRules(Keys(people), cause);
    }

    private async Task TakeOutcomes(FlightState stored, List<PersonEntry> people, TargetingCause cause)
    {
        if (people.Count > 0) await AskRules(await _memory.TakeOutcomes(this.GetPrimaryKeyString(), stored, people), cause);
    }

    // Who pays is nobody on the flight, and what lookouts say of somebody is a ground of rules too.
    private async Task MatchLookouts(LookoutDelta delta, HashSet<string> about, bool changed)
    {
        if (changed) NoteChange();
        var stored = _stored;
        if (stored.Legs.Length > 0) await AskRules(await _memory.MatchLookouts(this.GetPrimaryKeyString(), stored, delta, about), TargetingCause.Lookouts);
    }

    private async Task AskRules(HashSet<string> who, TargetingCause cause, long rules = 0)
    {
        if (who.Count == 0) return;
        await _screening.RequireRules(Math.Max(rules, _live.RulesVersion));
        var travellers = _memory.Travellers(who);
        var now = _clock.GetUtcNow();
        var judged = _judged.Begin(now);
        var changed = _screening.AskRules(_live, who, _memory.Memories, cause, now, judged);
        changed |= StitchedRoutes.Update(this.GetPrimaryKeyString(), _live, who, travellers, _screening.Rules, now);
        changed |= RouteHits.Update(_live, who, _identities.Of, now);
        changed |= InterestsOfFlight.Update(_live, travellers, _live.Version + 1);
        if (changed) NoteChange();
        await Durable();
        await _judged.Note(this.GetPrimaryKeyString(), _stored, judged);
    }

    private List<PersonEntry> People(FlightState stored, TargetAgain again)
    {
        if (again.Passengers.IsEmpty && again.People.IsEmpty) return stored.People;
        var (passengers, keys) = (again.Passengers.ToHashSet(StringComparer.Ordinal), again.People.ToHashSet(StringComparer.Ordinal));
        return stored.People.FindAll(
            entry => keys.Contains(entry.Key) || (passengers.Count > 0 && _identities.Of(entry.Person) is { } passenger && passengers.Contains(passenger)));
    }

    private static HashSet<string> Keys(List<PersonEntry> people) => people.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);

    // Nothing is written where no hit changed: the flight is screened again should it be read anew, with the same result.
    private async Task CatchUp(IEnumerable<KeyValuePair<string, long>> versions)
    {
        foreach (var (list, version) in versions)
            if (await _screening.CatchUp(_live, list, version, MatchLookouts, _clock.GetUtcNow())) NoteChange();
        await Durable();
    }

    private void NoteChange() => (_live.Version, _live.ChangedAt) = (_live.Version + 1, _clock.GetUtcNow());

    // Whatever is answered is true of what is stored, also the answer that somebody else was first.
    private async Task Durable()
    {
        if (_live.Version > _stored.Version) await _write.Written();
    }

    private async Task Write()
    {
        // Lists that are already waiting for their turn are taken first, and share this write.
        await Task.Yield();

        // What is in memory may differ from the store, and whoever waits is to send again to an activation that has read it anew.
        if (_broken) throw new InvalidOperationException("A write of the flight has failed; it is being read anew. Send the same again.");
        if (_live.Version == _stored.Version) return;
        try
        {
            // Who comes while others are targeted is targeted before anything is stored.
            while (_toTarget.Count > 0 && _live.Legs.Length > 0) await _screening.Target(_live, _toTarget, _memory.Memories, _received, _clock.GetUtcNow());
            InterestsOfFlight.Update(_live, ImmutableDictionary<string, RememberedTraveller>.Empty, _live.Version);
            HitLife.ShowPeople(_live.Hits, _live.People, _clock.GetUtcNow());
            var copy = _live.Copy();
            await _pages.MoveOut(copy);

            // The reminder tells the others should this process die before it has; it is written together with the state.
            _flight.State = copy;
            await Task.WhenAll(_flight.WriteStateAsync(), _reminder.Ensure());
            ForgetMovedOut(copy);
            _stored = copy;
        }
        catch
        {
            _broken = true;
            DeactivateOnIdle();
            throw;
        }

        _teller.TellSoon();
    }

    // Lists that came meanwhile stand behind those that were moved out.
    private void ForgetMovedOut(FlightState written)
    {
        _live.Lists.RemoveRange(0, (written.PagesOfLists - _live.PagesOfLists) * ListPages.PageLength);
        (_live.PagesOfLists, _live.FindingsInPages) = (written.PagesOfLists, written.FindingsInPages);
    }

    private AcceptedManifest Accepted() => new()
    {
        Version = _stored.Version,
        People = _stored.People.Count(entry => entry.IsPresent),
        HitsWaiting = _stored.Hits.Count(hit => hit.State is HitState.New or HitState.Assigned),
    };
}
