namespace Aircop.Benchmarks;

/// <summary>What the repeats of one side came to, in the unit of whoever reports it.</summary>
/// <param name="Median">Median.</param>
/// <param name="Least">Least repeat.</param>
/// <param name="Most">Greatest repeat.</param>
/// <param name="Repeats">Each repeat, in order.</param>
internal sealed record Spread(double Median, double Least, double Most, IReadOnlyList<double> Repeats)
{
    public static Spread Of(IReadOnlyList<double> repeats)
    {
        double[] sorted = [.. repeats.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1], [.. repeats]);
    }
}
