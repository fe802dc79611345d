using Aircop.Engine.Tests.Grains;
using Aircop.Testing;
using Orleans.Storage;

namespace Aircop.Engine.Tests;

/// <summary>State, its versions and its faults.</summary>
public class States : EngineTest
{
    [Fact]
    public async Task A_state_is_stored_when_the_write_returns()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");

        await grain.Add(3);

        Assert.NotNull(Stored.Stored("ledger", grain.GetGrainId()));
    }

    [Fact]
    public async Task A_state_survives_an_engine_that_vanishes()
    {
        await Grains.GetGrain<ILedgerGrain>("a").Add(3);

        await Engine.RestartAsync(gracefully: false);

        Assert.Equal(3, await Grains.GetGrain<ILedgerGrain>("a").Sum());
        Assert.True(await Grains.GetGrain<ILedgerGrain>("a").Exists());
    }

    [Fact]
    public async Task A_cleared_state_does_not_exist_and_can_be_written_again()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(3);

        await grain.Clear();

        Assert.False(await grain.Exists());
        Assert.Equal(4, await grain.Add(4));
    }

    [Fact]
    public async Task A_state_changed_behind_the_grain_refuses_the_write_and_the_next_call_reads_it_anew()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        var activation = await grain.Activation();
        await WriteBehind(grain, 50);

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Add(2));

        Assert.Equal(50, await grain.Sum());
        Assert.NotEqual(activation, await grain.Activation());
        Assert.Equal(57, await grain.Add(7));
    }

    [Fact]
    public async Task A_failed_write_reaches_the_grain_as_an_Orleans_exception_around_the_fault()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        Storage.FailNextWrites(1);

        Assert.Equal(nameof(IOException), await grain.AddAndSwallow(2));

        Assert.Equal(6, await grain.Add(3));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_conflicts_at_the_next_and_then_all_is_found()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        Storage.LoseNextAnswers(1);
        await grain.AddAndSwallow(2);

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Add(4));

        Assert.Equal(3, await grain.Sum());
    }

    [Fact]
    public async Task A_failed_read_fails_the_call_and_the_next_call_tries_again()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        Storage.FailNextReads(1);

        await Assert.ThrowsAnyAsync<OrleansException>(() => grain.Sum());

        Assert.Equal(0, await grain.Sum());
    }

    [Fact]
    public async Task Writes_that_interleave_wait_for_one_another_and_those_that_wait_become_one()
    {
        var grain = Grains.GetGrain<ISharedLedgerGrain>("a");
        await grain.Sum();
        Storage.HoldWrites();
        var first = grain.Add(1);
        await Eventually.Holds(() => Storage.Writes("shared") == 1);

        var others = new[] { grain.Add(2), grain.Add(4), grain.Add(8) };
        await grain.Sum();
        Assert.Equal(1, Storage.Writes("shared"));
        Storage.ReleaseWrites();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(2, Storage.Writes("shared"));
        await Engine.RestartAsync();
        Assert.Equal(15, await Grains.GetGrain<ISharedLedgerGrain>("a").Sum());
    }

    private async Task WriteBehind(ILedgerGrain grain, int amount)
    {
        var state = new GrainState<Ledger>();
        await Stored.ReadStateAsync("ledger", grain.GetGrainId(), state);
        state.State!.Amounts = [amount];
        await Stored.WriteStateAsync("ledger", grain.GetGrainId(), state);
    }
}

/// <summary>Coming into memory and leaving it.</summary>
public class Activations : EngineTest
{
    [Fact]
    public async Task A_failed_activation_fails_the_call_with_its_exception_and_the_next_call_tries_again()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        Stage.FailNext(1);

        await Assert.ThrowsAsync<InvalidDataException>(() => grain.Sum());

        Assert.Equal(0, await grain.Sum());
        Assert.Equal(2, Stage.Count("activate"));
    }

    [Fact]
    public async Task A_grain_that_leaves_ends_its_turn_first_and_the_next_call_finds_a_new_one()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        var activation = await grain.Activation();

        await grain.Leave();

        Assert.NotEqual(activation, await grain.Activation());
        Assert.Equal(1, Stage.Count($"deactivate {DeactivationReasonCode.ApplicationRequested}"));
        Assert.Equal(1, await grain.Sum());
    }

    [EmbeddedFact(EmbeddedFactAttribute.NoOrder)]
    public async Task Calls_that_wait_while_a_grain_leaves_are_answered_by_the_next_in_order()
    {
        var grain = Grains.GetGrain<ILedgerGrain>("a");
        await grain.Add(1);
        Storage.HoldWrites();
        var write = grain.Add(10);
        var leave = grain.Leave();
        var sums = Enumerable.Range(0, 20).Select(_ => grain.Add(1)).ToArray();

        Storage.ReleaseWrites();
        await Task.WhenAll([write, leave]);

        Assert.Equal(Enumerable.Range(12, 20), await Task.WhenAll(sums));
        Assert.Equal(2, Stage.Count("activate"));
    }

    [Fact]
    public async Task A_stopping_engine_deactivates_its_grains()
    {
        await Grains.GetGrain<ILedgerGrain>("a").Add(1);
        await Grains.GetGrain<ILedgerGrain>("b").Add(2);

        await Engine.RestartAsync();

        Assert.Equal(2, Stage.Count($"deactivate {DeactivationReasonCode.ShuttingDown}"));
    }
}
