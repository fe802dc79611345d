namespace Orleans.Runtime;

/// <summary>A grain's timer; each tick is a turn. The period counts from the end of a tick.</summary>
internal sealed class GrainTimer : Turn, IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _timer;
    private TimeSpan _period;
    private volatile bool _changed;
    private int _due;

    internal GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (_activation, _callback, _options, _period) = (activation, callback, options, options.Period);
        _timer = activation.Engine.Clock.CreateTimer(
            static timer => ((GrainTimer)timer!).FallDue(), this, options.DueTime, Timeout.InfiniteTimeSpan);
        activation.AddTimer(this);
    }

    internal override bool AlwaysInterleaves => _options.Interleave;
    internal override bool IsReadOnly => false;
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
        if (_disposal.IsCancellationRequested) return;
        _disposal.Cancel();
        _timer.Dispose();
        _activation.RemoveTimer(this);
    }

    internal override void Fail(Exception exception)
    {
        if (!IsAnswered) _activation.Engine.Log.TimerFailed(exception, _activation.GrainId);
        Complete();
    }

    protected override Task Work(object target) => _callback(_disposal.Token);

    protected override void Complete()
    {
        // It may have been changed in its tick, and have fallen due again.
        if (Interlocked.Exchange(ref _due, 0) > 1) FallDue();
        else if (!_changed && !IsAnswered) _timer.Change(_period, Timeout.InfiniteTimeSpan);
    }

    private void FallDue()
    {
        if (Interlocked.Increment(ref _due) > 1) return;
        _changed = false;
        _activation.TryAccept(this);
    }
}
