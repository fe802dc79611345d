using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains.Persistence;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleBookGrain"/>
/// <remarks>Reads interleave with acts and see the book as it was before, or after; acts wait for one another.</remarks>
[Reentrant]
internal sealed class RuleBookGrain : Grain, IRuleBookGrain, IRuleDeskGrain
{
    private const int MostAlarms = 64;

    private static readonly Dictionary<string, string> TextsOfProgram =
        CorePack.Files.ToDictionary(file => CorePack.All.Rules[CorePack.Files.Index().First(one => one.Item == file).Index].Id, file => file.Text, StringComparer.Ordinal);

    private readonly IPersistentState<RuleBookState> _state;
    private readonly RuleShelf _shelf;
    private readonly FieldClock _clock;
    private readonly SemaphoreSlim _one = new(1);

    public RuleBookGrain([PersistentState("rulebook", AircopStorage.Name)] IPersistentState<RuleBookState> state, IServiceProvider services, FieldClock clock)
    {
        _state = state;
        _shelf = new RuleShelf(services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name), this.GetGrainId());
        _clock = clock;
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, entry) in _state.State.Changed) _state.State.Rules.TryAdd(id, RuleBookFormer.Row(entry));
        _state.State.Changed = new Dictionary<string, RuleEntry>(StringComparer.Ordinal);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<long> GetVersion() => Task.FromResult(_state.State.Version);

    /// <inheritdoc/>
    public async Task<RuleBookContent> GetRules()
    {
        var version = _state.State.Version;
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

        // What changed while texts were read is asked for again.
        return new RuleBookContent { Version = version, Rules = entries.ToImmutable() };
    }

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
            Alarm(fault.Rule, Phrase.Of("alarm.refused", ("line", fault.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("message", fault.Message)));
        }

        if (_state.State.Alarms.Count > told) await this.WriteOrForget(_state);
        return true;
    });

    /// <inheritdoc/>
    public async Task<RuleBook> GetBook()
    {
        var rules = ImmutableArray.CreateBuilder<RuleSummary>();
        foreach (var (id, row) in Everything())
            if (await Summary(id, row) is { } summary) rules.Add(summary);
        return new RuleBook { Version = _state.State.Version, Rules = rules.ToImmutable(), Alarms = [.. Enumerable.Reverse(_state.State.Alarms)] };
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
            Summary = summary,
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
        return [.. read.Faults, new RuleTextFault { Line = line, Column = 1, Code = nameof(RuleFindingKind.Form), Message = "The day until which it is valid is over: give a later one." }];
    }

    private RuleRow Noted(RuleRow row, string command, RuleActKind kind, int version, string digest, string by, string reason) => row with
    {
        Acts = [.. row.Acts, new RuleAct { CommandId = command, Kind = kind, Version = version, Digest = digest, By = by, At = _clock.GetUtcNow(), Reason = reason }],
    };

    private async Task Write(string rule, RuleRow row, bool isInForceChanged)
    {
        _state.State.Rules[rule] = await _shelf.MoveOut(rule, row);
        if (isInForceChanged) _state.State.Version++;
        await this.WriteOrForget(_state);
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
