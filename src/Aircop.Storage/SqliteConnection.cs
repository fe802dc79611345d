using SQLitePCL;

namespace Aircop.Storage;

/// <summary>One connection, used by one thread at a time.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private readonly sqlite3 _database;

    private SqliteConnection(sqlite3 database) => _database = database;

    /// <summary>Rows the last statement changed.</summary>
    internal int Changes => raw.sqlite3_changes(_database);

    public void Dispose() => _database.Dispose();

    internal static SqliteConnection Open(string path, bool readOnly)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX
            | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var result = raw.sqlite3_open_v2(path, out var database, flags, null);
        var connection = new SqliteConnection(database);
        try
        {
            connection.Check(result, $"open {path}");
            connection.Check(raw.sqlite3_busy_timeout(database, 10_000), "set the busy timeout");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal void Execute(string sql)
    {
        foreach (var part in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var statement = Prepare(part);
            while (statement.Step())
            {
            }
        }
    }

    internal SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement), sql);
        return new SqliteStatement(this, statement, sql);
    }

    internal void Check(int result, string operation)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new StoreException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()} ({result}) at: {operation}") { ResultCode = result };
        }
    }
}

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt statement, string sql) : IDisposable
{
    public void Dispose() => statement.Dispose();

    internal SqliteStatement Bind(int index, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(statement, index, value), sql);
        return this;
    }

    internal SqliteStatement Bind(int index, string value)
    {
        connection.Check(raw.sqlite3_bind_text(statement, index, value), sql);
        return this;
    }

    internal SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        connection.Check(raw.sqlite3_bind_blob(statement, index, value), sql);
        return this;
    }

    /// <summary>Runs to the next row; false at the end.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(statement);
        connection.Check(result, sql);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Runs a statement that gives no row, and makes it ready again.</summary>
    internal void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends the statement's read, so that the connection holds no old snapshot. A failure was reported by Step already.</summary>
    internal void Reset() => raw.sqlite3_reset(statement);

    internal long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    internal string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Bytes of SQLite's own, valid until the next step or reset.</summary>
    internal ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);
}
