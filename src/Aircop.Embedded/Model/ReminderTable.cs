namespace Orleans;

/// <summary>A durable table of reminders.</summary>
public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);
    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>The reminders of grains whose uniform hash is in (begin, end], round the ring; all where both are equal.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>Writes a reminder over any of its name; its new version.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a reminder if its version is the stored one; whether it was.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    Task TestOnlyClearTable();
}

public sealed class ReminderTableData(IEnumerable<ReminderEntry> list)
{
    public IList<ReminderEntry> Reminders { get; } = [.. list];
}

/// <summary>A row of the table; times are UTC.</summary>
public sealed class ReminderEntry : IGrainReminder
{
    public GrainId GrainId { get; set; }
    public string ReminderName { get; set; } = null!;
    public DateTime StartAt { get; set; }
    public TimeSpan Period { get; set; }
    public string? ETag { get; set; }
}
