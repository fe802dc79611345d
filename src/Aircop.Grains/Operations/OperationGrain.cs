using Aircop.Contracts.Airports;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;
using Orleans.Utilities;

namespace Aircop.Grains.Operations;

/// <inheritdoc cref="IOperationGrain"/>
[Reentrant]
internal sealed class OperationGrain : Grain, IOperationGrain
{
    /// <summary>Fewest entries between two checkpoints; with many flights it grows, so that the cost per entry stays the same.</summary>
    private const int CheckpointEntries = 512;

    private const string CheckpointRow = "board";

    private const int EpochLength = 12;

    /// <summary>Participants are invited anew after so many rounds: one whose process has ended notices late lists again.</summary>
    private const int RoundsToInviteAnew = 4;

    private static readonly TimeSpan InvitationRetry = TimeSpan.FromSeconds(15);

    private readonly FieldClock _clock;
    private readonly ILogger<OperationGrain> _logger;
    private readonly Rows<BoardCheckpoint> _checkpoints;
    private readonly LogPages<OperationEntry> _log;
    private readonly SharedWrite _write;
    private readonly ObserverManager<IBoardObserver> _observers;
    private readonly Queue<OperationEntry> _arrived = new();
    private readonly HashSet<string> _invited = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _stepping = new(1);
    private BoardState _board = new();
    private long _checkpointSeq;
    private int _rounds;
    private string _epoch = "";

