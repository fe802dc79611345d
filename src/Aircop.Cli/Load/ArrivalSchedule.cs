namespace Aircop.Cli.Load;

/// <summary>How arrivals are spread over time.</summary>
public enum Arrivals
{
    /// <summary>As independent senders post: exponential gaps (a Poisson stream).</summary>
    Poisson = 0,

    /// <summary>One every 1/rate seconds.</summary>
    Even = 1,
}

/// <summary>When the posts of an open loop are due. The times depend on rate and seed alone, never on the answers.</summary>
public static class ArrivalSchedule
{
    /// <summary>Times from the start of the run, in order, all below <paramref name="length"/>.</summary>
    /// <param name="arrivals">How they are spread.</param>
    /// <param name="rate">Posts per second in the mean; above 0.</param>
    /// <param name="length">Length of the run.</param>
    /// <param name="seed">Seed of the gaps.</param>
    public static IEnumerable<TimeSpan> Times(Arrivals arrivals, double rate, TimeSpan length, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        return arrivals == Arrivals.Even ? Even(rate, length) : Poisson(rate, length, seed);
    }

    private static IEnumerable<TimeSpan> Even(double rate, TimeSpan length)
    {
        // Counted from the start each time: adding gaps up would drift.
        for (var i = 0L; ; i++)
        {
            var time = TimeSpan.FromSeconds(i / rate);
            if (time >= length) yield break;
            yield return time;
        }
    }

    private static IEnumerable<TimeSpan> Poisson(double rate, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var seconds = 0.0;
        while (true)
        {
            seconds -= Math.Log(1 - random.NextDouble()) / rate;
            if (seconds >= length.TotalSeconds) yield break;
            yield return TimeSpan.FromSeconds(seconds);
        }
    }
}
