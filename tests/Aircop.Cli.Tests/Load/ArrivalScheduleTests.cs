using Aircop.Cli.Load;

namespace Aircop.Cli.Tests.Load;

public sealed class ArrivalScheduleTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Poisson_of_one_seed_is_the_same_every_time_and_of_another_seed_another() =>
        Assert.Equal(
            (true, false),
            (ArrivalSchedule.Times(Arrivals.Poisson, 20, Hour, 7).SequenceEqual(ArrivalSchedule.Times(Arrivals.Poisson, 20, Hour, 7)),
             ArrivalSchedule.Times(Arrivals.Poisson, 20, Hour, 7).SequenceEqual(ArrivalSchedule.Times(Arrivals.Poisson, 20, Hour, 8))));

    [Fact]
    public void Poisson_has_the_rate_in_the_mean_and_gaps_as_wide_as_their_mean()
    {
        var times = ArrivalSchedule.Times(Arrivals.Poisson, 20, Hour, 1).ToArray();
        Assert.InRange(times.Length, 71_000, 73_000);
        Assert.True(times.SequenceEqual(times.Order()));
        var gaps = times.Zip(times.Skip(1), (a, b) => (b - a).TotalSeconds).ToArray();
        var mean = gaps.Average();
        var spread = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));
        Assert.InRange(spread / mean, 0.97, 1.03);
    }

    [Fact]
    public void Even_arrivals_do_not_drift()
    {
        var times = ArrivalSchedule.Times(Arrivals.Even, 3, Hour, 1).ToArray();
        Assert.Equal(3 * 3600, times.Length);
        Assert.Equal(TimeSpan.Zero, times[0]);
        Assert.Equal(TimeSpan.FromSeconds(3_599), times[3 * 3_599]);
    }

    [Fact]
    public void A_rate_of_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArrivalSchedule.Times(Arrivals.Poisson, 0, Hour, 1));
}
