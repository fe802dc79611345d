using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Utilities;

namespace Aircop.Engine.Tests.Grains;

public interface IClockGrain : IGrainWithStringKey
{
    Task StartTimer(TimeSpan due, TimeSpan period, bool keepAlive);

    Task StartWaitingTimer(string gate, bool interleave);

    Task ChangeTimer(TimeSpan due);

    Task StopTimer();

    Task Touch();

    Task Delay(TimeSpan time);

    Task Leave();
}

public sealed class ClockGrain(Stage stage) : Grain, IClockGrain
{
    private IGrainTimer? _timer;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"deactivate {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan due, TimeSpan period, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(
            static (stage, _) =>
            {
                stage.Note("tick");
                return stage.TakeFailure() ? throw new InvalidOperationException("A tick fails, as the test wants.") : Task.CompletedTask;
            },
            stage,
            new GrainTimerCreationOptions { DueTime = due, Period = period, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task StartWaitingTimer(string gate, bool interleave)
    {
        _timer = this.RegisterGrainTimer(
            async () =>
            {
                stage.Note("tick begins");
                await stage.Gate(gate);
                stage.Note("tick ends");
            },
            new GrainTimerCreationOptions { DueTime = TimeSpan.FromSeconds(1), Period = Timeout.InfiniteTimeSpan, Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task ChangeTimer(TimeSpan due)
    {
        _timer!.Change(due, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task Touch()
    {
        stage.Note("touch");
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public interface IReminderGrain : IGrainWithStringKey, IRemindable
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task Forget(string name);

    Task<string[]> Names();
}

public sealed class ReminderGrain(Stage stage) : Grain, IReminderGrain
{
    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task Forget(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task<string[]> Names() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order(StringComparer.Ordinal)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        stage.Note($"{reminderName} of {this.GetPrimaryKeyString()}");
        return stage.TakeFailure() ? throw new InvalidOperationException("A reminder fails, as the test wants.") : Task.CompletedTask;
    }
}

public interface IListener : IGrainObserver
{
    Task Hear(string words);
}

public interface ISpeakerGrain : IGrainWithStringKey
{
    Task Subscribe(IListener listener);

    Task<int> Say(string words);

    Task SayTo(IListener listener, string words);
}

public sealed class SpeakerGrain : Grain, ISpeakerGrain
{
    private readonly ObserverManager<IListener> _listeners;

    public SpeakerGrain(TimeProvider clock) => _listeners =
        new ObserverManager<IListener>(TimeSpan.FromMinutes(2), NullLogger.Instance) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };

    public Task Subscribe(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public async Task<int> Say(string words)
    {
        await _listeners.Notify(listener => listener.Hear(words));
        return _listeners.Count;
    }

    public Task SayTo(IListener listener, string words) => listener.Hear(words);
}
