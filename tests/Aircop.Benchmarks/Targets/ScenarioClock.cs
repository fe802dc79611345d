namespace Aircop.Benchmarks.Targets;

/// <summary>A clock that stands at a moment of the period until it is moved on. Its timers are the wall clock's.</summary>
/// <param name="start">Where it begins, UTC.</param>
internal sealed class ScenarioClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves it on; it never goes back.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        if (time.UtcTicks > Volatile.Read(ref _ticks)) Volatile.Write(ref _ticks, time.UtcTicks);
    }
}
