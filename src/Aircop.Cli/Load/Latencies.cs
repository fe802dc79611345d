namespace Aircop.Cli.Load;

/// <summary>Times measured, and what they come to. Not for use by several threads at once.</summary>
public sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private bool _sorted = true;

    /// <summary>How many times were measured.</summary>
    public int Count => _milliseconds.Count;

    /// <summary>Adds a time.</summary>
    /// <param name="time">The time measured.</param>
    public void Add(TimeSpan time)
    {
        _milliseconds.Add(time.TotalMilliseconds);
        _sorted = false;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _milliseconds.Clear();

    /// <summary>The least time that at least a share of all do not exceed (nearest rank), milliseconds; null when nothing was measured.</summary>
    /// <param name="share">Above 0, at most 1: 0.5 is the median, 1 the longest.</param>
    public double? Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (_milliseconds.Count == 0) return null;
        if (!_sorted) _milliseconds.Sort();
        _sorted = true;
        // The product may lie a hair above the whole number that is meant, 0.07 x 100 for one.
        var rank = (int)Math.Ceiling((share * _milliseconds.Count) - 1e-9);
        return _milliseconds[Math.Max(rank, 1) - 1];
    }

    /// <summary>Median, 99th percentile and longest.</summary>
    public LatencySummary Summary() => new(Count, Percentile(0.5), Percentile(0.99), Percentile(1));
}

/// <summary>What measured times come to, milliseconds; null when nothing was measured.</summary>
/// <param name="Count">How many.</param>
/// <param name="P50">Median.</param>
/// <param name="P99">99th percentile.</param>
/// <param name="Max">Longest.</param>
public sealed record LatencySummary(int Count, double? P50, double? P99, double? Max);
