using Aircop.Grains.Rules;

namespace Aircop.Grains.Tests.Rules;

/// <summary>Intervals are those of the literature: R. G. Newcombe, Statistics in Medicine 17, 857 and 873 (1998), gives both of the first examples.</summary>
public sealed class IntervalTests
{
    [Fact]
    public void A_share_has_the_interval_of_Wilson()
    {
        var rate = Intervals.Wilson(81, 263)!;

        Assert.Equal((0.3080, 0.2553, 0.3662), (Math.Round(rate.Rate, 4), Math.Round(rate.Low, 4), Math.Round(rate.High, 4)));
        Assert.Equal((0d, 0.2775), (Intervals.Wilson(0, 10)!.Low, Math.Round(Intervals.Wilson(0, 10)!.High, 4)));
        Assert.Equal(1d, Intervals.Wilson(10, 10)!.High);
        Assert.Null(Intervals.Wilson(0, 0));
    }

    [Fact]
    public void A_difference_of_shares_has_the_interval_of_Newcombe()
    {
        var difference = Intervals.Difference(56, 70, 48, 80)!;

        Assert.Equal((0.2, 0.0524, 0.3339), (Math.Round(difference.Rate, 4), Math.Round(difference.Low, 4), Math.Round(difference.High, 4)));
        Assert.Null(Intervals.Difference(1, 2, 0, 0));
    }

    [Fact]
    public void A_ratio_of_shares_has_the_interval_of_Katz()
    {
        var ratio = Intervals.Ratio(56, 70, 48, 80)!;

        Assert.Equal((1.333, 1.077, 1.651), (Math.Round(ratio.Rate, 3), Math.Round(ratio.Low, 3), Math.Round(ratio.High, 3)));
        Assert.Null(Intervals.Ratio(3, 10, 0, 10));
    }
}
