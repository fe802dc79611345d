using Aircop.Engine.Tests.Grains;
using Aircop.Testing;

namespace Aircop.Engine.Tests;

/// <summary>One turn at a time, and who may go between.</summary>
public class Turns : EngineTest
{
    [Fact]
    public async Task Concurrent_calls_never_lose_an_update()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");

        var sums = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(grain.AddSlowly)));

        Assert.Equal(Enumerable.Range(1, 200), sums.Order());
    }

    [EmbeddedFact(EmbeddedFactAttribute.NoOrder)]
    public async Task Calls_to_a_busy_grain_queue_in_order()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var busy = grain.Hold("gate");

        var calls = Enumerable.Range(0, 100).Select(number => grain.Append(number).AsTask()).ToArray();
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        Stage.Open("gate");
        await Task.WhenAll([busy, .. calls]);

        Assert.Equal(Enumerable.Range(0, 100), await grain.Appended());
    }

    [Fact]
    public async Task Calls_to_a_busy_grain_wait_and_each_is_answered_once()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var busy = grain.Hold("gate");
        await Eventually.Holds(async () => await grain.Inside() == 1);

        var calls = Enumerable.Range(0, 100).Select(number => grain.Append(number).AsTask()).ToArray();
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        Stage.Open("gate");
        await busy;

        Assert.Equal(Enumerable.Range(1, 100), (await Task.WhenAll(calls)).Order());
    }

    [Fact]
    public async Task A_call_that_waits_lets_no_other_call_in()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var first = grain.Hold("first");
        var second = grain.Hold("second");
        await Eventually.Holds(async () => await grain.Inside() > 0);

        Stage.Open("second");
        Assert.Equal(1, await grain.Inside());
        Assert.False(second.IsCompleted);

        Stage.Open("first");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Reading_calls_go_together_and_a_writing_one_waits()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var readers = new[] { grain.HoldReading("gate"), grain.HoldReading("gate") };
        await Eventually.Holds(async () => await grain.Inside() == 2);

        var writer = grain.Append(1).AsTask();
        Assert.Equal(2, await grain.Inside());
        Assert.False(writer.IsCompleted);

        Stage.Open("gate");
        await Task.WhenAll([.. readers, writer]);
    }

    [Fact]
    public async Task Calls_to_a_reentrant_grain_go_together()
    {
        var grain = Grains.GetGrain<IReentrantGrain>("a");
        var calls = new[] { grain.Hold("gate"), grain.Hold("gate"), grain.Hold("gate") };

        await Eventually.Holds(async () => await grain.Inside() == 3);

        Stage.Open("gate");
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Awaits_come_back_to_the_grain_and_Task_Run_leaves_it()
    {
        var isOwn = await Grains.GetGrain<ITurnGrain>("a").Schedulers();

        Assert.Equal([true, false, true], isOwn);
    }

    [Fact]
    public async Task Different_grains_do_not_wait_for_each_other()
    {
        var busy = Grains.GetGrain<ITurnGrain>("a").Hold("gate");

        Assert.Equal(1, await Grains.GetGrain<ITurnGrain>("b").AddSlowly());

        Stage.Open("gate");
        await busy;
    }

    [Fact]
    public async Task A_one_way_call_neither_waits_nor_fails()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var busy = grain.Hold("gate");
        await Eventually.Holds(async () => await grain.Inside() == 1);

        await grain.Tell("told");
        Assert.Equal(0, Stage.Count("told"));

        Stage.Open("gate");
        await busy;
        await Eventually.Holds(() => Stage.Count("told") == 1);
    }

    [Fact]
    public async Task A_cancelled_token_reaches_the_grain()
    {
        using var cancellation = new CancellationTokenSource();
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var call = grain.Wait(cancellation.Token);
        await Eventually.Holds(() => Stage.Count("waiting") == 1);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, await grain.AddSlowly());
    }
}

/// <summary>Failures of calls.</summary>
public class Failures : EngineTest
{
    protected override TimeSpan ResponseTimeout => TimeSpan.FromSeconds(2);

