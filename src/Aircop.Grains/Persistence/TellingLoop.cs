namespace Aircop.Grains.Persistence;

/// <summary>
/// Tells others what a grain owes them, beside whatever else it does, and again until they know. Not thread-safe: grain turns are
/// single-threaded.
/// </summary>
/// <param name="grain">The grain that owes.</param>
/// <param name="isOwing">Whether anything is owed.</param>
/// <param name="tell">Tells it once; returns how long to rest before more is told.</param>
/// <param name="failed">Hears of others that cannot be reached, and when it is tried again.</param>
internal sealed class TellingLoop(Grain grain, Func<bool> isOwing, Func<Task<TimeSpan>> tell, Action<Exception, TimeSpan> failed)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private IGrainTimer? _timer;
    private bool _telling;
    private bool _isDue;
    private int _failures;

    /// <summary>Whether others are being told, or are about to be.</summary>
    public bool IsBusy => _telling || _isDue;

    /// <summary>Tells as soon as the present turn is over, if anything is owed and it is not told already.</summary>
    public void TellSoon()
    {
        if (!IsBusy && isOwing()) TellIn(TimeSpan.Zero);
    }

    /// <summary>The same, also where it waits since others could not be reached: news is worth a try of its own.</summary>
    public void TellNow()
    {
        if (!_telling && isOwing()) TellIn(TimeSpan.Zero);
    }

    private void TellIn(TimeSpan wait)
    {
        _isDue = true;
        if (_timer is null) _timer = grain.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        else _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private async Task Tell(CancellationToken cancellationToken)
    {
        if (_telling) return;
        (_telling, _isDue) = (true, false);
        var rest = TimeSpan.Zero;
        try
        {
            if (isOwing()) rest = await tell();
            _failures = 0;
        }
        catch (Exception exception)
        {
            rest = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 1 << Math.Min(_failures++, 5)));
            failed(exception, rest);
        }
        finally
        {
            _telling = false;
        }

        // Whoever rests is busy: what comes to be owed meanwhile is told after it.
        if ((rest > TimeSpan.Zero || isOwing()) && !cancellationToken.IsCancellationRequested) TellIn(rest);
    }
}
