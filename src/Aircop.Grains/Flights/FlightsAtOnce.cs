namespace Aircop.Grains.Flights;

/// <summary>
/// Lets a few flights of this process at a time tell records and links of their people, the others in the order in which they came. When hundreds
/// of lists come together, what each of them waits for would otherwise be in memory all at once, and none would be done before all are.
/// </summary>
public sealed class FlightsAtOnce
{
    /// <summary>Enough to keep the processors and the store at work while some of them wait for it.</summary>
    private static readonly int Most = Math.Max(16, 8 * Environment.ProcessorCount);

    private readonly SemaphoreSlim _places = new(Most);

    /// <summary>Does something in turn. Nobody who does may wait for another flight: that one may be waiting for its turn.</summary>
    /// <param name="act">What is done.</param>
    internal async Task InTurn(Func<Task> act)
    {
        await _places.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _places.Release();
        }
    }
}