    [Fact]
    public async Task An_exception_thrown_at_once_reaches_the_caller_with_its_type_and_message()
    {
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => Grains.GetGrain<IThrowingGrain>("a").ThrowAtOnce("first"));

        Assert.Equal("first", thrown.Message);
    }

    [Fact]
    public async Task An_exception_thrown_after_an_await_reaches_the_caller_with_its_type_and_message()
    {
        var grain = Grains.GetGrain<IThrowingGrain>("a");
        var thrown = await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await grain.ThrowLater("second"));

        Assert.Equal("second", thrown.Message);
    }

    [Fact]
    public async Task A_call_chain_back_to_its_own_grain_times_out_and_both_grains_go_on()
    {
        var first = Grains.GetGrain<IChainGrain>("first");

        var chain = first.CallThrough("second");
        await Eventually.Holds(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return chain.IsCompleted;
        });

        await Assert.ThrowsAsync<TimeoutException>(() => chain);
        await AnswersAgain("first");
        await AnswersAgain("second");
    }

    [Fact]
    public async Task A_late_turn_ends_after_its_timeout_and_the_queue_goes_on()
    {
        var grain = Grains.GetGrain<ITurnGrain>("a");
        var late = grain.Hold("gate");
        await Eventually.Holds(async () => await grain.Inside() == 1);
        var behind = grain.Append(1).AsTask();
        await Eventually.Holds(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return late.IsCompleted && behind.IsCompleted;
        });
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        await Assert.ThrowsAsync<TimeoutException>(() => behind);

        Stage.Open("gate");

        await grain.Append(2);
        Assert.Equal(0, await grain.Inside());
        var appended = await grain.Appended();
        Assert.Equal([2], appended);
    }

    [Fact]
    public void An_interface_without_a_class_is_refused_when_a_grain_is_asked_for()
    {
        Assert.ThrowsAny<ArgumentException>(() => Grains.GetGrain<INobodysGrain>("a"));
    }

    // The inner calls of the chain were sent later than the outer one and time out later.
    private Task AnswersAgain(string key)
    {
        var answer = Grains.GetGrain<IChainGrain>(key).Answer();
        return Eventually.Holds(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            answer = answer.IsFaulted ? Grains.GetGrain<IChainGrain>(key).Answer() : answer;
            return answer.IsCompletedSuccessfully && string.Equals(answer.Result, key, StringComparison.Ordinal);
        });
    }

    public interface INobodysGrain : IGrainWithStringKey
    {
        Task Call();
    }
}

/// <summary>References.</summary>
public class References : EngineTest
{
    [Fact]
    public void References_to_the_same_grain_are_equal()
    {
        var one = Grains.GetGrain<ITurnGrain>("a");

        Assert.Equal(one, Grains.GetGrain<ITurnGrain>("a"));
        Assert.Equal(one.GetHashCode(), Grains.GetGrain<ITurnGrain>("a").GetHashCode());
        Assert.NotEqual(one, Grains.GetGrain<ITurnGrain>("b"));
    }

    [Fact]
    public void A_reference_knows_its_key_and_identity()
    {
        var grain = Grains.GetGrain<ITurnGrain>("KL/877/2031-05-17/AMS");

        Assert.Equal("KL/877/2031-05-17/AMS", grain.GetPrimaryKeyString());
        Assert.Equal("turn/KL/877/2031-05-17/AMS", grain.GetGrainId().ToString());
        Assert.Equal(grain.GetGrainId(), GrainId.Parse("turn/KL/877/2031-05-17/AMS"));
        Assert.Equal(grain.GetGrainId().GetUniformHashCode(), GrainId.Parse("turn/KL/877/2031-05-17/AMS").GetUniformHashCode());
    }

    [Fact]
    public async Task A_reference_can_be_had_by_identity_and_behind_another_interface()
    {
        var id = Grains.GetGrain<ITurnGrain>("a").GetGrainId();

        var grain = Grains.GetGrain<ITurnGrain>(id).AsReference<ITurnGrain>();

        Assert.Equal(1, await grain.Append(5));
        var appended = await Grains.GetGrain<ITurnGrain>("a").Appended();
        Assert.Equal([5], appended);
    }
}
