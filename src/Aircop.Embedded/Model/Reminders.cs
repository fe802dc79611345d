namespace Orleans;

public interface IRemindable : IGrain
{
    /// <summary>Called at each tick, activating the grain if need be.</summary>
    Task ReceiveReminder(string reminderName, TickStatus status);
}

/// <summary>Reminders of a grain: ticks that survive the activation and the process.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Sets a reminder, over any of its name. It is durable when the task has completed.</summary>
    /// <exception cref="ArgumentException">The period is under one minute.</exception>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>, or there is no reminder table.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        grain is IRemindable
            ? Reminders(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"Grain {grain.GrainContext.GrainId} is not '{nameof(IRemindable)}'.");

    /// <exception cref="OrleansException">It was changed or removed since it was got.</exception>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Reminders(grain).Unregister(reminder);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        Reminders(grain).Get(grain.GrainContext.GrainId, reminderName);

    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Reminders(grain).GetAll(grain.GrainContext.GrainId);

    private static ReminderService Reminders(IGrainBase grain) => ((Activation)grain.GrainContext).Engine.Reminders
        ?? throw new InvalidOperationException("No reminder table: register an IReminderTable with the services.");
}
