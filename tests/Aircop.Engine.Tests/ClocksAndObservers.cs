using System.Collections.Concurrent;
using Aircop.Engine.Tests.Grains;
using Aircop.Testing;

namespace Aircop.Engine.Tests;

/// <summary>Timers of a grain in memory.</summary>
public class Timers : EngineTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_timer_ticks_when_due_and_again_each_period_even_after_a_failure()
    {
        await Grains.GetGrain<IClockGrain>("a").StartTimer(5 * Second, 2 * Second, keepAlive: false);
        Stage.FailNext(1);
        Clock.Advance(4 * Second);
        await Grains.GetGrain<IClockGrain>("a").Touch();
        Assert.Equal(0, Stage.Count("tick"));

        Clock.Advance(Second);
        await Eventually.Holds(() => Stage.Count("tick") == 1);

        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick") >= 3));
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        var grain = Grains.GetGrain<IClockGrain>("a");
        await grain.StartTimer(Second, Second, keepAlive: false);
        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick") >= 1));

        await grain.StopTimer();
        var ticks = Stage.Count("tick");
        Clock.Advance(10 * Second);
        await grain.Touch();

        Assert.Equal(ticks, Stage.Count("tick"));
    }

    [Fact]
    public async Task A_tick_waits_for_the_running_call_unless_it_interleaves()
    {
        var grain = Grains.GetGrain<IClockGrain>("a");
        await grain.StartWaitingTimer("gate", interleave: false);
        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick begins") == 1));

        var touch = grain.Touch();
        Assert.Equal(0, Stage.Count("touch"));
        Stage.Open("gate");
        await touch;

        Assert.Equal(["tick begins", "tick ends", "touch"], Stage.Journal);
    }

    [Fact]
    public async Task An_interleaving_tick_lets_calls_in_at_its_awaits()
    {
        var grain = Grains.GetGrain<IClockGrain>("a");
        await grain.StartWaitingTimer("gate", interleave: true);
        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick begins") == 1));

        await grain.Touch();
        Assert.Equal(["tick begins", "touch"], Stage.Journal);
        Stage.Open("gate");
        await Eventually.Holds(() => Stage.Count("tick ends") == 1);
    }

    [Fact]
    public async Task A_timer_changed_in_its_tick_ticks_again_even_if_it_was_due_before_the_tick_ended()
    {
        var grain = Grains.GetGrain<IClockGrain>("a");
        await grain.StartWaitingTimer("gate", interleave: true);
        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick begins") == 1));

        await grain.ChangeTimer(Second);
        Clock.Advance(2 * Second);
        Assert.Equal(1, Stage.Count("tick begins"));
        Stage.Open("gate");

        await Eventually.Holds(Clock, Second, () => Task.FromResult(Stage.Count("tick ends") == 2));
    }

    [Fact]
    public async Task Timers_end_with_the_activation()
    {
        var grain = Grains.GetGrain<IClockGrain>("a");
        await grain.StartTimer(Second, Second, keepAlive: false);
        await grain.Leave();
        await Eventually.Holds(() => Stage.Journal.Any(line => line.StartsWith("deactivate", StringComparison.Ordinal)));
        var ticks = Stage.Count("tick");

        Clock.Advance(10 * Second);
        await grain.Touch();

        Assert.Equal(ticks, Stage.Count("tick"));
    }
}

