namespace Aircop.Storage;

/// <summary>The writer's connection and its prepared statements.</summary>
internal sealed class StoreWriterStatements : IDisposable
{
    // Leaves room for 10^12 writes in each opening of the store.
    private const int WritesPerOpeningBits = 40;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _insertState;
    private readonly SqliteStatement _updateState;
    private readonly SqliteStatement _deleteState;
    private readonly SqliteStatement _storedVersion;
    private readonly SqliteStatement _append;
    private readonly SqliteStatement _upsertReminder;
    private readonly SqliteStatement _removeReminder;
    private long _version;

    internal StoreWriterStatements(string path, SqliteStoreOptions options)
    {
        _connection = SqliteConnection.Open(path, readOnly: false);
        StoreSchema.Prepare(_connection, options);
        using (var opening = _connection.Prepare("UPDATE store SET openings = openings + 1 RETURNING openings"))
        {
            opening.Step();
            _version = opening.Integer(0) << WritesPerOpeningBits;
            opening.Step();
        }

        _begin = _connection.Prepare("BEGIN IMMEDIATE");
        _commit = _connection.Prepare("COMMIT");
        _insertState = _connection.Prepare(
            "INSERT INTO grain_state (grain_id, state_name, etag, payload) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        _updateState = _connection.Prepare("UPDATE grain_state SET etag = ?3, payload = ?4 WHERE grain_id = ?1 AND state_name = ?2 AND etag = ?5");
        _deleteState = _connection.Prepare("DELETE FROM grain_state WHERE grain_id = ?1 AND state_name = ?2 AND etag = ?3");
        _storedVersion = _connection.Prepare("SELECT etag FROM grain_state WHERE grain_id = ?1 AND state_name = ?2");
        _append = _connection.Prepare("INSERT INTO raw (key, bytes) VALUES (?1, ?2)");
        _upsertReminder = _connection.Prepare(
            "INSERT OR REPLACE INTO reminder (grain_id, name, start_at, period, etag) VALUES (?1, ?2, ?3, ?4, ?5)");
        _removeReminder = _connection.Prepare("DELETE FROM reminder WHERE grain_id = ?1 AND name = ?2 AND etag = ?3");
    }

    public void Dispose()
    {
        SqliteStatement[] statements =
            [_begin, _commit, _insertState, _updateState, _deleteState, _storedVersion, _append, _upsertReminder, _removeReminder];
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>A version never given before, so that a state deleted and made again cannot pass for the old one.</summary>
    internal long NextVersion() => ++_version;

    internal void Begin() => _begin.Run();

    internal void Commit() => _commit.Run();

    /// <summary>Ends the transaction without effect. SQLite has done so itself after some faults.</summary>
    internal void Rollback()
    {
        using var rollback = _connection.Prepare("ROLLBACK");
        rollback.Run();
    }

    internal void Execute(string sql) => _connection.Execute(sql);

    internal bool InsertState(string stateName, string grainId, long version, ReadOnlySpan<byte> payload)
    {
        _insertState.Bind(1, grainId).Bind(2, stateName).Bind(3, version).Bind(4, payload).Run();
        return _connection.Changes == 1;
    }

    internal bool UpdateState(string stateName, string grainId, long current, long next, ReadOnlySpan<byte> payload)
    {
        _updateState.Bind(1, grainId).Bind(2, stateName).Bind(3, next).Bind(4, payload).Bind(5, current).Run();
        return _connection.Changes == 1;
    }

    internal bool DeleteState(string stateName, string grainId, long current)
    {
        _deleteState.Bind(1, grainId).Bind(2, stateName).Bind(3, current).Run();
        return _connection.Changes == 1;
    }

    internal long? StoredVersion(string stateName, string grainId)
    {
        try
        {
            return _storedVersion.Bind(1, grainId).Bind(2, stateName).Step() ? _storedVersion.Integer(0) : null;
        }
        finally
        {
            _storedVersion.Reset();
        }
    }

    internal void Append(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes) => _append.Bind(1, key).Bind(2, bytes).Run();

    internal void UpsertReminder(string grainId, string name, long startAt, long period, long version) =>
        _upsertReminder.Bind(1, grainId).Bind(2, name).Bind(3, startAt).Bind(4, period).Bind(5, version).Run();

    internal bool RemoveReminder(string grainId, string name, long version)
    {
        _removeReminder.Bind(1, grainId).Bind(2, name).Bind(3, version).Run();
        return _connection.Changes == 1;
    }
}
