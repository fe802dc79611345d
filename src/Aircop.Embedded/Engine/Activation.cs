namespace Orleans.Runtime;

/// <summary>One grain in memory, from its first call to its deactivation.</summary>
internal sealed class Activation(EmbeddedEngine engine, GrainClass grainClass, GrainId grainId) : TurnQueue(engine, grainId), IGrainContext
{
    private readonly Lock _gate = new();
    private volatile State _state;
    private Grain? _grain;
    private List<IStateBridge>? _states;
    private List<IDisposable>? _timers;
    private DeactivationReason? _ending;
    private TaskCompletionSource? _deactivated;
    private long _lastUsed;
    private long _keepUntil;

    private enum State
    {
        New,
        Activating,
        Active,
        Ending,
        Gone,
    }

    public GrainReference GrainReference => Engine.Refer(grainClass.MainInterface, GrainId);

    public object? GrainInstance => _grain;

    public IServiceProvider ActivationServices => Engine.ServiceProvider;

    public Task Deactivated
    {
        get
        {
            lock (_gate)
            {
                if (_state == State.Gone)
                {
                    return Task.CompletedTask;
                }

                return (_deactivated ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    internal override object? Target => _grain;

    protected override bool IsOpen => _state == State.Active && _ending is null;

    protected override bool IsReentrant => grainClass.IsReentrant;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (ReferenceEquals(Serving, this))
        {
            _ending ??= deactivationReason;
            RequestPump();
        }
        else
        {
            Post(() => Deactivate(deactivationReason, cancellationToken));
        }
    }

    internal void DelayDeactivation(TimeSpan time) =>
        Interlocked.Exchange(ref _keepUntil, time < TimeSpan.Zero ? 0 : Engine.Later(time));

    internal void AddState(IStateBridge state) => (_states ??= []).Add(state);

    internal void AddTimer(IDisposable timer) => (_timers ??= []).Add(timer);

    internal void RemoveTimer(IDisposable timer) => _timers?.Remove(timer);

    /// <summary>Deactivates the grain if nobody has used it for its age.</summary>
    internal void CollectIfIdle(long now)
    {
        if (_state == State.Active && IsUnused && now >= Interlocked.Read(ref _keepUntil)
            && Engine.Clock.GetElapsedTime(Interlocked.Read(ref _lastUsed), now) >= grainClass.CollectionAge)
        {
            Post(() =>
            {
                if (IsUnused && Running == 0)
                {
                    Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called it for the collection age."));
                }
            });
        }
    }

    internal override void Ended(Turn turn, Exception? exception)
    {
        if (turn.KeepsAlive)
        {
            Interlocked.Exchange(ref _lastUsed, Engine.Clock.GetTimestamp());
        }

        if (exception is Storage.InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            _ending ??= new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "Its state in memory was not the stored one.");
        }

        base.Ended(turn, exception);
    }

    protected override void AfterReceive()
    {
        if (_state == State.New)
        {
            _state = State.Activating;
            RunHere(ActivateAsync);
        }
    }

    protected override void Pump()
    {
        base.Pump();
        if (_ending is not null && _state == State.Active && Running == 0)
        {
            _state = State.Ending;
            RunHere(EndAsync);
        }
        else if (_ending is not null && _state == State.New)
        {
            Leave(null);
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            _grain = grainClass.Create(this);
            if (_states is not null)
            {
                foreach (var state in _states)
                {
                    await state.ReadStateAsync();
                }
            }

            await _grain.OnActivateAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            Engine.Log.ActivationFailed(exception, GrainId);
            _ending = new DeactivationReason(DeactivationReasonCode.ActivationFailed, exception, "It could not be activated.");
            StopTimers();
            await DisposeGrainAsync();
            Leave(exception);
            return;
        }

        Interlocked.Exchange(ref _lastUsed, Engine.Clock.GetTimestamp());
        _state = State.Active;
        BeginInterleaving();
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

        StopTimers();
        await DisposeGrainAsync();
        Leave(null);
    }

    // Leaves the catalogue. What waits moves to the next activation in order, or fails with what kept this one from beginning.
    private void Leave(Exception? failure)
    {
        var left = Close();
        TaskCompletionSource? deactivated;
        lock (_gate)
        {
            _state = State.Gone;
            deactivated = _deactivated;
        }

        if (failure is not null)
        {
            Engine.Replace(this, []);
            left.ForEach(turn => turn.Fail(failure));
        }
        else
        {
            Engine.Replace(this, left.FindAll(turn => turn.CanTimeOut && !turn.IsAnswered));
        }

        deactivated?.TrySetResult();
    }

    private void StopTimers()
    {
        var timers = _timers;
        _timers = null;
        timers?.ForEach(timer => timer.Dispose());
    }

    private async Task DisposeGrainAsync()
    {
        try
        {
            if (_grain is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync();
            }
            else if (_grain is IDisposable disposable)
            {
                disposable.Dispose();
            }
        }
        catch (Exception exception)
        {
            Engine.Log.DeactivationFailed(exception, GrainId);
        }
    }
}

/// <summary>An object outside of grains that grains call; held weakly.</summary>
internal sealed class ObserverTarget(EmbeddedEngine engine, GrainId grainId, IGrainObserver observer) : TurnQueue(engine, grainId)
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);

    internal override object? Target => _observer.TryGetTarget(out var observer) ? observer : null;

    protected override bool IsOpen => true;

    internal bool Is(IGrainObserver observer) => ReferenceEquals(Target, observer);
}
