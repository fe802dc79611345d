using Aircop.ClientWeb.Boards;

namespace Aircop.ClientWeb.Tests;

/// <summary>The ring answers only when it can tell everything that was missed.</summary>
public sealed class TickRingTests
{
    [Fact]
    public void What_was_missed_is_told_as_one_tick_from_the_askers_number_to_the_newest()
    {
        var ring = Filled(size: 8, ticks: 6);

        var missed = ring.Since(Ticks.Epoch, 2);

        Assert.NotNull(missed);
        Assert.Equal((2, 6), (missed.AfterSeq, missed.Seq));
        Assert.Equal([6, 5, 4, 3], missed.Events.Select(e => (int)e.Seq));
    }

    [Fact]
    public void An_asker_from_before_the_oldest_tick_is_told_nothing()
    {
        var ring = Filled(size: 4, ticks: 10);
        Assert.Null(ring.Since(Ticks.Epoch, 5));
        Assert.NotNull(ring.Since(Ticks.Epoch, 6));
    }

    [Fact]
    public void Another_epoch_is_told_nothing() => Assert.Null(Filled(8, 6).Since("e2", 2));

    [Fact]
    public void A_cleared_ring_tells_nothing()
    {
        var ring = Filled(8, 6);
        ring.Clear();
        Assert.Null(ring.Since(Ticks.Epoch, 2));
    }

    private static TickRing Filled(int size, int ticks)
    {
        var ring = new TickRing(size);
        for (var seq = 0; seq < ticks; seq++) ring.Add(Ticks.After(seq) with { Events = [Ticks.Event(seq + 1)] });
        return ring;
    }
}
