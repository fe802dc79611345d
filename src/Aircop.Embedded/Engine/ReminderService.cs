namespace Orleans.Runtime;

/// <summary>Ticks the reminders of a durable table: every StartAt + n * Period. What fell due while the process was down is not made up for.</summary>
internal sealed class ReminderService(EmbeddedEngine engine, IReminderTable table) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId Grain, string Name), Scheduled> _scheduled = [];
    private readonly PriorityQueue<Scheduled, DateTime> _due = new();
    private ITimer? _timer;
    private bool _stopped;

    private DateTime Now => engine.Clock.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            _timer?.Dispose();
        }
    }

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        await table.StartAsync(cancellationToken);
        var rows = await table.ReadRows(0, 0);
        _timer = engine.Clock.CreateTimer(static service => ((ReminderService)service!).TickAllDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var entry in rows.Reminders)
        {
            Schedule(entry);
        }
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
        if (period < engine.Options.MinimumReminderPeriod)
        {
            throw new ArgumentException(
                $"Reminder {name}: the period {period} is less than the minimum {engine.Options.MinimumReminderPeriod}.", nameof(period));
        }

        var entry = new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = Now + dueTime, Period = period };
        entry.ETag = await table.UpsertRow(entry);
        Schedule(entry);
        return new Reminder(entry);
    }

    internal async Task Unregister(IGrainReminder reminder)
    {
        var entry = ((Reminder)reminder).Entry;
        if (!await table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag!))
        {
            throw new ReminderException($"Reminder {entry} was changed or removed since it was got.");
        }

        lock (_gate)
        {
            _scheduled.Remove((entry.GrainId, entry.ReminderName));
        }
    }

    internal async Task<IGrainReminder?> Get(GrainId grain, string name) =>
        await table.ReadRow(grain, name) is { } entry ? new Reminder(entry) : null;

    internal async Task<List<IGrainReminder>> GetAll(GrainId grain) =>
        [.. (await table.ReadRows(grain)).Reminders.Select(entry => new Reminder(entry))];

    private void Schedule(ReminderEntry entry)
    {
        var scheduled = new Scheduled(entry);
        lock (_gate)
        {
            _scheduled[(entry.GrainId, entry.ReminderName)] = scheduled;
            _due.Enqueue(scheduled, NextTick(entry, Now));
            Arm();
        }
    }

    private static DateTime NextTick(ReminderEntry entry, DateTime now)
    {
        var start = DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc);
        var late = (now - start).Ticks % entry.Period.Ticks;
        return now <= start ? start : late == 0 ? now : now.AddTicks(entry.Period.Ticks - late);
    }

    private bool IsCurrent(Scheduled scheduled) =>
        _scheduled.TryGetValue((scheduled.Entry.GrainId, scheduled.Entry.ReminderName), out var current) && ReferenceEquals(current, scheduled);

    // Called under the lock. System timers take no more than some 49 days; an early tick finds nothing due and arms again.
    private void Arm()
    {
        while (_due.TryPeek(out var first, out _) && !IsCurrent(first))
        {
            _due.Dequeue();
        }

        if (!_stopped && _due.TryPeek(out _, out var next))
        {
            var wait = next - Now;
            _timer?.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void TickAllDue()
    {
        lock (_gate)
        {
            var now = Now;
            while (!_stopped && _due.TryPeek(out var scheduled, out var due) && due <= now)
            {
                _due.Dequeue();
                if (IsCurrent(scheduled))
                {
                    _ = TickAsync(scheduled, now);
                }
            }

            Arm();
        }
    }

    private async Task TickAsync(Scheduled scheduled, DateTime now)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var entry = scheduled.Entry;
        try
        {
            await ((IRemindable)(object)engine.Refer(typeof(IRemindable), entry.GrainId))
                .ReceiveReminder(entry.ReminderName, new TickStatus(entry.StartAt, entry.Period, now));
        }
        catch (Exception exception)
        {
            engine.Log.ReminderFailed(exception, entry.ReminderName, entry.GrainId);
        }

        lock (_gate)
        {
            if (IsCurrent(scheduled))
            {
                var next = NextTick(entry, Now);
                _due.Enqueue(scheduled, next > now ? next : next + entry.Period);
                Arm();
            }
        }
    }

    private sealed record Scheduled(ReminderEntry Entry);

    private sealed record Reminder(ReminderEntry Entry) : IGrainReminder
    {
        public string ReminderName => Entry.ReminderName;
    }
}
