using System.Runtime.CompilerServices;

namespace Aircop.Testing;

/// <summary>Waits for what other turns and threads bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">It did not in time (20 s unless said otherwise).</exception>
    public static async Task Holds(
        Func<Task<bool>> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        using var patience = new CancellationTokenSource(timeout ?? Patience);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                throw new Xunit.Sdk.XunitException($"It never came to hold: {what}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Returns once the condition holds.</summary>
    public static Task Holds(
        Func<bool> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Holds(() => Task.FromResult(condition()), timeout, what);

    /// <summary>Moves a clock step by step until the condition holds.</summary>
    public static Task Holds(
        ManualTimeProvider clock, TimeSpan step, Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Holds(
            async () =>
            {
                if (await condition())
                {
                    return true;
                }

                clock.Advance(step);
                return false;
            },
            timeout: null,
            what);
}
