namespace Aircop.Storage;

/// <summary>Reminders in a <see cref="SqliteStore"/>, beside the grain states.</summary>
public sealed class SqliteReminderTable(SqliteStore store) : IReminderTable
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId)
    {
        var id = grainId.ToString();
        return Task.FromResult(new ReminderTableData(store.Read(reader => reader.Reminders(id))));
    }

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        // Each engine has its own hash, and either may open the file, so the range is asked of the rows and not of the table.
        var entries = store.Read(static reader => reader.Reminders());
        if (begin != end)
        {
            entries.RemoveAll(entry => !IsInRange(entry.GrainId.GetUniformHashCode(), begin, end));
        }

        return Task.FromResult(new ReminderTableData(entries));
    }

    /// <inheritdoc/>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var id = grainId.ToString();
        return Task.FromResult(store.Read(reader => reader.Reminder(id, reminderName)));
    }

    /// <inheritdoc/>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var (id, name, startAt, period) = (entry.GrainId.ToString(), entry.ReminderName, entry.StartAt.Ticks, entry.Period.Ticks);
        var version = await store.Write(new OtherWrite<long>(statements =>
        {
            var next = statements.NextVersion();
            statements.UpsertReminder(id, name, startAt, period, next);
            return next;
        }));
        return StoreVersion.Write(version);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var id = grainId.ToString();
        return store.Write(new OtherWrite<bool>(statements => statements.RemoveReminder(id, reminderName, StoreVersion.Read(eTag) ?? -1)));
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => store.Write(new OtherWrite<bool>(static statements =>
    {
        statements.Execute("DELETE FROM reminder");
        return true;
    }));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static bool IsInRange(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
}