    public OperationGrain(IServiceProvider services, FieldClock clock, ILogger<OperationGrain> logger)
    {
        var storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);
        _clock = clock;
        _logger = logger;
        _checkpoints = new Rows<BoardCheckpoint>(storage, this.GetGrainId());
        _log = new LogPages<OperationEntry>(storage, this.GetGrainId(), StateJson.Default.OperationEntry);
        _write = new SharedWrite(WriteArrived);
        _observers = new ObserverManager<IBoardObserver>(TimeSpan.FromSeconds(IOperationGrain.WatchLeaseSeconds), logger);
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var checkpoint = await _checkpoints.Get(CheckpointRow);
        _board = BoardState.From(checkpoint);
        _checkpointSeq = checkpoint.Seq;
        var entries = await _log.Open(checkpoint.Seq);
        _epoch = checkpoint.Epoch;
        foreach (var entry in entries) Apply(entry);
        _board.TakeTick(_epoch);
        this.RegisterGrainTimer(
            Invite,
            new GrainTimerCreationOptions(TimeSpan.Zero, InvitationRetry) { Interleave = true });
    }

    /// <inheritdoc/>
    public async Task<bool> Plan(OperationPlan plan)
    {
        await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Operation, [plan.Id]);
        return await Step(() => _board.State < OperationState.Live, new OperationEntry { At = _clock.GetUtcNow(), Plan = plan });
    }

    /// <inheritdoc/>
    public async Task<bool> ChangeState(OperationState to, string by)
    {
        var changed = await Step(
            () => _board.Plan is not null && OperationSteps.IsAllowed(_board.State, to),
            new OperationEntry { At = _clock.GetUtcNow(), State = new StateChange(to, by) });
        if (!changed) return false;
        _invited.Clear();
        await KeepParticipantsInformed(CancellationToken.None);
        return true;
    }

    // Steps wait for each other, for what is allowed depends on the one before.
    private async Task<bool> Step(Func<bool> isAllowed, OperationEntry entry)
    {
        await _stepping.WaitAsync();
        try
        {
            if (!isAllowed()) return false;
            await Enter([entry]);
            return true;
        }
        finally
        {
            _stepping.Release();
        }
    }

    /// <inheritdoc/>
    public Task Report(OperationReport report)
    {
        if (_board.Plan is null) return Task.CompletedTask;
        var now = _clock.GetUtcNow();
        var entries = new List<OperationEntry>(report.Flights.Length + report.Airports.Length);
        foreach (var flight in report.Flights) entries.Add(new OperationEntry { At = now, Flight = flight });
        foreach (var airport in report.Airports) entries.Add(new OperationEntry { At = now, Airport = airport });
        return Enter(entries);
    }

    /// <inheritdoc/>
    public Task<BoardSnapshot?> GetBoard() => Task.FromResult(_board.Snapshot(_epoch));

    /// <inheritdoc/>
    public Task<long?> Watch(IBoardObserver observer)
    {
        if (_board.Plan is null) return Task.FromResult<long?>(null);
        _observers.Subscribe(observer, observer);
        return Task.FromResult<long?>(_board.Seq);
    }

    private async Task Enter(IEnumerable<OperationEntry> entries)
    {
        foreach (var entry in entries) _arrived.Enqueue(entry);
        try
        {
            await _write.Written();
        }
        catch
        {
            // What is in memory may differ from what is stored: the next call reads it anew, and senders send again.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task WriteArrived()
    {
        var fresh = new List<LogEntry<OperationEntry>>(_arrived.Count);
        while (_arrived.TryDequeue(out var entry))
        {
            if (!IsNews(entry, fresh)) continue;
            fresh.Add(await _log.Append(entry));
        }

        if (fresh.Count == 0) return;
        await _log.Write();
        foreach (var entry in fresh) Apply(entry);
        await Publish();
        await CheckpointWhenDue();
    }

    private bool IsNews(OperationEntry entry, List<LogEntry<OperationEntry>> batch)
    {
        if (entry.Flight is { } report)
        {
            if (!_board.IsNews(report)) return false;
            foreach (var other in batch)
                if (other.Body.Flight is { } queued && queued.Flight == report.Flight && queued.Version >= report.Version) return false;
            return true;
        }

        if (entry.Airport is { } status)
        {
            if (!_board.IsNews(status)) return false;
            foreach (var other in batch)
                if (other.Body.Airport is { } queued && queued.Airport == status.Airport && queued.Version >= status.Version) return false;
        }

        return true;
    }

    private async Task Publish()
    {
        if (_board.TakeTick(_epoch) is not { } tick || _observers.Count == 0) return;
        await _observers.Notify(observer => observer.Changed(tick));
    }

    private async Task CheckpointWhenDue()
    {
        if (_board.Seq - _checkpointSeq < Math.Max(CheckpointEntries, _board.Flights / 4)) return;
        var row = await _checkpoints.Get(CheckpointRow);
        var checkpoint = _board.Checkpoint();
        (row.Seq, row.Plan, row.State, row.Flights) = (checkpoint.Seq, checkpoint.Plan, checkpoint.State, checkpoint.Flights);
        (row.Airports, row.Events, row.Removed, row.Hours) = (checkpoint.Airports, checkpoint.Events, checkpoint.Removed, checkpoint.Hours);
        (row.Reviews, row.Epoch) = (checkpoint.Reviews, _epoch);
        await _checkpoints.Write(CheckpointRow);
        _checkpointSeq = checkpoint.Seq;
    }

    // Outcomes are still recorded after the live phase, until the feedback is collected.
    private bool TakesReports => _board.State is >= OperationState.Live and < OperationState.Evaluating;

    private Task Invite(CancellationToken cancellationToken)
    {
        if (TakesReports && ++_rounds % RoundsToInviteAnew == 0) _invited.Clear();
        return KeepParticipantsInformed(cancellationToken);
    }

    private async Task KeepParticipantsInformed(CancellationToken cancellationToken)
    {
        if (_board.Plan is not { } plan || _board.State is < OperationState.Live or OperationState.Cancelled) return;
        foreach (var place in plan.Airports)
        {
            if (!_invited.Add(place.Iata)) continue;
            var airport = GrainFactory.GetGrain<IAirportGrain>(place.Iata);
            try
            {
                if (TakesReports) await airport.JoinOperation(plan.Id);
                else await airport.LeaveOperation(plan.Id);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                _invited.Remove(place.Iata);
                _logger.LogWarning(exception, "Operation {Operation} could not reach airport {Airport}; it will be tried again", plan.Id, place.Iata);
            }
        }
    }

    // The first entry's hash names the life of the log: an operation planned anew on empty data gets another epoch.
    private void Apply(LogEntry<OperationEntry> entry)
    {
        if (entry.Seq == 1) _epoch = entry.Hash[..EpochLength];
        _board.Apply(entry.Seq, entry.Body);
    }
}
