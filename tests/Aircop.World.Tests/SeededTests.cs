using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class SeededTests
{
    [Fact]
    public void The_stream_is_SplitMix64()
    {
        // First values for seed 1234567, as published with the algorithm.
        var seeded = new Seeded(1_234_567);

        Assert.Equal(6_457_827_717_110_365_317UL, seeded.Bits());
        Assert.Equal(3_203_168_211_198_807_973UL, seeded.Bits());
    }

    [Fact]
    public void A_fork_does_not_depend_on_what_was_drawn_before()
    {
        var fresh = new Seeded(9);
        var used = new Seeded(9);
        used.Bits();

        Assert.Equal(fresh.Fork("part").Bits(), used.Fork("part").Bits());
        Assert.NotEqual(fresh.Fork("part").Bits(), fresh.Fork("other").Bits());
    }

    [Fact]
    public void Numbers_stay_within_their_bounds_and_reach_them()
    {
        var seeded = new Seeded(3);
        var seen = new HashSet<int>();
        for (int i = 0; i < 1_000; i++) seen.Add(seeded.Between(-2, 3));

        Assert.Equal([-2, -1, 0, 1, 2, 3], seen.Order());
    }

    [Fact]
    public void Load_factors_have_the_mean_they_are_asked_for()
    {
        var seeded = new Seeded(4);
        double mean = Enumerable.Range(0, 4_000).Average(_ => seeded.Beta(31, 9));

        Assert.InRange(mean, 0.765, 0.785);
    }
}