/// <summary>Reminders, which survive the activation and the process.</summary>
public class Reminders : EngineTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_reminder_ticks_when_due_and_again_each_period_even_after_a_failure()
    {
        Stage.FailNext(1);
        await Grains.GetGrain<IReminderGrain>("a").Remind("landing", 3 * Minute, 2 * Minute);
        Assert.Equal(0, Stage.Count("landing of a"));

        await Eventually.Holds(Clock, TimeSpan.FromSeconds(10), () => Task.FromResult(Stage.Count("landing of a") >= 3));
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_calls_its_grain_into_memory()
    {
        await Grains.GetGrain<IReminderGrain>("a").Remind("landing", 3 * Minute, 2 * Minute);

        await Engine.RestartAsync(gracefully: false);
        Assert.Equal(0, Stage.Count("landing of a"));

        await Eventually.Holds(Clock, TimeSpan.FromSeconds(10), () => Task.FromResult(Stage.Count("landing of a") >= 1));
    }

    [Fact]
    public async Task A_forgotten_reminder_ticks_no_more()
    {
        var grain = Grains.GetGrain<IReminderGrain>("a");
        await grain.Remind("landing", Minute, Minute);
        await grain.Remind("departure", Minute, Minute);
        Assert.Equal(["departure", "landing"], await grain.Names());

        await grain.Forget("landing");

        Assert.Equal(["departure"], await grain.Names());
        var before = Stage.Count("landing of a");
        await Eventually.Holds(Clock, TimeSpan.FromSeconds(10), () => Task.FromResult(Stage.Count("departure of a") >= 2));
        Assert.Equal(before, Stage.Count("landing of a"));
    }

    [Fact]
    public async Task A_reminder_set_again_keeps_its_new_time_only()
    {
        var grain = Grains.GetGrain<IReminderGrain>("a");
        await grain.Remind("landing", 2 * Minute, Minute);
        await grain.Remind("landing", 600 * Minute, Minute);
        await grain.Remind("departure", Minute, Minute);

        await Eventually.Holds(Clock, TimeSpan.FromSeconds(10), () => Task.FromResult(Stage.Count("departure of a") >= 4));

        Assert.Equal(0, Stage.Count("landing of a"));
    }

    [Fact]
    public async Task A_period_under_a_minute_is_refused()
    {
        var grain = Grains.GetGrain<IReminderGrain>("a");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => grain.Remind("landing", Minute, TimeSpan.FromSeconds(59)));

        Assert.Empty(await grain.Names());
    }
}

/// <summary>Objects outside of grains that grains call.</summary>
public class Observers : EngineTest
{
    protected override TimeSpan ResponseTimeout => TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_subscribed_observer_hears_the_grain()
    {
        var listener = new Listener();
        var grain = Grains.GetGrain<ISpeakerGrain>("a");
        await grain.Subscribe(Grains.CreateObjectReference<IListener>(listener));

        Assert.Equal(1, await grain.Say("one"));
        await grain.Say("two");

        Assert.Equal(["one", "two"], listener.Heard);
    }

    [Fact]
    public async Task An_observer_subscribed_twice_hears_once()
    {
        var listener = new Listener();
        var reference = Grains.CreateObjectReference<IListener>(listener);
        var grain = Grains.GetGrain<ISpeakerGrain>("a");
        await grain.Subscribe(reference);
        await grain.Subscribe(reference);

        await grain.Say("one");

        Assert.Equal(["one"], listener.Heard);
    }

    [Fact]
    public async Task A_subscription_that_is_not_renewed_expires()
    {
        var (renewed, expired) = (new Listener(), new Listener());
        var reference = Grains.CreateObjectReference<IListener>(renewed);
        var grain = Grains.GetGrain<ISpeakerGrain>("a");
        await grain.Subscribe(reference);
        await grain.Subscribe(Grains.CreateObjectReference<IListener>(expired));
        Clock.Advance(TimeSpan.FromSeconds(90));
        await grain.Subscribe(reference);
        Clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(1, await grain.Say("late"));

        Assert.Equal(["late"], renewed.Heard);
        Assert.Empty(expired.Heard);
    }

    [Fact]
    public async Task An_observer_that_fails_is_dropped_and_the_others_hear()
    {
        var listener = new Listener();
        var grain = Grains.GetGrain<ISpeakerGrain>("a");
        var failing = new FailingListener();
        await grain.Subscribe(Grains.CreateObjectReference<IListener>(failing));
        await grain.Subscribe(Grains.CreateObjectReference<IListener>(listener));

        Assert.Equal(1, await grain.Say("one"));

        Assert.Equal(["one"], listener.Heard);
        GC.KeepAlive(failing);
    }

    [Fact]
    public async Task A_call_to_a_deleted_observer_fails()
    {
        var listener = new Listener();
        var reference = Grains.CreateObjectReference<IListener>(listener);
        Grains.DeleteObjectReference<IListener>(reference);

        var call = Grains.GetGrain<ISpeakerGrain>("a").SayTo(reference, "gone");
        await Eventually.Holds(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return call.IsCompleted;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.Empty(listener.Heard);
    }

    private sealed class Listener : IListener
    {
        private readonly ConcurrentQueue<string> _heard = new();

        public IReadOnlyList<string> Heard => [.. _heard];

        public Task Hear(string words)
        {
            _heard.Enqueue(words);
            return Task.CompletedTask;
        }
    }

    private sealed class FailingListener : IListener
    {
        public Task Hear(string words) => throw new InvalidOperationException("Nobody listens here.");
    }
}
