using Orleans.Core;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>One grain in memory, from its first call to its deactivation.</summary>
internal sealed class Activation(EmbeddedEngine engine, GrainClass grainClass, GrainId grainId) : TurnQueue(engine, grainId), IGrainContext
{
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile State _state;
    private Grain? _grain;
    private List<IStorage>? _states;
    private List<GrainTimer>? _timers;
    private DeactivationReason? _ending;
    private long _lastUsed;
    private long _keepUntil;

    private enum State { New, Activating, Active, Ending, Gone }

    internal Task Deactivated => _deactivated.Task;

    internal override object? Target => _grain;

    protected override bool IsOpen => _state == State.Active && _ending is null;
    protected override bool IsReentrant => grainClass.IsReentrant;

    /// <summary>Drops the grain from memory once its running calls end.</summary>
    internal void Deactivate(DeactivationReason reason)
    {
        if (ReferenceEquals(Serving, this)) _ending ??= reason;
        else Post(() => _ending ??= reason);
    }

    internal void DelayDeactivation(TimeSpan time) => Interlocked.Exchange(ref _keepUntil, Engine.Later(time));

    internal void AddState(IStorage state) => (_states ??= []).Add(state);
    internal void AddTimer(GrainTimer timer) => (_timers ??= []).Add(timer);
    internal void RemoveTimer(GrainTimer timer) => _timers?.Remove(timer);

    /// <summary>Deactivates the grain if nobody has used it since <paramref name="oldest"/>.</summary>
    internal void CollectIfUnusedSince(long oldest, long now)
    {
        var isIdle = Interlocked.Read(ref _lastUsed) <= oldest && Interlocked.Read(ref _keepUntil) <= now;
        if (isIdle && _state == State.Active && IsUnused) Post(EndIfUnused);
    }

    internal override void Ended(Turn turn, Exception? exception)
    {
        if (turn.KeepsAlive) Use();
        if (exception is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            _ending ??= new(DeactivationReasonCode.ApplicationError, conflict, "Its state in memory was not the stored one.");
        }

        base.Ended(turn, exception);
    }

    protected override void Pump()
    {
        if (_state == State.New)
        {
            _state = State.Activating;
            RunHere(ActivateAsync);
        }

        base.Pump();
        if (_ending is not null && _state == State.Active && Running == 0)
        {
            _state = State.Ending;
            RunHere(EndAsync);
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            _grain = grainClass.Create(this);
            foreach (var state in _states ?? []) await state.ReadStateAsync();
            await _grain.OnActivateAsync(CancellationToken.None);
            Use();
            _state = State.Active;
        }
        catch (Exception exception)
        {
            Engine.Log.ActivationFailed(exception, GrainId);
            Leave(exception);
        }
    }

    private async Task EndAsync()
    {
        StopTimers();
        try
        {
            await _grain!.OnDeactivateAsync(_ending!.Value, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Engine.Log.DeactivationFailed(exception, GrainId);
        }

        Leave(null);
    }

    // Leaves the catalogue. What waits moves to the next activation in order, or fails with what kept this one from beginning.
    private void Leave(Exception? failure)
    {
        StopTimers();
        _state = State.Gone;
        var left = Close().FindAll(static turn => !turn.IsAnswered);
        Engine.Replace(this, failure is null ? left : []);
        if (failure is not null) left.ForEach(turn => turn.Fail(failure));
        _deactivated.TrySetResult();
    }

    private void EndIfUnused()
    {
        if (IsUnused && Running == 0) _ending ??= new(DeactivationReasonCode.ActivationIdle, "Nobody called it for the collection age.");
    }

    private void Use() => Interlocked.Exchange(ref _lastUsed, Engine.Clock.GetTimestamp());

    private void StopTimers()
    {
        var timers = _timers;
        _timers = null;
        timers?.ForEach(static timer => timer.Dispose());
    }
}
