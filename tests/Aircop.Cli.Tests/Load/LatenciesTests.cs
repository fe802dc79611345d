using Aircop.Cli.Load;

namespace Aircop.Cli.Tests.Load;

public sealed class LatenciesTests
{
    private static Latencies Of(params int[] milliseconds)
    {
        var latencies = new Latencies();
        foreach (var ms in milliseconds) latencies.Add(TimeSpan.FromMilliseconds(ms));
        return latencies;
    }

    [Fact]
    public void Nothing_measured_has_no_percentile() => Assert.Equal(new LatencySummary(0, null, null, null), new Latencies().Summary());

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.07, 7)]
    [InlineData(0.5, 50)]
    [InlineData(0.505, 51)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    public void Percentiles_are_by_nearest_rank(double share, double expected) =>
        Assert.Equal(expected, Of([.. Enumerable.Range(1, 100).Reverse()]).Percentile(share));

    [Fact]
    public void A_single_time_is_every_percentile() => Assert.Equal(new LatencySummary(1, 5, 5, 5), Of(5).Summary());

    [Fact]
    public void A_time_added_after_a_question_counts_in_the_next()
    {
        var latencies = Of(1, 2, 3);
        Assert.Equal(3, latencies.Percentile(1));
        latencies.Add(TimeSpan.FromMilliseconds(2.5));
        Assert.Equal(2, latencies.Percentile(0.5));
    }
}
