namespace Aircop.Contracts.Reference;

/// <summary>
/// The time in the field: what flights, lists and boards go by. In the mission it is the wall clock; a demo or an
/// exercise plays it faster, while the engine's own timers keep to the wall clock.
/// </summary>
public sealed class FieldClock : TimeProvider
{
    private readonly TimeProvider _wall;
    private readonly DateTimeOffset _start;
    private readonly DateTimeOffset _wallStart;

    /// <summary>The wall clock.</summary>
    public FieldClock(TimeProvider wall) : this(wall, wall.GetUtcNow(), 1) { }

    /// <summary>A played clock.</summary>
    /// <param name="wall">The clock that drives it.</param>
    /// <param name="start">Time in the field at this moment, UTC.</param>
    /// <param name="speed">Seconds in the field per second of the wall clock; above 0.</param>
    public FieldClock(TimeProvider wall, DateTimeOffset start, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _wall = wall;
        _start = start;
        _wallStart = wall.GetUtcNow();
        Speed = speed;
    }

    /// <summary>Seconds in the field per second of the wall clock.</summary>
    public double Speed { get; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + ((_wall.GetUtcNow() - _wallStart) * Speed);

    /// <summary>How long to wait on the wall clock until a time in the field; zero when it has passed.</summary>
    /// <param name="time">Time in the field, UTC.</param>
    public TimeSpan WallTimeUntil(DateTimeOffset time)
    {
        var left = (time - GetUtcNow()) / Speed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
