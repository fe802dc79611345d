using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>Rates with their 95 % intervals.</summary>
internal static class Intervals
{
    // The 97.5 % quantile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927); null where nothing was counted.</summary>
    /// <param name="some">Counted, 0 to <paramref name="all"/>.</param>
    /// <param name="all">Of how many.</param>
    public static RateInterval? Wilson(long some, long all)
    {
        if (all <= 0) return null;
        double n = all;
        var rate = some / n;
        var middle = rate + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((rate * (1 - rate) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);

        // Without rounding's crumbs at the ends, where the interval reaches them exactly.
        return new RateInterval
        {
            Rate = rate,
            Low = some == 0 ? 0 : Math.Max(0, (middle - reach) / scale),
            High = some == all ? 1 : Math.Min(1, (middle + reach) / scale),
        };
    }

    /// <summary>Ratio of two shares with Katz's log interval (Biometrics 34, 1978); null while either has nothing counted.</summary>
    public static RateInterval? Ratio(long some, long all, long otherSome, long otherAll)
    {
        if (some <= 0 || otherSome <= 0 || all <= 0 || otherAll <= 0) return null;
        var ratio = some / (double)all / (otherSome / (double)otherAll);
        var deviation = Math.Sqrt((1d / some) - (1d / all) + (1d / otherSome) - (1d / otherAll));
        return new RateInterval { Rate = ratio, Low = ratio * Math.Exp(-Z * deviation), High = ratio * Math.Exp(Z * deviation) };
    }

    /// <summary>Difference of two shares with Newcombe's interval, his method 10 (Statistics in Medicine 17, 1998); null where nothing was counted.</summary>
    public static RateInterval? Difference(long some, long all, long otherSome, long otherAll)
    {
        if (Wilson(some, all) is not { } one || Wilson(otherSome, otherAll) is not { } other) return null;
        var difference = one.Rate - other.Rate;
        return new RateInterval
        {
            Rate = difference,
            Low = difference - Math.Sqrt(Square(one.Rate - one.Low) + Square(other.High - other.Rate)),
            High = difference + Math.Sqrt(Square(one.High - one.Rate) + Square(other.Rate - other.Low)),
        };
    }

    private static double Square(double value) => value * value;
}
