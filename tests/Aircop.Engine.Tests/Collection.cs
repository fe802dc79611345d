using Aircop.Engine.Tests.Grains;
using Aircop.Testing;

namespace Aircop.Engine.Tests;

/// <summary>Idle grains leave memory.</summary>
public class Collection : EngineTest
{
    private static readonly string Collected = $"deactivate {DeactivationReasonCode.ActivationIdle}";

    protected override TimeSpan CollectionAge => TimeSpan.FromSeconds(3);

    [Fact]
    public async Task An_idle_grain_is_collected_after_its_age_and_the_next_call_finds_a_new_one()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        var activation = await grain.Activation();

        // Orleans looks at idle grains by the system's clock and every few seconds only.
        await Eventually.Holds(
            () =>
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                return Stage.Count(Collected) == 1;
            },
            TimeSpan.FromMinutes(1));

        Assert.NotEqual(activation, await grain.Activation());
        Assert.NotNull(Stored.Stored("copy", grain.GetGrainId()));
    }

    [EmbeddedFact("Orleans measures idleness by the system's clock.")]
    public async Task A_grain_in_use_is_not_collected()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        var activation = await grain.Activation();
        for (var second = 0; second < 40; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(activation, await grain.Activation());
        }
    }

    [EmbeddedFact("Orleans measures idleness by the system's clock.")]
    public async Task A_grain_that_delayed_its_deactivation_or_whose_timer_keeps_it_alive_stays_longer()
    {
        await Grains.GetGrain<IClockGrain>("delayed").Delay(TimeSpan.FromSeconds(60));
        await Grains.GetGrain<IClockGrain>("alive").StartTimer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), keepAlive: true);
        for (var second = 1; second < 50; second++)
        {
            // The next period begins when a tick has ended: where the clock overtakes that end, the tick comes a second later.
            var ticks = Stage.Count("tick");
            Clock.Advance(TimeSpan.FromSeconds(1));
            for (var look = 0; look < 20 && Stage.Count("tick") == ticks; look++) await Task.Delay(10);
        }

        Assert.NotEqual(0, Stage.Count("tick"));
        Assert.Equal(0, Stage.Count(Collected));
        await Eventually.Holds(Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(Stage.Count(Collected) == 1));
    }
}

/// <summary>The same promises on two silos.</summary>
public class TwoSilos : EngineTest
{
    protected override int Silos => 2;

    [ClusterFact]
    public async Task Grains_of_both_silos_keep_every_update_and_each_is_in_memory_once()
    {
        var grains = Enumerable.Range(0, 20).Select(number => Grains.GetGrain<ITurnGrain>($"{number}")).ToArray();

        var sums = await Task.WhenAll(grains.SelectMany(grain => Enumerable.Range(0, 20).Select(_ => grain.AddSlowly())));

        Assert.Equal(2, Engine.SiloCount);
        Assert.All(sums.GroupBy(sum => sum), equal => Assert.Equal(grains.Length, equal.Count()));
    }

    [ClusterFact]
    public async Task A_grain_calls_grains_of_both_silos()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Grains.GetGrain<IRelayGrain>("relay").Ask($"{number}")));

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), answers);
    }
}
