namespace Aircop.Storage;

/// <summary>A pooled connection that only reads.</summary>
internal sealed class StoreReader : IDisposable
{
    private const string ReminderColumns = "SELECT grain_id, name, start_at, period, etag FROM reminder";

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _state;
    private readonly SqliteStatement _reminder;
    private readonly SqliteStatement _grainReminders;
    private readonly SqliteStatement _allReminders;

    internal StoreReader(string path)
    {
        _connection = SqliteConnection.Open(path, readOnly: true);

        // A reader's own cache is dropped whenever the writer has written; the system's is not.
        _connection.Execute("PRAGMA mmap_size = 1073741824");
        _state = _connection.Prepare("SELECT etag, payload FROM grain_state WHERE grain_id = ?1 AND state_name = ?2");
        _reminder = _connection.Prepare(ReminderColumns + " WHERE grain_id = ?1 AND name = ?2");
        _grainReminders = _connection.Prepare(ReminderColumns + " WHERE grain_id = ?1");
        _allReminders = _connection.Prepare(ReminderColumns);
    }

    public void Dispose()
    {
        _state.Dispose();
        _reminder.Dispose();
        _grainReminders.Dispose();
        _allReminders.Dispose();
        _connection.Dispose();
    }

    /// <summary>Reads a state; false where there is none.</summary>
    internal bool TryReadState<T>(string stateName, string grainId, IStateSerializer serializer, out long version, out T state)
    {
        try
        {
            if (!_state.Bind(1, grainId).Bind(2, stateName).Step())
            {
                version = 0;
                state = default!;
                return false;
            }

            version = _state.Integer(0);
            state = serializer.Deserialize<T>(_state.Blob(1));
            return true;
        }
        finally
        {
            _state.Reset();
        }
    }

    internal List<ReminderEntry> Reminders() => Reminders(_allReminders);

    internal List<ReminderEntry> Reminders(string grainId) => Reminders(_grainReminders.Bind(1, grainId));

    internal ReminderEntry? Reminder(string grainId, string name) => Reminders(_reminder.Bind(1, grainId).Bind(2, name)) is [var entry] ? entry : null;

    internal long CountRaw()
    {
        using var count = _connection.Prepare("SELECT count(*) FROM raw");
        count.Step();
        return count.Integer(0);
    }

    private static List<ReminderEntry> Reminders(SqliteStatement statement)
    {
        try
        {
            var entries = new List<ReminderEntry>();
            while (statement.Step())
            {
                entries.Add(new ReminderEntry
                {
                    GrainId = GrainId.Parse(statement.Text(0)),
                    ReminderName = statement.Text(1),
                    StartAt = new DateTime(statement.Integer(2), DateTimeKind.Utc),
                    Period = TimeSpan.FromTicks(statement.Integer(3)),
                    ETag = StoreVersion.Write(statement.Integer(4)),
                });
            }

            return entries;
        }
        finally
        {
            statement.Reset();
        }
    }
}
