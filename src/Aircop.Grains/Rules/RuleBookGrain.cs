using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains.Flights;
using Aircop.Grains.Persistence;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleBookGrain"/>
/// <remarks>Reads interleave with acts and see the book as it was before, or after; acts wait for one another.</remarks>
[Reentrant]
internal sealed class RuleBookGrain : Grain, IRuleBookGrain, IRuleDeskGrain, IRemindable
{
    private const int MostAlarms = 64;
    private const int MostSampled = 1_000;
    private const string DecayCode = "alarm.decays";

    private static readonly Dictionary<string, string> TextsOfProgram =
        CorePack.Files.ToDictionary(file => CorePack.All.Rules[CorePack.Files.Index().First(one => one.Item == file).Index].Id, file => file.Text, StringComparer.Ordinal);

    private readonly IPersistentState<RuleBookState> _state;
    private readonly RuleShelf _shelf;
    private readonly OpenFlightsTeller _teller;
    private readonly OwedReminder _reminder;
    private readonly RuleScoreboard _scores;
    private readonly IPersistentState<ToldState> _told;
    private readonly FieldClock _clock;
    private readonly SemaphoreSlim _one = new(1);
    private long _stored;
    private long _toldStored;

    public RuleBookGrain(
        [PersistentState("rulebook", AircopStorage.Name)] IPersistentState<RuleBookState> state,
        [PersistentState("told", AircopStorage.Name)] IPersistentState<ToldState> told,
        IServiceProvider services,
        IGrainFactory grains,
        FieldClock clock,
        ILogger<RuleBookGrain> logger)
    {
        _state = state;
        _told = told;
        _shelf = new RuleShelf(services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name), this.GetGrainId());
        _teller = new OpenFlightsTeller(
            this, grains, told, () => _stored, _ => Task.CompletedTask,
            (flight, version) => flight.TargetAgain(new TargetAgain { Cause = TargetingCause.Rules, Rules = version }), logger);

        _scores = new RuleScoreboard(this, grains, clock, NoteDecay, logger);

