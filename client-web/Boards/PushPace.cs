namespace Aircop.ClientWeb.Boards;

/// <summary>
/// Decides when what has gathered is pushed: figures at most every so often, an alert at once unless one just went.
/// Nothing is ever left out; pushes only carry more. Not thread-safe.
/// </summary>
/// <param name="time">The wall clock.</param>
/// <param name="figureSpacing">Least time between two pushes of figures.</param>
/// <param name="alertSpacing">Least time between two pushes when the second has an alert.</param>
public sealed class PushPace(TimeProvider time, TimeSpan figureSpacing, TimeSpan alertSpacing)
{
    private long _pushedAt;
    private bool _pushedOnce;

    /// <summary>How long what has gathered must still wait; zero when it is due.</summary>
    /// <param name="alert">True when it has an alert.</param>
    public TimeSpan WaitFor(bool alert)
    {
        if (!_pushedOnce) return TimeSpan.Zero;
        var left = (alert ? alertSpacing : figureSpacing) - time.GetElapsedTime(_pushedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>A push went out.</summary>
    public void Pushed()
    {
        _pushedAt = time.GetTimestamp();
        _pushedOnce = true;
    }
}
