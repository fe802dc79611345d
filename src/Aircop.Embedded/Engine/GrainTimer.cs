namespace Orleans.Runtime;

/// <summary>A grain's timer; each tick is a turn. The period counts from the end of a tick.</summary>
internal sealed class GrainTimer<TState> : Turn, IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _timer;
    private TimeSpan _period;
    private int _ticking;
    private bool _changed;

    internal GrainTimer(Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        _period = options.Period;
        _timer = activation.Engine.Clock.CreateTimer(static timer => ((GrainTimer<TState>)timer!).Due(), this, options.DueTime, Timeout.InfiniteTimeSpan);
        activation.AddTimer(this);
    }

    internal override bool AlwaysInterleaves => _options.Interleave;

    internal override bool CanTimeOut => false;

    internal override bool KeepsAlive => _options.KeepAlive;

    internal override bool IsAnswered => _disposal.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        _changed = true;
        _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        if (!_disposal.IsCancellationRequested)
        {
            _disposal.Cancel();
            _timer.Dispose();
            _activation.RemoveTimer(this);
        }
    }

    public override string ToString() => "timer";

    internal override async Task Run(TurnQueue queue)
    {
        _changed = false;
        Exception? failure = null;
        try
        {
            await _callback(_state, _disposal.Token);
        }
        catch (Exception exception)
        {
            failure = exception;
            if (!_disposal.IsCancellationRequested)
            {
                _activation.Engine.Log.TimerFailed(exception, _activation.GrainId);
            }
        }

        queue.Ended(this, failure);
        Volatile.Write(ref _ticking, 0);
        if (!_disposal.IsCancellationRequested && !_changed)
        {
            _timer.Change(_period, Timeout.InfiniteTimeSpan);
        }
    }

    internal override void Fail(Exception exception)
    {
    }

    private void Due()
    {
        if (Interlocked.Exchange(ref _ticking, 1) == 0)
        {
            _activation.TryAccept(this);
        }
    }
}