        // Rules run out by the clock and not by a call: once anything was changed the book looks at it every minute.
        _reminder = new OwedReminder(this, told, () => true);
        _clock = clock;
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, entry) in _state.State.Changed) _state.State.Rules.TryAdd(id, RuleBookFormer.Row(entry));
        _state.State.Changed = new Dictionary<string, RuleEntry>(StringComparer.Ordinal);
        (_stored, _toldStored) = (_state.State.Version, _told.State.Version);
        _teller.TellSoon();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Alone(EndWhatRanOut);
        _teller.TellSoon();
        _scores.CountSoon();
        if (_teller.IsOwing || _told.State.Version == _toldStored) return;
        await _told.WriteStateAsync();
        _toldStored = _told.State.Version;
    }

    /// <inheritdoc/>
    public Task<long> GetVersion() => Task.FromResult(_stored);

    /// <inheritdoc/>
    public Task<RuleBookContent> GetRules() => Alone(async () =>
    {
        var entries = ImmutableArray.CreateBuilder<RuleEntry>();
        foreach (var (id, row) in Everything())
        {
            if (row.Active == 0 && row.Shadow == 0 && PassengerRules.All.Find(id) is null) continue;
            var last = row.Acts.LastOrDefault(act => act.Kind is RuleActKind.Suspend or RuleActKind.Resume);
            entries.Add(new RuleEntry
            {
                Id = id,
                Version = row.Active > 0 ? row.Active : OfProgram(id),
                Suspended = row.Suspended,
                ChangedBy = last?.By ?? "",
                Reason = last?.Reason ?? "",
                Text = await TextOf(id, row.Find(row.Active)),
                ShadowVersion = row.Shadow,
                ShadowText = await TextOf(id, row.Find(row.Shadow)),
                Retired = row.Retired,
            });
        }

        return new RuleBookContent { Version = _stored, Rules = entries.ToImmutable(), Shares = [.. _state.State.Shares.Values] };
    });

    /// <inheritdoc/>
    public async Task<bool> SetSuspended(string rule, bool suspended, string by, string reason)
    {
        if (OfProgram(rule) == 0 && !_state.State.Rules.ContainsKey(rule)) return false;
        var command = new RuleCommand { CommandId = $"{by}-{_state.State.Version}", Rule = rule, Kind = suspended ? RuleActKind.Suspend : RuleActKind.Resume, By = by, Reason = reason };
        await Alone(() => Do(command, suspended ? Phrase.Of("alarm.threw", ("reason", reason)) : null));
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> EndShadow(string rule, int version, string by, string reason)
    {
        var command = new RuleCommand { CommandId = $"{by}-{_state.State.Version}", Rule = rule, Kind = RuleActKind.EndShadow, Version = version, By = by, Reason = reason };
        return (await Alone(() => Do(command, Phrase.Of("alarm.threw", ("reason", reason))))).Result == RuleActResult.Done;
    }

    /// <inheritdoc/>
    public Task NoteRefused(long version, ImmutableArray<RuleTextFault> faults) => Alone(async () =>
    {
        var told = _state.State.Alarms.Count;
        foreach (var fault in faults)
        {
            if (_state.State.Alarms.Exists(alarm => alarm.Rule == fault.Rule && alarm.Text.Code == "alarm.refused")) continue;
            Alarm(fault.Rule, Phrase.Of("alarm.refused", ("line", Number(fault.Line)), ("message", fault.Message)));
        }

        if (_state.State.Alarms.Count > told) await Write();
        return true;
    });

    /// <inheritdoc/>
    public async Task<RuleBook> GetBook()
    {
        _scores.CountSoon();
        var rules = ImmutableArray.CreateBuilder<RuleSummary>();
        foreach (var (id, row) in Everything())
            if (await Summary(id, row) is { } summary) rules.Add(summary with { Score = _scores.Of(id) });
        return new RuleBook { Version = _state.State.Version, Rules = rules.ToImmutable(), Alarms = [.. Enumerable.Reverse(_state.State.Alarms)], Spreading = _teller.IsOwing };
    }

    /// <inheritdoc/>
    public async Task<RuleDetail?> GetRule(string rule)
    {
        var row = RowOf(rule);
        if (await Summary(rule, row) is not { } summary) return null;
        var versions = new List<RuleVersion>();
        foreach (var mark in row.Versions) versions.Add(RuleDescriptions.Version(mark, await TextOf(rule, mark)));
        if (CorePack.All.Find(rule) is { } known) versions.Add(RuleDescriptions.OfProgram(known, TextsOfProgram[rule], row.Active == 0));
        var shown = versions.Find(version => version.Number == summary.Version) ?? versions.MaxBy(version => version.Number);
        return new RuleDetail
        {
            Summary = summary with { Score = _scores.Of(rule) },
            Text = shown?.Text ?? "",
            Check = shown is null ? null : RuleDescriptions.Check(ReadRule.Of(shown.Text, rule, shown.Number)),
            Versions = [.. versions.OrderByDescending(version => version.Number)],
            Acts = [.. await _shelf.Acts(rule, row)],
        };
    }

    /// <inheritdoc/>
    public Task<RuleAnswer> Save(SaveRuleDraft command) => Alone(async () =>
    {
        var row = RowOf(command.Rule);
        if (IsDone(row, command.CommandId)) return await Answer(command.Rule, row, RuleActResult.AlreadyDone, row.Pending);
        var digest = ReadRule.DigestOf(command.Text);
        var after = RuleLife.Save(row, command, OfProgram(command.Rule), digest, _clock.GetUtcNow());
        await _shelf.Write(command.Rule, digest, command.Text);
        after = Noted(after, command.CommandId, RuleActKind.Save, after.Pending, digest, command.By, command.Reason);
        await Write(command.Rule, after, isInForceChanged: false);
        return await Answer(command.Rule, after, RuleActResult.Done, after.Pending);
    });

    /// <inheritdoc/>
    public Task<RuleAnswer> Act(RuleCommand command) => Alone(() => Do(command, alarm: null));

    /// <inheritdoc/>
    public Task<RuleActResult> SetSampleShare(SetSampleShare command) => Alone(async () =>
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return RuleActResult.ReasonMissing;
        if (_state.State.ShareCommands.Contains(command.CommandId)) return RuleActResult.AlreadyDone;
        _state.State.Shares[command.Airport] = new SampleShare
        {
            Airport = command.Airport, PerHundredThousand = Math.Clamp(command.PerHundredThousand, 0, MostSampled), By = command.By, At = _clock.GetUtcNow(), Reason = command.Reason,
        };
        _state.State.ShareCommands.Add(command.CommandId);
        if (_state.State.ShareCommands.Count > MostAlarms) _state.State.ShareCommands.RemoveAt(0);
        _state.State.Version++;
        await Write();
        return RuleActResult.Done;
    });

    private async Task<RuleAnswer> Do(RuleCommand command, Phrase? alarm)
    {
        if (OfProgram(command.Rule) == 0 && !_state.State.Rules.ContainsKey(command.Rule)) return new RuleAnswer { Result = RuleActResult.NoSuchRule, Book = _state.State.Version };
        var row = RowOf(command.Rule);
        if (IsDone(row, command.CommandId)) return await Answer(command.Rule, row, RuleActResult.AlreadyDone, command.Version);
        var isToSpeak = command.Kind is RuleActKind.Submit or RuleActKind.ApproveToShadow or RuleActKind.ApproveToActive;
        if (isToSpeak && row.Find(command.Version) is { } mark && await FaultsOf(command.Rule, mark) is { IsEmpty: false } faults)
            return (await Answer(command.Rule, row, RuleActResult.Faulty, command.Version)) with { Faults = faults };
        var (result, after) = RuleLife.Act(row, command, row.Active > 0 || OfProgram(command.Rule) > 0, _clock.GetUtcNow());
        if (result != RuleActResult.Done) return await Answer(command.Rule, row, result, command.Version);
        after = Noted(after, command.CommandId, command.Kind, command.Version, command.Digest, command.By, command.Reason);
        if (alarm is not null) Alarm(command.Rule, alarm);
        else _state.State.Alarms.RemoveAll(one => one.Rule == command.Rule);
        await Write(command.Rule, after, command.Kind is not (RuleActKind.Submit or RuleActKind.Withdraw or RuleActKind.SendBack));
        return await Answer(command.Rule, after, RuleActResult.Done, command.Version);
    }

    private async Task<ImmutableArray<RuleTextFault>> FaultsOf(string rule, VersionMark mark)
    {
        var (text, read) = await _shelf.Get(rule, mark);
        if (read.Rule is not { } known || known.ValidUntil >= Today) return read.Faults;
        var line = Array.FindIndex(text.Split('\n'), one => one.StartsWith("valid:", StringComparison.Ordinal)) + 1;
        return [.. read.Faults, new RuleTextFault { Line = line, Column = 1, Code = nameof(RuleFindingKind.Form), Message = "The day until which it is valid is over: give a later one.", Sentence = "validOver" }];
    }

    private RuleRow Noted(RuleRow row, string command, RuleActKind kind, int version, string digest, string by, string reason) => row with
    {
        Acts = [.. row.Acts, new RuleAct { CommandId = command, Kind = kind, Version = version, Digest = digest, By = by, At = _clock.GetUtcNow(), Reason = reason }],
    };

    private async Task Write(string rule, RuleRow row, bool isInForceChanged)
    {
        _state.State.Rules[rule] = await _shelf.MoveOut(rule, row);
        if (isInForceChanged) _state.State.Version++;
        await Write();
    }

    // The reminder tells the flights should this process die before it has; it is written together with the state.
    private async Task Write()
    {
        await Task.WhenAll(this.WriteOrForget(_state), _reminder.Ensure());
        _stored = _state.State.Version;
        _teller.TellSoon();
    }

    // Indicator Q07: a rule whose controls find less than half of what its back-test did.
    private Task NoteDecay(ImmutableArray<RuleScore> scores) => Alone(async () =>
    {
        var decaying = scores.Where(score => score.Decays).Select(score => score.Rule).ToHashSet(StringComparer.Ordinal);
        var known = _state.State.Alarms.Where(alarm => alarm.Text.Code == DecayCode).Select(alarm => alarm.Rule).ToHashSet(StringComparer.Ordinal);
        if (decaying.SetEquals(known)) return false;
        _state.State.Alarms.RemoveAll(alarm => alarm.Text.Code == DecayCode && !decaying.Contains(alarm.Rule));
        foreach (var score in scores.Where(score => score.Decays && !known.Contains(score.Rule)))
            Alarm(score.Rule, Phrase.Of(DecayCode, ("controls", Number(score.Positive + score.Negative)), ("positives", Number(score.Positive))));
        await Write();
        return true;
    });

    // A rule whose validity is over is silent in every process by itself; open flights are asked again.
    private async Task<bool> EndWhatRanOut()
    {
        var expired = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, row) in Everything())
            if ((await Summary(id, row))?.State == RuleState.Expired) expired.Add(id);
        if (expired.SetEquals(_state.State.Expired)) return false;
        foreach (var id in expired.Except(_state.State.Expired)) Alarm(id, Phrase.Of("alarm.expired"));
        _state.State.Expired = expired;
        _state.State.Version++;
        await Write();
        return true;
    }

    private void Alarm(string rule, Phrase text)
    {
        _state.State.Alarms.Add(new RuleAlarm { Rule = rule, Text = text, At = _clock.GetUtcNow() });
        if (_state.State.Alarms.Count > MostAlarms) _state.State.Alarms.RemoveAt(0);
    }

    private async Task<RuleAnswer> Answer(string rule, RuleRow row, RuleActResult result, int version)
    {
        var mark = row.Find(version);
        return new RuleAnswer
        {
            Result = result,
            State = (await Summary(rule, row))?.State ?? RuleState.Unspecified,
            Version = version,
            Digest = mark?.Digest ?? "",
            Faults = mark is { State: RuleState.Draft } ? (await _shelf.Get(rule, mark)).Read.Faults : [],
            Book = _state.State.Version,
        };
    }

    private async Task<RuleSummary?> Summary(string id, RuleRow row)
    {
        var number = row.Active > 0 ? row.Active : OfProgram(id) > 0 ? 0 : row.Shadow > 0 ? row.Shadow : row.Pending;
        if (number == 0 && OfProgram(id) == 0) return null;
        var rule = row.Find(number) is { } mark ? (await _shelf.Get(id, mark)).Read.Rule : CorePack.All.Find(id);
        return RuleDescriptions.Summary(id, row, rule, OfProgram(id), Today);
    }

    private async Task<string> TextOf(string rule, VersionMark? mark) => mark is null ? "" : (await _shelf.Get(rule, mark)).Text;

    // Those of the program in their order, then the book's own.
    private IEnumerable<(string Id, RuleRow Row)> Everything() =>
        CorePack.All.Rules.Select(rule => rule.Id).Concat(_state.State.Rules.Keys.Where(id => OfProgram(id) == 0).ToArray()).Select(id => (id, RowOf(id)));

    private RuleRow RowOf(string rule) => _state.State.Rules.GetValueOrDefault(rule) ?? new RuleRow();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsDone(RuleRow row, string command) => row.Acts.Any(act => act.CommandId == command);

    private static int OfProgram(string rule) => CorePack.All.Find(rule)?.Version ?? 0;

    // Whoever acts waits for those before.
    private async Task<T> Alone<T>(Func<Task<T>> act)
    {
        await _one.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _one.Release();
        }
    }
}
