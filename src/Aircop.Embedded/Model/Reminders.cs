using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>A reminder as its grain holds it.</summary>
    public interface IGrainReminder
    {
        /// <summary>Its name, unique in the grain.</summary>
        string ReminderName { get; }
    }

    /// <summary>When a reminder ticks.</summary>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        /// <summary>The first tick, UTC.</summary>
        public DateTime FirstTickTime { get; } = firstTickTime;

        /// <summary>Time between ticks.</summary>
        public TimeSpan Period { get; } = period;

        /// <summary>This tick, UTC.</summary>
        public DateTime CurrentTickTime { get; } = timeStamp;

        /// <inheritdoc/>
        public override string ToString() => $"<{FirstTickTime}, {Period}, {CurrentTickTime}>";
    }
}

namespace Orleans
{
    /// <summary>A grain that has reminders.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>Called at each tick, activating the grain if need be.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    /// <summary>A durable table of reminders.</summary>
    public interface IReminderTable
    {
        /// <summary>Makes the table ready.</summary>
        Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        /// <summary>The reminders of a grain.</summary>
        Task<ReminderTableData> ReadRows(GrainId grainId);

        /// <summary>The reminders of the grains whose uniform hash is in (begin, end], round the ring; all of them where both are equal.</summary>
        Task<ReminderTableData> ReadRows(uint begin, uint end);

        /// <summary>One reminder, or null.</summary>
        Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

        /// <summary>Writes a reminder over any of its name; its new version.</summary>
        Task<string?> UpsertRow(ReminderEntry entry);

        /// <summary>Removes a reminder if its version is the stored one; whether it was.</summary>
        Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

        /// <summary>Removes all; for tests.</summary>
        Task TestOnlyClearTable();

        /// <summary>Ends the use of the table.</summary>
        Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    /// <summary>Rows of a reminder table.</summary>
    public sealed class ReminderTableData
    {
        /// <summary>No row.</summary>
        public ReminderTableData() => Reminders = [];

        /// <summary>These rows.</summary>
        public ReminderTableData(IEnumerable<ReminderEntry> list) => Reminders = [.. list];

        /// <summary>One row.</summary>
        public ReminderTableData(ReminderEntry entry) => Reminders = [entry];

        /// <summary>The rows.</summary>
        public IList<ReminderEntry> Reminders { get; }
    }

    /// <summary>A row of a reminder table.</summary>
    public sealed class ReminderEntry
    {
        /// <summary>The grain.</summary>
        public GrainId GrainId { get; set; }

        /// <summary>The reminder's name, unique in the grain.</summary>
        public string ReminderName { get; set; } = null!;

        /// <summary>The first tick, UTC.</summary>
        public DateTime StartAt { get; set; }

        /// <summary>Time between ticks.</summary>
        public TimeSpan Period { get; set; }

        /// <summary>The row's version.</summary>
        public string? ETag { get; set; }

        /// <inheritdoc/>
        public override string ToString() => $"<GrainId={GrainId} ReminderName={ReminderName} Period={Period}>";
    }

    /// <summary>Reminders of a grain: ticks that survive the activation and the process.</summary>
    public static class GrainReminderExtensions
    {
        /// <summary>Sets a reminder, over any of its name. It is durable when the task has completed.</summary>
        /// <exception cref="ArgumentException">The period is under one minute.</exception>
        /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>, or the process has no reminder table.</exception>
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
        {
            if (grain is not IRemindable)
            {
                throw new InvalidOperationException($"Grain {grain.GrainContext.GrainId} is not '{nameof(IRemindable)}'.");
            }

            return Reminders(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period);
        }

        /// <summary>Ends a reminder.</summary>
        /// <exception cref="ReminderException">It was changed or removed since it was got.</exception>
        public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Reminders(grain).Unregister(reminder);

        /// <summary>The reminder of this name, or null.</summary>
        public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
            Reminders(grain).Get(grain.GrainContext.GrainId, reminderName);

        /// <summary>The grain's reminders.</summary>
        public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Reminders(grain).GetAll(grain.GrainContext.GrainId);

        private static ReminderService Reminders(IGrainBase grain) => ((Activation)grain.GrainContext).Engine.Reminders
            ?? throw new InvalidOperationException("No reminder table: register an IReminderTable with the services.");
    }
}
