namespace Aircop.Grains.Targeting;

/// <summary>
/// A question that many flights of this process ask. Those that ask while it is under way share the one that follows it, so that the answer
/// is never older than their asking. Any thread may ask.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="ask">Asks.</param>
public sealed class SharedQuestion<T>(Func<Task<T>> ask)
{
    private readonly Lock _lock = new();
    private Task<T>? _current;
    private Task<T>? _following;

    /// <summary>The answer, as of now or later.</summary>
    public Task<T> AsOfNow()
    {
        lock (_lock)
        {
            if (_following is not null) return _following;
            if (_current is { IsCompleted: false } before) return _following = Task.Run(() => Follow(before));

            // Outside the turn of the grain that asked first, which may end before the others have their answer.
            return _current = Task.Run(ask);
        }
    }

    private async Task<T> Follow(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) (_current, _following) = (_following, null);
        return await ask();
    }
}
