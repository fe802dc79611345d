namespace Orleans.Runtime;

/// <summary>Keeps the reminders of a durable table ticking.</summary>
internal sealed class ReminderService(EmbeddedEngine engine, IReminderTable table) : IDisposable
{
    private static readonly TimeSpan MinimumPeriod = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId Grain, string Name), ReminderTicks> _ticking = [];
    private bool _stopped;

    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            foreach (var ticks in _ticking.Values) ticks.Dispose();
        }
    }

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        await table.StartAsync(cancellationToken);
        foreach (var entry in (await table.ReadRows(0, 0)).Reminders) Tick(entry);
    }

    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        await table.StopAsync(cancellationToken);
    }

    internal async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, MinimumPeriod);
        var start = engine.Clock.GetUtcNow().UtcDateTime + dueTime;
        var entry = new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = start, Period = period };
        entry.ETag = await table.UpsertRow(entry);
        Tick(entry);
        return entry;
    }

    internal async Task Unregister(IGrainReminder reminder)
    {
        var entry = (ReminderEntry)reminder;
        var isRemoved = await table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag!);
        if (!isRemoved) throw new OrleansException($"{entry.ReminderName} of {entry.GrainId} was changed or removed since it was got.");
        lock (_gate)
        {
            if (_ticking.Remove((entry.GrainId, entry.ReminderName), out var ticks)) ticks.Dispose();
        }
    }

    internal async Task<IGrainReminder?> Get(GrainId grain, string name) => await table.ReadRow(grain, name);

    internal async Task<List<IGrainReminder>> GetAll(GrainId grain) => [.. (await table.ReadRows(grain)).Reminders];

    private void Tick(ReminderEntry entry)
    {
        lock (_gate)
        {
            if (_stopped) return;
            if (_ticking.Remove((entry.GrainId, entry.ReminderName), out var old)) old.Dispose();
            _ticking.Add((entry.GrainId, entry.ReminderName), new ReminderTicks(engine, entry));
        }
    }
}
