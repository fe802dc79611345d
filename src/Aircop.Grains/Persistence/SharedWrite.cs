namespace Aircop.Grains.Persistence;

/// <summary>
/// Lets the interleaving calls of a reentrant grain share writes: who asks while a write is under way waits for the one
/// that follows it, together with everybody else who asks meanwhile. Not thread-safe: grain turns are single-threaded.
/// </summary>
/// <param name="write">Writes everything that is in memory when it is called. A failure reaches all who wait for it.</param>
internal sealed class SharedWrite(Func<Task> write)
{
    private Task? _current;
    private Task? _following;

    /// <summary>Completes when what is in memory now is durable.</summary>
    public Task Written()
    {
        if (_following is not null) return _following;
        if (_current is { IsCompleted: false }) return _following = Follow(_current);
        return _current = Run();
    }

    private async Task Run() => await write();

    // Yields even where the write before has just ended, so that it is known as the following one until it runs.
    private async Task Follow(Task before)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _following = null;
        await (_current = Run());
    }
}
