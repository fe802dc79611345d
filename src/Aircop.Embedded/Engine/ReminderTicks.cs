namespace Orleans.Runtime;

/// <summary>Ticks one reminder at StartAt + n * Period. What fell due while the process was down is not made up for.</summary>
internal sealed class ReminderTicks : IDisposable
{
    // System timers take no more than some 49 days; an early wake-up finds nothing due and waits on.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly EmbeddedEngine _engine;
    private readonly ReminderEntry _entry;
    private readonly ITimer _timer;
    private DateTime _due;
    private volatile bool _isDisposed;

    internal ReminderTicks(EmbeddedEngine engine, ReminderEntry entry)
    {
        (_engine, _entry) = (engine, entry);
        _due = FirstFrom(Now);
        _timer = engine.Clock.CreateTimer(
            static ticks => _ = ((ReminderTicks)ticks!).WakeAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        WaitOn();
    }

    private DateTime Now => _engine.Clock.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        _isDisposed = true;
        _timer.Dispose();
    }

    private async Task WakeAsync()
    {
        var now = Now;
        if (now >= _due && !_isDisposed)
        {
            try
            {
                await _engine.Refer<IRemindable>(_entry.GrainId)
                    .ReceiveReminder(_entry.ReminderName, new TickStatus(_entry.StartAt, _entry.Period, now));
            }
            catch (Exception exception)
            {
                _engine.Log.ReminderFailed(exception, _entry.ReminderName, _entry.GrainId);
            }

            _due = FirstFrom(Now > now ? Now : now.AddTicks(1));
        }

        WaitOn();
    }

    private void WaitOn()
    {
        var wait = Math.Clamp((_due - Now).Ticks, 0, LongestWait.Ticks);
        if (!_isDisposed) _timer.Change(TimeSpan.FromTicks(wait), Timeout.InfiniteTimeSpan);
    }

    private DateTime FirstFrom(DateTime time)
    {
        var start = DateTime.SpecifyKind(_entry.StartAt, DateTimeKind.Utc);
        var late = (time - start).Ticks % _entry.Period.Ticks;
        return time <= start ? start : late == 0 ? time : time.AddTicks(_entry.Period.Ticks - late);
    }
}
