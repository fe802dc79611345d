using System.Globalization;

namespace Aircop.Storage;

/// <summary>The tables of the store's file.</summary>
internal static class StoreSchema
{
    private const long Version = 1;
    private const int PageBytes = 4096;

    internal static void Prepare(SqliteConnection connection, SqliteStoreOptions options)
    {
        // FULL syncs the write-ahead log at every commit: a transaction that has returned survives a power cut.
        connection.Execute($"PRAGMA page_size = {PageBytes}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY");
        if (options.MaximumBytes is { } bytes)
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Math.Max(1, bytes / PageBytes)}"));
        }

        using (var version = connection.Prepare("PRAGMA user_version"))
        {
            version.Step();
            if (version.Integer(0) > Version)
            {
                throw new StoreException(
                    $"The store's file has format {version.Integer(0)}; this program knows up to {Version}. Use a newer program or another folder.");
            }
        }

        connection.Execute("""
            CREATE TABLE IF NOT EXISTS store (openings INTEGER NOT NULL);
            INSERT INTO store (openings) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM store);
            CREATE TABLE IF NOT EXISTS grain_state (
                grain_id TEXT NOT NULL, state_name TEXT NOT NULL, etag INTEGER NOT NULL, payload BLOB NOT NULL,
                UNIQUE (grain_id, state_name));
            CREATE TABLE IF NOT EXISTS reminder (
                grain_id TEXT NOT NULL, name TEXT NOT NULL, start_at INTEGER NOT NULL, period INTEGER NOT NULL, etag INTEGER NOT NULL,
                PRIMARY KEY (grain_id, name)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS raw (id INTEGER PRIMARY KEY, key BLOB NOT NULL, bytes BLOB NOT NULL);
            """);
        connection.Execute($"PRAGMA user_version = {Version}");
    }
}
