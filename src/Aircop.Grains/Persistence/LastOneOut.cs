namespace Aircop.Grains.Persistence;

/// <summary>
/// Lets a reentrant grain leave memory when nobody is in it any more. Were it to leave after each call, who calls meanwhile would be
/// sent from one activation to the next, and an engine refuses whoever was sent on a few times. Not thread-safe: grain turns are
/// single-threaded.
/// </summary>
/// <param name="leave">Leaves memory.</param>
internal sealed class LastOneOut(Action leave)
{
    private int _inside;

    /// <summary>Runs a call; the last one to end leaves memory.</summary>
    public async Task<T> Run<T>(Func<Task<T>> call)
    {
        _inside++;
        try
        {
            // Who waits already comes in first.
            await Task.Yield();
            return await call();
        }
        finally
        {
            if (--_inside == 0) leave();
        }
    }
}
