namespace Aircop.Benchmarks.Targets;

/// <summary>A share of counted cases with its interval of confidence (Wilson 1927), 95 %.</summary>
internal sealed record Wilson
{
    private const double Z = 1.959964;

    public required int Count { get; init; }

    public required int Of { get; init; }

    /// <summary>The share; null of nothing.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    public double Low => Bound(-1);

    public double High => Bound(1);

    public static Wilson Make(int count, int of) => new() { Count = count, Of = of };

    private double Bound(int side)
    {
        if (Of == 0) return side < 0 ? 0 : 1;
        double n = Of;
        var share = Count / n;
        var middle = share + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return Math.Clamp((middle + (side * reach)) / (1 + (Z * Z / n)), 0, 1);
    }
}
